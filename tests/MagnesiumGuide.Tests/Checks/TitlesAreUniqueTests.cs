namespace MagnesiumGuide.Tests.Checks;

/// <summary>Of two pages with one title and description, the copy is to blame.</summary>
public sealed class TitlesAreUniqueTests
{
    private const string Title = "title: Zorium and first steps";
    private const string Description = "description: What zorium does for first steps, told in a sentence that is long enough.";

    [Fact]
    public void The_copy_is_the_later_one_whatever_its_name() =>
        GuideTest.From(("articles/copy.md", Article(date: "2026-11-02"))).Finds("MG113", "MG114");

    [Fact]
    public void The_original_may_have_the_later_name()
    {
        var result = GuideTest.From(("articles/copy.md", Article(date: "2026-10-31").Replace("⟦", "").Replace("⟧", ""))).Load();

        result.Diagnostics.Select(found => $"{found.Rule.Id} {found.Span.File}").Should().Equal("MG113 articles/first.md", "MG114 articles/first.md");
    }

    private static string Article(string date) =>
        ArticleText.With(Title.Replace(": ", ": ⟦", StringComparison.Ordinal) + "⟧").And(Description.Replace(": ", ": ⟦", StringComparison.Ordinal) + "⟧").And($"date: {date}");
}
