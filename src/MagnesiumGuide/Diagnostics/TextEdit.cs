namespace MagnesiumGuide.Diagnostics;

/// <summary>A change of a file that needs no thought.</summary>
/// <param name="Span">Where.</param>
/// <param name="Was">What stands there, or once inside it. Where it does not, because it is escaped or folded, nothing is changed.</param>
/// <param name="Becomes">What stands there afterwards; a line feed becomes the line end that the file has.</param>
public sealed record TextEdit(FileSpan Span, string Was, string Becomes);
