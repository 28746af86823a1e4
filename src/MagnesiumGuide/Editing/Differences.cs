using System.Collections.Immutable;

namespace MagnesiumGuide.Editing;

/// <summary>What became of an entry of a list.</summary>
/// <param name="Kind">' ' where it stayed, '-' where it went, '+' where it came.</param>
/// <param name="Text">The entry.</param>
internal readonly record struct Difference(char Kind, string Text);

/// <summary>The shortest way from one list of texts to another (Myers, "An O(ND) Difference Algorithm", 1986).</summary>
internal static class Differences
{
    // Lists that differ in more are told apart as a whole: nobody reads so long a comparison.
    private const int MaxEdits = 2000;

    /// <summary>Every entry of both lists, in order; what went stands before what came.</summary>
    public static ImmutableArray<Difference> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var first = 0;
        while (first < before.Count && first < after.Count && before[first] == after[first]) first++;
        var last = 0;
        while (last < before.Count - first && last < after.Count - first && before[^(last + 1)] == after[^(last + 1)]) last++;
        var (old, now) = (before.Skip(first).Take(before.Count - first - last).ToArray(), after.Skip(first).Take(after.Count - first - last).ToArray());
        return
        [
            .. before.Take(first).Select(text => new Difference(' ', text)),
            .. Path(old, now),
            .. before.TakeLast(last).Select(text => new Difference(' ', text)),
        ];
    }

    private static List<Difference> Path(string[] old, string[] now)
    {
        var furthest = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var edits = 0; edits <= Math.Min(old.Length + now.Length, MaxEdits); edits++)
        {
            trace.Add(new Dictionary<int, int>(furthest));
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = ComesFromAbove(furthest, diagonal, edits) ? furthest[diagonal + 1] : furthest[diagonal - 1] + 1;
                while (x < old.Length && x - diagonal < now.Length && old[x] == now[x - diagonal]) x++;
                furthest[diagonal] = x;
                if (x >= old.Length && x - diagonal >= now.Length) return Walk(old, now, trace);
            }
        }

        return [.. old.Select(text => new Difference('-', text)), .. now.Select(text => new Difference('+', text))];
    }

    private static bool ComesFromAbove(Dictionary<int, int> furthest, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[diagonal - 1] < furthest[diagonal + 1]);

    private static List<Difference> Walk(string[] old, string[] now, List<Dictionary<int, int>> trace)
    {
        var found = new List<Difference>();
        var (x, y) = (old.Length, now.Length);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var diagonal = x - y;
            var from = ComesFromAbove(trace[edits], diagonal, edits) ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = edits == 0 ? (0, 0) : (trace[edits][from], trace[edits][from] - from);
            while (x > fromX && y > fromY)
            {
                found.Add(new Difference(' ', old[--x]));
                y--;
            }

            if (edits == 0) break;
            found.Add(x == fromX ? new Difference('+', now[--y]) : new Difference('-', old[--x]));
        }

        found.Reverse();
        return found;
    }
}
