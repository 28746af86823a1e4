using System.Buffers;
using System.Collections.Immutable;

namespace MagnesiumGuide.Content;

/// <summary>
/// Reads the plain kind of YAML that nearly all front matter is written in: keys at the margin, each with one line of text, a text in folded
/// lines, a list in brackets, or a list of lines. It gives the very nodes that <see cref="YamlReader"/> gives, ten times as fast, and leaves everything that looks any different to that one, faults
/// included: a start of the site reads thousands of files.
/// </summary>
internal static class PlainYaml
{
    // An article has some twenty. Each is compared with all before it.
    private const int MaxKeys = 50;

    // What begins with one of these is no plain text, or not always.
    private static readonly SearchValues<char> s_indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=<~\u201C\u201D\u201E\u2018\u2019\u201A\u00AB");

    private static readonly SearchValues<char> s_notInBrackets = SearchValues.Create(":[]{}#'\"");

    /// <summary>The mapping between two offsets of a text; null when it is not of the plain kind.</summary>
    public static YamlMap? Read(string text, int start, int end)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var last = start;
        for (var at = start; at < end;)
        {
            var line = LineAt(text, at, end);
            if (entries.Count == MaxKeys || !IsText(line) || KeyLength(line) is not (> 0 and var length)) return null;
            var key = new YamlText(line[..length].ToString(), IsPlain: true, at, at + length);
            foreach (var other in entries)
                if (other.Key.Value == key.Value) return null;
            var next = at + line.Length + 1;
            YamlNode? value = line[(length + 1)..].Trim() switch
            {
                "" => List(text, next, end),
                ">-" => Folded(text, at + line.IndexOf('>'), next, end),
                _ => Value(text, at + length + 1, at + line.Length, ofList: false),
            };
            if (value is null) return null;
            entries.Add(new YamlEntry(key, value));
            last = value.End;
            at = value.End < next ? next : value.End + LineAt(text, value.End, end).Length + 1;
        }

        return entries.Count == 0 ? null : new YamlMap(entries.ToImmutable(), start, last);
    }

    // The printable characters that are one UTF-16 unit; of white space, the common space alone.
    private static bool IsText(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOfAnyExceptInRange(' ', '~'); at >= 0 && at < line.Length; at++)
            if (line[at] is < ' ' or (> '~' and <= '\u00A0') or >= '\uD800' || (line[at] > '~' && char.IsWhiteSpace(line[at]))) return false;
        return true;
    }

    private static ReadOnlySpan<char> LineAt(string text, int at, int end)
    {
        var line = text.AsSpan(at, end - at);
        return line.IndexOf('\n') is >= 0 and var length ? line[..length] : line;
    }

    // 0 when the line does not begin with a word and a colon.
    private static int KeyLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && char.IsAsciiLetterOrDigit(line[length])) length++;
        return length > 0 && length < line.Length && line[length] == ':' && (length + 1 == line.Length || line[length + 1] == ' ') ? length : 0;
    }

    // Lines of one indentation, each with a hyphen, a space and a text.
    private static YamlList? List(string text, int at, int end)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var (first, indent) = (0, -1);
        while (at < end)
        {
            var line = LineAt(text, at, end);
            var spaces = line.Length - line.TrimStart(' ').Length;
            if (!line[spaces..].StartsWith("- ")) break;
            if (indent < 0) (first, indent) = (at + spaces, spaces);
            if (spaces != indent || !IsText(line) || Value(text, at + spaces + 1, at + line.Length, ofList: true) is not { } item) return null;
            items.Add(item);
            at += line.Length + 1;
        }

        // What follows and is indented belongs to the list in a way that is not plain.
        return items.Count == 0 || (at < end && text[at] is ' ' or '-') ? null : new YamlList(items.ToImmutable(), first, items[^1].End);
    }

    // Lines of one indentation; each line end stands for a space.
    private static YamlText? Folded(string text, int start, int at, int end)
    {
        var lines = new List<string>();
        var (indent, last) = (-1, at);
        while (at < end && text[at] is ' ' or '\n')
        {
            var line = LineAt(text, at, end);
            var spaces = line.Length - line.TrimStart(' ').Length;
            if (indent < 0) indent = spaces;
            if (spaces != indent || spaces == line.Length || line[^1] == ' ' || !IsText(line)) return null;
            lines.Add(line[spaces..].ToString());
            last = at + line.Length;
            at = last + 1;
        }

        return lines.Count == 0 ? null : new YamlText(string.Join(' ', lines), IsPlain: false, start, last);
    }

    private static YamlNode? Value(string text, int start, int end, bool ofList)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        if (start == end) return null;
        var value = text.AsSpan(start, end - start);
        return value[0] switch
        {
            '[' when !ofList => Brackets(text, start, end),
            '"' or '\'' => Quoted(value, start, end),
            _ => Plain(value, start, end),
        };
    }

    private static YamlText? Plain(ReadOnlySpan<char> value, int start, int end) =>
        s_indicators.Contains(value[0]) || value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value[^1] == ':'
            ? null : new YamlText(value.ToString(), IsPlain: true, start, end);

    private static YamlText? Quoted(ReadOnlySpan<char> value, int start, int end) =>
        value.Length < 2 || value[^1] != value[0] || value[1..^1].ContainsAny(value[0], '\\')
            ? null : new YamlText(value[1..^1].ToString(), IsPlain: false, start, end);

    private static YamlList? Brackets(string text, int start, int end)
    {
        if (text[end - 1] != ']') return null;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        for (var at = start + 1; at < end;)
        {
            var length = text.AsSpan(at, end - 1 - at).IndexOf(',') is >= 0 and var comma ? comma : end - 1 - at;
            var word = text.AsSpan(at, length);
            var trimmed = word.Trim(' ');
            if (trimmed.IsEmpty || trimmed.ContainsAny(s_notInBrackets)) return null;
            var first = at + word.IndexOf(trimmed[0]);
            if (Plain(trimmed, first, first + trimmed.Length) is not { } item) return null;
            items.Add(item);
            at += length + 1;
        }

        return new YamlList(items.ToImmutable(), start, end);
    }
}
