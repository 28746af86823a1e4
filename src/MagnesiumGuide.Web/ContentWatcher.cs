using System.Diagnostics;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web;

/// <summary>
/// Follows the content folder and swaps in what it finds. The system's events make it quick; looking again and again makes it sure, since
/// events get lost on bind mounts, on network drives, and when the folder itself is renamed or its symbolic link is turned.
/// </summary>
internal sealed partial class ContentWatcher(
    Settings settings, GuideLoader loader, CurrentGuide current, IHostEnvironment environment, TimeProvider clock, ILogger<ContentWatcher> logger) : BackgroundService
{
    // A change must be seen within two seconds, the time to load it included, even where nobody tells of it.
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan s_longestBetweenLooks = TimeSpan.FromMilliseconds(1400);

    // Time for those who wait for an edit to be sent its page before a look takes a core.
    private static readonly TimeSpan s_afterTold = TimeSpan.FromMilliseconds(200);

    // Looking must not keep a core busy: it takes at most one part in so many of the time.
    private const int LooksPart = 30;

    // Nobody waits for advice, so it takes a quarter of one core.
    private static readonly TimeSpan s_advice = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_betweenAdvice = TimeSpan.FromMilliseconds(150);

    // Where there is never a quiet moment, because files are always being written or looking takes long, it comes nevertheless.
    private static readonly TimeSpan s_longestBetweenAdvice = TimeSpan.FromSeconds(1);

    // Editors write a file in several steps; a step that comes later than this is one more change.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(12);

    // A folder that is never quiet, because a large copy goes on, is looked at nevertheless.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim _event = new(0, 1);
    private readonly Lock _lock = new();
    private HashSet<string>? _touched = new(StringComparer.Ordinal);
    private FileSystemWatcher? _events;
    private TimeSpan _betweenLooks = s_betweenLooks;
    private long _lookedAtAll;
    private HashSet<string> _faults = [];
    private string? _failure;
    private TimeSpan _advising;

    // Or since when there is something to advise on.
    private long _advisedAt;

    /// <summary>Reads the folder before the first request.</summary>
    /// <exception cref="UnreadableGuideException">It can't be read as a guide.</exception>
    public void ReadFirst()
    {
        var start = clock.GetTimestamp();
        var result = Read();
        if (result.Guide is null) throw new UnreadableGuideException(Sentence(result));
        current.Swap(result);
        _advisedAt = clock.GetTimestamp();
        Log(result, start);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (_events is null) Listen();
                if (current.Result is { IsWhole: false } && clock.GetElapsedTime(_advisedAt) > s_longestBetweenAdvice) Advise(() => false);
                var hasSpareTime = current.Result is { IsWhole: false } && LeftUntilNextLook > s_betweenAdvice + s_advice;
                var isTold = await _event.WaitAsync(hasSpareTime ? s_betweenAdvice : UntilNextLook(), stoppingToken);
                for (var wait = s_quiet; isTold && wait < s_longestWait && await _event.WaitAsync(s_quiet, stoppingToken); wait += s_quiet) ;
                if (hasSpareTime && !isTold) Advise(() => _event.CurrentCount > 0);
                else Look(isTold);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A folder in the middle of being replaced can fail in any way. The guide is served on, and the next look may be luckier.
                TellOfEverything();
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
        // Whoever is told of a file reads that one, and leaves the machine to those who ask for it. Much may be told while something else happens that nobody
        // tells of, so all is looked at again and again.
        if (isTold) Load(TakeTouched(), isTold);
        if (isTold && clock.GetElapsedTime(_lookedAtAll) < s_longestBetweenLooks) return;
        var start = _lookedAtAll = clock.GetTimestamp();
        Load(touched: null, isTold);
        var pause = clock.GetElapsedTime(start) * LooksPart;
        _betweenLooks = pause < s_betweenLooks ? s_betweenLooks : pause < s_longestBetweenLooks ? pause : s_longestBetweenLooks;
    }

    // A look that is due waits until those who were told of a change have had its page.
    private TimeSpan UntilNextLook()
    {
        var left = LeftUntilNextLook;
        return left < s_afterTold ? s_afterTold : left;
    }

    private TimeSpan LeftUntilNextLook => _betweenLooks - clock.GetElapsedTime(_lookedAtAll);

    private void Load(IReadOnlyCollection<string>? touched, bool isTold)
    {
        var start = clock.GetTimestamp();
        var before = current.Result!;
        var next = Read(before, touched);
        if (before.IsWhole) _advisedAt = clock.GetTimestamp();
        _failure = null;
        if (next.Guide is null)
        {
            if (current.Trouble != Sentence(next)) FolderUnreadable(settings.ContentFolder, Sentence(next));
            current.Trouble = Sentence(next);
            TellOfEverything();
            return;
        }

        current.Trouble = null;
        if (next.Guide.Id == before.Guide!.Id)
        {
            // The same guide keeps its pages; what is wrong with its files may have changed.
            current.Swap(next with { Guide = before.Guide });
        }
        else
        {
            current.Swap(next);
            Log(next, start);
            // A change that nobody told of means that the events come from the wrong folder, or not at all; a new day tells nobody.
            if (!isTold && next.Guide.Today == before.Guide.Today) StopListening();
        }
    }

    // In Development whoever waits for the page is its editor, and wants to be told everything with it.
    private LoadResult Read(LoadResult? before = null, IReadOnlyCollection<string>? touched = null) =>
        environment.IsDevelopment() ? loader.Load(settings.ContentFolder, before, touched) : loader.LoadForReaders(settings.ContentFolder, before, touched);

    private void Advise(Func<bool> isInterrupted)
    {
        var start = _advisedAt = clock.GetTimestamp();
        var advised = GuideLoader.Advise(current.Result!, () => isInterrupted() || clock.GetElapsedTime(start) > s_advice);
        _advising += clock.GetElapsedTime(start);
        _advisedAt = clock.GetTimestamp();
        current.Swap(advised);
        if (!advised.IsWhole) return;
        RulesChecked(advised.Guide!.Id, advised.Diagnostics.Length, (long)_advising.TotalMilliseconds);
        _advising = TimeSpan.Zero;
    }

    private void Listen()
    {
        try
        {
            _events = new FileSystemWatcher(settings.ContentFolder) { IncludeSubdirectories = true };
            _events.Created += (_, change) => Tell(change.Name);
            _events.Changed += (_, change) => Tell(change.Name);
            _events.Deleted += (_, change) => Tell(change.Name);
            _events.Renamed += (_, change) =>
            {
                Tell(change.OldName);
                Tell(change.Name);
            };
            _events.Error += (_, _) => Tell(null);
            _events.EnableRaisingEvents = true;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            // The folder is away, or the system has no watches left: looking must do.
            StopListening();
        }
    }

    // Null where nobody knows the name.
    private void Tell(string? name)
    {
        lock (_lock)
        {
            if (name is null) _touched = null;
            else _touched?.Add(name.Replace(Path.DirectorySeparatorChar, '/'));
        }

        try
        {
            _event.Release();
        }
        catch (Exception fault) when (fault is SemaphoreFullException or ObjectDisposedException)
        {
            // Told already, or too late.
        }
    }

    private void TellOfEverything()
    {
        lock (_lock) _touched = null;
    }

    private HashSet<string>? TakeTouched()
    {
        lock (_lock)
        {
            var touched = _touched;
            _touched = new HashSet<string>(StringComparer.Ordinal);
            return touched;
        }
    }

    private void StopListening()
    {
        _events?.Dispose();
        _events = null;
    }

    private void Log(LoadResult result, long start)
    {
        var guide = result.Guide!;
        SnapshotMade(
            guide.Id, guide.ArticleCount, guide.Withheld.Count, result.Diagnostics.Length, (long)clock.GetElapsedTime(start).TotalMilliseconds);
        var faults = new HashSet<string>();
        foreach (var error in result.Faults.DistinctBy(finding => finding.Span.File))
        {
            var place = VisibleText.Of($"{error.Span.File}:{error.Span.Start.Line}:{error.Span.Start.Column}");
            // Said once, not again with every snapshot that another file makes.
            if (!faults.Add($"{place} {error.Message}") || _faults.Contains($"{place} {error.Message}")) continue;
            switch (result.UseOf(error.Span.File))
            {
                case FileUse.LastGood: FileKept(place, error.Rule.Id, error.Message); break;
                case FileUse.InPart: FileReadInPart(place, error.Rule.Id, error.Message); break;
                default: FileWithheld(place, error.Rule.Id, error.Message); break;
            }
        }

        _faults = faults;
    }

    private void Fail(Exception fault)
    {
        current.Trouble = fault.Message;
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

    [LoggerMessage(LogLevel.Information, "Snapshot {Snapshot}: all rules checked, {Findings} findings, in {Milliseconds} ms of spare time")]
    private partial void RulesChecked(string snapshot, int findings, long milliseconds);

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
