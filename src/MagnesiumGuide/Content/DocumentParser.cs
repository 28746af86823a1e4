using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Cuts a Markdown file into front matter and body and parses both. A fault in one does not hide the faults in the other.</summary>
internal static class DocumentParser
{
    private const string Fence = "---";

    /// <summary>Parses a file; there is a document even when it is full of faults.</summary>
    public static Document Parse(ContentText file, DiagnosticBag bag)
    {
        if (!IsFence(file.Line(1)))
        {
            var line = file.Text.AsSpan().Trim().IsEmpty ? "the file is empty." : "the file does not begin with front matter.";
            bag.Add(ShapeRules.FrontMatterIsFenced, file.LineSpan(1), line, "begin it with a line `---`, then the keys, then another line `---`");
            return WithBody(null, 0);
        }

        for (var line = 2; line <= file.LineCount; line++)
        {
            if (!IsFence(file.Line(line))) continue;
            var frontMatter = ReadFrontMatter(file, file.LineStart(line), bag);
            var body = line < file.LineCount ? file.LineStart(line + 1) : file.Text.Length;
            return WithBody(frontMatter, body);
        }

        bag.Add(ShapeRules.FrontMatterIsFenced, file.LineSpan(1), "the front matter that begins here is never closed.", "put a line `---` below its last key");
        return WithBody(null, file.Text.Length);

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

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);
}
