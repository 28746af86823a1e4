using System.Collections.Immutable;

namespace MagnesiumGuide;

/// <summary>
/// Finds things by name for somebody who asks in the order in which they lie, as whoever compares what was read with what is read now. As long as both go side by
/// side, no name is hashed: among ten thousand, that is most of the work.
/// </summary>
/// <param name="items">The things, each name once.</param>
/// <param name="nameOf">The name of one.</param>
internal sealed class InOrder<T>(ImmutableArray<T> items, Func<T, string> nameOf)
    where T : class
{
    private Dictionary<string, int>? _places;
    private int _next;

    /// <summary>How many have been found so far.</summary>
    public int Found { get; private set; }

    /// <summary>The one with that name; null when there is none.</summary>
    public T? Find(string name)
    {
        if (_next >= items.Length || nameOf(items[_next]) != name)
        {
            _places ??= items.Index().ToDictionary(item => nameOf(item.Item), item => item.Index, StringComparer.Ordinal);
            if (!_places.TryGetValue(name, out var place)) return null;
            _next = place;
        }

        Found++;
        return items[_next++];
    }
}
