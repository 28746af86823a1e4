using System.Collections.Immutable;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Glossary;

/// <summary>Finds the glossary's terms in running text.</summary>
/// <param name="terms">The terms of a glossary.</param>
public sealed class TermFinder(ImmutableArray<Term> terms)
{
    private readonly SpellingFinder<Term> _spellings = new(terms.SelectMany(SpellingsOf), "es", "s", "");

    /// <summary>The next term in a text from an offset on, with its offset and length; null when there is none. A plural counts; an abbreviation keeps its case.</summary>
    public (int Start, int Length, Term Term)? FindNext(ReadOnlySpan<char> text, int from) => _spellings.FindNext(text, from);

    private static IEnumerable<(string Text, StringComparison Case, Term Term)> SpellingsOf(Term term)
    {
        foreach (var spelling in term.Variants.Prepend(term.Name)) yield return (spelling, StringComparison.OrdinalIgnoreCase, term);
        if (term.Abbreviation is { } abbreviation) yield return (abbreviation, StringComparison.Ordinal, term);
    }
}
