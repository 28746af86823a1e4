using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Tests.Content;

public sealed class ArticleReaderTests
{
    [Fact]
    public void Two_key_facts_are_too_few() => GuideTest.FromArticle(ArticleText.With("keyFacts: ⟦[\"a [@sound-2020]\", \"b [@sound-2020]\"]⟧")).Finds("MG111");

    [Fact]
    public void Seven_key_facts_are_too_many() =>
        GuideTest.FromArticle(ArticleText.With($"keyFacts: ⟦[{string.Join(", ", Enumerable.Repeat("\"a [@sound-2020]\"", 7))}]⟧")).Finds("MG111");

    [Fact]
    public void A_summary_of_sixty_one_words() =>
        GuideTest.FromArticle(ArticleText.With($"summary: ⟦\"{string.Join(' ', Enumerable.Repeat("Word by word by word.", 12))} Word [@sound-2020]\"⟧")).Finds("MG111");

    [Fact]
    public void A_summary_of_sixty_words_fits_and_its_citations_do_not_count() =>
        GuideTest.FromArticle(ArticleText.With($"summary: \"{string.Join(' ', Enumerable.Repeat("Word by word by word.", 12))} [@sound-2020; @old-1990, p. 4].\"")).FindsNothing();

    [Fact]
    public void Every_key_becomes_what_it_says()
    {
        var article = GuideTest.FromArticle(ArticleText.With("lastmod: 2026-11-02").And("lastReviewed: 2026-11-03").And("reviewedBy: jane-doe").And("reviewIn: 2 years")
            .And("authors: [jane-doe]").And("related: [first]").And("aliases: [/zorium-sleep]").And("tags: [rest, night]").And("weight: -3")).FindsNothing().Guide!.FindArticle("sleep")!;

        article.Title.Value.Should().Be("Zorium and sleep");
        article.Summary.PlainText.Should().Be("Zorium helps.");
        article.KeyFacts.Select(fact => fact.PlainText).Should().Equal("Fact one.", "Fact two.", "Fact three.");
        article.Published.Should().Be(new DateOnly(2026, 11, 1));
        article.Updated.Should().Be(new DateOnly(2026, 11, 2));
        article.ReviewDue.Should().Be(new DateOnly(2028, 11, 3));
        article.ReviewedBy!.Value.Value.Should().Be("jane-doe");
        article.Authors.Select(author => author.Value).Should().Equal("jane-doe");
        article.Related.Select(related => related.Value).Should().Equal("first");
        article.Aliases.Select(alias => alias.Value).Should().Equal("/zorium-sleep");
        article.Tags.Should().Equal("rest", "night");
        article.Weight.Should().Be(-3);
        article.IsDraft.Should().BeFalse();
    }

    [Fact]
    public void Tables_images_and_everything_else_are_read()
    {
        var outline = GuideTest.FromArticle(ArticleText.WithBody("""
            Opening [@sound-2020].

            ## Signs {#seen}

            ![Green leaves](../images/seaweed.svg)

            > [!WARNING]
            > ### Kidney failure
            > Ask first [@old-1990, p. 4].

            ## Frequently asked questions

            ### Does it help?

            It does [@sound-2020].
            """)).FindsNothing().Guide!.FindArticle("sleep")!.Outline;

        outline.Sections.Select(section => section.Heading.Id).Should().Equal("seen", "faq");
        outline.Images.Should().ContainSingle().Which.AlternativeText.Should().Be("Green leaves");
        outline.Callouts.Should().ContainSingle().Which.Should().Match<Callout>(callout => callout.Kind == CalloutKind.Warning && callout.Title!.Text == "Kidney failure");
        outline.Citations.Select(citation => (citation.ReferenceId, citation.Locator)).Should().Equal(("sound-2020", null), ("old-1990", "p. 4"), ("sound-2020", null));
        outline.Questions.Should().ContainSingle().Which.Heading.Text.Should().Be("Does it help?");
    }
}
