using System.Collections.Immutable;

namespace MagnesiumGuide.Glossary;

/// <summary>
/// Finds the glossary's terms in running text. It looks up the word at each place and then the few spellings that begin with it: with a pattern of all
/// spellings, finding words took longer than everything else that is done to a text.
/// </summary>
public sealed class TermFinder
{
    private static readonly string[] s_plurals = ["es", "s", ""];

    // The spellings by the word they begin with, the longest first: "loop diuretic" is not to be found as "diuretic".
    private readonly Dictionary<string, List<Spelling>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the search for the terms of a glossary.</summary>
    public TermFinder(ImmutableArray<Term> terms)
    {
        foreach (var term in terms)
        {
            foreach (var spelling in term.Variants.Prepend(term.Name)) Add(new Spelling(spelling, StringComparison.OrdinalIgnoreCase, term));
            if (term.Abbreviation is { } abbreviation) Add(new Spelling(abbreviation, StringComparison.Ordinal, term));
        }

        foreach (var spellings in _byFirstWord.Values) spellings.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
    }

    /// <summary>The next term in a text from an offset on, with its offset and length; null when there is none. A plural counts; an abbreviation keeps its case.</summary>
    public (int Start, int Length, Term Term)? FindNext(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start < text.Length;)
        {
            var length = FirstWordLength(text[start..]);
            if (IsWordStart(text, start) && Match(text[start..], length) is var (found, term)) return (start, found, term);
            start += length;
        }

        return null;
    }

    private void Add(Spelling spelling)
    {
        var first = spelling.Text[..FirstWordLength(spelling.Text)];
        if (!_byFirstWord.TryGetValue(first, out var spellings)) _byFirstWord.Add(first, spellings = []);
        spellings.Add(spelling);
    }

    private (int Length, Term Term)? Match(ReadOnlySpan<char> text, int firstWord)
    {
        (int Length, Term Term)? best = null;
        var lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var plural in s_plurals)
        {
            // The word in the text may be the plural of one in the glossary.
            var word = text[..firstWord];
            if (!word.EndsWith(plural, StringComparison.OrdinalIgnoreCase) || !lookup.TryGetValue(word[..^plural.Length], out var spellings)) continue;
            foreach (var spelling in spellings)
            {
                if (spelling.Text.Length > (best?.Length ?? 0) && LengthAt(text, spelling) is { } length)
                {
                    best = (length, spelling.Term);
                    break;
                }
            }
        }

        return best;
    }

    // The length of a spelling at the beginning of a text, its plural included; null when it is not there, or goes on.
    private static int? LengthAt(ReadOnlySpan<char> text, Spelling spelling)
    {
        if (!text.StartsWith(spelling.Text, spelling.Case)) return null;
        foreach (var plural in s_plurals)
        {
            var rest = text[spelling.Text.Length..];
            if (rest.StartsWith(plural, StringComparison.OrdinalIgnoreCase) && !(rest.Length > plural.Length && char.IsLetterOrDigit(rest[plural.Length])))
                return spelling.Text.Length + plural.Length;
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

    private sealed record Spelling(string Text, StringComparison Case, Term Term);
}
