using System.Text;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>Markdown as the guide understands it: CommonMark, tables, citations.</summary>
internal static class MarkdownText
{
    // Markdig stops with an exception at 128; nobody writes more than a few.
    private const int MaxNesting = 16;

    private static readonly MarkdownPipeline s_pipeline = CreatePipeline();

    /// <summary>The syntax tree of a text, its positions being offsets into it. The text has been through <see cref="TooDeepAt"/>.</summary>
    public static MarkdownDocument Parse(string text)
    {
        var tree = Markdown.Parse(text, s_pipeline);
        foreach (var citation in tree.Descendants<CitationInline>()) TightenBefore(citation);
        return tree;
    }

    /// <summary>The offset and length of the first text that is nested more than 16 levels deep; null when none is.</summary>
    /// <remarks>Works on the text alone, so that nothing deep ever reaches a parser or a renderer that calls itself.</remarks>
    public static (int Start, int Length)? TooDeepAt(string text)
    {
        var brackets = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.Trim().IsEmpty) brackets = 0;

            var markers = 0;
            var marker = 0;
            while (marker < line.Length && markers <= MaxNesting)
            {
                var c = line[marker];
                if (c is '>') markers++;
                else if (c is '-' or '*' or '+' && marker + 1 < line.Length && line[marker + 1] is ' ') markers++;
                else if (c is not (' ' or '\t')) break;
                marker++;
            }

            var indent = line.Length - line.TrimStart(' ').Length;
            if (markers > MaxNesting || indent > MaxNesting * 8) return (start, Math.Max(1, Math.Min(marker, line.Length)));

            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '[' && ++brackets > MaxNesting) return (start + i, 1);
                if (line[i] == ']' && brackets > 0) brackets--;
                if (line[i] is not ('*' or '_')) continue;
                var run = RunLength(line, i);
                if (run > MaxNesting && line.Trim(" \t*_").Length > 0) return (start + i, run);
                i += run - 1;
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>The words of a part of the tree: no markup, no citation marks, white space folded.</summary>
    public static string Plain(MarkdownObject part)
    {
        var words = new StringBuilder();
        Append(part, words);
        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of several blocks.</summary>
    public static string Plain(IEnumerable<Block> blocks) => string.Join(' ', blocks.Select(Plain)).Trim();

    private static int RunLength(ReadOnlySpan<char> line, int from)
    {
        var end = from;
        while (end < line.Length && line[end] == line[from]) end++;
        return end - from;
    }

    private static void Append(MarkdownObject part, StringBuilder words)
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
                foreach (var child in container) Append(child, words);
                break;
            case LeafBlock { Inline: { } inline }: Append(inline, words); break;
            case CodeBlock code: words.Append(code.Lines.ToString()); break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(child, words);
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
