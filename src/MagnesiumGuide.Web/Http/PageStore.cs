using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Keeps the answer for every path that depends on nothing but the snapshot, so that the pipeline makes each at most once. Its size is bounded
/// by the guide: neither unknown paths nor queries are ever kept.
/// </summary>
internal sealed class PageStore
{
    // With the snapshot go its pages.
    private readonly ConditionalWeakTable<Guide, FrozenDictionary<string, Place>> _places = [];

    private readonly Channel<Answer> _fresh = Channel.CreateUnbounded<Answer>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>The answers kept since they were last looked at.</summary>
    public ChannelReader<Answer> Fresh => _fresh.Reader;

    private Place? Find(Guide guide, string path) => _places
        .GetValue(guide, static guide => Addresses.Of(guide).Kept.ToFrozenDictionary(path => path, _ => new Place(), StringComparer.Ordinal))
        .GetValueOrDefault(path);

    /// <summary>Answers from the store; what is not in it is made by the rest of the pipeline, and sent the same way.</summary>
    internal sealed class Middleware(RequestDelegate next, PageStore store)
    {
        /// <summary>Answers the request.</summary>
        public async Task InvokeAsync(HttpContext context, Guide guide)
        {
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            var place = isRead && !Redirects.IsSpelledOut(context) ? store.Find(guide, context.Request.Path.Value ?? "") : null;
            var answer = await (place is null ? Make(context, isKept: false) : place.GetOrMake(() => Make(context, isKept: true), store._fresh.Writer));
            await answer.Send(context);
        }

        private async Task<Answer> Make(HttpContext context, bool isKept)
        {
            var (request, response) = (context.Request, context.Response);
            var (method, path, query) = (request.Method, request.Path, request.QueryString);
            var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            using var bytes = new MemoryStream();
            var capture = new StreamResponseBodyFeature(bytes);
            context.Features.Set<IHttpResponseBodyFeature>(capture);
            try
            {
                // HEAD is answered with the headers of GET, so it is made as GET; and a page that is kept must not see this reader's query.
                if (HttpMethods.IsHead(method)) request.Method = HttpMethods.Get;
                if (isKept) request.QueryString = QueryString.Empty;
                await next(context);
                await capture.CompleteAsync();
            }
            finally
            {
                context.Features.Set(body);
                (request.Method, request.Path, request.QueryString) = (method, path, query);
            }

            response.Headers.ContentLength = null;
            return new Answer(response.StatusCode, [.. response.Headers], bytes.ToArray(), isKept);
        }
    }

    /// <summary>Where the answer for a path is kept.</summary>
    private sealed class Place
    {
        private readonly Lock _lock = new();
        private volatile Task<Answer>? _answer;

        /// <summary>The kept answer. Readers who ask while it is being made wait for it instead of making their own.</summary>
        public Task<Answer> GetOrMake(Func<Task<Answer>> make, ChannelWriter<Answer> fresh)
        {
            if (_answer is { } kept) return kept;
            var promise = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_answer is { } other) return other;
                _answer = promise.Task;
            }

            return Fill(promise, make, fresh);
        }

        private async Task<Answer> Fill(TaskCompletionSource<Answer> promise, Func<Task<Answer>> make, ChannelWriter<Answer> fresh)
        {
            try
            {
                var answer = await make();
                // Whoever waited gets the error too; whoever comes next gets another try.
                if (answer.Status == StatusCodes.Status200OK) fresh.TryWrite(answer);
                else _answer = null;
                promise.SetResult(answer);
                return answer;
            }
            catch (Exception fault)
            {
                _answer = null;
                promise.SetException(fault);
                throw;
            }
        }
    }
}
