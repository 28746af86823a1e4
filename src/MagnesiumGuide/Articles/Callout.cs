using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>A box set apart from the running text.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">The heading that names it; null when it has none.</param>
/// <param name="Citations">The citations inside it.</param>
/// <param name="Span">The line that says its kind.</param>
public sealed record Callout(CalloutKind Kind, Heading? Title, ImmutableArray<Citation> Citations, FileSpan Span)
{
    /// <summary>False when it holds a heading at most.</summary>
    public bool HasText { get; init; } = true;
}
