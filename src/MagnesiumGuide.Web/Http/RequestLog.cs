namespace MagnesiumGuide.Web.Http;

/// <summary>
/// One line for each request: method, path, status, time and size. No query, since what people search for in a health guide is theirs, and
/// nothing that tells who they are.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> logger)
{
    /// <summary>Answers the request, then writes the line.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        var method = context.Request.Method;
        // Percent-encoded, so that no line break in a path can forge a line of the log.
        var path = context.Request.Path.ToUriComponent();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            status = StatusCodes.Status499ClientClosedRequest;
        }
        finally
        {
            var bytes = HttpMethods.IsHead(method) ? 0 : context.Response.ContentLength ?? 0;
            Answered(method, path, status, clock.GetElapsedTime(start).TotalMilliseconds, bytes);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms, {Bytes} bytes")]
    private partial void Answered(string method, string path, int status, double milliseconds, long bytes);
}
