using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/foreign-words.yaml.</summary>
internal static class ForeignWordsReader
{
    /// <summary>The words that can be read, in their order; none when the file can't be parsed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="siteLanguage">The language of the guide; null when it is not known.</param>
    /// <param name="bag">Takes what is found.</param>
    public static ImmutableArray<ForeignWord> Read(ContentText file, string? siteLanguage, DiagnosticBag bag)
    {
        var words = ImmutableArray.CreateBuilder<ForeignWord>();
        var taken = new TakenSpellings(bag);
        foreach (var record in YamlFile.Records(file, RecordKeys.ForeignWords, bag) ?? [])
        {
            var word = record.RequiredText("word");
            var language = record.RequiredText("language");
            var variants = record.LocatedTexts("variants");
            record.ReportUnknownKeys();
            var tag = language is { } named ? ReadLanguage(named, siteLanguage, bag) : null;
            if (word is not { } located) continue;
            var spellings = variants.Prepend(located).Where(spelling => taken.Take(spelling, "word", "write the word as the pages of the guide write it")).Select(spelling => spelling.Value).ToImmutableArray();
            if (tag is not null && spellings is [var first, .. var others]) words.Add(new ForeignWord(first, tag, others));
        }

        return words.ToImmutable();
    }

    private static string? ReadLanguage(Located<string> language, string? siteLanguage, DiagnosticBag bag)
    {
        if (LanguageTag.Read(language.Value) is not { } tag)
        {
            bag.Add(ShapeRules.ValuesAreAllowed, language.Span, $"`{language.Value}` is no language tag.", "write one such as fr, la or zh-Latn (BCP 47)");
            return null;
        }

        if (siteLanguage is null || !LanguageTag.AreOfOneLanguage(tag, siteLanguage)) return tag;
        bag.Add(ShapeRules.ValuesAreAllowed, language.Span, $"`{language.Value}` is the language of the guide itself.", "name the language that the word is of, or delete the entry");
        return null;
    }
}
