namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Makes the pages of each new snapshot ahead of their first reader, and packs what is kept as well as brotli can, one page after the other. It is a help, not a
/// need: a page that it has not come to is made when it is asked for, and packed quickly.
/// </summary>
internal sealed partial class Packer(
    CurrentGuide current, PageStore store, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<Packer> logger) : BackgroundService
{
    // So many are packed in some seconds. Of a larger guide, most pages are not asked for before it changes again.
    private const int MostPages = 200;

    // After an edit mostly comes another one, and what leads to many pages takes long to make.
    private static readonly TimeSpan s_untilQuiet = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_untilTidy = TimeSpan.FromSeconds(3);
    private const int ManyPages = 100;

    // Between two pages, so that whoever serves at the start, or works on this machine, comes first. (Linux has no priorities for threads of one process.)
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // There is no pipeline before, and none to be busy with if the site can't listen.
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            await Follow(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends.
        }
    }

    /// <summary>The pages to make ahead: the hub first, and of a large guide only what leads to the others.</summary>
    internal static IReadOnlyList<string> Ahead(Guide guide)
    {
        if (guide.ArticleCount < MostPages) return [.. Addresses.Of(guide).Kept.Where(path => !Path.HasExtension(path)).Take(MostPages)];
        return [Permalinks.Hub, Permalinks.Articles, .. guide.Site.Topics.Select(topic => Permalinks.Topic(topic.Id)).Take(MostPages)];
    }

    private async Task Follow(CancellationToken stoppingToken)
    {
        var (guide, ahead) = (current.Guide, new Queue<string>());
        var (snapshot, made, quiet) = (Task.FromResult(true), store.Made.WaitToReadAsync(stoppingToken).AsTask(), Task.CompletedTask);
        var (untidy, wasChecked) = (0, false);
        while (true)
        {
            if (snapshot.IsCompleted)
            {
                if (current.Snapshots.TryRead(out var next))
                {
                    if (next != guide) quiet = Task.Delay(s_untilQuiet, stoppingToken);
                    (guide, ahead) = (next, new Queue<string>(Ahead(next)));
                    store.RemoveLost(guide);
                    untidy = Math.Min(untidy, store.Count + ManyPages);
                }

                snapshot = current.Snapshots.WaitToReadAsync(stoppingToken).AsTask();
            }

            store.Made.TryRead(out _);
            if (made.IsCompleted) made = store.Made.WaitToReadAsync(stoppingToken).AsTask();
            var body = store.MostAskedFor();
            if (body is null or { Uses: 0 } && quiet.IsCompleted && ahead.TryDequeue(out var path))
            {
                await MakeAhead(path, guide, stoppingToken);
            }
            else if (body is not null)
            {
                await Pack(body, stoppingToken);
            }
            else
            {
                var isChecked = current.Result!.IsWhole;
                wasChecked &= isChecked;
                var isDue = ahead.Count == 0 && (store.Count >= untidy || (isChecked && !wasChecked));
                var rest = ahead.Count > 0 ? quiet : isDue || !isChecked ? Task.Delay(s_untilTidy, stoppingToken) : snapshot;
                if (await Task.WhenAny(snapshot, made, rest).WaitAsync(stoppingToken) != rest || !isDue) continue;
                GiveMemoryBack();
                (untidy, wasChecked) = (store.Count + ManyPages, isChecked);
            }
        }
    }

    // The start leaves more behind than all that follows, and so do its checks that come later and many pages made for the first time; the runtime would keep that memory for itself. It takes some
    // hundred milliseconds for ten thousand articles, so it waits until no page is being made.
    private static void GiveMemoryBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeMemory.GiveBack();
    }

    private async Task MakeAhead(string path, Guide guide, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (store.Maker is not { } maker || scope.ServiceProvider.GetRequiredService<Guide>() != guide) return;
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            context.Request.Method = HttpMethods.Get;
            context.Request.Path = path;
            // To its end, even when the site stops: its services must outlive it.
            var answer = await maker.Get(path, guide, context);
            if (answer is { Status: StatusCodes.Status200OK, Body.IsBest: false }) await Pack(answer.Body, stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whoever asks for the page gets the error's page; the others must not miss theirs.
            PageFailed(fault, path);
        }
    }

    private static async Task Pack(Representations body, CancellationToken stoppingToken)
    {
        body.PackBest();
        await Task.Delay(s_pause, stoppingToken);
    }

    [LoggerMessage(LogLevel.Error, "{Path} could not be made ahead of its first reader")]
    private partial void PageFailed(Exception fault, string path);
}
