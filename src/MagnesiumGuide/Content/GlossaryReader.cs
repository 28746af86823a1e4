using System.Collections.Immutable;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Glossary;

namespace MagnesiumGuide.Content;

/// <summary>Reads glossary.yaml.</summary>
internal static class GlossaryReader
{
    /// <summary>The terms that can be read, in alphabetical order.</summary>
    public static ImmutableArray<Term> Read(ContentText file, DiagnosticBag bag)
    {
        var terms = new List<Term>();
        var ids = new HeadingIds();
        foreach (var anchor in PageAnchors.Permanent.Concat(PageAnchors.Inner)) ids.Take(anchor);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in YamlFile.Records(file, RecordKeys.Glossary, bag) ?? [])
        {
            var name = record.RequiredText("term");
            record.Require("definition");
            var definition = record.Scalar("definition") is { } text ? RichTextReader.Read(text, file, bag) : null;
            var variants = record.LocatedTexts("variants");
            var abbreviation = record.LocatedText("abbreviation");
            record.ReportUnknownKeys();
            if (name is not { } located || definition is null) continue;

            foreach (var spelling in variants.Prepend(located).Concat(abbreviation is { } a ? [a] : []))
            {
                if (!taken.TryAdd(spelling.Value, located.Value))
                    bag.Add(ShapeRules.IdsAreUnique, spelling.Span, $"`{spelling.Value}` leads to `{taken[spelling.Value]}` already.", "a word can have one definition only: delete one of the two");
            }

            if (HeadingIds.Of(located.Value).Length > 0)
                terms.Add(new Term(located.Value, ids.Make(located.Value), definition, [.. variants.Select(variant => variant.Value)], abbreviation?.Value, located.Span));
            else
                bag.Add(ShapeRules.ValuesAreAllowed, located.Span, "a term needs a letter or a digit.", "write the word that is explained");
        }

        return [.. terms.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
