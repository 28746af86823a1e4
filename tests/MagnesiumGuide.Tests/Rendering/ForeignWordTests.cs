using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Tests.Rendering;

/// <summary>Words of other languages say which (WCAG 2.2, 3.1.2).</summary>
public sealed class ForeignWordTests
{
    private const string Words = """
        words:
          - {word: sommeil, language: fr, variants: [sommeil profond, dormir]}
          - {word: in vitro, language: lat}
          - {word: vitro, language: de}
          - {word: hypozoria, language: la}

        """;

    [Theory]
    [InlineData("Of sommeil.", "Of <span lang=\"fr\">sommeil</span>.")]
    [InlineData("Sommeil, (IN VITRO) and dormir", "<span lang=\"fr\">Sommeil</span>, (<span lang=\"la\">IN VITRO</span>) and <span lang=\"fr\">dormir</span>")]
    [InlineData("Sommeil profond sommeil", "<span lang=\"fr\">Sommeil profond</span> <span lang=\"fr\">sommeil</span>")]
    [InlineData("sommeils, ensommeil, in vitrous, non-sommeil", "sommeils, ensommeil, in vitrous, non-sommeil")]
    [InlineData("in vitro-tested & vitro", "<span lang=\"la\">in vitro</span>-tested &amp; <span lang=\"de\">vitro</span>")]
    [InlineData("**Sommeil** and `sommeil`", "<strong><span lang=\"fr\">Sommeil</span></strong> and <code>sommeil</code>")]
    [InlineData("[sommeil](first.md)", "<a href=\"/articles/first\" lang=\"fr\">sommeil</a>")]
    [InlineData("[on sommeil](first.md)", "<a href=\"/articles/first\">on <span lang=\"fr\">sommeil</span></a>")]
    [InlineData("[*sommeil*](first.md)", "<a href=\"/articles/first\"><em><span lang=\"fr\">sommeil</span></em></a>")]
    [InlineData("[sommeil](value:gone)", "<span lang=\"fr\">sommeil</span>")]
    public void A_word_of_another_language_says_which(string markdown, string html) =>
        Render(GuideTest.From(("data/foreign-words.yaml", Words), ("site.yaml", Lenient), ("articles/sleep.md", ArticleText.WithBody(markdown)))).Opening.Html.Should().Be($"<p>{html}</p>");

    [Theory]
    [InlineData("hypozoria", "hypozoria", "<a class=\"term\" href=\"#word-hypozoria\" lang=\"la\">hypozoria</a> is <span lang=\"la\">hypozoria</span>")]
    [InlineData("hypozoria is", "hypozoria", "<a class=\"term\" href=\"#word-hypozoria\" lang=\"la\">hypozoria</a><span lang=\"la\"> is</span> hypozoria")]
    [InlineData("zoria", "hypozoria", "<a class=\"term\" href=\"#word-hypozoria\">hypozoria</a> is hypozoria")]
    [InlineData("is", "hypozoria", "<a class=\"term\" href=\"#word-hypozoria\">hypozoria</a> <span lang=\"la\">is</span> hypozoria")]
    [InlineData("hypozoria", "hypozoria is", "<a class=\"term\" href=\"#word-hypozoria-is\"><span lang=\"la\">hypozoria</span> is</a> <span lang=\"la\">hypozoria</span>")]
    [InlineData("is hypozoria", "hypozoria is", "<a class=\"term\" href=\"#word-hypozoria-is\">hypozoria <span lang=\"la\">is</span></a><span lang=\"la\"> hypozoria</span>")]
    public void A_glossary_word_may_be_hold_or_share_one(string word, string term, string html) => Render(GuideTest.From(
        ("data/foreign-words.yaml", $"words:\n  - {{word: {word}, language: la}}\n"),
        ("glossary.yaml", $"terms:\n  - {{term: {term}, definition: A word.}}\n"),
        ("articles/sleep.md", ArticleText.WithBody("hypozoria is hypozoria")))).Opening.Html.Should().Be($"<p>{html}</p>");

    [Fact]
    public void Every_part_of_an_article_marks_them_and_no_anchor_does()
    {
        var page = Render(GuideTest.From(
            ("data/foreign-words.yaml", Words),
            ("glossary.yaml", "terms:\n  - {term: dormouse, definition: It likes to dormir.}\n"),
            ("articles/sleep.md", ArticleText.With("summary: \"Sommeil [@sound-2020].\"").And("keyFacts: [\"Sommeil 1 [@sound-2020].\", \"Two [@sound-2020].\", \"Three [@sound-2020].\"]").AndBody("""
                A dormouse.

                > [!NOTE]
                > ### A sommeil
                > Text.

                ## Le sommeil

                ### Dormir

                ## Help {#help}

                ### Call {#emergency}

                - no sommeil [@sound-2020]

                ## Frequently asked questions

                ### Why sommeil?

                Sommeil [@sound-2020].
                """))));

        page.Summary.Html.Should().StartWith("<span lang=\"fr\">Sommeil</span><sup>");
        page.KeyFacts[0].Html.Should().StartWith("<span lang=\"fr\">Sommeil</span> 1<sup>");
        page.Opening.Html.Should().Contain("<h2 id=\"a-sommeil\" class=\"callout__title\">A <span lang=\"fr\">sommeil</span></h2>");
        page.Sections[0].Title.Html.Should().Be("Le <span lang=\"fr\">sommeil</span>");
        page.Sections[0].Body.Html.Should().Be("<h3 id=\"dormir\"><span lang=\"fr\">Dormir</span></h3>");
        page.Sections[1].Body.Html.Should().Contain("<li>no <span lang=\"fr\">sommeil</span><sup>");
        page.Sections[2].Questions[0].Title.Html.Should().Be("Why <span lang=\"fr\">sommeil</span>?");
        page.Sections[2].Questions[0].Answer.Html.Should().StartWith("<p><span lang=\"fr\">Sommeil</span><sup>");
        page.Sections[2].Questions[0].AnswerText.Should().Be("Sommeil.");
        page.Words.Single().Definition.Html.Should().Be("It likes to <span lang=\"fr\">dormir</span>.");
    }

    [Fact]
    public void In_one_language_nothing_is_marked_and_pages_are_none_the_wiser()
    {
        var test = GuideTest.From(("data/foreign-words.yaml", Words), ("glossary.yaml", "terms:\n  - {term: dormouse, definition: It likes to dormir.}\n"), ("articles/sleep.md", ArticleText.WithBody("A dormouse, sommeil.")));
        var guide = test.FindsNothing().Guide!;
        var article = guide.FindArticle("sleep")!;

        var plain = guide.RenderInOneLanguage(article);
        var marked = guide.Render(article);

        plain.Opening.Html.Should().Be("<p>A <a class=\"term\" href=\"#word-dormouse\">dormouse</a>, sommeil.</p>");
        plain.Words.Single().Definition.Html.Should().Be("It likes to dormir.");
        marked.Opening.Html.Should().EndWith("<span lang=\"fr\">sommeil</span>.</p>");
        marked.Words.Single().Definition.Html.Should().Be("It likes to <span lang=\"fr\">dormir</span>.");
    }

    [Fact]
    public void A_guide_without_such_words_looks_for_none() => GuideTest.From(("data/foreign-words.yaml", "words: []\n")).FindsNothing().Guide!.ForeignWords.Should().BeNull();

    [Fact]
    public void A_faulty_entry_leaves_the_others_as_they_are_at_start()
    {
        var result = GuideTest.From(("data/foreign-words.yaml", Words + "  - {word: in vivo, language: englisch}\n"), ("articles/sleep.md", ArticleText.WithBody("Sommeil in vivo."))).Load();

        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("MG112");
        result.Guide!.Render(result.Guide.FindArticle("sleep")!).Opening.Html.Should().Be("<p><span lang=\"fr\">Sommeil</span> in vivo.</p>");
    }

    [Theory]
    [InlineData("en-GB", "fr", 0)]
    [InlineData("fr-CA", "fr", 1)]
    [InlineData("la", "fr", 1)]
    public void The_language_of_the_guide_is_no_other(string site, string word, int findings) => GuideTest.From(
        ("site.yaml", $"name: Zorium Guide\nlanguage: {site}\npublisher: {{name: Team}}\ntopics: [{{id: basics, title: Basics}}]\n"),
        ("data/foreign-words.yaml", $"words:\n  - {{word: sommeil, language: {word}}}\n")).Load().Diagnostics.Should().HaveCount(findings);

    [Theory]
    [InlineData("de", "de")]
    [InlineData("deu", "de")]
    [InlineData("zh-hant", "zh-Hant")]
    [InlineData("en", null)]
    [InlineData("en-US", null)]
    [InlineData("German", null)]
    [InlineData("de\" onclick", null)]
    public void The_title_of_a_source_says_its_language_where_it_is_another(string language, string? printed)
    {
        var guide = GuideTest.From(("references.yaml", $"""
            references:
              - id: sound-2020
                type: book
                title: Ein Buch
                language: '{language}'
              - id: old-1990
                type: book
                title: An old book
            """)).FindsNothing().Guide!;

        guide.Printed(guide.References["sound-2020"]).Language.Should().Be(printed);
        guide.Printed(guide.References["old-1990"]).Language.Should().BeNull();
    }

    // A quoted value that is gone is an error otherwise.
    private const string Lenient = "name: Zorium Guide\npublisher: {name: Zorium Team}\ntopics: [{id: basics, title: Basics}]\nchecks: {MG501: off, MG502: off}\n";

    private static RenderedPage Render(GuideTest test)
    {
        var guide = test.FindsNothing().Guide!;
        return guide.Render(guide.FindArticle("sleep")!);
    }
}
