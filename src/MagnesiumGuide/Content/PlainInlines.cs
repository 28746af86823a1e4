using System.Buffers;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads links and citations out of plain lines of Markdown, and gives up at the first thing that may be anything else; see <see cref="PlainMarkdown"/>.</summary>
/// <param name="file">The file as diagnostics show it.</param>
internal sealed class PlainInlines(string file)
{
    private const int MaxAddress = 2000;

    // More marks than this in one paragraph are for MarkdownLimits to judge.
    private const int MaxMarks = 500;

    // Bold and slanting letters need three at most, and MarkdownLimits refuses more than 16 wherever they stand, in an address too.
    private const string LongRule = "____";
    private const string LongStars = "****";

    private static readonly SearchValues<char> s_never = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c != '\n'), '\\', '`']);
    private static readonly SearchValues<char> s_marks = SearchValues.Create("[]<@*_|");
    private static readonly SearchValues<char> s_notInWords = SearchValues.Create("[]<>@*_|&");
    private static readonly SearchValues<char> s_inAddresses = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:#?=%+,;");
    private static readonly SearchValues<char> s_inKeys = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private int _marks;

    /// <summary>The links found so far.</summary>
    public List<Link> Links { get; } = [];

    /// <summary>The citations found so far.</summary>
    public List<Citation> Citations { get; } = [];

    /// <summary>True when a text holds what plain text never does: certain characters, and long runs of marks.</summary>
    public static bool HasUnknown(ReadOnlySpan<char> text) => text.ContainsAny(s_never) || text.Contains(LongRule, StringComparison.Ordinal) || text.Contains(LongStars, StringComparison.Ordinal);

    /// <summary>True for words that no markup can be in.</summary>
    public static bool AreWords(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.ContainsAny(s_notInWords);

    /// <summary>The words of a text of one line without its markup, white space not folded; null when it is not plain.</summary>
    public static string? WordsOf(string text)
    {
        if (text.AsSpan().ContainsAny('*', '_', '&') || !PlainMarkdown.IsShort(text) || !new PlainInlines("").Read(text, 1, 1, inTable: false)) return null;
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('[', at);
            if (open < 0) return words.Append(text.AsSpan(at)).ToString();
            words.Append(text.AsSpan(at, open - at));
            var close = text.IndexOf(']', open);
            if (text[open + 1] == '@')
            {
                // The mark stands close to its claim, whatever space the author left.
                while (words.Length > 0 && words[^1] == ' ') words.Length--;
                at = close + 1;
            }
            else
            {
                words.Append(text.AsSpan(open + 1, close - open - 1));
                at = text.IndexOf(')', close) + 1;
            }
        }

        return words.ToString();
    }

    /// <summary>Says that a paragraph has ended.</summary>
    public void EndParagraph() => _marks = 0;

    /// <summary>Reads a line, or what follows the marker of a list or quote in it; false when it is not plain.</summary>
    /// <param name="text">What is to be read; not empty.</param>
    /// <param name="line">The number of the line.</param>
    /// <param name="column">The column at which it begins.</param>
    /// <param name="inTable">True where a bar parts two cells.</param>
    public bool Read(ReadOnlySpan<char> text, int line, int column, bool inTable)
    {
        // What begins like this may define the address of a label.
        if (text[0] == '[' && text.Contains("]:", StringComparison.Ordinal)) return false;
        for (var at = text.IndexOfAny(s_marks); at >= 0 && at < text.Length;)
        {
            if (++_marks > MaxMarks) return false;
            var length = text[at] switch
            {
                '[' when at == 0 || text[at - 1] != '!' => ReadBrackets(text[at..], line, column + at),
                '<' => at + 1 < text.Length && text[at + 1] is ' ' or '=' or (>= '0' and <= '9') ? 1 : 0,
                '*' or '_' => 1,
                '|' => inTable ? 1 : 0,
                _ => 0,
            };
            if (length == 0) return false;
            at += length;
            var next = text[at..].IndexOfAny(s_marks);
            at = next < 0 ? text.Length : at + next;
        }

        return true;
    }

    // How long the link or citation at the beginning of a text is; 0 when it is neither.
    private int ReadBrackets(ReadOnlySpan<char> text, int line, int column)
    {
        var close = text.IndexOf(']');
        if (close < 2) return 0;
        if (text[1] == '@') return ReadCitation(text[1..close], line, column + 1) ? close + 1 : 0;
        if (close + 1 >= text.Length || text[close + 1] != '(' || !AreWords(text[1..close])) return 0;
        var address = text[(close + 2)..];
        var length = address.IndexOf(')');
        if (length is <= 0 or > MaxAddress || address[..length].ContainsAnyExcept(s_inAddresses)) return 0;
        _marks += address[..length].Count('_');
        var end = close + 2 + length + 1;
        Links.Add(new Link(
            address[..length].ToString(), MarkdownText.Folded(text[1..close].ToString()), Span(line, column, column + end), Span(line, column + close + 2, column + close + 2 + length)));
        return end;
    }

    // "@a; @b, p. 4"
    private bool ReadCitation(ReadOnlySpan<char> text, int line, int column)
    {
        for (var at = 0; at <= text.Length;)
        {
            var end = text[at..].IndexOf(';') is >= 0 and var length ? at + length : text.Length;
            var part = text[at..end].Trim(' ');
            if (part.Length < 2 || part[0] != '@') return false;
            var id = part[1..];
            var idEnd = id.IndexOfAnyExcept(s_inKeys);
            var rest = idEnd < 0 ? [] : id[idEnd..].TrimStart(' ');
            if (idEnd >= 0) id = id[..idEnd];
            if (id.IsEmpty || id[0] == '-' || id[^1] == '-') return false;
            string? locator = null;
            if (!rest.IsEmpty)
            {
                if (rest[0] != ',' || !AreWords(rest[1..].Trim(' '))) return false;
                locator = rest[1..].Trim(' ').ToString();
            }
            else if (idEnd >= 0)
            {
                return false;
            }

            var start = column + at + text[at..].IndexOf('@');
            Citations.Add(new Citation(id.ToString(), locator, Span(line, start, start + id.Length + 1)));
            at = end + 1;
        }

        return true;
    }

    private FileSpan Span(int line, int start, int end) => new(file, new TextPosition(line, start), new TextPosition(line, end));
}
