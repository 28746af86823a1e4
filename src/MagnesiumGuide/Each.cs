namespace MagnesiumGuide;

/// <summary>Work on many things at once.</summary>
internal static class Each
{
    // Below this, handing work out costs more than it saves.
    private const int Few = 16;

    /// <summary>What a function makes of each item, in the order of the items, on all cores.</summary>
    public static TResult[] InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var results = new TResult[items.Count];
        if (items.Count < Few)
        {
            for (var i = 0; i < results.Length; i++) results[i] = make(items[i]);
        }
        else
        {
            Parallel.For(0, results.Length, i => results[i] = make(items[i]));
        }

        return results;
    }
}
