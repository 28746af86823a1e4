using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Tests;

/// <summary>What the guide answers, and how its pages are rendered.</summary>
public sealed class GuideTests
{
    [Fact]
    public void Sources_are_numbered_by_first_use_the_quick_summary_first()
    {
        var page = Render(ArticleText.With("summary: \"Short [@old-1990].\"").AndBody("Text [@sound-2020], and again [@old-1990, p. 4; @sound-2020]."));

        page.Sources.Select(source => (source.Number, source.Reference.Id)).Should().Equal((1, "old-1990"), (2, "sound-2020"));
        page.Summary.Html.Should().Be("Short<sup><a class=\"citation\" id=\"use-1-1\" href=\"#source-1\" aria-label=\"Source 1\">1</a></sup>.");
        page.Opening.Html.Should().Contain("again<sup><a class=\"citation\" id=\"use-1-2\" href=\"#source-1\" aria-label=\"Source 1, p. 4\">1, p. 4</a> <a class=\"citation\"");
    }

    [Fact]
    public void Each_source_knows_every_place_that_cites_it()
    {
        var page = Render(ArticleText.WithBody("""
            Opening [@sound-2020].

            ## Signs

            Text [@sound-2020].

            ## Frequently asked questions

            ### Why?

            Because [@sound-2020].
            """));

        page.Sources.Single().Uses.Select(use => (use.Anchor, use.Place)).Should().Equal(
            ("use-1-1", "Quick summary"), ("use-1-2", "Key facts"), ("use-1-3", "Key facts"), ("use-1-4", "Key facts"),
            ("use-1-5", "Zorium and sleep"), ("use-1-6", "Signs"), ("use-1-7", "Why?"));
    }

    [Fact]
    public void Nothing_that_is_there_can_be_taken_away()
    {
        var guide = GuideTest.From(("gone.yaml", string.Concat(
            new[] { "/search", "/articles", "/sitemap.xml", "/feed.xml", "/icon.svg", "/health/ready", "/topics/safety", "/topics/old", "/articles/first", "/articles/old", "/caf%C3%A9" }
                .Select(url => $"  - {{url: {url}, date: 2026-05-01, reason: Taken away.}}\n").Prepend("gone:\n")))).Load().Guide!;

        guide.Gone.Keys.Should().BeEquivalentTo("/topics/old", "/articles/old", "/café");
    }

    [Fact]
    public void An_old_path_is_compared_with_its_letters_and_not_with_its_escapes() =>
        GuideTest.FromArticle(ArticleText.With("aliases: [/caf%C3%A9%20menu]")).FindsNothing().Guide!.Aliases.Should().Contain("/café menu", "/articles/sleep");

    [Fact]
    public void A_glossary_with_faults_takes_no_page_down_that_leads_to_its_words() =>
        GuideTest.From(("glossary.yaml", "terms:\n  - {term: hypozoria}\n"), ("articles/sleep.md", ArticleText.WithBody("[Low](/glossary#hypozoria).")))
            .Load().Guide!.Withheld.Should().Equal([Permalinks.Glossary], "only the page of the words themselves has nothing to show");

    [Fact]
    public void A_mark_stands_close_to_its_claim_however_it_was_typed() =>
        Render(ArticleText.WithBody("One [@sound-2020], two\n[@sound-2020] three.")).Opening.Html.Should().Contain("One<sup>").And.Contain("two<sup>").And.Contain("</sup> three.");

    [Fact]
    public void The_first_use_of_a_glossary_term_leads_to_its_definition_and_no_other_does()
    {
        var page = Render(ArticleText.WithBody("Of Hypozoria and hypozoria.\n\n## Low zorium\n\nIt is low zorium."));

        page.Opening.Html.Should().Be("<p>Of <a class=\"term\" href=\"#word-hypozoria\">Hypozoria</a> and hypozoria.</p>");
        page.Sections.Single().Body.Html.Should().Be("<p>It is low zorium.</p>");
        page.Words.Select(word => (word.Anchor, word.Definition.Html)).Should().Equal(("word-hypozoria", "Too little zorium in the blood."));
    }

    [Fact]
    public void Words_are_not_explained_in_links_and_headings() =>
        Render(ArticleText.WithBody("## Signs\n\n[hypozoria](first.md)\n\n### Hypozoria\n\nSo hypozoria.")).Sections.Single().Body.Html
            .Should().Be("<p><a href=\"/articles/first\">hypozoria</a></p>\n<h3 id=\"hypozoria\">Hypozoria</h3>\n<p>So <a class=\"term\" href=\"#word-hypozoria\">hypozoria</a>.</p>");

    [Theory]
    [InlineData("> [!WARNING]\n> ### Care\n> Text [@sound-2020].", "warning", "Warning")]
    [InlineData("> [!IMPORTANT]\n> ### Care\n> Text.", "important", "Worth remembering")]
    [InlineData("> [!CAUTION]\n> ### Care\n> Text [@sound-2020].", "caution", "Get medical help")]
    [InlineData("> [!NOTE]\n> ### Care\n> Text.", "note", "Note")]
    [InlineData("> [!tip]\n> ### Care\n> Text.", "tip", "Tip")]
    public void A_callout_says_its_kind_in_words(string body, string cssClass, string words) =>
        Render(ArticleText.WithBody(body)).Opening.Html.Should().StartWith($"<div class=\"callout callout--{cssClass}\">\n<p class=\"callout__kind\">{words}</p>\n<h2 id=\"care\" class=\"callout__title\">Care</h2>\n<p>Text");

    [Fact]
    public void A_callouts_heading_stands_one_level_below_the_part_that_holds_it()
    {
        var page = Render(ArticleText.WithBody("## Signs\n\n> [!NOTE]\n> ## One\n> Text.\n\n### Early\n\n> [!NOTE]\n> ### Two\n> Text.\n\n## Frequently asked questions\n\n### Why?\n\n> [!NOTE]\n> ## Three\n> Text [@sound-2020]."));

        page.Sections[0].Body.Html.Should().Contain("<h3 id=\"one\" class").And.Contain("<h4 id=\"two\" class");
        page.Sections[1].Questions.Single().Answer.Html.Should().Contain("<h4 id=\"three\" class");
    }

    [Fact]
    public void A_table_has_headings_a_label_and_aligned_numbers() =>
        Render(ArticleText.WithBody("## Doses\n\n| Who | mg |\n|---|---:|\n| **All** | 350 |\n\n| a | b |\n|---|---|\n| c | d |")).Sections.Single().Body.Html.Should().StartWith("""
            <div class="table" role="region" tabindex="0" aria-label="Table: Doses"><table>
            <thead><tr><th scope="col">Who</th><th scope="col" class="number">mg</th></tr>
            </thead>
            <tbody><tr><th scope="row"><strong>All</strong></th><td class="number">350</td></tr>
            </tbody></table></div>
            """).And.Contain("aria-label=\"Table 2: Doses\"");

    [Fact]
    public void Links_become_addresses() =>
        Render(ArticleText.WithBody("[a](first.md) [b](first.md#doses) [c](../index.md) [d](#signs) [e](https://example.org/?a=1&b=2) [f](/glossary) <https://example.org> <a@example.org>\n\n## Signs\n\nText.")).Opening.Html
            .Should().Be("<p><a href=\"/articles/first\">a</a> <a href=\"/articles/first#doses\">b</a> <a href=\"/\">c</a> <a href=\"#signs\">d</a> <a href=\"https://example.org/?a=1&amp;b=2\" data-address=\"https://example.org/?a=1&amp;b=2\">e</a> <a href=\"/glossary\">f</a> "
                + "<a href=\"https://example.org\">https://example.org</a> <a href=\"mailto:a@example.org\">a@example.org</a></p>");

    [Fact]
    public void Pictures_and_quoted_values_are_shown() =>
        Render(ArticleText.WithBody("![Green \"leaves\"](../images/seaweed.svg) and [350 mg](value:limit)")).Opening.Html
            .Should().Be("<p><img src=\"/images/seaweed.svg\" alt=\"Green &quot;leaves&quot;\"> and 350 mg</p>");

    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](//example.org)")]
    public void An_unsafe_address_is_never_a_link_even_where_its_check_is_switched_off(string link)
    {
        var guide = GuideTest.From(
            ("site.yaml", "name: Zorium Guide\npublisher: {name: Zorium Team}\ntopics: [{id: basics, title: Basics}]\nchecks: {MG205: off}\n"),
            ("articles/sleep.md", ArticleText.WithBody(link))).Load().Guide!;

        guide.Render(guide.FindArticle("sleep")!).Opening.Html.Should().NotContain("<a ");
    }

    [Fact]
    public void Text_can_not_become_HTML() =>
        Render(ArticleText.WithBody("\\<script> &lt;script&gt; `<script>` **&lt;b&gt;**\n\n    <script>\n")).Opening.Html.Should()
            .Be("<p>&lt;script&gt; &lt;script&gt; <code>&lt;script&gt;</code> <strong>&lt;b&gt;</strong></p>\n<pre tabindex=\"0\"><code>&lt;script&gt;\n</code></pre>");

    [Fact]
    public void Articles_stand_in_the_order_of_topics_weights_and_titles()
    {
        var guide = GuideTest.From(
            ("articles/z.md", ArticleText.Sound.About("zzz").And("weight: 1")),
            ("articles/a.md", ArticleText.Sound.About("aaa")),
            ("articles/b.md", ArticleText.Sound.About("bbb").And("topic: safety").And("weight: -1")),
            ("articles/e.md", ArticleText.Sound.About("éclairs"))).Load().Guide!;

        guide.Articles.Select(article => article.Slug.Value).Should().Equal("z", "a", "e", "first", "b");
    }

    [Theory]
    [InlineData(2024, 2, 29, 12, 2025, 2, 28)]
    [InlineData(2023, 2, 28, 12, 2024, 2, 28)]
    [InlineData(2025, 8, 31, 6, 2026, 2, 28)]
    [InlineData(2023, 11, 22, 36, 2026, 11, 22)]
    public void A_review_is_overdue_on_the_day_after_it_is_due(int year, int month, int day, int months, int dueYear, int dueMonth, int dueDay)
    {
        var test = GuideTest.FromArticle(ArticleText.With($"date: {new DateOnly(year, month, day):O}").And($"reviewIn: {months} months"));

        var onTheDay = test.On(dueYear, dueMonth, dueDay).Load();
        onTheDay.Guide!.FindArticle("sleep")!.ReviewDue.Should().Be(new DateOnly(dueYear, dueMonth, dueDay));
        onTheDay.Guide.IsOverdue(onTheDay.Guide.FindArticle("sleep")!).Should().BeFalse();
        onTheDay.Diagnostics.Should().NotContain(found => found.Rule.Id == "MG804" && found.Span.File == "articles/sleep.md");

        var next = new DateOnly(dueYear, dueMonth, dueDay).AddDays(1);
        var dayAfter = test.On(next.Year, next.Month, next.Day).Reload();
        dayAfter.Guide!.IsOverdue(dayAfter.Guide.FindArticle("sleep")!).Should().BeTrue();
        dayAfter.Diagnostics.Should().ContainSingle(found => found.Rule.Id == "MG804" && found.Span.File == "articles/sleep.md");
    }

    [Fact]
    public void A_review_counts_from_the_last_one() =>
        GuideTest.FromArticle(ArticleText.With("date: 2020-01-01").And("lastReviewed: 2026-01-01")).FindsNothing().Guide!.FindArticle("sleep")!.ReviewDue.Should().Be(new DateOnly(2027, 1, 1));

    [Fact]
    public void The_sources_of_all_pages_are_listed_once_in_alphabetical_order()
    {
        var guide = GuideTest.FromArticle(ArticleText.Sound).Load().Guide!;

        guide.CitedReferences().Select(cited => (cited.Reference.Id, string.Join(' ', cited.CitedBy.Select(page => page.Path))))
            .Should().Equal(("sound-2020", "/articles/first /articles/sleep"), ("old-1990", "/articles/first"));
    }

    [Theory]
    [InlineData("no-such-article")]
    [InlineData("First")]
    [InlineData("../first")]
    [InlineData("first.md")]
    [InlineData("")]
    public void What_is_not_there_is_not_found(string slug) => GuideTest.From().Load().Guide!.FindArticle(slug).Should().BeNull();

    [Fact]
    public void Glossary_anchors_are_unique() =>
        GuideTest.From(("glossary.yaml", "terms:\n  - {term: Zo, definition: a}\n  - {term: Zo⁺, definition: b}\n")).FindsNothing()
            .Guide!.RenderGlossary().Words.Select(word => word.Anchor).Should().Equal("zo", "zo-1");

    private static RenderedPage Render(string article)
    {
        var guide = GuideTest.FromArticle(article).FindsNothing().Guide!;
        return guide.Render(guide.FindArticle("sleep")!);
    }
}
