using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Rendering.Figures;

/// <summary>What a chart shows, as words and numbers in rows.</summary>
/// <param name="Columns">The names of the columns behind that of the labels.</param>
/// <param name="Rows">The rows.</param>
public sealed record ChartTable(ImmutableArray<string> Columns, ImmutableArray<ChartTableRow> Rows)
{
    /// <summary>The table of a chart.</summary>
    public static ChartTable Of(Chart chart, InterfaceText text) => chart switch
    {
        BarsChart bars => new ChartTable(
            bars.Series.IsEmpty ? [text["ChartAmount"]] : bars.Series,
            [.. bars.Rows.Select(row => new ChartTableRow(row.Note is null ? row.Label : $"{row.Label}, {row.Note}", Cells(row, bars.Series.Length, text), null, []))]),
        GradesChart grades => OfGrades(grades, grades.Rows.Any(row => row.Effect is not null), text),
        _ => throw new ArgumentException($"{chart.GetType().Name} has no table.", nameof(chart)),
    };

    private static ChartTable OfGrades(GradesChart chart, bool hasEffects, InterfaceText text) => new(
        hasEffects ? [text["ChartAnswer"], text["ChartCertainty"], text["ChartEffect"]] : [text["ChartAnswer"], text["ChartCertainty"]],
        [.. chart.Rows.Select(row => new ChartTableRow(row.Label, Cells(row, hasEffects, text), row.Link, [.. row.Sources.Select(source => source.Value)]))]);

    /// <summary>A value as a reader reads it: "350 mg", "0.7 to 1.05 mmol/L".</summary>
    public static string Amount(ReferenceValue value, InterfaceText text) => value switch
    {
        { Value: { } number } => text.Format("Amount", text.Number(number), value.Unit),
        { Min: { } min, Max: { } max } => text.Format("AmountRange", text.Number(min), text.Number(max), value.Unit),
        { Min: { } min } => text.Format("AmountFrom", text.Number(min), value.Unit),
        _ => text.Format("AmountUpTo", text.Number(value.Max ?? 0), value.Unit),
    };

    /// <summary>A grade in words.</summary>
    public static string Word(Certainty certainty, InterfaceText text) => certainty switch
    {
        Certainty.High => text["CertaintyHigh"],
        Certainty.Moderate => text["CertaintyModerate"],
        Certainty.Low => text["CertaintyLow"],
        Certainty.VeryLow => text["CertaintyVeryLow"],
        _ => text["CertaintyNone"],
    };

    private static ImmutableArray<string> Cells(BarsRow row, int series, InterfaceText text) =>
        [.. row.Values.Select(value => Amount(value, text)), .. Enumerable.Repeat(text["ChartNone"], Math.Max(0, series - row.Values.Length))];

    /// <summary>An answer, and what must be said beside it.</summary>
    public static string Answer(GradesRow row) => row.Caution is null ? row.Answer : $"{row.Answer}. {row.Caution}";

    private static ImmutableArray<string> Cells(GradesRow row, bool hasEffect, InterfaceText text) =>
        hasEffect ? [Answer(row), Word(row.Certainty, text), row.Effect ?? ""] : [Answer(row), Word(row.Certainty, text)];
}

/// <summary>A row of a chart's table.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Cells">What stands behind it, one for each column.</param>
/// <param name="Link">Where its label leads; null when nowhere.</param>
/// <param name="ReferenceIds">What the row cites.</param>
public sealed record ChartTableRow(string Label, ImmutableArray<string> Cells, Link? Link, ImmutableArray<string> ReferenceIds);
