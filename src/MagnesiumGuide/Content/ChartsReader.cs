using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/charts.yaml.</summary>
internal static class ChartsReader
{
    private static readonly string[] s_kinds = ["bars", "grades"];

    /// <summary>The charts that can be read, by id; null when the file can't be parsed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="faulty">Takes the ids of those that can't.</param>
    /// <param name="bag">Takes what is found.</param>
    public static ImmutableDictionary<string, Chart>? Read(ContentText file, ISet<string> faulty, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, RecordKeys.ChartsFile, bag) is not { } records) return null;
        var charts = ImmutableDictionary.CreateBuilder<string, Chart>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var before = bag.Count;
            var id = record.RequiredText("id");
            var kind = record.RequiredText("kind");
            var title = record.RequiredText("title");
            var sources = record.LocatedTexts("source");
            // Whatever can be said of a chart without a name is said all the same.
            var (name, words) = (id ?? new Located<string>("", record.Start), title?.Value ?? "");
            Chart? chart = null;
            if (kind is not { Value: "grades" }) record.Require("rows");
            var typed = record.As(kind?.Value switch { "bars" => RecordKeys.Bars, "grades" => RecordKeys.Grades, _ => RecordKeys.AnyChart });
            if (kind is { Value: "bars" }) chart = ReadBars(typed, name, words, sources, bag);
            else if (kind is { Value: "grades" }) chart = ReadGrades(typed, name, words, sources, bag);
            else if (kind is { } other)
                bag.Add(ShapeRules.ValuesAreAllowed, other.Span, $"`kind` must be bars or grades, and this is `{other.Value}`.", Nearest.Question(other.Value, s_kinds) ?? "write `bars` for amounts, `grades` for answers");
            typed.ReportUnknownKeys();
            if (bag.Count > before && id is { } named) faulty.Add(named.Value);
            if (chart is null || id is null || title is null) continue;
            if (!charts.TryAdd(chart.Id, chart)) bag.Add(ShapeRules.IdsAreUnique, chart.Span, $"the chart `{chart.Id}` stands twice; the first is in line {charts[chart.Id].Span.Start.Line}.", "delete one of the two, or give this one another id");
        }

        return charts.ToImmutable();
    }

    private static BarsChart ReadBars(FieldReader record, Located<string> id, string title, ImmutableArray<Located<string>> sources, DiagnosticBag bag)
    {
        var series = record.LocatedTexts("series");
        if (series.Length > BarsChart.MaxSeries)
            bag.Add(ShapeRules.ValuesAreAllowed, series[BarsChart.MaxSeries].Span, $"a chart has at most {BarsChart.MaxSeries} series, and this is one more.", "make a chart of its own of it");
        var most = Math.Clamp(series.Length, 1, BarsChart.MaxSeries);
        var rows = ImmutableArray.CreateBuilder<BarsRow>();
        foreach (var row in record.Records("rows"))
        {
            var label = row.RequiredText("label");
            var note = row.Text("note");
            row.Require("values");
            var values = row.LocatedTexts("values");
            row.ReportUnknownKeys();
            if (values.Length > most)
            {
                bag.Add(ShapeRules.ValuesAreAllowed, values[most].Span, $"the row has more values than the chart has series: {values.Length}, and {most}.",
                    "delete the value, or name its series under `series`");
            }

            if (label is { } located && values.Length > 0) rows.Add(new BarsRow(located.Value, note, [.. values.Take(most)]));
        }

        return new BarsChart { Id = id.Value, Title = title, Sources = sources, Span = id.Span, Series = [.. series.Take(BarsChart.MaxSeries).Select(name => name.Value)], Rows = rows.ToImmutable() };
    }

    private static GradesChart ReadGrades(FieldReader record, Located<string> id, string title, ImmutableArray<Located<string>> sources, DiagnosticBag bag)
    {
        var answers = record.LocatedTexts("answers");
        if (record.Node("answers") is not null && record.Node("rows") is not null)
            bag.Add(ShapeRules.ValuesAreAllowed, record.SpanOf("rows")!.Value, "the chart has rows of its own besides the `answers` that it names.", "delete the rows, and write what they say into data/evidence.yaml");
        else if (record.Node("answers") is null) record.Require("rows");
        var rows = ImmutableArray.CreateBuilder<GradesRow>();
        foreach (var row in record.Records("rows"))
        {
            var label = row.RequiredText("label");
            var answer = row.RequiredText("answer");
            var certainty = EvidenceReader.CertaintyOf(row.RequiredText("certainty"), bag);
            var effect = row.Text("effect");
            var link = row.LocatedText("link");
            var named = row.LocatedTexts("source");
            row.ReportUnknownKeys();
            if (label is { } asked && answer is { } said && certainty is { } grade)
                rows.Add(new GradesRow(asked.Value, said.Value, grade, effect, link is { } target ? new Link(target.Value, asked.Value, target.Span, target.Span) : null, named));
        }

        return new GradesChart { Id = id.Value, Title = title, Sources = sources, Span = id.Span, AnswerIds = answers, Rows = rows.ToImmutable() };
    }
}
