using System.Buffers;
using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// Reads the outline of the plain kind of Markdown that nearly all articles are written in, line by line and without a syntax tree: headings, paragraphs, lists, tables and
/// quotes at the margin, with links and citations that end on their line. It gives the very outline that <see cref="BodyReader"/> gives, and leaves everything that
/// looks any different to that one, faults included: a start of the site reads thousands of files.
/// </summary>
internal sealed class PlainMarkdown
{
    // An article has some twenty headings.
    private const int Usual = 24;
    private const int MaxIndent = 3;
    private const int MaxLevel = 6;
    private const int MaxColumns = 20;
    private const int MaxRows = 200;

    private static readonly SearchValues<char> s_rule = SearchValues.Create(" -*_=");
    private static readonly SearchValues<char> s_tableRule = SearchValues.Create(" -:|");
    private static readonly SearchValues<char> s_inIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly ContentText _file;
    private readonly PlainInlines _inlines;
    private readonly List<FoundHeading> _headings = new(Usual);
    private readonly List<FoundCallout> _callouts = [];

    // One for each heading at the margin.
    private readonly List<FoundPart> _parts = [];
    private FoundCallout? _callout;
    private bool _inQuote;
    private Before _before = Before.Nothing;
    private int _columns;
    private int _rows;

    private PlainMarkdown(ContentText file)
    {
        _file = file;
        _inlines = new PlainInlines(file.File.DisplayPath);
    }

    // What the line before belongs to.
    private enum Before
    {
        Nothing,
        Heading,
        Text,
    }

    /// <summary>The outline of a file's text from an offset to its end; null when it is not of the plain kind.</summary>
    public static Outline? Read(ContentText file, int start)
    {
        if (start == file.Text.Length || PlainInlines.HasUnknown(file.Text.AsSpan(start))) return null;
        var reader = new PlainMarkdown(file);
        for (var line = file.Position(start).Line; line <= file.LineCount; line++)
            if (!reader.Take(file.Line(line), line)) return null;
        return reader.EndQuote() && reader.EndTable() ? reader.ToOutline() : null;
    }

    /// <summary>The links and citations of a text that stands in one line of front matter; null when it is not of the plain kind.</summary>
    public static RichText? Read(YamlText scalar, ContentText file)
    {
        var start = scalar.Start + (scalar.IsPlain ? 0 : 1);
        if (!scalar.IsPlain && file.Text[scalar.Start] is not ('"' or '\'')) return null;
        if (!IsShort(scalar.Value) || start + scalar.Value.Length > file.Text.Length || !file.Text.AsSpan(start, scalar.Value.Length).SequenceEqual(scalar.Value)) return null;
        var inlines = new PlainInlines(file.File.DisplayPath);
        var place = file.Position(start);
        return inlines.Read(scalar.Value, place.Line, place.Column, inTable: false)
            ? new RichText(scalar.Value, [.. inlines.Links], [.. inlines.Citations], file.Span(scalar.Start, scalar.End)) : null;
    }

    /// <summary>True for a text of one line that is one paragraph.</summary>
    public static bool IsShort(string text) =>
        text.Length > 0 && !text.Contains('\n') && !PlainInlines.HasUnknown(text) && !char.IsWhiteSpace(text[^1]) && BeginsWithWords(text) && text.AsSpan().ContainsAnyExcept(s_rule);

    private bool Take(ReadOnlySpan<char> line, int number)
    {
        var text = line.TrimEnd(' ');
        if (text.IsEmpty)
        {
            if (!EndQuote() || !EndTable()) return false;
            _inlines.EndParagraph();
            _before = Before.Nothing;
            return true;
        }

        if (char.IsWhiteSpace(text[^1])) return false;
        if (text[0] == '>') return TakeQuoted(text, number, hasTrail: text.Length < line.Length);
        // Text right below a quote goes on in it.
        if (_inQuote) return false;
        if (text[0] == '|' || _columns > 0) return text.Length == line.Length && TakeRow(text, number);
        return TakeContent(text, number, 1, hasTrail: text.Length < line.Length);
    }

    private bool TakeQuoted(ReadOnlySpan<char> text, int number, bool hasTrail)
    {
        if (_columns > 0 || (text.Length > 1 && text[1] != ' ')) return false;
        var content = text.Length > 1 ? text[2..] : [];
        if (!_inQuote)
        {
            if (_before is Before.Text || content.IsEmpty) return false;
            _inQuote = true;
            AddBlock();
            if (content.StartsWith("[!"))
            {
                if (hasTrail || content[^1] != ']' || !BodyReader.IsKind(content[2..^1], out var kind)) return false;
                _callout = new FoundCallout(kind, Span(number, 3, 3 + content.Length), _inlines.Citations.Count);
                _callouts.Add(_callout);
                _before = Before.Text;
                return true;
            }
        }

        if (!content.IsEmpty) return TakeContent(content, number, 3, hasTrail);
        _before = Before.Nothing;
        return true;
    }

    private bool TakeContent(ReadOnlySpan<char> text, int number, int column, bool hasTrail)
    {
        if (text[0] == '#') return TakeHeading(text, number, column, hasTrail);
        var indent = text.IndexOfAnyExcept(' ');
        if (indent > MaxIndent) return false;
        text = text[indent..];
        if (!text.ContainsAnyExcept(s_rule)) return false;
        var marker = MarkerLength(text);
        if (!BeginsWithWords(text[marker..]) || !text[marker..].ContainsAnyExcept(s_rule)) return false;
        if (!_inQuote) AddBlock();
        _callout?.HasText = true;
        _before = Before.Text;
        return _inlines.Read(text[marker..], number, column + indent + marker, inTable: false);
    }

    private bool TakeRow(ReadOnlySpan<char> text, int number)
    {
        if (text[0] != '|' || text[^1] != '|') return false;
        var columns = text.Count('|') - 1;
        if (_columns == 0)
        {
            if (_before is not Before.Nothing || columns is 0 or > MaxColumns) return false;
            (_columns, _rows) = (columns, 0);
            AddBlock();
        }

        if (columns != _columns || ++_rows > MaxRows) return false;
        if (IsTableRule(text) != (_rows == 2)) return false;
        _before = Before.Text;
        return _rows == 2 || _inlines.Read(text, number, 1, inTable: true);
    }

    private static bool IsTableRule(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(s_tableRule)) return false;
        foreach (var cell in text[1..^1].Split('|'))
        {
            var rule = text[1..^1][cell].Trim(' ');
            if (rule.StartsWith(":")) rule = rule[1..];
            if (rule.EndsWith(":")) rule = rule[..^1];
            if (rule.IsEmpty || rule.ContainsAnyExcept('-')) return false;
        }

        return true;
    }

    private bool TakeHeading(ReadOnlySpan<char> text, int number, int column, bool hasTrail)
    {
        var level = text.IndexOfAnyExcept('#');
        if (hasTrail || level is < 1 or > MaxLevel || text[level] != ' ' || text.Length < level + 2) return false;
        var words = text[(level + 1)..];
        string? id = null;
        if (words[^1] == '}')
        {
            var open = words.LastIndexOf("{#");
            if (open <= 0) return false;
            var chosen = words[(open + 2)..^1];
            if (chosen.IsEmpty || !char.IsAsciiLetter(chosen[0]) || chosen.ContainsAnyExcept(s_inIds)) return false;
            id = chosen.ToString();
            if (words[open - 1] != ' ') return false;
            words = words[..open].TrimEnd(' ');
        }

        if (!PlainInlines.AreWords(words) || words.ContainsAny('{', '}') || words[^1] == '#') return false;
        var namesCallout = _callout is { Title: null, HasText: false };
        if (namesCallout) _callout!.Title = _headings.Count;
        if (!_inQuote) _parts.Add(new FoundPart(_headings.Count, level, _inlines.Citations.Count));
        _headings.Add(new FoundHeading(level, MarkdownText.Folded(words.ToString()), Span(number, column, column + text.Length), id, namesCallout));
        _before = Before.Heading;
        return true;
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits + 1 >= text.Length || digits == 10 || text[digits + 1] != ' ') return 0;
        return (digits == 0 ? text[0] is '-' or '*' or '+' : text[digits] is '.' or ')') ? digits + 2 : 0;
    }

    private static bool BeginsWithWords(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsWhiteSpace(text[0]) || text[0] is '#' or '>' or '|' or '~' || text is "+") return false;
        // A marker with nothing behind it is one all the same.
        return MarkerLength(text) == 0 && !(text[^1] is '.' or ')' && !text[..^1].ContainsAnyExceptInRange('0', '9'));
    }

    private void AddBlock()
    {
        if (_parts.Count > 0) _parts[^1].HasText = true;
    }

    private bool EndTable()
    {
        var isTable = _columns == 0 || _rows > 1;
        _columns = 0;
        return isTable;
    }

    private bool EndQuote()
    {
        var hasText = _callout is null or { HasText: true };
        _callout?.EndsBefore = _inlines.Citations.Count;
        _callout = null;
        _inQuote = false;
        return hasText;
    }

    private Outline? ToOutline()
    {
        var ids = new HeadingIds();
        foreach (var heading in _headings)
            if (heading.ChosenId is { } chosen && !ids.Take(chosen)) return null;
        var headings = ImmutableArray.CreateBuilder<Heading>(_headings.Count);
        foreach (var found in _headings)
            headings.Add(new Heading(found.Level, found.ChosenId ?? BodyReader.IdOf(found.Level, found.Text, ids), found.Text, found.Span, found.ChosenId is not null, found.NamesCallout));
        var all = headings.MoveToImmutable();
        if (ReadSections(all) is not { } sections) return null;
        var citations = _inlines.Citations.ToImmutableArray();
        var callouts = _callouts.ConvertAll(found => new Callout(
            found.Kind, found.Title is { } title ? all[title] : null, citations[found.FirstCitation..found.EndsBefore], found.Span));
        return new Outline([.. sections], all, [.. _inlines.Links], [], citations, [.. callouts], []);
    }

    // Null when the FAQ is anything but questions, each with an answer, or the care ladder anything but rungs in their order, each with its signs.
    private List<Section>? ReadSections(ImmutableArray<Heading> headings)
    {
        var sections = new List<Section>();
        for (var i = 0; i < _parts.Count;)
        {
            var first = _parts[i];
            var next = i + 1;
            while (next < _parts.Count && _parts[next].Level > 2) next++;
            if (first.Level <= 2)
            {
                var section = new Section(headings[first.Heading], first.HasText || next > i + 1, []);
                if (section.IsFaq || section.IsHelp)
                {
                    if (first.HasText || ReadParts(i + 1, next, headings) is not { Count: > 0 } parts) return null;
                    if (section.IsFaq) section = section with { Questions = [.. parts.Select(part => new Question(part.Heading, part.Citations))] };
                    else if (ToRungs(parts) is { } rungs) section = section with { Rungs = rungs };
                    else return null;
                }

                sections.Add(section);
            }

            i = next;
        }

        return sections;
    }

    private List<(Heading Heading, ImmutableArray<Citation> Citations)>? ReadParts(int start, int end, ImmutableArray<Heading> headings)
    {
        var found = new List<(Heading, ImmutableArray<Citation>)>();
        for (var i = start; i < end;)
        {
            var first = _parts[i];
            if (first.Level != 3) return null;
            var next = i + 1;
            while (next < end && _parts[next].Level > 3) next++;
            if (!first.HasText && next == i + 1) return null;
            var endsBefore = next < _parts.Count ? _parts[next].FirstCitation : _inlines.Citations.Count;
            found.Add((headings[first.Heading], [.. _inlines.Citations[first.FirstCitation..endsBefore]]));
            i = next;
        }

        return found;
    }

    private static ImmutableArray<Rung>? ToRungs(List<(Heading Heading, ImmutableArray<Citation> Citations)> parts)
    {
        var rungs = ImmutableArray.CreateBuilder<Rung>(parts.Count);
        foreach (var (heading, citations) in parts)
        {
            if (Rung.UrgencyOf(heading.Id) is not { } urgency || (rungs.Count > 0 && rungs[^1].Urgency >= urgency)) return null;
            rungs.Add(new Rung(urgency, heading, citations));
        }

        return rungs.MoveToImmutable();
    }

    private FileSpan Span(int line, int start, int end) => new(_file.File.DisplayPath, new TextPosition(line, start), new TextPosition(line, end));

    private sealed record FoundHeading(int Level, string Text, FileSpan Span, string? ChosenId, bool NamesCallout);

    private sealed class FoundPart(int heading, int level, int firstCitation)
    {
        public int Heading => heading;

        public int Level => level;

        public int FirstCitation => firstCitation;

        public bool HasText { get; set; }
    }

    private sealed class FoundCallout(CalloutKind kind, FileSpan span, int firstCitation)
    {
        public CalloutKind Kind => kind;

        public FileSpan Span => span;

        public int FirstCitation => firstCitation;

        public int EndsBefore { get; set; }

        public int? Title { get; set; }

        public bool HasText { get; set; }
    }
}
