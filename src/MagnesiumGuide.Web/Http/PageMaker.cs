using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;

namespace MagnesiumGuide.Web.Http;

/// <summary>Has the rest of the pipeline make the answers that are not in the store, and sends them the way that those in it are sent.</summary>
internal sealed class PageMaker
{
    private const int LargestBuffer = 1024 * 1024;

    // As many as pages are made at a time. One for each page would be large enough to be collected only together with the whole guide.
    private readonly ConcurrentBag<MemoryStream> _buffers = [];
    private readonly RequestDelegate _next;
    private readonly PageStore _store;
    private readonly SecurityHeaders _security;

    /// <summary>Made by the pipeline, of which it is a part.</summary>
    public PageMaker(RequestDelegate next, PageStore store, SecurityHeaders security)
    {
        (_next, _store, _security) = (next, store, security);
        store.Maker = this;
    }

    /// <summary>Answers the request.</summary>
    public async Task InvokeAsync(HttpContext context, Guide guide)
    {
        var (request, path) = (context.Request, context.Request.Path.Value ?? "");
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var answer = await (isRead && Addresses.Of(guide).IsKept(path) && !Redirects.IsSpelledOut(context)
            ? Get(path, guide, context)
            : Make(context, isKept: false));
        context.Response.Headers.Clear();
        var feature = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        var flushed = await answer.Send(context.Features, feature, answer.Body.Get(AcceptedCoding.Choose(request.Headers.AcceptEncoding)));
        if (flushed.IsCompleted) context.RequestAborted.ThrowIfCancellationRequested();
    }

    /// <summary>The answer for a path of a snapshot, from the store or made for it.</summary>
    public Task<Answer> Get(string path, Guide guide, HttpContext context) => _store.GetOrMake(path, guide, () => Make(context, isKept: true));

    private async Task<Answer> Make(HttpContext context, bool isKept)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, path, query, aborted) = (request.Method, request.Path, request.QueryString, context.RequestAborted);
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        if (!_buffers.TryTake(out var bytes)) bytes = new MemoryStream();
        var capture = new StreamResponseBodyFeature(bytes);
        context.Features.Set<IHttpResponseBodyFeature>(capture);
        try
        {
            // HEAD is answered with the headers of GET, so it is made as GET; and a page that is kept must not see this reader's query.
            if (HttpMethods.IsHead(method)) request.Method = HttpMethods.Get;
            if (isKept)
            {
                request.QueryString = QueryString.Empty;
                // Others may wait for it, whether this reader does or not.
                context.RequestAborted = CancellationToken.None;
            }

            await _next(context);
            await capture.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
            (request.Method, request.Path, request.QueryString, context.RequestAborted) = (method, path, query, aborted);
        }

        var answer = new Answer(response.StatusCode, response.Headers, bytes.ToArray(), _security, isKept);
        bytes.SetLength(0);
        if (bytes.Capacity <= LargestBuffer) _buffers.Add(bytes);
        return answer;
    }
}
