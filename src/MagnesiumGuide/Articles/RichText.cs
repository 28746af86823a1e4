using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;
using Markdig.Syntax;

namespace MagnesiumGuide.Articles;

/// <summary>A short text with inline Markdown: a summary, a key fact, a definition.</summary>
/// <param name="Tree">The parsed text, ready to be rendered.</param>
/// <param name="PlainText">The words alone, without markup and citation marks.</param>
/// <param name="Links">Its links.</param>
/// <param name="Citations">Its citations.</param>
/// <param name="Span">Where it stands.</param>
public sealed record RichText(MarkdownDocument Tree, string PlainText, ImmutableArray<Link> Links, ImmutableArray<Citation> Citations, FileSpan Span)
{
    /// <summary>What looks like a source, named outside a citation.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];
}
