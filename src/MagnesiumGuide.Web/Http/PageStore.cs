using System.Collections.Frozen;
using System.Runtime.CompilerServices;
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

    // There is none before the pipeline has been put together, which is when the site begins to listen.
    private Middleware? _middleware;

    /// <summary>Makes and packs the answer for a path as if somebody had asked for it, unless it is there already.</summary>
    /// <param name="path">A path whose answer is kept.</param>
    /// <param name="guide">The snapshot.</param>
    /// <param name="services">The services of a scope that has the same snapshot.</param>
    public async Task Pack(string path, Guide guide, IServiceProvider services)
    {
        if (_middleware is not { } middleware || Find(guide, path) is not { } place) return;
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        var answer = await place.GetOrMake(() => middleware.Make(context, isKept: true));
        if (answer.Status == StatusCodes.Status200OK) await answer.Pack();
    }

    /// <summary>True when the first who asks for a path waits for nothing.</summary>
    public bool IsPacked(string path, Guide guide) => Find(guide, path)?.Kept is { IsPacked: true };

    private Place? Find(Guide guide, string path) => _places
        .GetValue(guide, static guide => Addresses.Of(guide).Kept.ToFrozenDictionary(path => path, _ => new Place(), StringComparer.Ordinal))
        .GetValueOrDefault(path);

    /// <summary>Answers from the store; what is not in it is made by the rest of the pipeline, and sent the same way.</summary>
    internal sealed class Middleware
    {
        private readonly RequestDelegate _next;
        private readonly PageStore _store;

        /// <summary>Made by the pipeline, of which it is a part.</summary>
        public Middleware(RequestDelegate next, PageStore store)
        {
            (_next, _store) = (next, store);
            store._middleware = this;
        }

        /// <summary>Answers the request.</summary>
        public async Task InvokeAsync(HttpContext context, Guide guide)
        {
            var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            var place = isRead && !Redirects.IsSpelledOut(context) ? _store.Find(guide, context.Request.Path.Value ?? "") : null;
            var answer = await (place is null ? Make(context, isKept: false) : place.GetOrMake(() => Make(context, isKept: true)));
            await answer.Send(context);
        }

        /// <summary>Has the rest of the pipeline make the answer.</summary>
        public async Task<Answer> Make(HttpContext context, bool isKept)
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
                await _next(context);
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

        /// <summary>The answer, once it has been made.</summary>
        public Answer? Kept => _answer is { IsCompletedSuccessfully: true } made ? made.Result : null;

        /// <summary>The kept answer. Readers who ask while it is being made wait for it instead of making their own.</summary>
        public Task<Answer> GetOrMake(Func<Task<Answer>> make)
        {
            if (_answer is { } kept) return kept;
            var promise = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                if (_answer is { } other) return other;
                _answer = promise.Task;
            }

            return Fill(promise, make);
        }

        private async Task<Answer> Fill(TaskCompletionSource<Answer> promise, Func<Task<Answer>> make)
        {
            try
            {
                var answer = await make();
                // Whoever waited gets the error too; whoever comes next gets another try.
                if (answer.Status != StatusCodes.Status200OK) _answer = null;
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
