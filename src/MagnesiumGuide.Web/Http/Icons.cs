namespace MagnesiumGuide.Web.Http;

/// <summary>The site's icons: the engine's own, or <c>icon.svg</c> of the content's pictures where a team has drawn theirs.</summary>
internal static class Icons
{
    /// <summary>The path of the drawn icon.</summary>
    public const string SvgPath = "/icon.svg";

    /// <summary>The path that browsers and crawlers ask for unasked.</summary>
    public const string IcoPath = "/favicon.ico";

    /// <summary>Answers them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(SvgPath, (Guide guide) => Images.Read(guide, "icon.svg") ?? Own("icon.svg", "image/svg+xml"));
        site.MapGet(IcoPath, (Guide guide) => Images.Read(guide, "favicon.ico") ?? Own("favicon.ico", "image/x-icon"));
    }

    private static IResult Own(string name, string type) =>
        typeof(Icons).Assembly.GetManifestResourceStream(name) is { } icon ? Results.Stream(icon, type) : Results.NotFound();
}
