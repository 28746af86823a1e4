using MagnesiumGuide.Charts;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Rendering.Figures;

/// <summary>
/// Draws amounts as bars: each below its label, with its number at its end. A second series is an outline. Ranges take the whole width, so that
/// narrow ones can be seen, and have their numbers above them.
/// </summary>
internal static class BarsFigure
{
    private const int Thickness = 12;
    private const int Gap = 6;
    private const int RowGap = 12;

    // However long the numbers are in words, bars have to differ in length.
    private const int LeastBars = 100;

    /// <summary>The picture.</summary>
    public static string Draw(BarsChart chart, InterfaceText text)
    {
        var drawing = new Drawing(text.IsRightToLeft);
        var values = chart.Rows.SelectMany(row => row.Values).ToList();
        var hasRanges = values.Any(IsRange);
        var room = hasRanges ? 0 : values.Select(value => Drawing.WidthOf(ChartTable.Amount(value, text))).DefaultIfEmpty(0).Max() + (2 * Gap);
        var across = Math.Max(LeastBars, Drawing.Width - room);
        var largest = values.Select(LargestOf).DefaultIfEmpty(0).Max();
        if (chart.Series.Length > 1) DrawLegend(chart, drawing);
        foreach (var row in chart.Rows)
        {
            if (drawing.Top > 0) drawing.Top += RowGap;
            if (hasRanges && chart.Series.Length < 2 && row.Values is [var only])
            {
                drawing.Label(row.Label, ChartTable.Amount(only, text));
                if (row.Note is not null) drawing.Paragraph(row.Note);
            }
            else
            {
                drawing.Label(row.Label, row.Note);
            }

            foreach (var (series, value) in row.Values.Index()) DrawBar(value, isOpen: series > 0);
            for (var series = row.Values.Length; series < chart.Series.Length; series++) DrawNone(isOpen: series > 0);
        }

        return drawing.Svg(Sentence(chart, text));

        void DrawBar(ReferenceValue value, bool isOpen)
        {
            if (hasRanges && chart.Series.Length > 1) drawing.Paragraph(ChartTable.Amount(value, text));
            var top = drawing.Top + 3;
            var isRange = IsRange(value);
            var start = Place(value.Min ?? 0);
            var end = value is { Value: null, Max: null } ? across - (Thickness / 2) : Place(value.Value ?? value.Max ?? 0);
            // Where on the scale a range lies is seen by the line that it lies on.
            if (isRange) drawing.Line(across, top + (Thickness / 2));
            drawing.Bar(start, Math.Max(1, end - start), top, Thickness, isOpen, isEndless: isRange && value.Max is null);
            if (!hasRanges) drawing.Write(Math.Max(1, end) + Gap, top + Thickness - 1, ChartTable.Amount(value, text));
            drawing.Top += Drawing.LineHeight;
        }

        // The foot of the bar that is not there, so that its words are not taken for the number of another.
        void DrawNone(bool isOpen)
        {
            drawing.Bar(0, 1, drawing.Top + 3, Thickness, isOpen);
            drawing.Write(1 + Gap, drawing.Top + 3 + Thickness - 1, text["ChartNone"]);
            drawing.Top += Drawing.LineHeight;
        }

        int Place(decimal number) => largest <= 0 ? 0 : (int)Math.Round(Math.Max(0, number) / largest * across);
    }

    private static void DrawLegend(BarsChart chart, Drawing drawing)
    {
        foreach (var (series, name) in chart.Series.Index())
        {
            drawing.Bar(0, 2 * Thickness, drawing.Top + 3, Thickness, isOpen: series > 0);
            drawing.Paragraph(name, (2 * Thickness) + Gap);
        }
    }

    private static bool IsRange(ReferenceValue value) => value.Value is null;

    // A bar without an end needs room to show that it goes on.
    private static decimal LargestOf(ReferenceValue value) => value.Value ?? value.Max ?? (value.Min ?? 0) * 1.25m;

    private static string Sentence(BarsChart chart, InterfaceText text)
    {
        var ranges = Enumerable.Range(0, Math.Max(1, chart.Series.Length)).Select(series =>
        {
            var rows = chart.Rows.Where(row => row.Values.Length > series).ToList();
            if (rows.Count == 0) return null;
            var (least, most) = (rows.MinBy(row => LargestOf(row.Values[series]))!, rows.MaxBy(row => LargestOf(row.Values[series]))!);
            var (low, high) = (ChartTable.Amount(least.Values[series], text), ChartTable.Amount(most.Values[series], text));
            var range = low == high ? low : text.Format("ChartRange", low, least.Label, high, most.Label);
            return chart.Series.Length > 1 ? $"{chart.Series[series]}, {range}" : range;
        });
        return text.Format("ChartSentence", chart.Title, string.Join("; ", ranges.OfType<string>()));
    }
}
