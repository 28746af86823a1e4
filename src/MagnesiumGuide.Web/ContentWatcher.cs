using System.Diagnostics;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web;

/// <summary>
/// Follows the content folder and swaps in what it finds. The system's events make it quick; looking again and again makes it sure, since
/// events get lost on bind mounts, on network drives, and when the folder itself is renamed or its symbolic link is turned.
/// </summary>
internal sealed partial class ContentWatcher(
    Settings settings, GuideLoader loader, CurrentGuide current, TimeProvider clock, ILogger<ContentWatcher> logger) : BackgroundService
{
    // A change must be seen within two seconds, the time to load it included.
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(700);

    // Editors write a file in several steps; a step that comes later than this is one more change.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(30);

    // A folder that is never quiet, because a large copy goes on, is looked at nevertheless.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim _event = new(0, 1);
    private FolderState? _seen;
    private FileSystemWatcher? _events;
    private HashSet<string> _faults = [];
    private string? _failure;

    /// <summary>Reads the folder before the first request.</summary>
    /// <exception cref="UnreadableGuideException">It can't be read as a guide.</exception>
    public void ReadFirst()
    {
        _seen = FolderState.Of(settings.ContentFolder);
        var start = clock.GetTimestamp();
        var result = loader.Load(settings.ContentFolder);
        if (result.Guide is null) throw new UnreadableGuideException(Sentence(result));
        current.Swap(result);
        Log(result, start, isFirst: true);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (_events is null) Listen();
                var isTold = await _event.WaitAsync(s_betweenLooks, stoppingToken);
                for (var wait = s_quiet; isTold && wait < s_longestWait && await _event.WaitAsync(s_quiet, stoppingToken); wait += s_quiet) ;
                Look(isTold);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A folder in the middle of being replaced can fail in any way. The guide is served on, and the next look may be luckier.
                _seen = null;
                Fail(fault);
            }
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _events?.Dispose();
        _event.Dispose();
        base.Dispose();
    }

    private void Look(bool isTold)
    {
        var state = FolderState.Of(settings.ContentFolder);
        var hasChanged = !state.Equals(_seen);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // What is told may be a change within the clock tick of the file system, which no state shows; the hashes of the files decide.
        if (!isTold && !hasChanged && current.Guide.Today == today) return;
        // A change that nobody told of means that the events come from the wrong folder, or not at all.
        if (!isTold && hasChanged) StopListening();

        var start = clock.GetTimestamp();
        var before = current.Result!;
        var next = loader.Load(settings.ContentFolder, before);
        _seen = state;
        _failure = null;
        if (next.Guide is null)
        {
            if (current.Trouble != Sentence(next)) FolderUnreadable(settings.ContentFolder, Sentence(next));
            current.Trouble = Sentence(next);
            return;
        }

        current.Trouble = null;
        if (next.Guide.Id == before.Guide!.Id)
        {
            // The same guide keeps its pages; what is wrong with its files may have changed.
            current.Swap(next with { Guide = before.Guide });
            return;
        }

        current.Swap(next);
        Log(next, start, isFirst: false);
    }

    private void Listen()
    {
        try
        {
            _events = new FileSystemWatcher(settings.ContentFolder) { IncludeSubdirectories = true };
            _events.Created += Told;
            _events.Changed += Told;
            _events.Deleted += Told;
            _events.Renamed += Told;
            _events.Error += (_, _) => Told(this, EventArgs.Empty);
            _events.EnableRaisingEvents = true;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            // The folder is away, or the system has no watches left: looking must do.
            StopListening();
        }

        void Told(object sender, EventArgs change)
        {
            try
            {
                _event.Release();
            }
            catch (Exception fault) when (fault is SemaphoreFullException or ObjectDisposedException)
            {
                // Told already, or too late.
            }
        }
    }

    private void StopListening()
    {
        _events?.Dispose();
        _events = null;
    }

    private void Log(LoadResult result, long start, bool isFirst)
    {
        var guide = result.Guide!;
        SnapshotMade(
            guide.Id, guide.Articles.Length, guide.Withheld.Count, result.Diagnostics.Length, (long)clock.GetElapsedTime(start).TotalMilliseconds);
        var shown = guide.Articles.Concat(guide.Pages).Append(guide.Hub).OfType<Page>().Select(page => page.File.DisplayPath).ToHashSet(StringComparer.Ordinal);
        var faults = new HashSet<string>();
        foreach (var error in result.Faults.DistinctBy(finding => finding.Span.File))
        {
            var place = $"{error.Span.File}:{error.Span.Start.Line}:{error.Span.Start.Column}";
            // Said once, not again with every snapshot that another file makes.
            if (!faults.Add($"{place} {error.Message}") || _faults.Contains($"{place} {error.Message}")) continue;
            // A version with an error is never published, so what is shown of such a file is the one before.
            var isShared = error.Span.File.EndsWith(".yaml", StringComparison.Ordinal);
            if (shown.Contains(error.Span.File) || (isShared && !isFirst)) FileKept(place, error.Rule.Id, error.Message);
            else if (isShared) FileReadInPart(place, error.Rule.Id, error.Message);
            else FileWithheld(place, error.Rule.Id, error.Message);
        }

        _faults = faults;
    }

    private void Fail(Exception fault)
    {
        if (_failure == fault.Message) return;
        _failure = fault.Message;
        LookFailed(fault, settings.ContentFolder);
    }

    private static string Sentence(LoadResult result) =>
        result.Diagnostics.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error
            ? $"{error.Span.File}: {error.Message}"
            : throw new UnreachableException("A folder that can't be read has a diagnostic that says why.");

    [LoggerMessage(LogLevel.Information, "Snapshot {Snapshot}: {Articles} articles, {Withheld} withheld, {Findings} findings, read in {Milliseconds} ms")]
    private partial void SnapshotMade(string snapshot, int articles, int withheld, int findings, long milliseconds);

    [LoggerMessage(LogLevel.Warning, "Withheld from readers: {Place} {Rule} {Reason}")]
    private partial void FileWithheld(string place, string rule, string reason);

    [LoggerMessage(LogLevel.Warning, "Served on in its last good version: {Place} {Rule} {Reason}")]
    private partial void FileKept(string place, string rule, string reason);

    [LoggerMessage(LogLevel.Warning, "Served without its faulty entries: {Place} {Rule} {Reason}")]
    private partial void FileReadInPart(string place, string rule, string reason);

    [LoggerMessage(LogLevel.Warning, "The last good guide is served on, because {Folder} can't be read now: {Reason}")]
    private partial void FolderUnreadable(string folder, string reason);

    [LoggerMessage(LogLevel.Error, "Looking at {Folder} failed; the last good guide is served on")]
    private partial void LookFailed(Exception fault, string folder);
}
