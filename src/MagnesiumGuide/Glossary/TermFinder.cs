using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Glossary;

/// <summary>Finds the glossary's terms in running text.</summary>
public sealed class TermFinder
{
    private readonly Dictionary<string, Term> _bySpelling = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Term> _byAbbreviation = new(StringComparer.Ordinal);
    private readonly Regex? _spellings;

    /// <summary>Prepares the search for the terms of a glossary.</summary>
    public TermFinder(ImmutableArray<Term> terms)
    {
        foreach (var term in terms)
        {
            foreach (var spelling in term.Variants.Prepend(term.Name)) _bySpelling.TryAdd(spelling, term);
            if (term.Abbreviation is { } abbreviation) _byAbbreviation.TryAdd(abbreviation, term);
        }

        // The longest spelling first: "loop diuretic" is not to be found as "diuretic".
        var spellings = _bySpelling.Keys.Concat(_byAbbreviation.Keys).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(spelling => spelling.Length).Select(Regex.Escape).ToList();
        if (spellings.Count > 0)
            _spellings = new Regex($@"(?<![\p{{L}}\p{{N}}-])(?<word>{string.Join('|', spellings)})(?:s|es)?(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The terms in a text, with the offset and the length of each, from left to right. A plural counts; an abbreviation keeps its case.</summary>
    public IEnumerable<(int Start, int Length, Term Term)> Find(string text)
    {
        for (var match = _spellings?.Match(text); match is { Success: true }; match = match.NextMatch())
        {
            var word = match.Groups["word"].Value;
            if (_byAbbreviation.TryGetValue(word, out var term) || _bySpelling.TryGetValue(word, out term)) yield return (match.Index, match.Length, term);
        }
    }
}
