namespace MagnesiumGuide.Web.Http;

/// <summary>Tells operators whether the process lives, and whether its guide is whole.</summary>
internal static class Health
{
    /// <summary>Answers 200 as long as the process does.</summary>
    public const string LivePath = "/health/live";

    /// <summary>Answers 200 once there is a guide to serve, and says what is wrong with it.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>Answers both. They hold for the moment only, so nobody may keep them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(LivePath, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return Results.Text("live\n", "text/plain; charset=utf-8");
        });
        site.MapGet(ReadyPath, (HttpResponse response, CurrentGuide current) =>
        {
            response.Headers.CacheControl = "no-store";
            return current.Result is { Guide: { } guide } result
                ? Results.Json(Report(guide, result, current.Trouble))
                : Results.Json(new { status = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        });
    }

    private static Readiness Report(Guide guide, LoadResult result, string? trouble)
    {
        var errors = result.Faults.Count();
        var isWhole = errors == 0 && guide.Withheld.IsEmpty && trouble is null;
        return new Readiness(
            isWhole ? "ready" : "degraded",
            guide.Id,
            result.IsWhole,
            new Counts(guide.Articles.Length, guide.Withheld.Count(IsArticle), result.Diagnostics.Length, errors),
            [.. guide.Withheld.Select(path => IsArticle(path) ? path[(Permalinks.Articles.Length + 1)..] : path)],
            trouble);
    }

    private static bool IsArticle(string path) => path.StartsWith(Permalinks.Articles + "/", StringComparison.Ordinal);

    /// <summary>What <c>/health/ready</c> says.</summary>
    /// <param name="Status">"ready", or "degraded" while a file has an error or the folder can't be read.</param>
    /// <param name="Snapshot">The id of the guide being served.</param>
    /// <param name="AllChecked">False while rules that withhold nothing have not looked everywhere yet; until they have, the diagnostics are the errors alone.</param>
    /// <param name="Counts">How much there is of what.</param>
    /// <param name="Withheld">The slugs of withheld articles, and the paths of other withheld pages.</param>
    /// <param name="Trouble">Why the folder can't be read now; null while it can.</param>
    private sealed record Readiness(string Status, string Snapshot, bool AllChecked, Counts Counts, IReadOnlyList<string> Withheld, string? Trouble);

    /// <summary>How much there is of what.</summary>
    private sealed record Counts(int Articles, int Withheld, int Diagnostics, int Errors);
}
