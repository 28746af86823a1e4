using System.Globalization;
using System.Text;

namespace MagnesiumGuide.Diagnostics;

/// <summary>A guilty line as it is shown on a terminal, with the words underlined.</summary>
public static class Excerpt
{
    private const int Narrowest = 30;

    /// <summary>Two lines, the text with its number and marks below it; empty where a finding stands at no words.</summary>
    /// <param name="span">Where the finding stands. Of several lines the first is shown.</param>
    /// <param name="line">The text of that line.</param>
    /// <param name="width">How many columns the terminal has; a longer line is shown in part.</param>
    public static string Of(FileSpan span, string line, int width)
    {
        var start = Math.Clamp(span.Start.Column - 1, 0, line.Length);
        var end = Math.Clamp(span.End.Line == span.Start.Line ? span.End.Column - 1 : line.TrimEnd().Length, start, line.Length);
        if (line.AsSpan(start, end - start).Trim() is "" or "---") return "";

        var number = span.Start.Line.ToString(CultureInfo.InvariantCulture);
        var room = Math.Max(Narrowest, width - number.Length - "     | ".Length - 1);
        // A third of what fits stands before the words.
        var from = WidthOf(line) <= room ? 0 : Math.Max(0, start - (room / 3));
        if (from > 0 && char.IsLowSurrogate(line[from])) from++;
        var (before, words, after) = (new StringBuilder(from > 0 ? "\u2026" : ""), new StringBuilder(), new StringBuilder());
        var used = before.Length;
        var at = from;
        foreach (var rune in line.AsSpan(from).EnumerateRunes())
        {
            var columns = WidthOf(rune);
            var isLast = at + rune.Utf16SequenceLength == line.Length;
            if (used + columns + (isLast ? 0 : 1) > room) break;
            (at < start ? before : at < end ? words : after).Append(Shown(rune));
            (used, at) = (used + columns, at + rune.Utf16SequenceLength);
        }

        if (at < line.Length) after.Append('\u2026');
        return $"    {number} | {before}{words}{after}\n    {new string(' ', number.Length)} | {new string(' ', WidthOf(before.ToString()))}{new string('^', Math.Max(1, WidthOf(words.ToString())))}\n";
    }

    // A space for what can't be seen keeps the marks below their words; the message names it.
    private static Rune Shown(Rune rune) => VisibleText.IsUnseen(rune) ? new Rune(' ') : rune;

    private static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    // Marks stand on the letter before them; letters of East Asia and pictures take two columns (Unicode Standard Annex 11).
    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
}
