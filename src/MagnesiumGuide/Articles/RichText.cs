using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>A short text with inline Markdown: a summary, a key fact, a definition.</summary>
/// <param name="Markdown">The text as its author wrote it, without what YAML adds; empty when it can't be parsed.</param>
/// <param name="Links">Its links.</param>
/// <param name="Citations">Its citations.</param>
/// <param name="Span">Where it stands.</param>
public sealed record RichText(string Markdown, ImmutableArray<Link> Links, ImmutableArray<Citation> Citations, FileSpan Span)
{
    /// <summary>The words alone, without markup and citation marks; made anew at each call.</summary>
    public string PlainText => MarkdownText.Plain(Markdown);

    /// <summary>What looks like a source, named outside a citation.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];
}
