using System.Security.Cryptography;
using System.Text;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>A file of the content folder as it was on disk at one moment. The only place where offsets become lines and columns.</summary>
public sealed class ContentFile
{
    private readonly int[] _lineStarts;

    /// <summary>Takes the text of a file; a byte-order mark is dropped and every line end becomes a line feed, neither moves a line or a column.</summary>
    /// <param name="name">The path inside the content folder, with forward slashes: "articles/sleep.md".</param>
    /// <param name="displayPath">The path as diagnostics show it: relative to the working directory.</param>
    /// <param name="text">The text.</param>
    public ContentFile(string name, string displayPath, string text)
    {
        Name = name;
        DisplayPath = displayPath;
        Text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
            if (Text[i] == '\n') starts.Add(i + 1);
        _lineStarts = [.. starts];
    }

    /// <summary>The path inside the content folder, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>The path as diagnostics show it.</summary>
    public string DisplayPath { get; }

    /// <summary>The text, with line feeds only and no byte-order mark.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text, in hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The file's name without folder and extension, from which slugs come.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Name);

    /// <summary>The place of an offset in <see cref="Text"/>; offsets outside it give its nearest end.</summary>
    public TextPosition Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new TextPosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The stretch from one offset to just before another.</summary>
    public FileSpan Span(int start, int end) => new(DisplayPath, Position(start), Position(Math.Max(start, end)));

    /// <summary>The stretch that a line takes, without its line end; lines count from 1.</summary>
    public FileSpan LineSpan(int line)
    {
        line = Math.Clamp(line, 1, _lineStarts.Length);
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] - 1 : Text.Length;
        return Span(start, end);
    }

    /// <summary>The text of a line without its line end; lines count from 1.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>How many lines there are.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The offset of the first character of a line; lines count from 1.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];
}
