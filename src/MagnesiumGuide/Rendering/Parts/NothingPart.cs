using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>What never reaches a reader: HTML in content, which is an error already, and definitions of links.</summary>
internal sealed class NothingPart<TPart> : HtmlObjectRenderer<TPart>
    where TPart : MarkdownObject
{
    protected override void Write(MarkdigRenderer renderer, TPart part)
    {
    }
}
