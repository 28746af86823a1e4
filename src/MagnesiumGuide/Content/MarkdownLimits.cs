using System.Buffers;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// Bounds that no real text comes near. They are looked for in the text itself, so that nothing reaches a parser that would take many minutes over it (Markdig
/// compares each opening mark of a paragraph with all before it), or a renderer that calls itself.
/// </summary>
internal static class MarkdownLimits
{
    private const int MaxNesting = 16;

    // Lists inside lists are indented by two to five columns a level; this lets 16 of them pass, and stays below Markdig's own limit.
    private const int MaxIndent = 64;
    private const int MaxMarks = 1000;

    // Markdig makes a cell for every column in every row, also where a row is shorter.
    private const int MaxColumns = 20;
    private const int MaxCells = 5000;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("[]<*_");

    /// <summary>The first place that goes beyond a bound, as an offset and a length; null when none does.</summary>
    public static BrokenLimit? FirstBrokenIn(string text)
    {
        var brackets = 0;
        var marks = 0;
        var table = new TableSize();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.Trim().IsEmpty)
            {
                (brackets, marks, table) = (0, 0, new TableSize());
                start = end + 1;
                continue;
            }

            // A line that underlines the one above it, and makes it a heading, is a mark too.
            if (line.Trim(" \t=").IsEmpty || line.Trim(" \t-").IsEmpty) marks++;
            if (DeepPrefix(line) is > 0 and var prefix) return TooDeep(start, prefix);
            table = table.With(line);
            if (table.IsTooLarge)
            {
                return new BrokenLimit(ShapeRules.ParagraphsAreReadable, start, line.Length,
                    $"up to here, this table has more than {MaxColumns} columns or {MaxCells} cells.", "part it into several tables, with a blank line between them");
            }

            for (var i = line.IndexOfAny(s_marks); i < line.Length && i >= 0; i = NextMark(line, i + 1))
            {
                if (line[i] is ']')
                {
                    if (brackets > 0) brackets--;
                    continue;
                }

                marks++;
                if (line[i] is '[' && ++brackets > MaxNesting) return TooDeep(start + i, 1);
                if (line[i] is not ('*' or '_')) continue;
                var run = RunLength(line, i);
                if (run > MaxNesting && line.Trim(" \t*_").Length > 0) return TooDeep(start + i, run);
                i += run - 1;
            }

            if (marks > MaxMarks)
            {
                return new BrokenLimit(ShapeRules.ParagraphsAreReadable, start, line.Length,
                    $"up to here, this paragraph, list or table holds more than {MaxMarks} brackets, stars, underscores and underlines.", "part it by a blank line");
            }

            start = end + 1;
        }

        return null;
    }

    private static int NextMark(ReadOnlySpan<char> line, int from) => from < line.Length && line[from..].IndexOfAny(s_marks) is >= 0 and var next ? from + next : -1;

    private static BrokenLimit TooDeep(int start, int length) =>
        new(ShapeRules.MarkdownIsShallow, start, length, $"the text is nested more than {MaxNesting} levels deep.", "write it with fewer levels");

    // The length of what stands before a line's first word, if it opens or continues too many quotes and lists; else 0.
    private static int DeepPrefix(ReadOnlySpan<char> line)
    {
        var (markers, column, at) = (0, 0, 0);
        while (at < line.Length && markers <= MaxNesting && column <= MaxIndent)
        {
            if (line[at] is '\t') column += 4;
            else if (line[at] is ' ') column++;
            else if (MarkerLength(line[at..]) is > 0 and var length) (markers, column, at) = (markers + 1, column + length, at + length - 1);
            else break;
            at++;
        }

        return markers > MaxNesting || (column > MaxIndent && at < line.Length) ? at : 0;
    }

    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line[0] is '>') return 1;
        var digits = 0;
        while (digits < line.Length && digits < 9 && char.IsAsciiDigit(line[digits])) digits++;
        var isMarker = digits < line.Length && (digits == 0 ? line[0] is '-' or '*' or '+' : line[digits] is '.' or ')');
        return isMarker && digits + 1 < line.Length && line[digits + 1] is ' ' or '\t' ? digits + 1 : 0;
    }

    // What the lines of a paragraph would be as a table: it is one as soon as one of them rules a line between the head and the rows.
    private readonly record struct TableSize(int Rows, int Columns, bool IsTable)
    {
        private static readonly SearchValues<char> s_rule = SearchValues.Create(" \t\v\f|:->*+.)0123456789");

        public bool IsTooLarge => IsTable && Columns > 1 && (Columns > MaxColumns || Columns * Rows > MaxCells);

        public TableSize With(ReadOnlySpan<char> line)
        {
            var cells = line.TrimStart(" \t>").TrimEnd();
            var pipes = cells.Count('|');
            if (pipes == 0) return this with { Rows = Rows + 1 };
            var columns = pipes + 1 - (cells[0] is '|' ? 1 : 0) - (pipes > 1 && cells[^1] is '|' ? 1 : 0);
            // What may stand before the line in a list counts as a part of it.
            var isRule = cells.Contains('-') && !cells.ContainsAnyExcept(s_rule);
            return new TableSize(Rows + 1, Math.Max(Columns, columns), IsTable || isRule);
        }
    }

    private static int RunLength(ReadOnlySpan<char> line, int from)
    {
        var end = from;
        while (end < line.Length && line[end] == line[from]) end++;
        return end - from;
    }
}

/// <summary>A place where a text goes beyond what can be parsed.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Start">The offset of the place.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">The next step.</param>
internal readonly record struct BrokenLimit(Rule Rule, int Start, int Length, string Message, string Fix);
