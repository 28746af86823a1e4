using MagnesiumGuide.Articles;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Headings below a section's own, with their anchors.</summary>
internal sealed class HeadingPart(PageScope scope) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(MarkdigRenderer renderer, HeadingBlock block)
    {
        var heading = (Heading)block.GetData(typeof(Heading))!;
        scope.HeadingLevel = heading.Level;
        Write(renderer, scope, block, heading.Level, cssClass: null);
    }

    /// <summary>Prints a heading at a level that its surroundings ask for.</summary>
    public static void Write(MarkdigRenderer renderer, PageScope scope, HeadingBlock block, int level, string? cssClass)
    {
        var heading = (Heading)block.GetData(typeof(Heading))!;
        renderer.EnsureLine();
        renderer.Write($"<h{level} id=\"").WriteEscape(heading.Id).Write('"');
        if (cssClass is not null) renderer.Write($" class=\"{cssClass}\"");
        LineMark.Write(renderer, scope, block);
        renderer.Write('>');
        scope.WithoutExplaining(() => renderer.WriteLeafInline(block));
        renderer.Write($"</h{level}>").WriteLine();
    }
}
