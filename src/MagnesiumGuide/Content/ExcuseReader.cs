using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

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

    private const int MaxDepth = 32;

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
        var offset = 0;
        for (var line = 0; line < body; line++) offset += lines[line].Length + 1;
        TakeFromYaml(lines, body, name.EndsWith(".txt", StringComparison.Ordinal) ? null : QuotedTexts(text[..Math.Min(offset, text.Length)]), found);
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

    private static void TakeFromYaml(string[] lines, int end, List<(int Start, int End)>? quoted, List<Remark> found)
    {
        var (offset, next) = (0, 0);
        // The indentation of the key above, below which everything is text, with every # in it; -1 where there is none.
        var block = -1;
        for (var number = 0; number < end && found.Count < MaxRemarks; offset += lines[number].Length + 1, number++)
        {
            var line = lines[number];
            if (block >= 0 && (string.IsNullOrWhiteSpace(line) || IndentOf(line) > block)) continue;
            var start = quoted is null ? CommentOf(line) : CommentOutside(quoted, line, offset, ref next);
            if (start >= 0 && Read(line[(start + 1)..].Trim()) is var (rule, fault)) found.Add(new Remark(number, start, line.TrimEnd().Length, line.AsSpan(0, start).Trim().IsEmpty, rule, fault));
            var goesOn = quoted is not null && next < quoted.Count && quoted[next].Start < offset + line.Length && quoted[next].End > offset + line.Length;
            block = !goesOn && BlockScalar().IsMatch(line) ? IndentOf(line) : -1;
        }
    }

    // Where the texts in quotes stand, which may go on over many lines and hold what looks like a comment; null where nothing does, and where the YAML has faults.
    private static List<(int Start, int End)>? QuotedTexts(string yaml)
    {
        if (!MayHoldComment(yaml)) return null;
        var texts = new List<(int Start, int End)>();
        var scanner = new Scanner(new StringReader(yaml));
        try
        {
            for (var depth = 0; scanner.MoveNext();)
            {
                switch (scanner.Current)
                {
                    case Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } text: texts.Add(((int)text.Start.Index, (int)text.End.Index)); break;
                    // Nobody reads what is nested deeper, and the scanner takes its time for it.
                    case FlowSequenceStart or FlowMappingStart or BlockSequenceStart or BlockMappingStart when ++depth > MaxDepth: return null;
                    case FlowSequenceEnd or FlowMappingEnd or BlockEnd: depth--; break;
                }
            }
        }
        // As in YamlReader, which reports it.
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }

        return texts;
    }

    private static bool MayHoldComment(ReadOnlySpan<char> yaml)
    {
        for (var at = yaml.IndexOf('#'); at >= 0; at = yaml.IndexOf('#'))
        {
            yaml = yaml[(at + 1)..].TrimStart(' ');
            if (yaml.StartsWith("MG", StringComparison.Ordinal) || yaml.StartsWith("off", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // The same as CommentOf where the texts in quotes are known; next is the first of them that ends behind the line's beginning.
    private static int CommentOutside(List<(int Start, int End)> quoted, string line, int offset, ref int next)
    {
        for (var i = 0; i < line.Length; i++)
        {
            while (next < quoted.Count && quoted[next].End <= offset + i) next++;
            if (next < quoted.Count && quoted[next].Start <= offset + i)
                i = Math.Min(line.Length, quoted[next].End - offset) - 1;
            else if (line[i] == '#' && (i == 0 || line[i - 1] is ' ' or '\t'))
                return i;
        }

        return -1;
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
