using System.Collections.Frozen;
using System.Globalization;

namespace MagnesiumGuide.Language;

/// <summary>Counts the syllables of English words by their spelling, with a list of those whose spelling misleads.</summary>
internal sealed class Syllables
{
    private static readonly string[] s_endings = ["ments", "ment", "ness", "less", "ful", "ly"];

    private const int MaxKnown = 20_000;

    // A guide uses the same few thousand words over and over; each thread keeps what it has counted.
    [ThreadStatic]
    private static Dictionary<string, int>? s_known;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _exceptions;

    /// <summary>Takes the exceptions: a word and its number of syllables.</summary>
    public Syllables(IEnumerable<(string Word, string Count)> exceptions) =>
        _exceptions = exceptions.ToFrozenDictionary(pair => pair.Word, pair => int.Parse(pair.Count, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many syllables a word has, at least 1. A number counts as one, an abbreviation as many as it has letters, a word with hyphens as its parts.</summary>
    public int In(ReadOnlySpan<char> word)
    {
        var known = (s_known ??= new Dictionary<string, int>(StringComparer.Ordinal)).GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var count)) return count;
        count = Count(word);
        if (s_known.Count < MaxKnown) known[word] = count;
        return count;
    }

    private int Count(ReadOnlySpan<char> word)
    {
        var count = 0;
        while (!word.IsEmpty)
        {
            var hyphen = word.IndexOf('-');
            var part = hyphen < 0 ? word : word[..hyphen];
            word = hyphen < 0 ? [] : word[(hyphen + 1)..];
            if (!part.IsEmpty) count += InPart(part);
        }

        return Math.Max(1, count);
    }

    private int InPart(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '\u2019') word = EndsInHiss(word[..^2]) ? word : word[..^2];
        if (_exceptions.TryGetValue(word, out var known)) return known;
        if (word.Length > 1 && word[^1] == 's' && _exceptions.TryGetValue(word[..^1], out known)) return known + (EndsInHiss(word[..^1]) ? 1 : 0);
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsDigit(c)) return 1;
            if (char.IsUpper(c)) capitals++;
        }

        if (capitals > 1 && capitals >= word.Length - 1) return word[^1] == 's' ? capitals : word.Length;
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        word[..lower.Length].ToLowerInvariant(lower);
        return InLetters(lower);
    }

    private static bool EndsInHiss(ReadOnlySpan<char> word) =>
        word.EndsWith("s") || word.EndsWith("x") || word.EndsWith("z") || word.EndsWith("ch") || word.EndsWith("sh") || word.EndsWith("ce") || word.EndsWith("ge") || word.EndsWith("se") || word.EndsWith("ze");

    private static int InLetters(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 0; i < word.Length;)
        {
            if (!IsVowel(word, i))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < word.Length && IsVowel(word, i)) i++;
            count += InVowels(word, start, i);
        }

        if (word.EndsWith("sm") || word.EndsWith("thm") || word.EndsWith("sms") || word.EndsWith("thms")) count++;
        return Math.Max(1, count - Silent(word, count));
    }

    // A y at the beginning, and the u in "qu" and "gue", are no vowels.
    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or '\u00E9' or '\u00E8' or '\u00EF' or '\u00F6' or '\u00FC' => true,
        'u' => !(at > 0 && at + 1 < word.Length && (word[at - 1] == 'q' || (word[at - 1] == 'g' && word[at + 1] is 'e' or 'i' or 'a'))),
        'y' => at > 0,
        _ => false,
    };

    // Letters that stand together are one vowel, unless they are among those that are said apart.
    private static int InVowels(ReadOnlySpan<char> word, int start, int end)
    {
        if (end - start == 1) return 1;
        var count = 1;
        var before = start > 0 ? word[start - 1] : ' ';
        var after = end < word.Length ? word[end] : ' ';
        for (var i = start; i + 1 < end; i++)
        {
            var isFirst = i == start;
            var last = i + 2 == end;
            count += (word[i], word[i + 1]) switch
            {
                ('i', 'u') => 1,
                ('i', 'a') when isFirst => before is 'c' or 't' ? after == 't' ? 1 : 0 : 1,
                ('i', 'o') when isFirst => before is 'c' or 't' or 's' or 'x' or 'g' ? 0 : 1,
                ('i', 'e') when last && after == 't' && before is not ' ' => 1,
                ('i', 'e') when last && (after == 'r' && end + 1 == word.Length && word.Length > 5) => 1,
                ('i', 'e') when last && after == 's' && end + 1 < word.Length && word[end + 1] == 't' => 1,
                ('i', 'i') => 1,
                ('u', 'a') when isFirst => 1,
                ('u', 'e') when last && after == 'n' => 1,
                ('u', 'o') => 1,
                ('e', 'o') when isFirst && !(last && after == 'n') && !(i + 2 < end && word[i + 2] == 'u') => 1,
                ('e', 'a') when i > start && word[i - 1] == 'o' => 1,
                (_, 'y') when i > start && i + 2 < end => 1,
                (not 'y', 'y') when isFirst && i + 2 < end => 1,
                (_, 'i') when last && word[end..] is "ng" or "ngs" => 1,
                _ => 0,
            };
        }

        return Math.Min(count, end - start);
    }

    // How many vowels are written and not said.
    private static int Silent(ReadOnlySpan<char> word, int count)
    {
        if (count < 2) return 0;
        if (word[^1] == 'e') return IsSilentE(word) ? 1 : 0;
        if (word.EndsWith("es")) return IsSilentE(word[..^1]) && !EndsInHiss(word[..^1]) && word[^3] is not ('c' or 'g' or 's' or 'x' or 'z') && !word[..^2].EndsWith("ch") && !word[..^2].EndsWith("sh") ? 1 : 0;
        if (word.EndsWith("ed") && word.Length > 3)
        {
            var stem = word[..^2];
            if (stem[^1] is 't' or 'd' || IsVowelLetter(stem[^1])) return 0;
            return stem[^1] == 'l' && stem.Length > 1 && !IsVowelLetter(stem[^2]) && stem[^2] is not ('l' or 'r' or 'w') ? 0 : 1;
        }

        foreach (var ending in s_endings)
        {
            if (!word.EndsWith(ending)) continue;
            var stem = word[..^ending.Length];
            return stem.Length > 2 && stem[^1] == 'e' && IsSilentE(stem) && CountBefore(stem) > 1 ? 1 : 0;
        }

        return 0;
    }

    private static int CountBefore(ReadOnlySpan<char> stem)
    {
        var groups = 0;
        for (var i = 0; i < stem.Length; i++)
            if (IsVowel(stem, i) && (i == 0 || !IsVowel(stem, i - 1))) groups++;
        return groups;
    }

    // "make", not "be", "value" or "table".
    private static bool IsSilentE(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 'e' && !IsVowelLetter(word[^2]) && !(word[^2] == 'l' && word.Length > 3 && !IsVowelLetter(word[^3]) && word[^3] is not ('l' or 'r'));

    private static bool IsVowelLetter(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
