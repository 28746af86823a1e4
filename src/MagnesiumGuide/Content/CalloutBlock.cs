using MagnesiumGuide.Articles;
using Markdig.Syntax;

namespace MagnesiumGuide.Content;

/// <summary>A callout in the syntax tree: what was a block quote beginning with <c>[!KIND]</c>, without that line.</summary>
internal sealed class CalloutBlock() : ContainerBlock(null)
{
    /// <summary>What it is for.</summary>
    public required CalloutKind Kind { get; init; }

    /// <summary>The heading that names it; null when it has none. It is the first child then.</summary>
    public HeadingBlock? Title => Count > 0 ? this[0] as HeadingBlock : null;
}
