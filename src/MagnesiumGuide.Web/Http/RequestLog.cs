using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// One line for each request: method, path, status, time and size. No query, since what people search for in a health guide is theirs, and
/// nothing that tells who they are.
/// </summary>
internal sealed partial class RequestLog(TimeProvider clock, ILogger<RequestLog> logger)
{
    /// <summary>False when nobody wants to read it.</summary>
    public bool IsOn => logger.IsEnabled(LogLevel.Information);

    /// <summary>Writes the line for a request once the rest of the pipeline has answered it.</summary>
    public async Task Follow(HttpContext context, RequestDelegate next)
    {
        var start = clock.GetTimestamp();
        var (method, path) = (context.Request.Method, context.Request.Path);
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
            Write(method, path, status, start, context.Response.ContentLength);
        }
    }

    /// <summary>Writes the line for a request that is answered by writing to its response.</summary>
    public async Task Follow(IFeatureCollection exchange, IHttpRequestFeature request, Func<ValueTask<FlushResult>> answer)
    {
        var start = clock.GetTimestamp();
        var (method, path) = (request.Method, new PathString(request.Path));
        var flushed = await answer();
        var response = exchange.GetRequiredFeature<IHttpResponseFeature>();
        Write(method, path, flushed.IsCompleted ? StatusCodes.Status499ClientClosedRequest : response.StatusCode, start, response.Headers.ContentLength);
    }

    // Percent-encoded, so that no line break in a path can forge a line of the log.
    private void Write(string method, PathString path, int status, long start, long? length)
    {
        if (IsOn) Answered(method, path.ToUriComponent(), status, clock.GetElapsedTime(start).TotalMilliseconds, HttpMethods.IsHead(method) ? 0 : length ?? 0);
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} in {Milliseconds:0.0} ms, {Bytes} bytes")]
    private partial void Answered(string method, string path, int status, double milliseconds, long bytes);
}
