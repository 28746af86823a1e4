using System.Collections.Immutable;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Web.Pages;

/// <summary>The words of the glossary that begin with a letter.</summary>
/// <param name="Name">The letter, or "0-9" for everything that begins with no letter.</param>
/// <param name="Anchor">The id of its heading.</param>
/// <param name="Words">The words, in the order of the glossary.</param>
internal sealed record GlossaryLetter(string Name, string Anchor, ImmutableArray<RenderedTerm> Words)
{
    private const string NoLetter = "0-9";

    /// <summary>The words under their letters. "É" counts as "E": readers look it up there.</summary>
    public static IReadOnlyList<GlossaryLetter> Of(IEnumerable<RenderedTerm> words) =>
    [
        .. words
            .GroupBy(word => LetterOf(word.Term.Name))
            .OrderBy(letter => letter.Key, StringComparer.Ordinal)
            .Select(letter => new GlossaryLetter(letter.Key, $"letter-{letter.Key.ToLowerInvariant()}", [.. letter])),
    ];

    private static string LetterOf(string term) =>
        SearchWords.In(term) is [var word, ..] && char.IsLetter(word[0]) ? word[..1].ToUpperInvariant() : NoLetter;
}
