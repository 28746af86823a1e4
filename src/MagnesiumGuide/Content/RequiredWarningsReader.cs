using System.Collections.Immutable;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/required-warnings.yaml.</summary>
internal static class RequiredWarningsReader
{
    /// <summary>The warnings that can be read, in their order; none when the file can't be parsed.</summary>
    public static ImmutableArray<RequiredWarning> Read(ContentText file, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.RequiredWarnings, bag) is not { } records) return [];
        var warnings = ImmutableArray.CreateBuilder<RequiredWarning>();
        foreach (var record in records)
        {
            var before = bag.Count;
            record.Require("mention");
            var mention = Words(record, "mention", bag);
            var topics = record.LocatedTexts("topics");
            var words = Words(record, "words", bag);
            var quotes = ReadQuotes(record, bag);
            record.ReportUnknownKeys();
            if (topics.IsEmpty && words.IsEmpty && quotes is null)
                bag.Add(ShapeRules.RequiredKeysArePresent, record.Start, "the entry does not say which pages need the warning.", "add `topics`, `words` or `quotes`");
            else if (bag.Count == before)
                warnings.Add(new RequiredWarning(mention, [.. topics.Select(topic => topic.Value)], words, quotes));
        }

        return warnings.ToImmutable();
    }

    private static QuotedKind? ReadQuotes(FieldReader record, DiagnosticBag bag)
    {
        if (record.Record("quotes") is not { } kind) return null;
        var (basis, unit, per) = (kind.LocatedText("basis"), kind.Text("unit"), kind.Text("per"));
        kind.ReportUnknownKeys();
        if (basis is { Value: not ("total" or "supplement") } wrong)
        {
            bag.Add(ShapeRules.ValuesAreAllowed, wrong.Span, $"`{wrong.Value}` is no basis.", "write `total` or `supplement`");
            return null;
        }

        return new QuotedKind(basis?.Value, unit, per);
    }

    private static ImmutableArray<string> Words(FieldReader record, string key, DiagnosticBag bag)
    {
        var taken = new TakenSpellings(bag);
        return [.. record.LocatedTexts(key).Where(word => taken.Take(word, "word", "write a word that the page may use")).Select(word => word.Value)];
    }
}
