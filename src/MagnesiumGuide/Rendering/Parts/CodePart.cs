using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Text set as it is typed; the language that an author may give to it is not shown.</summary>
internal sealed class CodePart(PageScope scope) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(MarkdigRenderer renderer, CodeBlock block)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"");
        LineMark.Write(renderer, scope, block);
        renderer.Write("><code>").WriteLeafRawLines(block, writeEndOfLines: true, escape: true).Write("</code></pre>").WriteLine();
    }
}
