using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide;

/// <summary>A page taken away for good, from gone.yaml; its URL answers 410.</summary>
/// <param name="Path">Its path, "/articles/old".</param>
/// <param name="Date">When it was taken away.</param>
/// <param name="Reason">Why, in a sentence for readers.</param>
/// <param name="See">Where to read instead: a path; null when there is nothing.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record GonePage(string Path, DateOnly Date, string Reason, string? See, FileSpan Span);
