using System.Buffers;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Language;

/// <summary>
/// Reads the words of a file for those who judge them. It follows the lines and not a syntax tree, which takes ten times as long: where a text is written in a
/// strange way, a mark may stay among the words or a word be missed, and nothing else depends on it.
/// </summary>
internal sealed class ProseReader
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("[]!*_`\\<&'");
    private static readonly SearchValues<char> s_rule = SearchValues.Create(" -*_=\t");
    private static readonly SearchValues<char> s_tableRule = SearchValues.Create(" -:|\t");

    private readonly ContentText _file;
    private readonly string _text;
    private readonly char[] _words;
    private readonly List<(int Plain, int Source)> _runs = [];
    private readonly List<Passage> _passages = [];
    private readonly List<Target> _values = [];
    private readonly List<Target> _citations = [];
    private readonly List<int> _open = [];
    private int _length;
    private int _nextSource = -1;

    // The passage that is being read; none while this is negative.
    private int _start = -1;
    private int _line;
    private PassageKind _kind;
    private PartOfPage _part;
    private CalloutKind? _callout;
    private bool _inSingleQuotes;

    private ProseReader(ContentText file)
    {
        _file = file;
        _text = file.Text;
        _words = new char[_text.Length + 64];
    }

    /// <summary>The words of a page: title, description, summary, key facts, text.</summary>
    public static Prose Of(Page page)
    {
        var reader = new ProseReader(page.File.Read());
        reader.ReadField(page.Title.Span, PartOfPage.Title);
        reader.ReadField(page.Description.Span, PartOfPage.Description);
        if (page is Article article)
        {
            reader.ReadField(article.Summary.Span, PartOfPage.Summary);
            foreach (var fact in article.KeyFacts) reader.ReadField(fact.Span, PartOfPage.KeyFacts);
        }

        // What can't be parsed is for others to report.
        if (!ReferenceEquals(page.Outline, Outline.Empty)) reader.ReadBody(page.BodyStart, page.Outline.Sections);
        return reader.ToProse();
    }

    /// <summary>The words of some texts of a YAML file, in their order.</summary>
    public static Prose Of(ContentFile file, IEnumerable<FileSpan> texts)
    {
        var reader = new ProseReader(file.Read());
        foreach (var text in texts) reader.ReadField(text, PartOfPage.Definition);
        return reader.ToProse();
    }

    /// <summary>The words of a text that is Markdown alone.</summary>
    public static Prose Of(ContentText text)
    {
        var reader = new ProseReader(text);
        reader.ReadBody(0, []);
        return reader.ToProse();
    }

    private Prose ToProse() => new(_file, new string(_words, 0, _length), _runs, _passages, _values, _citations);

    // A text of front matter, which is quoted, or folded below an indicator, or neither.
    private void ReadField(FileSpan span, PartOfPage part)
    {
        var (start, end) = (_file.Offset(span.Start), _file.Offset(span.End));
        if (end <= start) return;
        _part = part;
        if (_text[start] is '"' or '\'' && end - start > 1 && _text[end - 1] == _text[start])
        {
            _inSingleQuotes = _text[start] == '\'';
            start++;
            end--;
        }
        else if (_text[start] is '>' or '|')
        {
            start = _text.IndexOf('\n', start, end - start) is >= 0 and var newLine ? newLine + 1 : end;
        }

        while (start < end)
        {
            var lineEnd = _text.IndexOf('\n', start, end - start) is >= 0 and var newLine ? newLine : end;
            Say(PassageKind.Paragraph, start, lineEnd);
            start = lineEnd + 1;
        }

        EndPassage();
        _inSingleQuotes = false;
    }

    private void ReadBody(int start, IReadOnlyList<Section> sections)
    {
        _part = PartOfPage.Body;
        var section = 0;
        char fence = '\0';
        var inComment = false;
        var inQuote = false;
        for (var line = _file.Position(start).Line; line <= _file.LineCount; line++)
        {
            for (; section < sections.Count && sections[section].Heading.Span.Start.Line <= line; section++) _part = sections[section].IsFaq ? PartOfPage.Faq : PartOfPage.Body;
            var at = _file.LineStart(line);
            var end = at + _file.Line(line).Length;
            while (end > at && char.IsWhiteSpace(_text[end - 1])) end--;
            if (inComment)
            {
                inComment = !_text.AsSpan(at, end - at).Contains("-->", StringComparison.Ordinal);
                continue;
            }

            at = SkipSpaces(at, end);
            var wasInQuote = inQuote;
            inQuote = at < end && _text[at] == '>';
            while (at < end && _text[at] == '>') at = SkipSpaces(at + 1, end);
            if (inQuote != wasInQuote)
            {
                EndPassage();
                _callout = null;
            }

            if (at == end)
            {
                EndPassage();
                continue;
            }

            var text = _text.AsSpan(at, end - at);
            if (fence != '\0')
            {
                if (text.Length >= 3 && !text.ContainsAnyExcept(fence)) fence = '\0';
            }
            else if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal))
            {
                EndPassage();
                fence = text[0];
            }
            else if (inQuote && !wasInQuote && text.StartsWith("[!", StringComparison.Ordinal) && text.IndexOf(']') is > 0 and var close)
            {
                // A kind that there is not is reported as such, and may have been meant as a warning.
                _callout = BodyReader.IsKind(text[2..close], out var kind) ? kind : CalloutKind.Warning;
                Say(PassageKind.Paragraph, at + close + 1, end);
            }
            else if (text.StartsWith("<!--", StringComparison.Ordinal))
            {
                EndPassage();
                inComment = !text.Contains("-->", StringComparison.Ordinal);
            }
            else
            {
                ReadLine(at, end, isIndented: at > _file.LineStart(line) + 1);
            }
        }

        EndPassage();
    }

    private void ReadLine(int at, int end, bool isIndented)
    {
        var text = _text.AsSpan(at, end - at);
        if (text[0] == '#' && text.IndexOfAnyExcept('#') is > 0 and <= 6 and var level && text[level] == ' ')
        {
            EndPassage();
            if (text[^1] == '}' && text.LastIndexOf("{#", StringComparison.Ordinal) is > 0 and var id) end = at + id;
            Say(PassageKind.Heading, at + level, end);
            EndPassage();
        }
        else if (!text.ContainsAnyExcept(s_rule))
        {
            EndPassage();
        }
        else if (text[0] == '|')
        {
            EndPassage();
            if (text.ContainsAnyExcept(s_tableRule)) SayCells(at, end);
        }
        else if (text[0] == '[' && text.Contains("]:", StringComparison.Ordinal) && _start < 0)
        {
            return;
        }
        else if (MarkerLength(text) is > 0 and var marker)
        {
            EndPassage();
            Say(PassageKind.ListItem, at + marker, end);
        }
        else
        {
            var goesOn = isIndented && _passages.Count > 0 && _passages[^1].Kind == PassageKind.ListItem;
            Say(goesOn ? PassageKind.ListItem : PassageKind.Paragraph, at, end);
        }
    }

    private void SayCells(int at, int end)
    {
        for (var start = at + 1; start < end;)
        {
            var bar = _text.IndexOf('|', start, end - start);
            while (bar > 0 && _text[bar - 1] == '\\') bar = _text.IndexOf('|', bar + 1, end - bar - 1);
            if (bar < 0) bar = end;
            Say(PassageKind.TableCell, start, bar);
            EndPassage();
            start = bar + 1;
        }
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits + 1 >= text.Length || text[digits + 1] != ' ') return 0;
        return (digits == 0 ? text[0] is '-' or '*' or '+' : text[digits] is '.' or ')') ? digits + 2 : 0;
    }

    private int SkipSpaces(int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\t') at++;
        return at;
    }

    // Adds a line to the passage, or begins one with it.
    private void Say(PassageKind kind, int at, int end)
    {
        at = SkipSpaces(at, end);
        while (end > at && char.IsWhiteSpace(_text[end - 1])) end--;
        if (at >= end) return;
        if (_start < 0) (_start, _kind, _line) = (_length, kind, _file.Position(at).Line);
        else if (_length > _start && _words[_length - 1] != ' ') Put(' ', at - 1);
        while (at < end)
        {
            var mark = _text.AsSpan(at, end - at).IndexOfAny(s_marks);
            var stop = mark < 0 ? end : at + mark;
            Put(at, stop);
            at = stop < end ? TakeMark(stop, end) : end;
        }
    }

    private void EndPassage()
    {
        if (_start < 0) return;
        while (_length > _start && _words[_length - 1] == ' ') _length--;
        if (_length > _start)
        {
            _passages.Add(new Passage(_part, _kind, _start, _length, _line, _callout));
            Put('\n', _nextSource);
        }

        _start = -1;
        _open.Clear();
    }

    // Takes the mark at an offset; gives the offset from which to go on.
    private int TakeMark(int at, int end)
    {
        var text = _text.AsSpan(at, end - at);
        switch (text[0])
        {
            case '*':
                return at + 1;
            case '_' when !(at > 0 && char.IsLetterOrDigit(_text[at - 1]) && text.Length > 1 && char.IsLetterOrDigit(text[1])):
                return at + 1;
            case '\'' when _inSingleQuotes && text.StartsWith("''", StringComparison.Ordinal):
                Put(at, at + 1);
                return at + 2;
            case '`':
                var ticks = text.IndexOfAnyExcept('`') is > 0 and var run ? run : text.Length;
                return text[ticks..].IndexOf(text[..ticks], StringComparison.Ordinal) is >= 0 and var close ? at + close + (2 * ticks) : at + ticks;
            case '\\' when text.Length > 1:
                Put(at + 1, at + 2);
                return at + 2;
            case '<' when text.StartsWith("<!--", StringComparison.Ordinal) && text.IndexOf("-->", StringComparison.Ordinal) is > 0 and var comment:
                return at + comment + 3;
            case '<' when text.Length > 1 && char.IsAsciiLetter(text[1]) && text.IndexOf('>') is > 0 and var address:
                return at + address + 1;
            case '&' when text.StartsWith("&nbsp;", StringComparison.Ordinal):
                Put(' ', at);
                return at + 6;
            case '!' when text.StartsWith("![", StringComparison.Ordinal):
                return text.IndexOf("](", StringComparison.Ordinal) is > 0 and var image && text[image..].IndexOf(')') is > 0 and var imageEnd ? at + image + imageEnd + 1 : at + 2;
            case '[' when text.StartsWith("[@", StringComparison.Ordinal) && text.IndexOf(']') is > 0 and var citation:
                while (_length > _start && _words[_length - 1] == ' ') _length--;
                _citations.Add(new Target(_length, _length, at + 1, at + citation));
                return at + citation + 1;
            case '[':
                _open.Add(_length);
                return at + 1;
            case ']':
                return at + EndOfLink(text, at);
            default:
                Put(at, at + 1);
                return at + 1;
        }
    }

    // How long a closing bracket is, with the address behind it.
    private int EndOfLink(ReadOnlySpan<char> text, int at)
    {
        var from = _length;
        if (_open.Count > 0)
        {
            from = _open[^1];
            _open.RemoveAt(_open.Count - 1);
        }

        if (text.Length < 2 || text[1] is not ('(' or '[') || text.IndexOf(text[1] == '(' ? ')' : ']') is not (>= 0 and var close)) return 1;
        if (text[1] == '[') return text[2..].IndexOf(']') is >= 0 and var label ? label + 3 : 1;
        if (text[2..].StartsWith(Link.ValueScheme, StringComparison.Ordinal))
            _values.Add(new Target(from, _length, at + 2 + Link.ValueScheme.Length, at + close));
        return close + 1;
    }

    private void Put(int from, int to)
    {
        if (to <= from) return;
        Note(from);
        _text.CopyTo(from, _words, _length, to - from);
        _length += to - from;
        _nextSource = to;
    }

    private void Put(char c, int source)
    {
        Note(source);
        _words[_length++] = c;
        _nextSource = source + 1;
    }

    private void Note(int source)
    {
        while (_runs.Count > 0 && _runs[^1].Plain >= _length) _runs.RemoveAt(_runs.Count - 1);
        if (_runs.Count == 0 || _runs[^1].Source + _length - _runs[^1].Plain != source) _runs.Add((_length, source));
    }
}
