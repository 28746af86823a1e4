using System.Collections.Immutable;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/reference-values.yaml and the files beside it that hold values of one kind.</summary>
internal static class ReferenceValuesReader
{
    /// <summary>Adds the values that can be read, by id, to those of the files before; false when the file can't be parsed.</summary>
    public static bool Read(ContentText file, ImmutableDictionary<string, ReferenceValue>.Builder values, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.ReferenceValues, bag) is not { } records) return false;
        foreach (var record in records)
        {
            var id = record.RequiredText("id");
            var value = record.Number("value");
            var min = record.Number("min");
            var max = record.Number("max");
            var unit = record.RequiredText("unit");
            var per = record.Text("per");
            var population = record.RequiredText("population");
            var basis = record.LocatedText("basis");
            var authority = record.RequiredText("authority");
            var year = record.Whole("year");
            var sources = record.LocatedTexts("source");
            record.ReportUnknownKeys();

            if (record.Node("value") is null == (record.Node("min") is null && record.Node("max") is null))
            {
                bag.Add(ShapeRules.RequiredKeysArePresent, record.Start, record.Node("value") is null ? "the record holds no number." : "the record holds both a value and a range.",
                    "write either `value`, or `min` and `max`");
            }

            if (min > max && record.SpanOf("min") is { } place)
                bag.Add(ShapeRules.ValuesAreAllowed, place, $"the range begins at {min} and ends at {max}.", "exchange the two");
            if (basis is { } of && of.Value is not ("total" or "supplement"))
            {
                bag.Add(ShapeRules.ValuesAreAllowed, of.Span, $"`basis` must be total or supplement, and this is `{of.Value}`.",
                    Nearest.Question(of.Value, ["total", "supplement"]) ?? "write `total` when food counts, `supplement` when it does not; leave it out for blood levels");
            }

            if (id is not { } located || unit is null || population is null || authority is null || (value ?? min ?? max) is null) continue;
            var read = new ReferenceValue
            {
                Id = located.Value,
                Value = value,
                Min = min,
                Max = max,
                Unit = unit.Value.Value,
                Per = per,
                Population = population.Value.Value,
                Basis = basis?.Value,
                Authority = authority.Value.Value,
                Year = year,
                Sources = sources,
                FileName = file.File.Name,
                Span = located.Span,
            };
            if (values.TryAdd(read.Id, read)) continue;
            var other = values[read.Id].FileName;
            bag.Add(ShapeRules.IdsAreUnique, located.Span, other == read.FileName ? $"the value `{read.Id}` stands twice." : $"the value `{read.Id}` stands in {other} too.", "delete one of the two");
        }

        return true;
    }
}
