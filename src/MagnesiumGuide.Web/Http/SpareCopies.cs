namespace MagnesiumGuide.Web.Http;

/// <summary>
/// The copies that could be made again from another one, within a number of bytes. When there are too many, the oldest goes, unless it was used since it was looked
/// at last (the second-chance algorithm).
/// </summary>
/// <param name="limit">Bytes that all of them may take together.</param>
internal sealed class SpareCopies(long limit)
{
    /// <summary>What a site keeps.</summary>
    public const long DefaultLimit = 64 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<(Representations Owner, Representation Copy)> _queue = [];

    /// <summary>Bytes that they take now.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds one, and drops what becomes too much.</summary>
    public void Keep(Representations owner, Representation copy)
    {
        List<(Representations Owner, Representation Copy)>? dropped = null;
        lock (_lock)
        {
            if (copy.Spare is not null) return;
            copy.Spare = _queue.AddLast((owner, copy));
            Bytes += copy.Bytes.Length;
            // Nobody is passed over twice, or copies in constant use would keep this busy for ever.
            for (var chances = _queue.Count; Bytes > limit && _queue.First is { } oldest;)
            {
                if (oldest.Value.Copy.Uses > 0 && chances-- > 0)
                {
                    oldest.Value.Copy.Forget();
                    _queue.RemoveFirst();
                    _queue.AddLast(oldest);
                    continue;
                }

                Remove(oldest.Value.Copy);
                (dropped ??= []).Add(oldest.Value);
            }
        }

        // Its owner may have to pack before it lets go, which nobody else should wait for.
        foreach (var (other, spare) in dropped ?? []) other.Drop(spare);
    }

    /// <summary>Removes one whose owner needs it no more, or can't do without it.</summary>
    public void Release(Representation copy)
    {
        lock (_lock) Remove(copy);
    }

    private void Remove(Representation copy)
    {
        if (copy.Spare is not { } node) return;
        _queue.Remove(node);
        copy.Spare = null;
        Bytes -= copy.Bytes.Length;
    }
}
