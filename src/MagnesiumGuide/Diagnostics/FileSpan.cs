namespace MagnesiumGuide.Diagnostics;

/// <summary>A place between two characters. Both count from 1; columns are UTF-16 units, as editors show them.</summary>
public readonly record struct TextPosition(int Line, int Column);

/// <summary>A stretch of a file.</summary>
/// <param name="File">The path as it is shown: relative to the working directory, with forward slashes.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">Just after the last character.</param>
public readonly record struct FileSpan(string File, TextPosition Start, TextPosition End);
