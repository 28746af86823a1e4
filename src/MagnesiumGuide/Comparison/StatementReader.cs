using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Comparison;

/// <summary>Takes a page apart into statements: sentences, and rows of tables, whose cells say nothing without each other.</summary>
internal sealed partial class StatementReader
{
    private readonly ContentText _file;
    private readonly HeadingPlaces _headings;
    private readonly Prose _prose;
    private readonly ILookup<int, Sentence> _sentences;
    private readonly List<Statement> _found = [];

    // What leads up to a list, and the head of a table, for as long as their items and rows go on.
    private Place? _list;
    private Place? _table;
    private int _rows;
    private int _lastLine;
    private Place? _lead;

    private StatementReader(Page page, HeadingPlaces headings)
    {
        (_file, _headings, _prose) = (page.File.Read(), headings, ProseReader.Of(page));
        _sentences = _prose.Sentences.ToLookup(sentence => sentence.Passage);
    }

    /// <summary>The statements of a page in reading order, the quick summary and the key facts first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="headings">Its headings.</param>
    /// <param name="texts">The text of each of its blocks, and the line in which it begins. <see cref="ProseReader"/> may miss one that is written in a strange way.</param>
    public static ImmutableArray<Statement> Read(Page page, HeadingPlaces headings, IReadOnlyList<(string Text, int Line)> texts)
    {
        var reader = new StatementReader(page, headings);
        var passages = reader._prose.Passages;
        for (var index = 0; index < passages.Count;)
        {
            var cells = 1;
            if (passages[index].Kind == PassageKind.TableCell)
                while (index + cells < passages.Count && passages[index + cells].Kind == PassageKind.TableCell && passages[index + cells].Line == passages[index].Line) cells++;
            reader.Take(index, cells);
            index += cells;
        }

        var read = Bare(reader._prose.Words);
        foreach (var (text, line) in texts)
        {
            if (read.Contains(Bare(text), StringComparison.Ordinal)) continue;
            var missed = MarkdownText.Folded(text);
            reader._found.Add(new Statement(missed, [.. Number().Matches(missed).Select(number => number.Value)], []) { Place = headings.At(line), StandsElsewhere = headings.IsInRung(line), StandsOut = true, Skeleton = missed });
        }

        return [.. reader._found];

        static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    private void Take(int index, int cells)
    {
        var passage = _prose.Passages[index];
        if (passage.Part is PartOfPage.Title or PartOfPage.Description) return;
        var isText = passage.Part is PartOfPage.Body or PartOfPage.Faq;
        var heading = isText ? _headings.At(passage.Line) : new Place(passage.Part.ToString(), "");
        if (_lead is not null && !_lead.Key.StartsWith(heading.Key + '>', StringComparison.Ordinal)) _lead = null;
        var standsElsewhere = !isText || passage.Callout is CalloutKind.Warning or CalloutKind.Caution || _headings.IsInRung(passage.Line);
        if (passage.Kind != PassageKind.ListItem) _list = null;
        if (passage.Kind != PassageKind.TableCell) _table = null;
        switch (passage.Kind)
        {
            case PassageKind.Heading:
                _lead = null;
                break;
            case PassageKind.TableCell:
                TakeRow(index, cells, heading, standsElsewhere);
                break;
            case PassageKind.ListItem:
                _list ??= _lead ?? heading;
                TakeSentences(index, _list, standsElsewhere, standsOut: true);
                // Items below it are read with it.
                if (_lead is not null) _list = _lead;
                break;
            default:
                TakeSentences(index, heading, standsElsewhere, standsOut: passage.Part == PartOfPage.Faq || passage.Callout is not null);
                break;
        }

        _lastLine = passage.Line;
    }

    private void TakeSentences(int index, Place place, bool standsElsewhere, bool standsOut)
    {
        var passage = _prose.Passages[index];
        _lead = null;
        foreach (var sentence in _sentences[index])
        {
            var text = MarkdownText.Folded(_prose.Text(sentence).ToString());
            if (text[^1] == ':') _lead = new Place($"{_headings.At(passage.Line).Key}>{text}", text);
            var isFirst = sentence.Start == passage.Start;
            // A citation belongs to the sentence that it follows, and at the head of a passage to the first.
            var citations = _prose.Citations.Where(citation => citation.Start <= sentence.End
                && (citation.Start > sentence.Start || (isFirst && citation.Start == sentence.Start && LineOf(citation) >= passage.Line)));
            // A table without a bar at the beginning of its lines is read as if it were a paragraph.
            Add([("", sentence.Start, sentence.End)], text, citations, place, standsElsewhere, standsOut || _lead is not null || text.Contains('|'));
        }
    }

    private void TakeRow(int index, int cells, Place heading, bool standsElsewhere)
    {
        var passages = Enumerable.Range(index, cells).Select(one => _prose.Passages[one]).ToList();
        var line = passages[0].Line;
        // Below its head, a table has a line that parts it from the rows.
        if (line - _lastLine > (_rows == 1 ? 2 : 1)) _table = null;
        _rows = _table is null ? 1 : _rows + 1;
        var column = 0;
        var parts = new List<(string Before, int Start, int End)>();
        foreach (var cell in passages)
        {
            var bars = ColumnOf(cell) - column;
            column += bars;
            parts.Add((string.Concat(Enumerable.Repeat(" | ", Math.Max(0, bars))), cell.Start, cell.End));
        }

        var row = MarkdownText.Folded(string.Concat(parts.Select(part => part.Before + _prose.Words[part.Start..part.End])));
        var place = _table ?? _lead ?? heading;
        _table ??= new Place($"{place.Key}|{row}", row);
        Add([.. parts], row, _prose.Citations.Where(citation => LineOf(citation) == line), place, standsElsewhere, standsOut: true);
        _lead = null;
    }

    // How many bars stand before the cell on its line, without the first. An empty cell is no passage.
    private int ColumnOf(Passage cell)
    {
        var place = _prose.Span(cell.Start, cell.End).Start;
        var before = _file.Text.AsSpan(_file.LineStart(place.Line), place.Column - 1);
        var bars = 0;
        for (var i = 0; i < before.Length; i++)
            if (before[i] == '|' && (i == 0 || before[i - 1] != '\\')) bars++;
        return bars - 1;
    }

    private int LineOf(Target target) => _file.Position(target.SourceStart).Line;

    private void Add(ImmutableArray<(string Before, int Start, int End)> parts, string text, IEnumerable<Target> citations, Place place, bool standsElsewhere, bool standsOut)
    {
        var quotations = parts.SelectMany(part => _prose.Values.Where(value => part.Start <= value.Start && value.End <= part.End)).ToList();
        var skeleton = new StringBuilder();
        foreach (var (before, start, end) in parts)
        {
            var at = start;
            skeleton.Append(before);
            foreach (var value in quotations.Where(value => start <= value.Start && value.End <= end))
            {
                skeleton.Append(_prose.Words, at, value.Start - at).Append('{').Append(_prose.Source(value)).Append('}');
                at = value.End;
            }

            skeleton.Append(_prose.Words, at, end - at);
        }

        var numbers = parts.SelectMany(part => Number().Matches(_prose.Words[part.Start..part.End])
            .Where(number => !quotations.Any(value => value.Start <= part.Start + number.Index && part.Start + number.Index < value.End)).Select(number => number.Value));
        _found.Add(new Statement(text, [.. numbers], [.. citations.SelectMany(citation => Key().Matches(_prose.Source(citation))).Select(key => key.Groups["id"].Value).Distinct(StringComparer.Ordinal)])
        {
            Place = place,
            Above = _table ?? _lead,
            StandsElsewhere = standsElsewhere,
            StandsOut = standsOut,
            Skeleton = MarkdownText.Folded(skeleton.ToString()),
            Quotations = [.. quotations.Select(value => $"{MarkdownText.Folded(_prose.Words[value.Start..value.End])} (`{_prose.Source(value)}`)")],
        });
    }

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Number();

    [GeneratedRegex("@(?<id>[^;,\\s]+)")]
    private static partial Regex Key();
}
