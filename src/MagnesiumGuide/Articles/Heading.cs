using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>A heading of a body, and the anchor that links lead to.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">The anchor: GitHub's, or the one that <c>{#id}</c> sets.</param>
/// <param name="Text">The words, without markup.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="HasOwnId">True when <c>{#id}</c> set the anchor.</param>
/// <param name="NamesCallout">True when it is the first line of a callout; such headings stand in no table of contents.</param>
public sealed record Heading(int Level, string Id, string Text, FileSpan Span, bool HasOwnId, bool NamesCallout);
