namespace MagnesiumGuide.Tests.Checks;

/// <summary>Who reads of a dose must meet the danger on the same page, or one step away.</summary>
public sealed class PagesCarryTheWarningsTheyNeedTests
{
    private const string Needed = """
        warnings:
          - {quotes: {basis: supplement, unit: mg, per: day}, mention: [gills, gill]}
          - {words: [kelp bath], topics: [safety], mention: [skin]}
        """;

    private const string Warning = "\n\n> [!WARNING]\n> ### Weak gills? {#gills}\n> Ask first [@sound-2020].";

    [Theory]
    [InlineData("At most ⟦[350 mg a day](value:limit)⟧.")]
    [InlineData("At most ⟦[350 mg](value:limit)⟧ a day, [350 mg](value:limit).\n\n> [!NOTE]\n> Weak gills are a danger [@sound-2020].")]
    [InlineData("At most ⟦[350 mg](value:limit)⟧.\n\n> [!WARNING]\n> Gillyflowers [@sound-2020].")]
    [InlineData("At most ⟦[350 mg](value:limit)⟧. See [first steps](first.md), [gills](first.md#doses).")]
    [InlineData("Take a ⟦kelp\nbath⟧.")]
    public void A_page_without_its_warning(string body) => With(body).Finds("MG510");

    [Fact]
    public void A_page_of_a_topic() => With("Text.", "topic: ⟦safety⟧").Finds("MG510");

    [Theory]
    [InlineData("At most [350 mg a day](value:limit)." + Warning)]
    [InlineData("At most [350 mg a day](value:limit).\n\n> [!CAUTION]\n> With a weak *gill*, call [@sound-2020].")]
    [InlineData("At most [350 mg a day](value:limit): [ask](first.md#gills).")]
    [InlineData("At most [350 mg a day](value:limit): [ask](first.md#danger).")]
    [InlineData("In blood [0.7 to 1.05 mmol/L](value:level). Kelp baths.")]
    public void A_page_with_it_or_without_need(string body) => With(body).FindsNothing();

    [Fact]
    public void An_edit_of_the_page_that_warns_is_followed()
    {
        var test = With("At most [350 mg a day](value:limit): [ask](first.md#gills).");
        test.FindsNothing();

        test.Write("articles/first.md", First("").Replace("## More", "## Gills", StringComparison.Ordinal)).Reload(["articles/first.md"]).Diagnostics
            .Where(found => found.Rule.Id == "MG510").Select(found => found.Span.File).Should().Equal("articles/sleep.md");
        test.Write("articles/first.md", First(Warning)).Reload(["articles/first.md"]).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void An_edit_of_the_required_warnings_is_followed()
    {
        var test = With("At most [350 mg a day](value:limit).");
        test.Load().Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("MG510");

        test.Write("data/required-warnings.yaml", "warnings: []\n").Reload(["data/required-warnings.yaml"]).Diagnostics.Should().BeEmpty();
        test.Delete("data/required-warnings.yaml").Reload(["data/required-warnings.yaml"]).Diagnostics.Should().BeEmpty();
    }

    private static string First(string warning) => ArticleText.Sound.About("first steps").AndBody($"Old [@old-1990].\n\n## Doses\n\nNone.\n\n## Danger\n\nText.{warning}\n\n## More\n\nText.");

    private static GuideTest With(string body, string topic = "topic: basics") => GuideTest.From(
        ("data/required-warnings.yaml", Needed),
        ("articles/first.md", First(Warning)),
        ("articles/sleep.md", ArticleText.With(topic).AndBody(body).ToString()));
}
