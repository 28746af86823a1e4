using System.Collections.Immutable;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/red-flags.yaml.</summary>
internal static class RedFlagsReader
{
    /// <summary>The signs that can be read, in their order; null when the file can't be parsed.</summary>
    public static ImmutableArray<RedFlag>? Read(ContentText file, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.RedFlags, bag) is not { } records) return null;
        var signs = ImmutableArray.CreateBuilder<RedFlag>();
        var taken = new TakenSpellings(bag);
        foreach (var record in records)
        {
            var sign = record.RequiredText("sign");
            var variants = record.LocatedTexts("variants");
            record.ReportUnknownKeys();
            if (sign is not { } located) continue;
            foreach (var spelling in variants.Prepend(located)) taken.Take(spelling, "sign", "write the words that a page may use for it");
            signs.Add(new RedFlag(located.Value, [.. variants.Select(variant => variant.Value)], located.Span));
        }

        return signs.ToImmutable();
    }
}
