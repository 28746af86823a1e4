namespace MagnesiumGuide.Language;

/// <summary>
/// Finds where a word begins with one of many stems, in any case. It looks at the beginnings of words alone, of which a text has a fifth as many as it has letters: a search for all
/// strings anywhere takes several times as long, since short stems stand inside of many words.
/// </summary>
internal sealed class StemFinder
{
    // By their first two characters, in all their cases.
    private readonly string[]?[] _byBeginning = new string[Ascii * Ascii][];

    private const int Ascii = 128;

    /// <summary>Takes the stems, each with two ASCII characters at its beginning.</summary>
    /// <exception cref="ArgumentException">One has others.</exception>
    public StemFinder(IEnumerable<string> stems)
    {
        foreach (var group in stems.Distinct(StringComparer.OrdinalIgnoreCase).GroupBy(stem => stem[..Math.Min(2, stem.Length)].ToLowerInvariant()))
        {
            if (group.Key is not [< (char)Ascii and var first, < (char)Ascii and var second]) throw new ArgumentException($"A stem begins with {group.Key}.", nameof(stems));
            string[] all = [.. group];
            foreach (var one in new[] { first, char.ToUpperInvariant(first) })
                foreach (var two in new[] { second, char.ToUpperInvariant(second) }) _byBeginning[(one * Ascii) + two] = all;
        }
    }

    /// <summary>The first place at or behind an offset where a stem stands at the beginning of a word; a stem that begins with no letter may stand anywhere. Negative when there is none.</summary>
    public int Next(string words, int at)
    {
        var isInWord = at > 0 && char.IsLetter(words[at - 1]);
        for (; at < words.Length - 1; at++)
        {
            var (first, second) = (words[at], words[at + 1]);
            var isLetter = char.IsLetter(first);
            if (!(isLetter && isInWord) && first < Ascii && second < Ascii && _byBeginning[(first * Ascii) + second] is { } stems)
            {
                foreach (var stem in stems)
                    if (words.AsSpan(at).StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return at;
            }

            isInWord = isLetter;
        }

        return -1;
    }
}
