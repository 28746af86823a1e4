using System.Buffers;
using System.Text.RegularExpressions;
using MagnesiumGuide.Content;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Checks;

/// <summary>Finds what was meant as Markdown and is none, so that it would stand on the page as it was typed.</summary>
internal static partial class BrokenMarkup
{
    // Nobody reads more of them, and each is compared with all code and links of the text.
    private const int MaxFaults = 200;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("#*[_|");

    /// <summary>A fault with its offsets in the text.</summary>
    public readonly record struct Fault(int Start, int Length, string Message, string Fix);

    /// <summary>Everything in a text of Markdown, in its order.</summary>
    public static IReadOnlyList<Fault> FaultsIn(string text)
    {
        // A syntax tree takes ten times as long as a look at the lines, and nearly all texts need none.
        var candidates = Candidates(text, out var hasOddStars);
        if (candidates.Count == 0 && !hasOddStars) return [];
        if (MarkdownText.Parse(text).Tree is not { } tree) return [];
        var taken = tree.Descendants().Where(IsTaken).Select(part => (part.Span.Start, part.Span.End)).ToList();
        var faults = candidates.Where(fault => !taken.Any(span => span.Start <= fault.Start && fault.Start <= span.End)).ToList();
        if (hasOddStars) faults.AddRange(tree.Descendants<LeafBlock>().Select(block => StarsIn(block, text)).OfType<Fault>());
        faults.Sort((one, other) => one.Start.CompareTo(other.Start));
        return faults;
    }

    /// <summary>The line that makes a table of so many columns.</summary>
    public static string RuleOf(int columns) => "|" + string.Concat(Enumerable.Repeat("---|", columns));

    private static List<Fault> Candidates(string text, out bool hasOddStars)
    {
        var found = new List<Fault>();
        hasOddStars = false;
        var marks = new MarkCounts();
        var wasRow = false;
        for (var start = 0; start < text.Length && found.Count < MaxFaults;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var newLine ? newLine : text.Length;
            var line = text.AsSpan(start, end - start);
            var words = line.TrimStart("> \t");
            // What is open in a line may be closed in the next one of its paragraph.
            if (words.IsEmpty)
            {
                hasOddStars |= marks.AreOdd;
                marks = new MarkCounts();
            }

            if (!line.ContainsAny(s_marks))
            {
                wasRow = false;
                start = end + 1;
                continue;
            }

            if (words.StartsWith("* ")) words = words[2..];
            marks = marks.With(words);
            if (words is ['#', ..] && NoSpaceAfterHashes().Match(words.ToString()) is { Success: true } heading)
            {
                found.Add(new Fault(end - words.Length, heading.Groups["marks"].Length + heading.Groups["word"].Length, $"there is no space behind {heading.Groups["marks"].Value}, so this is no heading.",
                    // The only heading of the first level is the title.
                    $"write `{heading.Groups["marks"].Value.PadRight(2, '#')} {heading.Groups["words"].Value.TrimEnd()}`"));
            }

            var isRow = line is ['|', ..];
            if (isRow && !wasRow && !IsTable(text, end, line, out var columns))
                found.Add(new Fault(start, line.TrimEnd().Length, "this is no table yet: below its first row a line of hyphens is missing.", $"write `{RuleOf(columns)}` below this line"));
            wasRow = isRow;
            if (words.Contains('[') && !(words is ['[', ..] && words.Contains("]:", StringComparison.Ordinal))) AddLinks(found, start, line);
            start = end + 1;
        }

        hasOddStars |= marks.AreOdd;
        return found;
    }

    private static bool IsTable(string text, int end, ReadOnlySpan<char> row, out int columns)
    {
        row = row.TrimEnd();
        columns = Math.Max(1, row.Count('|') - (row is [.., '|'] ? 1 : 0));
        if (row.Count('|') < 2) return true;
        if (end >= text.Length) return false;
        var next = text.AsSpan(end + 1);
        if (next.IndexOf('\n') is >= 0 and var newLine) next = next[..newLine];
        return next.Contains('-') && next.Trim("|-: \t").IsEmpty;
    }

    private static void AddLinks(List<Fault> found, int start, ReadOnlySpan<char> line)
    {
        if (line.Contains("[^", StringComparison.Ordinal))
        {
            foreach (Match note in Footnote().Matches(line.ToString()))
                found.Add(new Fault(start + note.Index, note.Length, $"`{note.Value}` is no footnote here: it would stand on the page as it is typed.", "cite the source, `[@key]`, or put the note into the text"));
        }

        if (!line.Contains("](", StringComparison.Ordinal) && !line.Contains("] (", StringComparison.Ordinal)) return;
        foreach (Match link in LinkLike().Matches(line.ToString()))
        {
            var (words, gap, address, close) = (link.Groups["words"].Value, link.Groups["gap"].Value, link.Groups["address"].Value, link.Groups["close"].Value);
            if (gap.Length > 0)
            {
                if (close.Length > 0 && Address().IsMatch(address))
                    found.Add(new Fault(start + link.Index, link.Length, "a space parts the words of this link from its address.", $"write `[{words}]({address})`"));
            }
            else if (close.Length == 0)
            {
                var first = address.Split(' ')[0].TrimEnd('.', ',', ';');
                found.Add(new Fault(start + link.Index, link.Groups["address"].Index + first.Length - link.Index, "this link has no closing bracket behind its address.", $"write `[{words}]({first})`"));
            }
            else if (address.Trim().Contains(' ') && !TitledAddress().IsMatch(address.Trim()))
            {
                var joined = address.Trim().Contains("://", StringComparison.Ordinal) ? address.Trim().Replace(" ", "%20", StringComparison.Ordinal) : Spaces().Replace(SpacesAtHash().Replace(address.Trim(), "#"), "-");
                found.Add(new Fault(start + link.Groups["address"].Index, address.Length, $"the address `{address}` holds a space, so this is no link.", $"write `({joined})`"));
            }
        }
    }

    private static bool IsTaken(MarkdownObject part) =>
        part is CodeInline or CodeBlock or HtmlBlock or HtmlInline or AutolinkInline or CitationInline or LinkReferenceDefinition || part is LinkInline { Span.IsEmpty: false };

    // One a block: what is open in one place is so often the partner of what is open in the next.
    private static Fault? StarsIn(LeafBlock block, string text)
    {
        if (block.Inline is null) return null;
        foreach (var literal in block.Inline.FindDescendants<LiteralInline>())
        {
            if (literal.IsFirstCharacterEscaped) continue;
            var content = literal.Content.ToString();
            foreach (var mark in new[] { "**", "__" })
            {
                var at = content.IndexOf(mark, StringComparison.Ordinal);
                if (at < 0 || content.AsSpan(at).TrimStart(mark[0]).Length < content.Length - at - 3) continue;
                return new Fault(literal.Span.Start + at, 2, $"this {mark} has no partner in its paragraph, so nothing is emphasised.", $"write {mark} right before the first and right behind the last word, without spaces inside, or delete it");
            }

            if (content is "*" && literal.Span.Start + 1 < text.Length && char.IsLetter(text[literal.Span.Start + 1]) && !(literal.Span.Start > 0 && char.IsLetterOrDigit(text[literal.Span.Start - 1])))
                return new Fault(literal.Span.Start, 1, "this * has no partner in its paragraph, so nothing is emphasised.", "write * right before the first and right behind the last word; write \\* where a star is meant");
        }

        return null;
    }

    // How many marks of emphasis a paragraph holds.
    private readonly record struct MarkCounts(int Stars, int Pairs, int Rules)
    {
        public bool AreOdd => Stars % 2 == 1 || Pairs % 2 == 1 || Rules % 2 == 1;

        public MarkCounts With(ReadOnlySpan<char> line) => new(Stars + line.Count('*'), Pairs + line.Count("**"), Rules + line.Count("__"));
    }

    [GeneratedRegex(@"^(?<marks>#{2,6}|#(?=\p{Lu}))(?<words>(?<word>[^\s#]+).*)$")]
    private static partial Regex NoSpaceAfterHashes();

    [GeneratedRegex(@"\[\^[^\]\s]+\](?!:)")]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\](?<gap> ?)\((?<address>[^()\[\]]*)(?<close>\)?)")]
    private static partial Regex LinkLike();

    [GeneratedRegex(@"^(?:[^\s]*\.md(?:#\S*)?|#\S+|https?://\S+|value:\S+|/\S+)$")]
    private static partial Regex Address();

    [GeneratedRegex("""^\S+\s+(?:"[^"]*"|'[^']*')$|^<[^<>]*>""")]
    private static partial Regex TitledAddress();

    [GeneratedRegex(" *# *")]
    private static partial Regex SpacesAtHash();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
