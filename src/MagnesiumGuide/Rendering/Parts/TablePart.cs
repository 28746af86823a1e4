using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>
/// Tables, in a region that scrolls by itself and takes the keyboard's focus, so that a wide one can be read on a phone. The first cell of a row is its heading.
/// </summary>
internal sealed class TablePart(PageScope scope) : HtmlObjectRenderer<Table>
{
    protected override void Write(MarkdigRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(scope.TableLabel()).Write("\"><table>").WriteLine();
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader) renderer.Write("<thead>");
            else if (!inBody) renderer.Write("<tbody>");
            inBody |= !row.IsHeader;
            WriteRow(renderer, table, row);
            if (row.IsHeader) renderer.Write("</thead>").WriteLine();
        }

        if (inBody) renderer.Write("</tbody>");
        renderer.Write("</table></div>").WriteLine();
    }

    private void WriteRow(MarkdigRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr");
        LineMark.Write(renderer, scope, row);
        renderer.Write('>');
        foreach (var (index, cell) in row.OfType<TableCell>().Index())
        {
            var isHeading = row.IsHeader || index == 0;
            renderer.Write(isHeading ? "<th" : "<td");
            if (isHeading) renderer.Write($" scope=\"{(row.IsHeader ? "col" : "row")}\"");
            // Alignment is a class, since the content security policy allows no style attributes.
            if (index < table.ColumnDefinitions.Count && table.ColumnDefinitions[index].Alignment is TableColumnAlign.Right) renderer.Write(" class=\"number\"");
            renderer.Write('>');
            foreach (var block in cell.OfType<LeafBlock>()) renderer.WriteLeafInline(block);
            renderer.Write(isHeading ? "</th>" : "</td>");
        }

        renderer.Write("</tr>").WriteLine();
    }
}
