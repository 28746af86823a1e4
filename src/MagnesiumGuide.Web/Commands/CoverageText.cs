using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;

namespace MagnesiumGuide.Web.Commands;

/// <summary>How much of the guide names its sources, as <c>check</c> prints it.</summary>
internal static class CoverageText
{
    private const int MostShown = 10;

    /// <summary>A line for the guide, and one for each page with something left to cite, the least covered first.</summary>
    /// <param name="pages">The pages; drafts do not count.</param>
    /// <param name="isWhole">True to list all pages, and not only the first that lack something.</param>
    public static string Of(IEnumerable<Page> pages, bool isWhole)
    {
        var published = pages.Where(page => page is not Article { IsDraft: true }).ToList();
        var guide = CitationCoverage.Of(published);
        var rows = published.Select(page => (page.File.DisplayPath, Coverage: CitationCoverage.Of(page))).Where(row => row.Coverage.Factual > 0 && (isWhole || !row.Coverage.IsWhole))
            .OrderBy(row => row.Coverage.Percent).ThenByDescending(row => row.Coverage.Factual - row.Coverage.Cited).ThenBy(row => row.DisplayPath, StringComparer.Ordinal).ToList();
        var shown = isWhole ? rows.Count : Math.Min(rows.Count, MostShown);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Citations: {guide.Percent}% of {Verbs.Plural(guide.Factual, "summary, key fact, warning or answer", "summaries, key facts, warnings and answers")} in {Verbs.Plural(published.Count, "page")} name a source.\n");
        foreach (var (path, coverage) in rows.Take(shown)) text.Append(CultureInfo.InvariantCulture, $"{coverage.Percent,6}% {coverage.Cited,4} of {coverage.Factual,3}  {path}\n");
        if (rows.Count > shown) text.Append(CultureInfo.InvariantCulture, $"        and {Verbs.Plural(rows.Count - shown, "page")} more; `check --coverage` lists all.\n");
        return text.ToString();
    }
}
