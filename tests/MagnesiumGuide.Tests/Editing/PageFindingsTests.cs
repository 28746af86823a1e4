using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class PageFindingsTests
{
    private const string Path = "/articles/sleep";

    [Fact]
    public void What_front_matter_says_is_found_where_the_page_says_it_and_the_rest_at_its_line()
    {
        var found = Found(ArticleText.With("summary: Zorium cures sleep.").And("keyFacts:\n  - Fact one [@sound-2020].\n  - Fact two.\n  - Fact three [@sound-2020].").And("reviewIn: 1 months")
            .And("date: 2026-01-01").AndBody("[A link](http://a.example).\n\n## Signs {#signs}\n\nText.\n\n## Empty\n\n## More\n\nText."));
        found.Found.Select(one => $"{one.Finding.Rule.Id} {one.Part} {(one.IsInBody ? "body" : "head")}").Should().BeEquivalentTo(
            "MG404 #summary p head", "MG505 #summary p head", "MG404 #key-facts li:nth-child(2) head", "MG804  head", "MG206  body", "MG307 [id=\"empty\"] body");
        (found.IsLastGood, found.ErrorsElsewhere).Should().Be((false, 0));
    }

    [Fact]
    public void A_title_is_the_heading_of_the_page() =>
        Found(ArticleText.With("title: Zorium cures sleep")).Found.Should().ContainSingle(one => one.Finding.Rule.Id == "MG505" && one.Part == "main h1");

    [Fact]
    public void A_faulty_file_that_never_was_a_page_has_everything_at_the_top()
    {
        var found = Found(ArticleText.WithBody("No such source [@nobody-2020]."));
        found.Found.Should().ContainSingle().Which.IsInBody.Should().BeFalse();
        found.IsLastGood.Should().BeFalse();
    }

    [Fact]
    public void A_faulty_file_that_was_a_page_is_shown_as_it_was()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var before = Load(test, null);
        test.Write("articles/sleep.md", ArticleText.WithBody("No such source [@nobody-2020]."));
        var found = PageFindings.Of(Load(test, before), Path);
        found.Found.Should().ContainSingle().Which.IsInBody.Should().BeTrue();
        found.IsLastGood.Should().BeTrue();
    }

    [Theory]
    [InlineData("/", "index.md")]
    [InlineData("/glossary", "glossary.yaml")]
    [InlineData("/sources", "references.yaml")]
    [InlineData("/about", "pages/about.md")]
    [InlineData("/articles/sleep", "articles/sleep.md")]
    public void A_path_has_the_findings_of_its_file_and_counts_those_of_others(string path, string file)
    {
        var test = GuideTest.From((file, "---\nnonsense: [\n"), ("people.yaml", "people: 1\n"));
        var result = Load(test, null);
        var found = PageFindings.Of(result, path);
        found.Found.Should().NotBeEmpty().And.OnlyContain(one => one.Finding.Span.File.EndsWith(file, StringComparison.Ordinal));
        found.ErrorsElsewhere.Should().BePositive();
        found.File.Should().EndWith(file);
        foreach (var other in new[] { "/articles", "/topics/basics", "/articles/never-written" })
        {
            var none = PageFindings.Of(result, other);
            none.Found.Should().BeEmpty();
            none.File.Should().BeNull(other);
        }
    }

    private static PageFindings Found(ArticleText article) => PageFindings.Of(Load(GuideTest.FromArticle(article), null), Path);

    // With the files named as they are, by which they are found.
    private static LoadResult Load(GuideTest test, LoadResult? before) =>
        new GuideLoader(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: true).Load(test.PathOf("").TrimEnd('/'), before);
}
