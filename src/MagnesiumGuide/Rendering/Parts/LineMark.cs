using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>The attribute that says in which line of its file a block begins. It is there only for editors who look at a page while they write it.</summary>
internal static class LineMark
{
    private const string Name = "data-line";

    /// <summary>Prints it; nothing where nobody asks.</summary>
    public static void Write(MarkdigRenderer renderer, PageScope scope, Block block)
    {
        if (scope.LineOf is { } lineOf) renderer.Write($" {Name}=\"").Write(Number(lineOf(block))).Write('"');
    }

    /// <summary>Puts it on the blocks that Markdig's own parts print, which print what is put on a block.</summary>
    public static void Put(PageScope scope, Block block)
    {
        if (scope.LineOf is not { } lineOf) return;
        if (block is ParagraphBlock or ListItemBlock or QuoteBlock or ThematicBreakBlock) block.GetAttributes().AddProperty(Name, Number(lineOf(block)));
        if (block is not ContainerBlock container) return;
        foreach (var child in container) Put(scope, child);
    }

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
