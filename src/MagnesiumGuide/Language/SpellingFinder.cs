namespace MagnesiumGuide.Language;

/// <summary>
/// Finds spellings in running text, whole words only. It looks up the word at each place and then the few spellings that begin with it: with a pattern of all
/// spellings, finding words took longer than everything else that is done to a text.
/// </summary>
/// <typeparam name="T">What a spelling stands for.</typeparam>
public sealed class SpellingFinder<T>
    where T : class
{
    private readonly string[] _endings;

    // The spellings by the word they begin with, the longest first: "loop diuretic" is not to be found as "diuretic".
    private readonly Dictionary<string, List<Spelling>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the search.</summary>
    /// <param name="spellings">The spellings, how each is compared, and what it stands for; each has a letter or a digit.</param>
    /// <param name="endings">What may be added to a spelling, the longest first; the last is the empty one.</param>
    public SpellingFinder(IEnumerable<(string Text, StringComparison Case, T Meaning)> spellings, params string[] endings)
    {
        _endings = endings;
        foreach (var (text, comparison, meaning) in spellings)
        {
            var first = text[..FirstWordLength(text)];
            if (!_byFirstWord.TryGetValue(first, out var found)) _byFirstWord.Add(first, found = []);
            found.Add(new Spelling(text, comparison, meaning));
        }

        foreach (var found in _byFirstWord.Values) found.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
    }

    /// <summary>The next spelling in a text from an offset on, with its offset and its length with its ending; null when there is none.</summary>
    public (int Start, int Length, T Meaning)? FindNext(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start < text.Length;)
        {
            var length = FirstWordLength(text[start..]);
            if (IsWordStart(text, start) && Match(text[start..], length) is var (found, meaning)) return (start, found, meaning);
            start += length;
        }

        return null;
    }

    private (int Length, T Meaning)? Match(ReadOnlySpan<char> text, int firstWord)
    {
        (int Length, T Meaning)? best = null;
        var lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ending in _endings)
        {
            // The word in the text may be one of a spelling with an ending.
            var word = text[..firstWord];
            if (!word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || !lookup.TryGetValue(word[..^ending.Length], out var spellings)) continue;
            foreach (var spelling in spellings)
            {
                if (spelling.Text.Length > (best?.Length ?? 0) && LengthAt(text, spelling) is { } length)
                {
                    best = (length, spelling.Meaning);
                    break;
                }
            }
        }

        return best;
    }

    // The length of a spelling at the beginning of a text, its ending included; null when it is not there, or goes on.
    private int? LengthAt(ReadOnlySpan<char> text, Spelling spelling)
    {
        if (!text.StartsWith(spelling.Text, spelling.Case)) return null;
        foreach (var ending in _endings)
        {
            var rest = text[spelling.Text.Length..];
            if (rest.StartsWith(ending, StringComparison.OrdinalIgnoreCase) && !(rest.Length > ending.Length && char.IsLetterOrDigit(rest[ending.Length])))
                return spelling.Text.Length + ending.Length;
        }

        return null;
    }

    // "diuretic-induced" is about diuretics; "non-diuretic" is not.
    private static bool IsWordStart(ReadOnlySpan<char> text, int start) => start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-');

    // Letters and digits; any other character is a word of its own.
    private static int FirstWordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length])) length++;
        return Math.Max(1, length);
    }

    private sealed record Spelling(string Text, StringComparison Case, T Meaning);
}
