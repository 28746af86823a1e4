using MagnesiumGuide.Charts;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Rendering.Figures;

/// <summary>Draws answers, each below what was asked about, with its certainty as a word and as dots of which the more are filled the surer it is.</summary>
internal static class GradesFigure
{
    private const int Dot = 12;
    private const int Step = 16;
    private const int RowGap = 12;

    /// <summary>The picture.</summary>
    public static string Draw(GradesChart chart, InterfaceText text)
    {
        var drawing = new Drawing(text.IsRightToLeft);
        foreach (var row in chart.Rows)
        {
            if (drawing.Top > 0) drawing.Top += RowGap;
            drawing.Label(row.Label);
            drawing.Paragraph(ChartTable.Answer(row));
            var top = drawing.Top + 3;
            for (var dot = 0; dot < (int)Certainty.High; dot++) drawing.Dot(1 + (dot * Step), top, Dot, isOpen: dot >= (int)row.Certainty);
            drawing.Write(((int)Certainty.High * Step) + 4, top + Dot - 1, ChartTable.Word(row.Certainty, text));
            drawing.Top += Drawing.LineHeight;
        }

        return drawing.Svg(Sentence(chart, text));
    }

    /// <summary>The dots of one certainty, for a line that says it in words.</summary>
    public static Markup Marks(Certainty certainty, InterfaceText text)
    {
        var drawing = new Drawing(isRightToLeft: false) { Top = Dot + 2 };
        var (filled, all) = ((int)certainty, (int)Certainty.High);
        for (var dot = 0; dot < all; dot++) drawing.Dot(1 + (dot * Step), 1, Dot, isOpen: text.IsRightToLeft ? dot < all - filled : dot >= filled);
        return new Markup(drawing.Mark(((all - 1) * Step) + Dot + 2));
    }

    private static string Sentence(GradesChart chart, InterfaceText text)
    {
        var grades = chart.Rows.CountBy(row => row.Certainty).OrderByDescending(grade => grade.Key).Select(grade => text.Format("ChartGrade", grade.Value, ChartTable.Word(grade.Key, text)));
        return chart.Rows.IsEmpty ? chart.Title : text.Format("ChartSentence", chart.Title, text.Format("ChartGrades", chart.Rows.Length, string.Join(", ", grades)));
    }
}
