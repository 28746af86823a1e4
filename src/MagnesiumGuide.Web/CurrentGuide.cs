using System.Threading.Channels;

namespace MagnesiumGuide.Web;

/// <summary>
/// The snapshot being served. A request takes its <see cref="Guide"/> from here once (it is registered as scoped), so a swap in the middle of a
/// request never mixes two snapshots on one page.
/// </summary>
internal sealed class CurrentGuide
{
    // Whoever is busy with one snapshot needs only the latest of those that came meanwhile.
    private readonly Channel<Guide> _snapshots = Channel.CreateBounded<Guide>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private TaskCompletionSource _nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _changes;
    private volatile LoadResult? _result;
    private volatile string? _trouble;

    /// <summary>What the last reading of the folder gave; null before the first.</summary>
    public LoadResult? Result => _result;

    /// <summary>The snapshot.</summary>
    /// <exception cref="InvalidOperationException">There is none yet: the program has not read the folder before taking requests.</exception>
    public Guide Guide => _result?.Guide ?? throw new InvalidOperationException("No guide has been loaded yet.");

    /// <summary>Each snapshot as it comes, for one reader; the latest only, where several came since it last looked.</summary>
    public ChannelReader<Guide> Snapshots => _snapshots.Reader;

    /// <summary>Why the folder itself cannot be read now, so that the last good guide is served on; null while it can.</summary>
    public string? Trouble
    {
        get => _trouble;
        set
        {
            var isNew = _trouble != value;
            _trouble = value;
            if (isNew) Tell();
        }
    }

    /// <summary>How often the snapshot, what was found in its files, or the trouble has changed.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>Ends with the next such change. Whoever takes it before looking misses none.</summary>
    public Task NextChange => Volatile.Read(ref _nextChange).Task;

    /// <summary>Puts the next snapshot in the place of this one.</summary>
    /// <param name="next">A result that has a guide.</param>
    public void Swap(LoadResult next)
    {
        if (next.Guide is null) throw new ArgumentException("Only a result with a guide can be served.", nameof(next));
        var isNew = next.Guide != _result?.Guide;
        var tellsMore = isNew || next.Diagnostics != _result?.Diagnostics;
        _result = next;
        if (isNew) _snapshots.Writer.TryWrite(next.Guide);
        if (tellsMore) Tell();
    }

    private void Tell()
    {
        Interlocked.Increment(ref _changes);
        Interlocked.Exchange(ref _nextChange, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
