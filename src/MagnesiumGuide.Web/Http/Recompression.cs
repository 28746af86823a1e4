namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Packs kept pages again, as small as brotli gets. That takes some 60 ms for a long page, too long for the reader who asks first, and saves a
/// sixth for everybody after.
/// </summary>
internal sealed class Recompression(PageStore store) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var answer in store.Fresh.ReadAllAsync(stoppingToken)) await Pack(answer);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends.
        }
    }

    // One at a time, on a thread that yields to whoever serves.
    private static Task Pack(Answer answer) => Task.Factory.StartNew(
        () =>
        {
            Thread.CurrentThread.Priority = ThreadPriority.Lowest;
            answer.PackBest();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
