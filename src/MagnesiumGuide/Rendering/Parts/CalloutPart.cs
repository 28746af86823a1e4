using MagnesiumGuide.Content;
using Markdig.Renderers.Html;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Callouts. Their kind is said in words, since colour alone says nothing to many readers (WCAG 2.2, 1.4.1).</summary>
internal sealed class CalloutPart(PageScope scope) : HtmlObjectRenderer<CalloutBlock>
{
    protected override void Write(MarkdigRenderer renderer, CalloutBlock block)
    {
        var isPrinted = scope.IsOnPaper;
        scope.IsOnPaper = true;
        var kind = block.Kind.ToString();
        renderer.EnsureLine();
        renderer.Write($"<div class=\"callout callout--{kind.ToLowerInvariant()}\"");
        LineMark.Write(renderer, scope, block);
        renderer.Write('>').WriteLine();
        renderer.Write("<p class=\"callout__kind\">").WriteEscape(scope.Text[kind]).Write("</p>").WriteLine();
        foreach (var child in block)
        {
            // The heading that names a callout stands one level below the part that holds it, whatever its author's number of hashes.
            if (child == block.Title) HeadingPart.Write(renderer, scope, block.Title!, Math.Min(scope.HeadingLevel + 1, 6), "callout__title");
            else renderer.Render(child);
        }

        scope.IsOnPaper = isPrinted;
        renderer.Write("</div>").WriteLine();
    }
}
