using MagnesiumGuide.Articles;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Content;
using MagnesiumGuide.Rendering.Figures;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Paragraphs, and the charts that stand in place of one: the caption, the picture, its table for those who want the numbers.</summary>
internal sealed class ParagraphPart(PageScope scope) : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer _plain = new();

    protected override void Write(MarkdigRenderer renderer, ParagraphBlock block)
    {
        if (block.Inline?.FirstChild is LinkInline { Url: { } url } image && url.StartsWith(Image.ChartScheme, StringComparison.Ordinal)
            && MarkdownText.ParagraphOf(image) == block && scope.FindChart(url[Image.ChartScheme.Length..]) is { } chart)
        {
            WriteFigure(renderer, block, chart, MarkdownText.Plain(image));
        }
        else
        {
            _plain.Write(renderer, block);
        }
    }

    private void WriteFigure(MarkdigRenderer renderer, ParagraphBlock block, Chart chart, string caption)
    {
        var text = scope.Text;
        renderer.EnsureLine();
        renderer.Write("<figure class=\"chart\"");
        LineMark.Write(renderer, scope, block);
        renderer.Write("><figcaption>").WriteEscape(caption);
        // What a row of answers rests on is cited beside it.
        Cite(renderer, chart is BarsChart ? chart.ReferenceIds : chart.Sources.Select(source => source.Value));
        renderer.Write("</figcaption>").WriteLine();
        renderer.Write(chart is BarsChart bars ? BarsFigure.Draw(bars, text) : GradesFigure.Draw((GradesChart)chart, text)).WriteLine();
        renderer.Write("<details><summary>").WriteEscape(text[chart is BarsChart ? "ChartNumbers" : "ChartAnswers"]).Write("</summary>").WriteLine();
        WriteTable(renderer, chart, caption);
        renderer.Write("</details></figure>").WriteLine();
    }

    private void WriteTable(MarkdigRenderer renderer, Chart chart, string caption)
    {
        var table = ChartTable.Of(chart, scope.Text);
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(scope.Text.Format("Table", caption)).Write("\"><table>").WriteLine();
        renderer.Write("<thead><tr><td></td>");
        foreach (var column in table.Columns) renderer.Write("<th scope=\"col\">").WriteEscape(column).Write("</th>");
        renderer.Write("</tr></thead>").WriteLine().Write("<tbody>");
        foreach (var row in table.Rows)
        {
            renderer.Write("<tr><th scope=\"row\">");
            if (row.Link is { } link && scope.ResolveFrom(ContentFolder.ChartsFile, link.Target) is { } url) renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\">").WriteEscape(row.Label).Write("</a>");
            else renderer.WriteEscape(row.Label);
            Cite(renderer, row.ReferenceIds);
            renderer.Write("</th>");
            foreach (var cell in row.Cells) renderer.Write(chart is BarsChart ? "<td class=\"number\">" : "<td>").WriteEscape(cell).Write("</td>");
            renderer.Write("</tr>").WriteLine();
        }

        renderer.Write("</tbody></table></div>");
    }

    private void Cite(MarkdigRenderer renderer, IEnumerable<string> referenceIds)
    {
        if (scope.ShowsCitations) CitationPart.Write(renderer, scope, referenceIds.Select(id => (id, (string?)null)));
    }
}
