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

/// <summary>Maps by name that follow a list.</summary>
internal static class InOrder
{
    /// <summary>The map of some things by their names. It shares with the map of what they were before all that has stayed.</summary>
    /// <param name="items">The things, each name once.</param>
    /// <param name="nameOf">The name of one.</param>
    /// <param name="before">What they were, in nearly the same order, and its map; null where there was nothing.</param>
    public static ImmutableDictionary<string, T> ByName<T>(ImmutableArray<T> items, Func<T, string> nameOf, (ImmutableArray<T> Items, ImmutableDictionary<string, T> ByName)? before)
        where T : class
    {
        if (before is not var (last, map)) return items.ToImmutableDictionary(nameOf, StringComparer.Ordinal);
        var known = new InOrder<T>(last, nameOf);
        var changed = items.Where(item => !ReferenceEquals(known.Find(nameOf(item)), item)).ToList();
        var byName = map.SetItems(changed.Select(item => KeyValuePair.Create(nameOf(item), item)));
        return byName.Count == items.Length ? byName : byName.RemoveRange(byName.Keys.Except(items.Select(nameOf), StringComparer.Ordinal));
    }
}
