using System.Collections.Immutable;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/reference-values.yaml and the files beside it that hold values of one kind.</summary>
internal static class ReferenceValuesReader
{
    /// <summary>Adds the values that can be read, by id, to those of the files before; false when the file can't be parsed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="values">Takes the values.</param>
    /// <param name="faulty">Takes the ids of those that can't be read.</param>
    /// <param name="bag">Takes what is found.</param>
    public static bool Read(ContentText file, ImmutableDictionary<string, ReferenceValue>.Builder values, ISet<string> faulty, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.ReferenceValues, bag) is not { } records) return false;
        foreach (var record in records)
        {
            var before = bag.Count;
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

            if (bag.Count > before && id is { } named) faulty.Add(named.Value);
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
            var (other, line) = (values[read.Id].FileName, values[read.Id].Span.Start.Line);
            bag.Add(ShapeRules.IdsAreUnique, located.Span, other == read.FileName ? $"the value `{read.Id}` stands twice; the first is in line {line}." : $"the value `{read.Id}` stands in {other} too, in line {line}.",
                "delete one of the two, or give this one another id");
        }

        return true;
    }
}
