using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>A citation in the syntax tree: <c>[@a; @b, p. 4]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>The keys and locators with their offsets in the parsed text.</summary>
    public required ImmutableArray<CitationKey> Keys { get; init; }

    /// <summary>The part that can't be read as <c>@key</c> or <c>@key, locator</c>; null when all can.</summary>
    public MalformedPart? Malformed { get; init; }
}

/// <summary>A part of a citation that is none, with its offsets in the parsed text.</summary>
internal readonly record struct MalformedPart(string Text, int Start, int End);

/// <summary>One key of a citation, with its offsets in the parsed text.</summary>
internal readonly record struct CitationKey(string Id, string? Locator, int Start, int End);
