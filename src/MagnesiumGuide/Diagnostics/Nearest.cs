namespace MagnesiumGuide.Diagnostics;

/// <summary>Finds the known name that somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the fewest edits from <paramref name="word"/> (insert, delete, replace, swap of neighbours; case does not count);
    /// null when none is near: within a third of the longer one's length, at least 1 edit for short words.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var fewest = int.MaxValue;
        string? best = null;
        foreach (var candidate in candidates)
        {
            // Of two that are equally near, the first in the alphabet, so that the answer does not depend on their order.
            if (Distance(word, candidate, fewest) is not { } edits || (edits == fewest && string.CompareOrdinal(best, candidate) < 0)) continue;
            (best, fewest) = (candidate, edits);
        }

        return best;
    }

    /// <summary>
    /// The candidate that is meant beyond doubt: the one in other letters' case, or one that a single edit makes of it when no other is as near or one edit less so. Null where a digit
    /// differs, since another number is another thing, and where a part of two or three letters between hyphens, or one with a digit, has another letter: uk-limit is not us-limit, and smith-2017a not smith-2017.
    /// </summary>
    public static string? Only(string word, IEnumerable<string> candidates)
    {
        var near = candidates.Distinct(StringComparer.Ordinal).Where(candidate => candidate != word)
            .Select(candidate => (Name: candidate, Edits: Distance(word, candidate))).Where(candidate => candidate.Edits is not null).OrderBy(candidate => candidate.Edits).ToList();
        return near is [var (name, edits), ..] && edits <= 1 && HaveTheSameShortParts(name, word) && (near.Count == 1 || near[1].Edits > edits + 1 || (edits == 0 && near[1].Edits > 0)) && DigitsOf(name).SequenceEqual(DigitsOf(word)) ? name : null;

        static bool HaveTheSameShortParts(string one, string other) => ShortPartsOf(one).SequenceEqual(ShortPartsOf(other), StringComparer.Ordinal);
        static IEnumerable<string> ShortPartsOf(string text) => text.Contains('-') ? text.ToLowerInvariant().Split('-').Where(part => part.Length <= 3 || part.Any(char.IsDigit)).Select(part => string.Concat(part.Order())) : [];
        static IEnumerable<char> DigitsOf(string text) => text.Where(char.IsDigit);
    }

    /// <summary>How many edits part two words; null when they are not near each other, or more than <paramref name="most"/> apart.</summary>
    public static int? Distance(string word, string other, int most = int.MaxValue)
    {
        var limit = Math.Min(most, Math.Max(1, Math.Max(word.Length, other.Length) / 3));
        if (Math.Abs(other.Length - word.Length) > limit) return null;
        var edits = Edits(word.ToLowerInvariant(), other.ToLowerInvariant());
        return edits <= limit ? edits : null;
    }

    /// <summary>"did you mean `x`?", or nothing when no candidate is near.</summary>
    public static string? Question(string word, IEnumerable<string> candidates) => To(word, candidates) is { } near ? $"did you mean `{near}`?" : null;

    // Optimal string alignment distance.
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
