using System.Buffers;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Cuts a Markdown file into front matter and body and parses both. A fault in one does not hide the faults in the other.</summary>
internal static class DocumentParser
{
    private const string Fence = "---";

    private static readonly SearchValues<char> s_inKeys = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Parses a file; there is a document even when it is full of faults.</summary>
    public static Document Parse(ContentText file, DiagnosticBag bag)
    {
        if (!IsFence(file.Line(1)))
        {
            var (message, fix) = WithoutOpening(file);
            bag.Add(ShapeRules.FrontMatterIsFenced, file.LineSpan(1), message, fix);
            // What follows is read all the same, so that links to its headings are not faults of those who link.
            return WithBody(null, ClosingLineOf(file) is { } closing ? BodyBelow(closing) : 0);
        }

        for (var line = 2; line <= file.LineCount; line++)
        {
            if (!IsFence(file.Line(line))) continue;
            var frontMatter = ReadFrontMatter(file, file.LineStart(line), bag);
            return WithBody(frontMatter, BodyBelow(line));
        }

        var last = LastLineOfKeys(file);
        var isDashes = last < file.LineCount && IsNearlyFence(file.Line(last + 1));
        bag.Add(ShapeRules.FrontMatterIsFenced, file.LineSpan(1), "the front matter that begins here is never closed.",
            isDashes ? $"write three hyphens, `---`, in line {last + 1} in place of `{file.Line(last + 1).Trim()}`" : $"write a line `---` below line {last}, the last line of the keys");
        return WithBody(null, BodyBelow(isDashes ? last + 1 : last));

        int BodyBelow(int line) => line < file.LineCount ? file.LineStart(line + 1) : file.Text.Length;

        Document WithBody(YamlMap? frontMatter, int start) => new(file, frontMatter, start, PlainMarkdown.Read(file, start) ?? BodyReader.Read(file, start, bag).Outline);
    }

    /// <summary>The line that closes the front matter; null where none does.</summary>
    public static int? ClosingLineOf(ContentText file)
    {
        for (var line = 2; line <= file.LineCount; line++)
            if (IsFence(file.Line(line))) return line;
        return null;
    }

    private static YamlMap? ReadFrontMatter(ContentText file, int end, DiagnosticBag bag)
    {
        switch (PlainYaml.Read(file.Text, file.LineStart(2), end) ?? YamlReader.Read(file, file.LineStart(2), end, bag))
        {
            case null:
                return null;
            case YamlMap map:
                return map;
            case var other:
                bag.Add(ShapeRules.YamlIsWellFormed, file.Span(other.Start, other.End), "the front matter holds no keys.", "write each as `key: value`, with a space after the colon");
                return null;
        }
    }

    private static (string Message, string Fix) WithoutOpening(ContentText file)
    {
        var first = 1;
        while (first < file.LineCount && file.Line(first).Trim().IsEmpty) first++;
        var line = file.Line(first).Trim();
        if (line.IsEmpty) return ("the file is empty.", "begin it with a line `---`, then the keys, then another line `---`");
        if (first > 1 && IsFence(line)) return ($"front matter begins in the first line of a file, and here in line {first}.", "delete the empty lines above `---`");
        if (IsNearlyFence(line)) return ($"front matter begins with three hyphens, and this is `{line}`.", "write `---`");
        return IsKey(line)
            ? ("the line `---` above the front matter is missing.", $"write a line `---` above `{line[..(line.IndexOf(':') + 1)]}`")
            : ("the file does not begin with front matter.", "begin it with a line `---`, then the keys, then another line `---`");
    }

    // Front matter ends above the first empty line, or where a line begins like no key, no item and no text that is indented.
    private static int LastLineOfKeys(ContentText file)
    {
        var last = 1;
        while (last < file.LineCount && file.Line(last + 1) is { IsEmpty: false } line && !line.Trim().IsEmpty && (line[0] is ' ' or '\t' or '#' || line.StartsWith("- ") || IsKey(line))) last++;
        return last;
    }

    private static bool IsKey(ReadOnlySpan<char> line) => line.IndexOf(':') is > 0 and var colon && !line[..colon].ContainsAnyExcept(s_inKeys);

    // Two or four hyphens, or the dashes that a word processor makes of them.
    private static bool IsNearlyFence(ReadOnlySpan<char> line) => line.TrimEnd() is { Length: > 0 and < 9 } dashes && dashes.Trim("-\u2013\u2014").IsEmpty && !(dashes is "-");

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);
}
