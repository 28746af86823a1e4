using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Addresses written between angle brackets.</summary>
internal sealed class AutolinkPart : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(MarkdigRenderer renderer, AutolinkInline link) =>
        renderer.Write("<a href=\"").WriteEscapeUrl(link.IsEmail ? "mailto:" + link.Url : link.Url).Write("\">").WriteEscape(link.Url).Write("</a>");
}
