using System.Collections.Concurrent;
using System.Threading.Channels;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Keeps the answer for every path that depends on nothing but the snapshot, so that the pipeline makes each at most once for as long as it stays what it is. Its
/// size is bounded by the guide: neither unknown paths nor queries are ever kept.
/// </summary>
internal sealed class PageStore
{
    private readonly CurrentGuide _current;
    private readonly SpareCopies _spares;
    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> _byTarget;
    private readonly Channel<bool> _made = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>An empty store.</summary>
    /// <param name="current">The snapshot being served.</param>
    /// <param name="spares">Bounds the copies that can be made again.</param>
    public PageStore(CurrentGuide current, SpareCopies spares)
    {
        (_current, _spares) = (current, spares);
        _byTarget = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Makes what is not there yet; null until the pipeline has been put together, which is before the site begins to listen.</summary>
    public PageMaker? Maker { get; set; }

    /// <summary>Has something to read once an answer was made that is not packed yet.</summary>
    public ChannelReader<bool> Made => _made.Reader;

    /// <summary>How many paths it knows.</summary>
    public int Count => _places.Count;

    /// <summary>The answer for the target of a request as it came, where it is kept under that very spelling and holds for the snapshot.</summary>
    /// <param name="target">The target; its query plays no part.</param>
    /// <param name="guide">The snapshot.</param>
    public Answer? Find(string target, Guide guide)
    {
        var path = target.AsSpan();
        if (path.IndexOf('?') is var query and >= 0) path = path[..query];
        return _byTarget.TryGetValue(path, out var place) && place.Kept is { } kept && ReferenceEquals(kept.SnapshotId, guide.Id)
            ? kept.Answer
            : null;
    }

    /// <summary>The kept answer for a path, made if it has to be. Readers who ask while it is being made wait for it instead of making their own.</summary>
    /// <param name="path">A path of the snapshot.</param>
    /// <param name="guide">The snapshot.</param>
    /// <param name="make">Makes the answer from that snapshot.</param>
    public Task<Answer> GetOrMake(string path, Guide guide, Func<Task<Answer>> make)
    {
        var place = _places.GetOrAdd(new PathString(path).ToUriComponent(), static (_, path) => new Place(path), path);
        var version = VersionOf(path, guide);
        var making = new Making(guide.Id, version);
        lock (place)
        {
            if (place.Kept is { } kept && kept.IsSameAs(guide.Id, version))
            {
                if (!ReferenceEquals(kept.SnapshotId, guide.Id)) place.Kept = kept with { SnapshotId = guide.Id };
                return Task.FromResult(kept.Answer);
            }

            if (place.Making is { } other && other.IsSameAs(guide.Id, version)) return other.Promise.Task;
            place.Making = making;
        }

        return Fill(place, making, guide, make);
    }

    /// <summary>Forgets the paths that a snapshot does not have. They are not served meanwhile: what is kept for them holds for another snapshot.</summary>
    public void RemoveLost(Guide guide)
    {
        var addresses = Addresses.Of(guide);
        foreach (var (target, place) in _places)
        {
            if (addresses.IsKept(place.Path) || !_places.TryRemove(KeyValuePair.Create(target, place))) continue;
            lock (place) place.Kept?.Answer.Body.Withdraw();
        }
    }

    /// <summary>The bytes that readers ask for most of those that could be smaller; null when all are as small as can be.</summary>
    public Representations? MostAskedFor()
    {
        Representations? most = null;
        foreach (var (_, place) in _places)
            if (place.Kept is { Answer.Body: { IsBest: false } body } && (most is null || body.Uses > most.Uses)) most = body;
        return most;
    }

    private async Task<Answer> Fill(Place place, Making making, Guide guide, Func<Task<Answer>> make)
    {
        try
        {
            var answer = await make();
            // Whoever waited gets an error too; whoever comes next gets another try.
            if (answer.Status == StatusCodes.Status200OK) answer = Keep(place, making, guide, answer);
            else Finish(place, making);
            making.Promise.SetResult(answer);
            return answer;
        }
        catch (Exception fault)
        {
            Finish(place, making);
            making.Promise.SetException(fault);
            // Seen by this request, if by no other.
            _ = making.Promise.Task.Exception;
            throw;
        }
    }

    private Answer Keep(Place place, Making making, Guide guide, Answer answer)
    {
        Representations? before;
        lock (place)
        {
            if (place.Making == making) place.Making = null;
            before = place.Kept?.Answer.Body;
            // The same bytes have been packed before.
            if (before?.Hash == answer.Body.Hash) answer = answer.With(before);
            // What a slow request made from an earlier snapshot is for itself.
            if (place.Kept is not null && guide != _current.Guide) return answer;
            place.Kept = new Kept(making.SnapshotId, making.Version, answer);
        }

        if (before == answer.Body) return answer;
        before?.Withdraw();
        answer.Body.Share(_spares);
        _made.Writer.TryWrite(true);
        return answer;
    }

    private static void Finish(Place place, Making making)
    {
        lock (place)
            if (place.Making == making) place.Making = null;
    }

    // Null for what must be made anew from each snapshot.
    private static string? VersionOf(string path, Guide guide)
    {
        if (!path.StartsWith(Permalinks.Articles + "/", StringComparison.Ordinal)) return null;
        var slug = Path.GetFileNameWithoutExtension(path);
        return guide.FindArticle(slug) is { } article ? guide.VersionOf(article) : null;
    }

    /// <summary>Where the answer for a path is kept.</summary>
    private sealed class Place(string path)
    {
        private volatile Kept? _kept;

        public string Path => path;

        public Kept? Kept
        {
            get => _kept;
            set => _kept = value;
        }

        public Making? Making { get; set; }
    }

    /// <summary>A kept answer.</summary>
    /// <param name="SnapshotId">
    /// The id of the snapshot that it holds for, as the very string of that snapshot: files can come to be the same again while pages, kept in their last good
    /// version, do not.
    /// </param>
    /// <param name="Version">The version of the page; null where the whole snapshot is its version.</param>
    /// <param name="Answer">The answer.</param>
    private sealed record Kept(string SnapshotId, string? Version, Answer Answer)
    {
        public bool IsSameAs(string snapshotId, string? version) => ReferenceEquals(SnapshotId, snapshotId) || (version is not null && version == Version);
    }

    /// <summary>An answer that is being made.</summary>
    private sealed record Making(string SnapshotId, string? Version)
    {
        public TaskCompletionSource<Answer> Promise { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsSameAs(string snapshotId, string? version) => ReferenceEquals(SnapshotId, snapshotId) || (version is not null && version == Version);
    }
}
