using System.Text;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Editing;

/// <summary>A text as it is on disk, byte-order mark and line ends included, so that an edit changes nothing but its own place.</summary>
internal sealed class RawText
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string _text;

    // Where each line begins that ContentText counts.
    private readonly List<int> _lineStarts = [];

    /// <summary>Decodes the bytes of a file that was read as UTF-8 before.</summary>
    public RawText(ReadOnlySpan<byte> utf8)
    {
        _text = Encoding.UTF8.GetString(utf8);
        var start = 0;
        while (start < _text.Length && _text[start] == ByteOrderMark) start++;
        _lineStarts.Add(start);
        for (var i = start; i < _text.Length; i++)
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n'))) _lineStarts.Add(i + 1);
    }

    /// <summary>True when both are the same text, whatever their line ends.</summary>
    public static bool AreSame(byte[] utf8, ContentFile file) => new ContentFile(file.Name, file.DisplayPath, utf8).Digest == file.Digest;

    /// <summary>The bytes with all edits that fit, and those edits. Of two that overlap the first is taken.</summary>
    public (byte[] Utf8, IReadOnlyList<TextEdit> Done) With(IEnumerable<TextEdit> edits)
    {
        var done = new List<TextEdit>();
        var changed = new StringBuilder();
        var end = 0;
        foreach (var (edit, start) in edits.Distinct().Select(edit => (edit, Start: Find(edit))).Where(place => place.Start >= 0).OrderBy(place => place.Start).ThenBy(place => place.edit.Was.Length))
        {
            if (start < end) continue;
            changed.Append(_text, end, start - end).Append(edit.Becomes.Replace("\n", LineEndAt(start), StringComparison.Ordinal));
            end = start + edit.Was.Length;
            done.Add(edit);
        }

        return (Encoding.UTF8.GetBytes(changed.Append(_text, end, _text.Length - end).ToString()), done);
    }

    /// <summary>Where exactly an edit changes the text; null where it does not fit.</summary>
    public FileSpan? PlaceOf(TextEdit edit) =>
        Find(edit) is >= 0 and var start ? edit.Span with { Start = PositionOf(start), End = PositionOf(start + edit.Was.Length) } : null;

    // -1 where something else stands there, or where it stands there more than once.
    private int Find(TextEdit edit)
    {
        var start = OffsetOf(edit.Span.Start);
        var end = OffsetOf(edit.Span.End);
        if (start < 0 || end < start || edit.Was == edit.Becomes) return -1;
        var place = _text.AsSpan(start, end - start);
        if (edit.Was.Length == 0) return place.IsEmpty ? start : -1;
        var found = place.IndexOf(edit.Was, StringComparison.Ordinal);
        return found >= 0 && place[(found + 1)..].IndexOf(edit.Was, StringComparison.Ordinal) < 0 ? start + found : -1;
    }

    private int OffsetOf(TextPosition place)
    {
        if (place.Line < 1 || place.Line > _lineStarts.Count) return -1;
        var offset = _lineStarts[place.Line - 1] + place.Column - 1;
        return place.Column >= 1 && offset <= (place.Line < _lineStarts.Count ? _lineStarts[place.Line] : _text.Length) ? offset : -1;
    }

    private TextPosition PositionOf(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return new TextPosition(line + 1, offset - _lineStarts[line] + 1);
    }

    // The line end of the line before, or else the first of the file.
    private string LineEndAt(int offset)
    {
        var at = offset == 0 ? -1 : _text.LastIndexOfAny(['\n', '\r'], offset - 1);
        if (at < 0) at = _text.IndexOfAny(['\n', '\r']);
        if (at < 0) return "\n";
        if (_text[at] == '\r') return at + 1 < _text.Length && _text[at + 1] == '\n' ? "\r\n" : "\r";
        return at > 0 && _text[at - 1] == '\r' ? "\r\n" : "\n";
    }
}
