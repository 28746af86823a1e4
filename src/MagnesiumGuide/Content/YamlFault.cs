using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;
using YamlDotNet.Core;

namespace MagnesiumGuide.Content;

/// <summary>Says in plain words what a YAML parser stumbled over. The parser's own words name grammar rules, and often a line after the guilty one.</summary>
internal static partial class YamlFault
{
    // What is longer is shown by its beginning.
    private const int MaxShown = 60;

    /// <summary>Where the fault is, what it is, and what to do.</summary>
    public static (FileSpan Span, string Message, string Fix) Explain(ContentText file, int start, int end, Mark at, Exception exception)
    {
        var first = file.Position(start).Line;
        var last = file.Position(Math.Max(start, end - 1)).Line;
        var reported = Math.Clamp(first + (int)at.Line - 1, first, last);
        if (MistakeOfIndent(file, first, reported) is { } indent) return indent;

        // The guilty line is the reported one or, when a quote or a bracket is left open, one above it.
        for (var line = reported; line >= first; line--)
        {
            if (Mistake(file.Line(line).ToString()) is var (column, length, message, fix))
            {
                var guilty = file.LineStart(line) + column;
                return (file.Span(guilty, guilty + length), message, fix);
            }
        }

        for (var line = reported; line >= Math.Max(first, reported - 1); line--)
        {
            if (WithoutColon().Match(file.Line(line).ToString()) is not { Success: true } word) continue;
            return (file.LineSpan(line), "this line has no colon, so it is no key, and it is not indented, so it does not go on with the text above it.",
                $"write `{word.Groups["key"].Value}: …`, or indent the line by two spaces");
        }

        var offset = Math.Clamp(start + (int)at.Index, start, end);
        return (file.Span(offset, Math.Min(offset + 1, end)), $"this can't be read as YAML{Reason(exception)}.",
            "look at this line and the one above: quotes, brackets and indentation must match");
    }

    /// <summary>A text as it can stand in YAML whatever is in it, cut when it is long.</summary>
    public static string Quoted(string text)
    {
        var shown = text.Length > MaxShown ? (text.LastIndexOf(' ', MaxShown - 2) is > 0 and var space ? text[..space] : text[..(MaxShown - 2)]) + " …" : text;
        if (shown.AsSpan().IndexOfAny('"', '\\') < 0) return $"\"{shown}\"";
        return shown.Contains('\'') ? $"\"{shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : $"'{shown}'";
    }

    // A key or an item that begins in another column than those above it that it belongs to.
    private static (FileSpan Span, string Message, string Fix)? MistakeOfIndent(ContentText file, int first, int number)
    {
        var line = file.Line(number).ToString();
        var above = number - 1;
        while (above >= first && file.Line(above).TrimStart() is { IsEmpty: true } or ['#', ..]) above--;
        if (above < first) return null;
        var indent = IndentOf(line);
        var before = file.Line(above).ToString();
        if (IsItem(line))
        {
            // The items above, up to the key that they stand below.
            int? other = null;
            for (var at = above; at >= first && !(KeyOf().Match(file.Line(at).ToString()) is { Success: true } parent && parent.Groups["key"].Index < indent && !IsItem(file.Line(at))); at--)
            {
                if (!IsItem(file.Line(at))) continue;
                if (IndentOf(file.Line(at)) == indent) return null;
                other ??= at;
            }

            if (other is not { } sibling) return null;
            var wanted = IndentOf(file.Line(sibling)) + 1;
            return (file.Span(file.LineStart(number) + indent, file.LineStart(number) + indent + 1),
                $"this item begins in column {indent + 1}, and the one in line {sibling} in column {wanted}.", $"begin it in column {wanted}, too");
        }

        if (KeyOf().Match(line) is not { Success: true } key || KeyOf().Match(before) is not { Success: true } upper) return null;
        var column = upper.Groups["key"].Index;
        // Below a key without a value, more indentation begins its mapping; less must have been there before.
        var isDeeper = indent > column && upper.Groups["value"].Value is not ("" or ['>' or '|', ..]);
        var isBetween = indent < column && !Enumerable.Range(first, above - first).Any(at => KeyOf().Match(file.Line(at).ToString()) is { Success: true } earlier && earlier.Groups["key"].Index == indent);
        if (!isDeeper && !isBetween) return null;
        var place = file.LineStart(number) + indent;
        return (file.Span(place, place + key.Groups["key"].Length),
            $"`{key.Groups["key"].Value}` begins in column {indent + 1}, and `{upper.Groups["key"].Value}` above it in column {column + 1}.", $"begin it in column {column + 1}, too");
    }

    private static (int Column, int Length, string Message, string Fix)? Mistake(string line)
    {
        if (NoSpaceAfterHyphen().Match(line) is { Success: true } item)
            return (item.Groups["hyphen"].Index, 1, "there is no space after the hyphen.", $"write `- {Shown(item.Groups["rest"].Value)}`");

        if (NoSpaceAfterColon().Match(line) is { Success: true } glued)
        {
            var key = glued.Groups["key"];
            return (key.Index, key.Length + 1, $"there is no space after the colon of `{key.Value}`.", $"write `{key.Value}: {Shown(glued.Groups["rest"].Value)}`");
        }

        if (Entry().Match(line) is not { Success: true } entry) return null;
        var value = entry.Groups["value"];
        var text = value.Value.TrimEnd();
        switch (text[0])
        {
            case '\'' when !ClosedSingle().IsMatch(text):
            case '"' when !ClosedDouble().IsMatch(text):
                return Quotes(value.Index, text);
            case '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}':
                return (value.Index, 1, $"a text can't begin with {text[0]} in YAML.", $"write `{Quoted(text)}`, with quotes");
            case '[' when text.StartsWith("[@", StringComparison.Ordinal):
                return (value.Index, 1, "a text that begins with a citation is read as a list.", $"write `{Quoted(text)}`, with quotes");
            case '[' or '{' when !text.EndsWith(text[0] is '[' ? ']' : '}'):
                var (kind, close) = text[0] is '[' ? ("list", ']') : ("mapping", '}');
                return text.Contains(close)
                    ? (value.Index, 1, $"a text that begins with {text[0]} is read as a {kind}.", $"write `{Quoted(text)}`, with quotes")
                    : (value.Index, text.Length, $"the {kind} that begins with {text[0]} is not closed.", $"write `{Shown(text)}{close}`, or put the text in quotes");
            case '\'' or '"' or '[' or '{' or '|' or '>':
                return null;
        }

        var colon = text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var inside ? inside : text.EndsWith(':') ? text.Length - 1 : -1;
        return colon < 0 ? null : (value.Index + colon, 1, "the text holds a colon and a space, which YAML reads as a second key.", $"write `{Quoted(text)}`, with quotes");
    }

    private static (int Column, int Length, string Message, string Fix) Quotes(int column, string text)
    {
        var quote = text[0];
        var close = text.IndexOf(quote, 1);
        var (kind, inner) = (quote is '"' ? "double" : "single", close > 0 && text[^1] != quote ? text : text[1..].TrimEnd(quote));
        if (close < 0) return (column, text.Length, $"the {kind} quotes that begin here are never closed.", $"write `{Quoted(inner)}`");
        return close + 1 < text.Length && char.IsLetter(text[close + 1]) && close > 1 && char.IsLetter(text[close - 1]) && quote is '\''
            ? (column, text.Length, "the apostrophe inside the single quotes ends the text.", $"write `{Quoted(inner)}`, with other quotes")
            : (column, text.Length, $"the text in {kind} quotes ends inside its line, and the line goes on.", $"write `{Quoted(inner)}`, with quotes around all of it");
    }

    private static string Shown(string text) => text.Length > MaxShown ? text[..MaxShown].TrimEnd() + " …" : text;

    private static bool IsItem(ReadOnlySpan<char> line) => line.TrimStart(' ') is ['-', ' ', ..];

    private static int IndentOf(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;

    // The parser's own words; other exceptions speak of .NET and not of the text.
    private static string Reason(Exception exception) => exception is YamlException { InnerException: null } ? $" ({exception.Message.TrimEnd('.').ToLowerInvariant()})" : "";

    [GeneratedRegex("""^\s*(- +)*(?<hyphen>-)(?<rest>["'A-Za-z\[{].*)$""")]
    private static partial Regex NoSpaceAfterHyphen();

    [GeneratedRegex("""^\s*(- )?(?<key>[A-Za-z][A-Za-z0-9_-]*):(?<rest>[^\s/:].*)$""")]
    private static partial Regex NoSpaceAfterColon();

    [GeneratedRegex("""^(?<key>[A-Za-z][A-Za-z0-9_-]*)( [^:]*)?$""")]
    private static partial Regex WithoutColon();

    [GeneratedRegex("""^ *(?:- +)*(?<key>[A-Za-z][A-Za-z0-9_-]*):(?: +(?<value>[^\s#].*))?\s*$""")]
    private static partial Regex KeyOf();

    [GeneratedRegex("""^\s*(?:- +)*(?:[A-Za-z][A-Za-z0-9_-]*: +|- +|(?<=- +))(?<value>\S.*)$""")]
    private static partial Regex Entry();

    [GeneratedRegex("""^'([^']|'')*'\s*(#.*)?$""")]
    private static partial Regex ClosedSingle();

    [GeneratedRegex("""^"([^"\\]|\\.)*"\s*(#.*)?$""")]
    private static partial Regex ClosedDouble();
}
