using System.Collections.Immutable;

namespace MagnesiumGuide.Language;

/// <summary>A word or phrase of another language that the guide uses, from data/foreign-words.yaml.</summary>
/// <param name="Word">The word: "torsades de pointes".</param>
/// <param name="Language">Its language, a BCP 47 tag.</param>
/// <param name="Variants">Other spellings of it.</param>
public sealed record ForeignWord(string Word, string Language, ImmutableArray<string> Variants)
{
    /// <summary>Finds these words, in any case, each with its language; null for none.</summary>
    public static SpellingFinder<string>? FinderOf(ImmutableArray<ForeignWord> words) => words.IsEmpty ? null
        : new(words.SelectMany(word => word.Variants.Prepend(word.Word), (word, spelling) => (spelling, StringComparison.OrdinalIgnoreCase, word.Language)), "");
}
