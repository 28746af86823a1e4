namespace MagnesiumGuide.Web.Http;

/// <summary>Pages that the guide knows of but can't show: taken away for good (410), or withheld until a fault is mended (503).</summary>
internal sealed class UnavailablePages(RequestDelegate next)
{
    private const int SecondsToWait = 120;

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
            context.Response.Headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>410, 503, or null when the guide has nothing to say about the path. The Markdown and JSON of an article share its fate.</summary>
    public static int? StatusOf(string path, Guide guide)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal)) path = path[..^".md".Length];
        else if (path.EndsWith(".json", StringComparison.Ordinal)) path = path[..^".json".Length];
        return guide.Withheld.Contains(path) ? StatusCodes.Status503ServiceUnavailable
            : guide.Gone.ContainsKey(path) ? StatusCodes.Status410Gone
            : null;
    }
}
