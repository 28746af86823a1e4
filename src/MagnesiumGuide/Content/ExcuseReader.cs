using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// Finds the remarks that excuse a rule: comments of HTML in the body of a Markdown file, comments of YAML in front matter and in the other files. Those of HTML are
/// taken out of the text before anything reads it. They end their line, so that no line and no column moves.
/// </summary>
internal static partial class ExcuseReader
{
    // Nobody writes as many; a file of nothing else must not keep the others waiting. What goes beyond them is no remark.
    private const int MaxRemarks = 500;
    private const int MaxRemarksOfLine = 10;

    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>False for a text that holds no remark, which is nearly every one.</summary>
    public static bool MayHold(ReadOnlySpan<byte> utf8) => utf8.IndexOf("MG"u8) >= 0 || utf8.IndexOf("off:"u8) >= 0;

    /// <summary>The text without its remarks of HTML, and all of its remarks.</summary>
    public static (string Text, ImmutableArray<Excuse> Excuses) Read(string text, string name, string displayPath)
    {
        var lines = text.Split('\n');
        var body = name.EndsWith(".md", StringComparison.Ordinal) ? FirstLineOfBody(lines) : lines.Length;
        var found = new List<Remark>();
        for (var line = 0; line < body; line = EndOfBlock(lines, line, body)) TakeFromYaml(lines[line], line, found);
        var hasComments = found.Count;
        TakeFromBody(lines, body, found);
        if (found.Count == 0) return (text, []);

        var excuses = found.Select(remark =>
        {
            var (first, last) = remark.IsAlone ? remark.Line < body ? YamlBelow(lines, remark.Line, body) : BlockBelow(lines, remark.Line) : (remark.Line, remark.Line);
            var span = new FileSpan(displayPath, new TextPosition(remark.Line + 1, remark.Start + 1), new TextPosition(remark.Line + 1, remark.End + 1));
            return new Excuse(remark.RuleId, remark.Fault, span, first + 1, last + 1);
        });
        ImmutableArray<Excuse> inOrder = [.. excuses.OrderBy(excuse => excuse.Span.Start.Line).ThenBy(excuse => excuse.Span.Start.Column)];
        return (found.Count == hasComments ? text : string.Join('\n', lines), inOrder);
    }

    private static int FirstLineOfBody(string[] lines)
    {
        if (lines[0].TrimEnd() != "---") return 0;
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        return end < 0 ? lines.Length : end + 1;
    }

    // The next line that YAML reads by itself: below a key that ends in > or |, what is indented further is text, with every # in it.
    private static int EndOfBlock(string[] lines, int line, int end)
    {
        var next = line + 1;
        if (!BlockScalar().IsMatch(lines[line])) return next;
        var indent = IndentOf(lines[line]);
        while (next < end && (string.IsNullOrWhiteSpace(lines[next]) || IndentOf(lines[next]) > indent)) next++;
        return next;
    }

    private static void TakeFromYaml(string line, int number, List<Remark> found)
    {
        if (found.Count == MaxRemarks || CommentOf(line) is not (>= 0 and var start) || Read(line[(start + 1)..].Trim()) is not var (rule, fault)) return;
        found.Add(new Remark(number, start, line.TrimEnd().Length, line.AsSpan(0, start).Trim().IsEmpty, rule, fault));
    }

    private static void TakeFromBody(string[] lines, int first, List<Remark> found)
    {
        var fence = "";
        for (var number = first; number < lines.Length; number++)
        {
            if (FenceOf(lines[number]) is var (marks, isBare))
            {
                if (fence.Length == 0) fence = marks;
                else if (isBare && marks.StartsWith(fence, StringComparison.Ordinal)) fence = "";
            }

            if (fence.Length > 0) continue;
            var before = found.Count;
            while (found.Count < MaxRemarks && found.Count < before + MaxRemarksOfLine && LastComment(lines[number]) is var (start, inner) && Read(inner) is var (rule, fault))
            {
                found.Add(new Remark(number, start, lines[number].TrimEnd().Length, IsAlone: false, rule, fault));
                lines[number] = lines[number][..start].TrimEnd();
            }

            if (found.Count == before || !IsBlank(lines[number])) continue;
            for (var index = before; index < found.Count; index++) found[index] = found[index] with { IsAlone = true };
        }
    }

    // The marks of a line that begins or ends a block of code, and whether nothing else stands there, as an end must have it (CommonMark, section 4.5); null for any other line.
    private static (string Marks, bool IsBare)? FenceOf(string line)
    {
        var words = line.AsSpan().TrimStart("> \t");
        if (words is not (['`', '`', '`', ..] or ['~', '~', '~', ..])) return null;
        var rest = words.TrimStart(words[0]);
        return words[0] == '`' && rest.Contains('`') ? null : (words[..^rest.Length].ToString(), rest.IsWhiteSpace());
    }

    // The comment that ends a line; null when it ends with anything else.
    private static (int Start, string Inner)? LastComment(string line)
    {
        var text = line.TrimEnd();
        if (!text.EndsWith(Close, StringComparison.Ordinal) || text.LastIndexOf(Open, StringComparison.Ordinal) is not (>= 0 and var start)) return null;
        var inner = text.Length - start < Open.Length + Close.Length ? "" : text[(start + Open.Length)..^Close.Length];
        return inner.Contains(Close, StringComparison.Ordinal) ? null : (start, inner.Trim());
    }

    // The offset of the # that begins a comment; -1 without one. A # inside quotes or a word is none.
    private static int CommentOf(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var begins = i == 0 || line[i - 1] is ' ' or '\t';
            if (quote != '\0') quote = line[i] == quote && line[i - 1] != '\\' ? '\0' : quote;
            else if (line[i] is '"' or '\'' && (begins || line[i - 1] is '[' or '{' or ',')) quote = line[i];
            else if (line[i] == '#' && begins) return i;
        }

        return -1;
    }

    private static (string RuleId, string? Fault)? Read(string remark)
    {
        if (Form().Match(remark) is not { Success: true } match) return null;
        var (rule, word, hasReason) = (match.Groups["rule"].Value, match.Groups["word"].Value, match.Groups["reason"].Length > 0);
        if (word != "off" && word.Length > 0 && !hasReason) return null;
        return (rule, rule.Length == 0 ? "names no rule" : word != "off" ? "does not say `off`" : hasReason ? null : "gives no reason");
    }

    // The lines up to the next blank one.
    private static (int First, int Last) BlockBelow(string[] lines, int remark)
    {
        var first = remark + 1;
        while (first < lines.Length && IsBlank(lines[first])) first++;
        var last = first;
        while (last + 1 < lines.Length && !IsBlank(lines[last + 1])) last++;
        return first < lines.Length ? (first, last) : (first, first - 1);
    }

    // The next line and what belongs to it: everything that is indented further, and the items of a list below their key.
    private static (int First, int Last) YamlBelow(string[] lines, int remark, int end)
    {
        var first = remark + 1;
        while (first < end && lines[first].AsSpan().TrimStart() is { IsEmpty: true } or ['#', ..]) first++;
        if (first >= end || lines[first].TrimEnd() == "---") return (first, first - 1);
        var indent = IndentOf(lines[first]);
        var isKey = lines[first].TrimEnd().EndsWith(':');
        var last = first;
        for (var next = first + 1; next < end; next++)
        {
            if (string.IsNullOrWhiteSpace(lines[next])) continue;
            if (IndentOf(lines[next]) <= indent && !(isKey && IndentOf(lines[next]) == indent && lines[next].AsSpan(indent).StartsWith("- "))) break;
            last = next;
        }

        return (first, last);
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    // A line of a quote without words too.
    private static bool IsBlank(string line) => line.AsSpan().Trim("> \t").IsEmpty;

    [GeneratedRegex(@"^(?:(?<rule>MG[0-9][0-9A-Za-z]*)(?:\s+(?<word>[^\s:]+))?\s*(?::\s*(?<reason>.*))?|(?<word>off)\s*:\s*(?<reason>.*))$")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:^|[:\-]\s+)[>|][+\-0-9]*\s*(?:#.*)?$")]
    private static partial Regex BlockScalar();

    private sealed record Remark(int Line, int Start, int End, bool IsAlone, string RuleId, string? Fault);
}
