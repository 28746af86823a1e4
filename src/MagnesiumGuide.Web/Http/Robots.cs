namespace MagnesiumGuide.Web.Http;

/// <summary>Tells crawlers that they may fetch everything. Pages that must not be listed say so themselves, which only works if they are fetched.</summary>
internal static class Robots
{
    /// <summary>Its path.</summary>
    public const string Path = "/robots.txt";

    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        Path, (SiteAddress address) => Results.Text($"User-agent: *\nDisallow:\n\nSitemap: {address.Absolute(Sitemap.Path)}\n", "text/plain; charset=utf-8"));
}
