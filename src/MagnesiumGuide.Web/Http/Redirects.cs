using MagnesiumGuide.Web.Preview;
using Microsoft.AspNetCore.Http.Features;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Each page has one spelling (contract.md, section 3); every other one, and every old path, answers one 301 to it. A path that leads nowhere
/// in its right spelling either is left alone, so that it answers 404 and not a redirect to a 404.
/// </summary>
/// <param name="next">What answers the others.</param>
/// <param name="preview">There in Development, and with it the pages of editors; null otherwise.</param>
internal sealed class Redirects(RequestDelegate next, PagePreview? preview = null)
{
    /// <summary>Redirects, or lets the request pass.</summary>
    public Task InvokeAsync(HttpContext context, Guide guide)
    {
        var path = context.Request.Path.Value ?? "";
        var isSpelledOut = IsSpelledOut(context);
        if ((FindDesk(path, isSpelledOut) ?? FindTarget(path, isSpelledOut, guide)) is not { } target) return next(context);

        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        // The path alone: which host the reader used is the reader's business. It begins with exactly one slash, so it can't name another host.
        context.Response.Headers.Location = new PathString(target).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        // Without this a browser keeps it for ever, and an old path may become a page again.
        context.Response.Headers.CacheControl = "max-age=3600";
        return Task.CompletedTask;
    }

    /// <summary>True when the path came with escapes that its one spelling does not need, like <c>/%61bout</c>.</summary>
    public static bool IsSpelledOut(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        if (!target.StartsWith('/')) return false;
        var raw = target.AsSpan(0, target.IndexOf('?') is var query and >= 0 ? query : target.Length);
        return raw.Contains('%') && !raw.SequenceEqual(context.Request.Path.ToUriComponent());
    }

    /// <summary>Where a path leads; null when it is right as it is, or leads nowhere.</summary>
    internal static string? FindTarget(string path, bool isSpelledOut, Guide guide)
    {
        if (IsAnswered(path, guide)) return isSpelledOut ? path : null;
        var right = RightSpelling(path);
        if (guide.Aliases.TryGetValue(path, out var target) || guide.Aliases.TryGetValue(right, out target)) return target;
        return IsAnswered(right, guide) ? right : null;
    }

    private string? FindDesk(string path, bool isSpelledOut) =>
        preview is not null && RightSpelling(path) is (PagePreview.DeskPath or PagePreview.RulesPath) and var right && (isSpelledOut || path != right) ? right : null;

    private static bool IsAnswered(string path, Guide guide) =>
        Addresses.Of(guide).Contains(path) || UnavailablePages.StatusOf(path, guide) is not null;

    private static string RightSpelling(string path)
    {
        var parts = path.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts is [.., var name])
        {
            if (name.EndsWith(".html", StringComparison.Ordinal)) parts[^1] = name[..^".html".Length];
            if (parts[^1] is "index" or "") parts.RemoveAt(parts.Count - 1);
        }

        return "/" + string.Join('/', parts);
    }
}
