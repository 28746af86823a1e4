using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>The text of a content file while it is being read. The only place where offsets become lines and columns.</summary>
public sealed class ContentText
{
    private readonly int[] _lineStarts;

    internal ContentText(ContentFile file, string text)
    {
        File = file;
        Text = text;
        _lineStarts = new int[1 + text.AsSpan().Count('\n')];
        for (var line = 1; line < _lineStarts.Length; line++) _lineStarts[line] = text.IndexOf('\n', _lineStarts[line - 1]) + 1;
    }

    /// <summary>The file.</summary>
    public ContentFile File { get; }

    /// <summary>The text, with line feeds only and no byte-order mark.</summary>
    public string Text { get; }

    /// <summary>How many lines there are.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The place of an offset in <see cref="Text"/>; offsets outside it give its nearest end.</summary>
    public TextPosition Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new TextPosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a place in <see cref="Text"/>.</summary>
    public int Offset(TextPosition place) => LineStart(place.Line) + place.Column - 1;

    /// <summary>The stretch from one offset to just before another.</summary>
    public FileSpan Span(int start, int end) => new(File.DisplayPath, Position(start), Position(Math.Max(start, end)));

    /// <summary>The stretch that a line takes, without its line end; lines count from 1.</summary>
    public FileSpan LineSpan(int line)
    {
        line = Math.Clamp(line, 1, LineCount);
        return Span(LineStart(line), LineEnd(line));
    }

    /// <summary>The text of a line without its line end; lines count from 1.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(LineStart(line), LineEnd(line) - LineStart(line));

    /// <summary>The offset of the first character of a line; lines count from 1.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    private int LineEnd(int line) => line < LineCount ? _lineStarts[line] - 1 : Text.Length;
}
