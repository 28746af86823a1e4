using System.Text;
using MagnesiumGuide.Articles;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>Markdown as the guide understands it: CommonMark, tables, citations.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline s_pipeline = CreatePipeline();

    /// <summary>The syntax tree of a text, its positions being offsets into it; without one, the place that can't be parsed.</summary>
    public static (MarkdownDocument? Tree, BrokenLimit Broken) Parse(string text)
    {
        if (MarkdownLimits.FirstBrokenIn(text) is { } broken) return (null, broken);
        try
        {
            var tree = Markdown.Parse(text, s_pipeline);
            foreach (var citation in CitationParser.FoundIn(tree)) TightenBefore(citation);
            return (tree, default);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit, 128 levels, of which it does not say where it was met.
            return (null, new BrokenLimit(ShapeRules.MarkdownIsShallow, 0, 1, "the text is nested too deep somewhere.", "write it with fewer levels"));
        }
    }

    /// <summary>The paragraph in which a picture stands and nothing else; null when there is none.</summary>
    public static ParagraphBlock? ParagraphOf(LinkInline image) =>
        image is { IsImage: true, PreviousSibling: null, NextSibling: null, Parent.ParentBlock: ParagraphBlock { Parent: not Markdig.Extensions.Tables.TableCell } paragraph } ? paragraph : null;

    /// <summary>The words of a text; none when it can't be parsed.</summary>
    public static string Plain(string text) => PlainInlines.WordsOf(text) is { } words ? Folded(words) : PlainOfAny(text);

    /// <summary>The words of a text the long way, whatever is in it.</summary>
    internal static string PlainOfAny(string text) => Parse(text).Tree is { } tree ? Plain((MarkdownObject)tree) : "";

    /// <summary>The words of a part of the tree: no markup, no citation marks, white space folded.</summary>
    public static string Plain(MarkdownObject part) => Plain(part, kindOf: null);

    /// <summary>The words of several blocks, with the word that a callout begins with on the page.</summary>
    public static string Plain(IEnumerable<Block> blocks, Func<CalloutKind, string> kindOf) => string.Join(' ', blocks.Select(block => Plain(block, kindOf))).Trim();

    private static string Plain(MarkdownObject part, Func<CalloutKind, string>? kindOf)
    {
        // Most headings and links are words alone.
        var inline = part is LeafBlock leaf ? leaf.Inline : part as ContainerInline;
        if (inline is { FirstChild: LiteralInline { NextSibling: null } only }) return Folded(only.Content.ToString());
        var words = new StringBuilder();
        Append(part, words, kindOf);
        return Folded(words.ToString());
    }

    /// <summary>The same words with one space between any two.</summary>
    internal static string Folded(string words)
    {
        var isFolded = true;
        for (var i = 0; i < words.Length && isFolded; i++)
            isFolded = !char.IsWhiteSpace(words[i]) || (words[i] == ' ' && i > 0 && i + 1 < words.Length && words[i - 1] != ' ');
        return isFolded ? words : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(MarkdownObject part, StringBuilder words, Func<CalloutKind, string>? kindOf)
    {
        switch (part)
        {
            case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
            case CodeInline code: words.Append(code.Content); break;
            case AutolinkInline autolink: words.Append(autolink.Url); break;
            case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
            case LineBreakInline: words.Append(' '); break;
            case CitationInline or HtmlInline or HtmlBlock: break;
            case ContainerInline container:
                foreach (var child in container) Append(child, words, kindOf);
                break;
            case LeafBlock { Inline: { } inline }: Append(inline, words, kindOf); break;
            case CodeBlock code: words.Append(code.Lines.ToString()); break;
            case ContainerBlock container:
                if (container is CalloutBlock callout && kindOf is not null) words.Append(kindOf(callout.Kind)).Append(' ');
                foreach (var child in container)
                {
                    Append(child, words, kindOf);
                    words.Append(' ');
                }

                break;
        }
    }

    // "claim [@key]." is written with a space for the eye in the editor; on the page the mark stands close to its claim.
    private static void TightenBefore(CitationInline citation)
    {
        if (citation.PreviousSibling is LineBreakInline { IsHard: false } newLine) newLine.Remove();
        if (citation.PreviousSibling is LiteralInline literal)
        {
            var content = literal.Content;
            while (content.Length > 0 && content.Text[content.End] == ' ') content.End--;
            literal.Content = content;
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }
}
