using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Running text, in which the first use of a glossary term on a page leads to its definition.</summary>
internal sealed class LiteralPart(PageScope scope) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(MarkdigRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var printed = 0;
        while (scope.FindNewWord(text, printed) is var (start, length, term))
        {
            renderer.WriteEscape(text[printed..start]);
            renderer.Write("<a class=\"term\" href=\"#").WriteEscape(PageScope.AnchorOf(term)).Write("\">");
            renderer.WriteEscape(text.Slice(start, length));
            renderer.Write("</a>");
            printed = start + length;
        }

        renderer.WriteEscape(text[printed..]);
    }
}
