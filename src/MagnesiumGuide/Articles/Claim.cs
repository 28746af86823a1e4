using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>What kind of statement must say where it comes from.</summary>
public enum ClaimKind
{
    /// <summary>The quick summary, or a key fact.</summary>
    KeyFact,

    /// <summary>A call for care: a warning, a caution, or a rung of the care ladder that can't wait.</summary>
    Warning,

    /// <summary>The answer to a question of the FAQ.</summary>
    Answer,
}

/// <summary>A statement of a page that readers act on, so that it must say where it comes from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called in a sentence: "the quick summary".</param>
/// <param name="Citations">Its citations.</param>
/// <param name="Span">Where it stands, or its first line.</param>
public sealed record Claim(ClaimKind Kind, string Name, ImmutableArray<Citation> Citations, FileSpan Span)
{
    /// <summary>True when it names a source.</summary>
    public bool IsCited => !Citations.IsEmpty;
}
