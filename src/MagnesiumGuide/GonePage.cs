using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide;

/// <summary>A page taken away for good, from gone.yaml; its URL answers 410.</summary>
/// <param name="Path">Its path, "/articles/old".</param>
/// <param name="Date">When it was taken away.</param>
/// <param name="Reason">Why, in a sentence for readers.</param>
/// <param name="See">Where to read instead: a path; null when there is nothing.</param>
/// <param name="Span">Where its path stands.</param>
public sealed record GonePage(string Path, DateOnly Date, string Reason, string? See, FileSpan Span)
{
    /// <summary>Where the day stands.</summary>
    public FileSpan DateSpan { get; init; } = Span;

    /// <summary>Where the page to read instead is named; the entry where none is.</summary>
    public FileSpan SeeSpan { get; init; } = Span;
}
