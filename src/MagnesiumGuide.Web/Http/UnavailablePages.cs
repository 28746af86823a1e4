namespace MagnesiumGuide.Web.Http;

/// <summary>Pages that the guide knows of but can't show: taken away for good (410), or withheld until a fault is mended (503).</summary>
internal sealed class UnavailablePages(RequestDelegate next)
{
    /// <summary>How long readers of a withheld page are asked to wait, in minutes.</summary>
    public const int MinutesToWait = 2;

    /// <summary>Answers for such a page, or lets the request pass.</summary>
    public Task InvokeAsync(HttpContext context, Guide guide)
    {
        var path = context.Request.Path.Value ?? "";
        // The pages of errors are for the program's own use.
        if (path.StartsWith("/error/", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (StatusOf(path, guide) is not { } status) return next(context);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = (MinutesToWait * 60).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>410, 503, or null when the guide has nothing to say about the path. The Markdown and JSON of an article share its fate.</summary>
    public static int? StatusOf(string path, Guide guide)
    {
        path = PageOf(path);
        return guide.Withheld.Contains(path) ? StatusCodes.Status503ServiceUnavailable
            : guide.Gone.ContainsKey(path) ? StatusCodes.Status410Gone
            : null;
    }

    /// <summary>The path of the page that a path means: its own, or that of which it is the Markdown or JSON.</summary>
    public static string PageOf(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? path[..^".md".Length]
        : path.EndsWith(".json", StringComparison.Ordinal) ? path[..^".json".Length]
        : path;
}
