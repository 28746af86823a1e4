using System.Globalization;
using MagnesiumGuide.Content;
using Markdig.Renderers.Html;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Citations: the number of each source, leading to it, and the place to which the source leads back.</summary>
internal sealed class CitationPart(PageScope scope) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(MarkdigRenderer renderer, CitationInline inline)
    {
        if (!scope.ShowsCitations) return;
        renderer.Write("<sup>");
        foreach (var (index, citation) in inline.Keys.Index())
        {
            if (index > 0) renderer.Write(' ');
            if (scope.Cite(citation.Id) is not var (number, anchor))
            {
                renderer.Write('[').WriteEscape(scope.Text["SourceUnavailable"]).Write(']');
                continue;
            }

            var locator = citation.Locator is { } place ? ", " + place : "";
            renderer.Write("<a class=\"citation\" id=\"").Write(anchor).Write("\" href=\"#").Write(RenderedSource.AnchorOf(number)).Write("\" aria-label=\"")
                .WriteEscape(scope.Text.Format("SourceNumber", number)).WriteEscape(locator).Write("\">").Write(number.ToString(CultureInfo.InvariantCulture)).WriteEscape(locator).Write("</a>");
        }

        renderer.Write("</sup>");
    }
}
