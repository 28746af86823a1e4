using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Addresses written between angle brackets.</summary>
internal sealed class AutolinkPart(PageScope scope) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(MarkdigRenderer renderer, AutolinkInline link)
    {
        if (scope.Resolve(link.IsEmail ? "mailto:" + link.Url : link.Url) is { } url) renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\">").WriteEscape(link.Url).Write("</a>");
        else renderer.WriteEscape(link.Url);
    }
}
