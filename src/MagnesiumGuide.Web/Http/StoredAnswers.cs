using Microsoft.AspNetCore.Http.Features;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// The first of the pipeline: sends what the store holds. It runs on the thread that reads the sockets, so it does nothing else there but to log it:
/// whatever has to be made or packed goes to the thread pool.
/// </summary>
internal sealed class StoredAnswers(RequestDelegate next, PageStore store, CurrentGuide current, RequestLog log)
{
    /// <summary>Answers the request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
        return request.Method is "GET" or "HEAD"
            && store.Find(request.RawTarget, current.Guide) is { } answer
            && answer.Body.Find(AcceptedCoding.Choose(request.Headers.AcceptEncoding)) is { } representation
            ? Send(context.Features, request, answer, representation)
            : Leave(context);
    }

    private Task Send(IFeatureCollection exchange, IHttpRequestFeature request, Answer answer, Representation representation)
    {
        if (log.IsOn) return SendAndLog(exchange, request, answer, representation);
        var flushed = answer.Send(exchange, request, representation);
        if (!flushed.IsCompletedSuccessfully) return flushed.AsTask();
        flushed.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    // Apart, like the next one, because what they capture would be allocated for every request.
    private Task SendAndLog(IFeatureCollection exchange, IHttpRequestFeature request, Answer answer, Representation representation) =>
        log.Follow(exchange, request, () => answer.Send(exchange, request, representation));

    private Task Leave(HttpContext context) => Task.Run(() => log.Follow(context, next));
}
