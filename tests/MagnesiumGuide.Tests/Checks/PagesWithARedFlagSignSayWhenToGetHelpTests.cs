namespace MagnesiumGuide.Tests.Checks;

/// <summary>Who reads of a sign that calls for help must not have to look for what to do.</summary>
public sealed class PagesWithARedFlagSignSayWhenToGetHelpTests
{
    private const string Signs = "signs:\n  - {sign: endless sleep, variants: [sleeps for ever]}\n  - {sign: gasping}\n  - {sign: pain (bad)}\n";
    private const string Ladder = "\n\n## When to get help {#help}\n\n### Call if {#emergency}\n\nEndless sleep [@sound-2020].";

    [Theory]
    [InlineData("It may bring ⟦endless sleep⟧.")]
    [InlineData("It may bring ⟦Endless\nsleep⟧.")]
    [InlineData("It may bring ⟦endless *sleep⟧*.")]
    [InlineData("> [!NOTE]\n> Who ⟦sleeps\n> for ever⟧ [@sound-2020].")]
    [InlineData("## ⟦Gasping⟧\n\nText.")]
    [InlineData("| A |\n|---|\n| ⟦gasping⟧ |")]
    [InlineData("See [⟦gasping⟧](first.md).")]
    [InlineData("A [link](first.md#doses). Then ⟦gasping⟧, gasping and endless sleep.")]
    [InlineData("No ⟦pain (bad)⟧.")]
    [InlineData("⟦Gasping⟧: see [when to get help](first.md).")]
    public void A_sign_without_the_ladder(string body) => With(ArticleText.WithBody(body).ToString()).Finds("MG503");

    [Theory]
    [InlineData("Endlessly sleeping, ungasping.")]
    [InlineData("Endless and sleep.")]
    [InlineData("A [link](https://example.org/gasping).")]
    [InlineData("Of hypozoria.")]
    public void No_sign(string body) => With(ArticleText.WithBody(body).ToString())
        .Write("glossary.yaml", "terms:\n  - {term: hypozoria, definition: Too little zorium and endless sleep., variants: []}\n").FindsNothing();

    [Fact]
    public void A_sign_in_the_summary() => With(ArticleText.With("summary: \"Zorium stops ⟦gasping⟧ [@sound-2020].\"").ToString()).Finds("MG503");

    [Fact]
    public void A_sign_in_a_key_fact_over_two_lines() => With(ArticleText.With("""
        keyFacts:
          - "Fact one [@sound-2020]."
          - >-
            No ⟦endless
            sleep⟧ [@sound-2020].
          - "Fact three [@sound-2020]."
        """).AndBody("Gasping.").ToString()).Finds("MG503");

    [Fact]
    public void A_page_with_the_ladder_may_name_every_sign() => With(ArticleText.WithBody("Gasping, endless sleep." + Ladder).ToString()).FindsNothing();

    [Fact]
    public void Pages_and_the_hub_say_it_too()
    {
        const string Page = "---\ntitle: About\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nOf ⟦gasping⟧.\n";

        var result = GuideTest.From(("data/red-flags.yaml", Signs), ("pages/about.md", Page), ("index.md", Page.Replace("About", "All", StringComparison.Ordinal).Replace("its own", "all", StringComparison.Ordinal)))
            .Load();

        result.Diagnostics.Select(found => $"{found.Rule.Id} {found.Span.File}").Should().Equal("MG503 index.md", "MG503 pages/about.md");
    }

    [Fact]
    public void A_chart_names_its_signs_where_it_is_shown()
    {
        var test = With(ArticleText.WithBody("![A caption](⟦chart:levels⟧)").ToString())
            .Write("data/charts.yaml", "charts:\n  - {id: levels, kind: bars, title: Levels, rows: [{label: High, note: gasping, values: [level]}]}\n");
        test.Finds("MG503");

        test.Write("data/charts.yaml", "charts:\n  - {id: levels, kind: bars, title: Levels, rows: [{label: High, note: yawning, values: [level]}]}\n").Reload(["data/charts.yaml"]).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Without_the_file_there_are_no_signs() => GuideTest.FromArticle(ArticleText.WithBody("Gasping.").ToString()).FindsNothing();

    [Fact]
    public void An_edit_of_the_signs_is_followed()
    {
        var test = With(ArticleText.WithBody("Snoring.").ToString());
        test.FindsNothing();

        test.Write("data/red-flags.yaml", Signs + "  - {sign: snoring}\n").Reload(["data/red-flags.yaml"]).Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("MG503");
        test.Write("data/red-flags.yaml", "signs: []\n").Reload(["data/red-flags.yaml"]).Diagnostics.Should().BeEmpty();
        test.Delete("data/red-flags.yaml").Reload(["data/red-flags.yaml"]).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void No_page_is_made_again_for_an_edit_of_the_signs()
    {
        var test = With(ArticleText.Sound.ToString());
        var before = test.Load().Guide!;

        var after = test.Write("data/red-flags.yaml", "signs: []\n").Reload().Guide!;

        after.VersionOf(after.FindArticle("sleep")!).Should().Be(before.VersionOf(before.FindArticle("sleep")!));
    }

    private static GuideTest With(string article) => GuideTest.From(("data/red-flags.yaml", Signs), ("articles/sleep.md", article));
}
