using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>One <c>@key</c> in a text.</summary>
/// <param name="ReferenceId">The id of an entry of references.yaml.</param>
/// <param name="Locator">The place inside the source, "p. 4"; null for the source as a whole.</param>
/// <param name="Span">The key, with its at sign.</param>
public sealed record Citation(string ReferenceId, string? Locator, FileSpan Span);

/// <summary>A <c>@key</c> that is no citation, because it does not stand in brackets of its own.</summary>
/// <param name="Id">The key.</param>
/// <param name="Span">The key, with its at sign.</param>
public sealed record Mention(string Id, FileSpan Span);
