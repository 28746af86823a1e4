using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;
using YamlDotNet.Core;

namespace MagnesiumGuide.Content;

/// <summary>Says in plain words what a YAML parser stumbled over. The parser's own words name grammar rules, and often a line after the guilty one.</summary>
internal static partial class YamlFault
{
    /// <summary>Where the fault is, what it is, and what to do.</summary>
    public static (FileSpan Span, string Message, string Fix) Explain(ContentText file, int start, int end, Mark at, Exception exception)
    {
        var first = file.Position(start).Line;
        var last = file.Position(Math.Max(start, end - 1)).Line;
        var reported = Math.Clamp(first + (int)at.Line - 1, first, last);

        // The guilty line is the reported one or, when a quote or a bracket is left open, one above it.
        for (var line = reported; line >= first; line--)
        {
            if (Mistake(file.Line(line).ToString()) is var (column, length, message, fix) && column >= 0)
            {
                var guilty = file.LineStart(line) + column;
                return (file.Span(guilty, guilty + length), message, fix);
            }
        }

        var offset = Math.Clamp(start + (int)at.Index, start, end);
        return (file.Span(offset, Math.Min(offset + 1, end)), $"this can't be read as YAML{Reason(exception)}.",
            "look at this line and the one above: quotes, brackets and indentation must match");
    }

    private static (int Column, int Length, string Message, string Fix) Mistake(string line)
    {
        if (NoSpaceAfterColon().Match(line) is { Success: true } glued)
        {
            var key = glued.Groups["key"];
            return (key.Index, key.Length + 1, $"there is no space after the colon of `{key.Value}`.", $"write `{key.Value}: …`");
        }

        if (Entry().Match(line) is not { Success: true } entry) return (-1, 0, "", "");
        var value = entry.Groups["value"];
        var text = value.Value;
        if (text.Length == 0) return (-1, 0, "", "");
        if (text[0] is '\'' && !ClosedSingle().IsMatch(text))
            return (value.Index, text.Length, "the text in single quotes does not end where its line does, perhaps because of an apostrophe.", "put it in double quotes");
        if (text[0] is '"' && !ClosedDouble().IsMatch(text))
            return (value.Index, text.Length, "the text in double quotes does not end where its line does.", "close the quotes; write a quotation mark inside them as \\\"");
        if (text[0] is '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}')
            return (value.Index, 1, $"a text can't begin with {text[0]} in YAML.", "put the text in double quotes");
        if (text.StartsWith("[@", StringComparison.Ordinal))
            return (value.Index, 1, "a text that begins with a citation is read as a list.", "put the text in double quotes");
        if (text[0] is '[' && !text.TrimEnd().EndsWith(']'))
            return (value.Index, text.Length, "the list that begins with [ is not closed.", "close it with ], or put the text in double quotes");
        if (text[0] is '{' && !text.TrimEnd().EndsWith('}'))
            return (value.Index, text.Length, "the mapping that begins with { is not closed.", "close it with }, or put the text in double quotes");
        if (text[0] is not ('\'' or '"' or '[' or '{' or '|' or '>') && text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon)
            return (value.Index + colon, 1, "the text holds a colon and a space, which YAML reads as a second key.", "put the text in double quotes");
        return (-1, 0, "", "");
    }

    // The parser's own words; other exceptions speak of .NET and not of the text.
    private static string Reason(Exception exception) => exception is YamlException { InnerException: null } ? $" ({exception.Message.TrimEnd('.').ToLowerInvariant()})" : "";

    [GeneratedRegex("""^\s*(- )?(?<key>[A-Za-z][A-Za-z0-9_-]*):(?=[^\s/:])""")]
    private static partial Regex NoSpaceAfterColon();

    [GeneratedRegex("""^\s*(?:- +)*(?:[A-Za-z][A-Za-z0-9_-]*: +|- +|(?<=- +))(?<value>\S.*)$""")]
    private static partial Regex Entry();

    [GeneratedRegex("""^'([^']|'')*'\s*(#.*)?$""")]
    private static partial Regex ClosedSingle();

    [GeneratedRegex("""^"([^"\\]|\\.)*"\s*(#.*)?$""")]
    private static partial Regex ClosedDouble();
}
