using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Preview;

/// <summary>
/// Tells an open page what has changed, as server-sent events (HTML Living Standard, section 9.2): at once what holds now, then each change. It stands before
/// everything else, because answers of the pipeline are sent as a whole, and these have no end.
/// </summary>
internal sealed class PreviewEvents(RequestDelegate next, PagePreview preview, CurrentGuide current, SecurityHeaders security, IHostApplicationLifetime lifetime)
{
    /// <summary>Where they come from; the query names the path of the page.</summary>
    public const string Path = "/_preview/events";

    // Milliseconds until a page asks again that has lost its server.
    private const int Retry = 300;

    // A page that was closed is noticed only when something is sent to it.
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(15);

    /// <summary>Answers, or lets the request pass.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path == Path && HttpMethods.IsGet(context.Request.Method) ? Task.Run(() => Follow(context)) : next(context);

    private async Task Follow(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in security.All) response.Headers[name] = value;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentType = "text/event-stream";
        var path = context.Request.Query["path"].ToString();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await Send($"retry: {Retry}\n\n");
            for (string? sent = null; ;)
            {
                var change = current.NextChange;
                var state = preview.StateOf(path);
                if (state != sent) await Send($"data: {sent = state}\n\n");
                while (await Task.WhenAny(change, Task.Delay(s_silence, end.Token)) != change)
                {
                    end.Token.ThrowIfCancellationRequested();
                    await Send(":\n\n");
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was left, or the site ends.
        }

        async Task Send(string text)
        {
            await response.WriteAsync(text, end.Token);
            await response.Body.FlushAsync(end.Token);
        }
    }
}
