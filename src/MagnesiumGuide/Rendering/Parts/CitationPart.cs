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
        if (scope.ShowsCitations) Write(renderer, scope, inline.Keys.Select(key => (key.Id, key.Locator)));
    }

    /// <summary>Prints one mark for several sources, each perhaps with a place inside it; nothing for none.</summary>
    public static void Write(MarkdigRenderer renderer, PageScope scope, IEnumerable<(string Id, string? Locator)> citations)
    {
        var isFirst = true;
        foreach (var citation in citations)
        {
            renderer.Write(isFirst ? "<sup>" : " ");
            isFirst = false;
            if (scope.Cite(citation.Id) is not var (number, anchor))
            {
                renderer.Write('[').WriteEscape(scope.Text["SourceUnavailable"]).Write(']');
                continue;
            }

            var locator = citation.Locator is { } place ? ", " + place : "";
            renderer.Write("<a class=\"citation\" id=\"").Write(anchor).Write("\" href=\"#").Write(RenderedSource.AnchorOf(number)).Write("\" aria-label=\"")
                .WriteEscape(scope.Text.Format("SourceNumber", number)).WriteEscape(locator).Write("\">").Write(number.ToString(CultureInfo.InvariantCulture)).WriteEscape(locator).Write("</a>");
        }

        if (!isFirst) renderer.Write("</sup>");
    }
}
