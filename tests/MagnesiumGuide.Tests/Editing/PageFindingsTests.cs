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
        (found.Use, found.ErrorsElsewhere).Should().Be((null, 0));
    }

    [Fact]
    public void A_title_is_the_heading_of_the_page() =>
        Found(ArticleText.With("title: Zorium cures sleep")).Found.Should().ContainSingle(one => one.Finding.Rule.Id == "MG505" && one.Part == "main h1");

    [Fact]
    public void A_faulty_file_that_never_was_a_page_has_everything_at_the_top()
    {
        var found = Found(ArticleText.WithBody("No such source [@nobody-2020]."));
        found.Found.Should().ContainSingle().Which.IsInBody.Should().BeFalse();
        found.Use.Should().Be(FileUse.Withheld);
    }

    [Fact]
    public void A_faulty_file_that_was_a_page_has_everything_at_the_top_of_what_it_was()
    {
        var test = GuideTest.FromArticle(ArticleText.WithBody("Text.\n\n## Signs\n\nText."));
        var before = Load(test, null);
        test.Write("articles/sleep.md", ArticleText.With("summary: Zorium cures sleep.").AndBody("No such source [@nobody-2020].\n\n## Signs\n\n## Others\n\nText."));
        var found = PageFindings.Of(Load(test, before), Path);
        found.Found.Select(one => one.Finding.Rule.Id).Should().Contain(["MG401", "MG505", "MG307"]);
        found.Found.Should().OnlyContain(one => one.Part == null && !one.IsInBody, "their lines are those of a text that is not shown");
        found.Use.Should().Be(FileUse.LastGood);
    }

    [Theory]
    [InlineData("terms:\n  - {term: one, definition: A word.}\n", "terms: [", FileUse.LastGood)]
    [InlineData("terms:\n  - {term: one, definition: A word.}\n  - {term: two}\n", "terms: [", FileUse.InPart)]
    [InlineData("terms:\n  - {term: one, definition: A word.}\n  - {term: two}\n", "terms:\n  - {term: one}\n", FileUse.InPart)]
    [InlineData("terms: [", "terms:\n  - {term: one, definition: A word.}\n  - {term: two}\n", FileUse.InPart)]
    [InlineData("terms: [", "terms: [}", FileUse.Withheld)]
    [InlineData(null, "terms: [", FileUse.Withheld)]
    [InlineData(null, "terms:\n  - {term: one, definition: A word.}\n  - {term: two}\n", FileUse.InPart)]
    [InlineData("terms: [", "terms:\n  - {term: one, definition: A word.}\n", null)]
    public void A_file_that_pages_share_is_in_its_last_good_version_only_if_it_had_one(string? first, string then, FileUse? use)
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        if (first is null) test.Delete("glossary.yaml");
        else test.Write("glossary.yaml", first);
        var before = Load(test, null);
        if (first?.Contains("two", StringComparison.Ordinal) == true) PageFindings.Of(before, "/glossary").Use.Should().Be(FileUse.InPart);
        test.Write("glossary.yaml", then);
        var after = Load(test, before);
        PageFindings.Of(after, "/glossary").Use.Should().Be(use);
        after.Guide!.Terms.IsEmpty.Should().Be(use is FileUse.Withheld);
        after.Guide.Withheld.Contains("/glossary").Should().Be(use is FileUse.Withheld);
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
