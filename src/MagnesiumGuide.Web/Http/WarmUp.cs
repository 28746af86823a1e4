namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Makes and packs the pages of each new snapshot ahead of their first reader. It is a help, not a need: a page that it has not come to is made
/// when it is asked for, into the same bytes.
/// </summary>
internal sealed partial class WarmUp(
    CurrentGuide current, PageStore store, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    // So much is packed in some seconds. Of a larger guide, most pages are not asked for before it changes again.
    private const int MostPages = 200;

    // Between two pages, so that whoever serves at the start, or works on this machine, comes first.
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
            await foreach (var guide in current.Snapshots.ReadAllAsync(stoppingToken)) await Warm(guide, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site ends.
        }
    }

    private async Task Warm(Guide guide, CancellationToken stoppingToken)
    {
        foreach (var path in Addresses.Of(guide).Kept.Where(path => !Path.HasExtension(path)).Take(MostPages))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetRequiredService<Guide>() != guide) return;
            try
            {
                // To its end, even when the site stops: its services must outlive it.
                await store.Pack(path, guide, scope.ServiceProvider);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whoever asks for the page gets the error's page; the others must not miss theirs.
                PageFailed(fault, path);
            }

            await Task.Delay(s_pause, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Path} could not be made ahead of its first reader")]
    private partial void PageFailed(Exception fault, string path);
}
