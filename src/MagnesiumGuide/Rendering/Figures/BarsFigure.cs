using MagnesiumGuide.Charts;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Rendering.Figures;

/// <summary>Draws amounts as bars: each below its label, with its number at its end. A second series is an outline.</summary>
internal static class BarsFigure
{
    private const int Thickness = 12;
    private const int Gap = 6;
    private const int RowGap = 9;

    // However long the numbers are in words, bars have to differ in length.
    private const int LeastBars = 100;

    /// <summary>The picture.</summary>
    public static string Draw(BarsChart chart, InterfaceText text)
    {
        var drawing = new Drawing(text.IsRightToLeft);
        var values = chart.Rows.SelectMany(row => row.Values).ToList();
        var room = values.Select(value => Drawing.WidthOf(ChartTable.Amount(value, text))).DefaultIfEmpty(0).Max() + Gap;
        var across = Math.Max(LeastBars, Drawing.Width - room);
        var largest = values.Select(LargestOf).DefaultIfEmpty(0).Max();
        if (chart.Series.Length > 1) DrawLegend(chart, drawing);
        foreach (var row in chart.Rows)
        {
            if (drawing.Top > 0) drawing.Top += RowGap;
            drawing.Label(row.Label, row.Note);
            foreach (var (series, value) in row.Values.Index()) DrawBar(value, isOpen: series > 0);
        }

        return drawing.Svg(Sentence(chart, text));

        void DrawBar(ReferenceValue value, bool isOpen)
        {
            var top = drawing.Top + 3;
            var isRange = value.Value is null;
            var start = Place(value.Min ?? 0);
            var end = value is { Value: null, Max: null } ? across - (Thickness / 2) : Place(value.Value ?? value.Max ?? 0);
            // Where on the scale a range lies is seen by the line that it lies on.
            if (isRange) drawing.Line(across, top + (Thickness / 2));
            drawing.Bar(start, Math.Max(1, end - start), top, Thickness, isOpen, isEndless: isRange && value.Max is null);
            drawing.Write(isRange ? across + Gap : Math.Max(1, end) + Gap, top + Thickness - 1, ChartTable.Amount(value, text));
            drawing.Top += Drawing.LineHeight;
        }

        int Place(decimal number) => largest <= 0 ? 0 : (int)Math.Round(Math.Max(0, number) / largest * across);
    }

    private static void DrawLegend(BarsChart chart, Drawing drawing)
    {
        foreach (var (series, name) in chart.Series.Index())
        {
            drawing.Bar(0, 2 * Thickness, drawing.Top + 3, Thickness, isOpen: series > 0);
            drawing.Write((2 * Thickness) + Gap, drawing.Top + 3 + Thickness - 1, name);
            drawing.Top += Drawing.LineHeight;
        }
    }

    // A bar without an end needs room to show that it goes on.
    private static decimal LargestOf(ReferenceValue value) => value.Value ?? value.Max ?? (value.Min ?? 0) * 1.25m;

    private static string Sentence(BarsChart chart, InterfaceText text)
    {
        var ranges = Enumerable.Range(0, Math.Max(1, chart.Series.Length)).Select(series =>
        {
            var rows = chart.Rows.Where(row => row.Values.Length > series).ToList();
            if (rows.Count == 0) return null;
            var (least, most) = (rows.MinBy(row => LargestOf(row.Values[series]))!, rows.MaxBy(row => LargestOf(row.Values[series]))!);
            var range = text.Format("ChartRange", ChartTable.Amount(least.Values[series], text), least.Label, ChartTable.Amount(most.Values[series], text), most.Label);
            return chart.Series.Length > 1 ? $"{chart.Series[series]} {range}" : range;
        });
        return text.Format("ChartSentence", chart.Title, string.Join("; ", ranges.OfType<string>()));
    }
}
