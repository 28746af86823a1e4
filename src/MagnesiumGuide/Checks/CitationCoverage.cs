using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Checks;

/// <summary>How many of the statements that must name a source do: the quick summary, key facts, warnings and answers.</summary>
/// <param name="Cited">Those that name one.</param>
/// <param name="Factual">All that must. One that a remark excuses from its rule states no fact.</param>
public readonly record struct CitationCoverage(int Cited, int Factual)
{
    /// <summary>The share in per cent, rounded down so that 100 means all; 100 too where nothing must name a source.</summary>
    public int Percent => Factual == 0 ? 100 : (int)(100L * Cited / Factual);

    /// <summary>True when every statement that must name a source does.</summary>
    public bool IsWhole => Cited == Factual;

    /// <summary>The coverage of one page. It looks at what is known of the page, and parses nothing.</summary>
    public static CitationCoverage Of(Page page)
    {
        var claims = page.Claims.ToList();
        var uncited = AllChecks.OfFiles.OfType<IClaimCheck>().SelectMany(check => check.Uncited(claims)).ToList();
        var excused = uncited.Count(found => page.File.Excuses.Any(excuse => excuse.Covers(found)));
        return new CitationCoverage(claims.Count - uncited.Count, claims.Count - excused);
    }

    /// <summary>The coverage of several pages together.</summary>
    public static CitationCoverage Of(IEnumerable<Page> pages) => pages.Select(Of).Aggregate(default(CitationCoverage), (sum, one) => new CitationCoverage(sum.Cited + one.Cited, sum.Factual + one.Factual));
}
