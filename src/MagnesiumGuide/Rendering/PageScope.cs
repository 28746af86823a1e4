using System.Collections.Concurrent;
using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Language;
using Markdig.Syntax;

namespace MagnesiumGuide.Rendering;

/// <summary>
/// What one page has used so far: the numbers of its sources and the words it explained. A source has one number on a page, whichever part cites it
/// first, so all parts of a page are rendered in one scope, in reading order.
/// </summary>
internal sealed class PageScope(
    InterfaceText text,
    TermFinder terms,
    IReadOnlyDictionary<string, Reference> references,
    Func<string, string, string?> resolveLink,
    IReadOnlyDictionary<string, Chart> charts,
    ConcurrentDictionary<string, Markup> definitions)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(Reference Reference, List<SourceUse> Uses)> _sources = [];
    private readonly HashSet<int> _sourcesOnPaper = [];
    private readonly List<Term> _words = [];
    private readonly HashSet<Term> _wordsOnPaper = [];
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);

    /// <summary>The file whose text is being rendered: its links are relative to it.</summary>
    public required string FileName { get; set; }

    /// <summary>What site.yaml says.</summary>
    public required Site Site { get; init; }

    /// <summary>Finds words of other languages, each with its language; null when none are marked.</summary>
    public SpellingFinder<string>? ForeignWords { get; init; }

    /// <summary>The words of the interface.</summary>
    public InterfaceText Text => text;

    /// <summary>The name of the part being rendered, as the way back from a source calls it.</summary>
    public string Place { get; set; } = "";

    /// <summary>The level of the heading that the text being rendered stands under.</summary>
    public int HeadingLevel { get; set; } = 1;

    /// <summary>False where words are not explained: in headings, links and definitions.</summary>
    public bool ExplainsWords { get; set; } = true;

    /// <summary>False where citations are left out: in definitions outside the glossary, which has their sources.</summary>
    public bool ShowsCitations { get; set; } = true;

    /// <summary>True while what is rendered is printed too: of an article, paper leaves out the running text.</summary>
    public bool IsOnPaper { get; set; } = true;

    /// <summary>The line of the file in which a block begins, where blocks are to say so; otherwise null.</summary>
    public Func<Block, int>? LineOf { get; set; }

    /// <summary>Renders something in which words are not explained, whatever it stands in.</summary>
    public void WithoutExplaining(Action render)
    {
        var explained = ExplainsWords;
        ExplainsWords = false;
        render();
        ExplainsWords = explained;
    }

    /// <summary>The URL of a link or picture as written; null when it leads to nothing that readers can open.</summary>
    public string? Resolve(string address) => resolveLink(FileName, address);

    /// <summary>The same for a link written in another file.</summary>
    public string? ResolveFrom(string fileName, string address) => resolveLink(fileName, address);

    /// <summary>The chart with that id; null when there is none, or it is being mended.</summary>
    public Chart? FindChart(string id) => charts.GetValueOrDefault(id);

    /// <summary>Counts a citation; null when its reference can't be shown.</summary>
    public (int Number, string Anchor)? Cite(string referenceId)
    {
        if (!references.TryGetValue(referenceId, out var reference)) return null;
        if (!_numbers.TryGetValue(referenceId, out var number))
        {
            _sources.Add((reference, []));
            _numbers.Add(referenceId, number = _sources.Count);
        }

        if (IsOnPaper) _sourcesOnPaper.Add(number);
        var uses = _sources[number - 1].Uses;
        var anchor = $"use-{number}-{uses.Count + 1}";
        uses.Add(new SourceUse(anchor, Place));
        return (number, anchor);
    }

    /// <summary>The next term of a text, from an offset on, that the page has not used before; it counts as used from now on.</summary>
    public (int Start, int Length, Term Term)? FindNewWord(ReadOnlySpan<char> text, int from)
    {
        if (!ExplainsWords) return null;
        while (terms.FindNext(text, from) is var (start, length, term))
        {
            if (IsOnPaper) _wordsOnPaper.Add(term);
            if (!_words.Contains(term))
            {
                _words.Add(term);
                return (start, length, term);
            }

            from = start + length;
        }

        return null;
    }

    /// <summary>What a word means; the same on every page, so that it is rendered once for all.</summary>
    public Markup DefinitionOf(Term term, Func<RichText, Markup> render) => definitions.GetOrAdd(term.Id, _ => render(term.Definition));

    /// <summary>The label of a table: its heading, counted from the second on.</summary>
    public string TableLabel()
    {
        var count = _tables[Place] = _tables.GetValueOrDefault(Place) + 1;
        return count == 1 ? text.Format("Table", Place) : text.Format("TableNumber", Place, count);
    }

    /// <summary>The words explained so far, in alphabetical order.</summary>
    public ImmutableArray<Term> Words => [.. _words.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>True for a word that stands in something printed.</summary>
    public bool PrintsWord(Term term) => _wordsOnPaper.Contains(term);

    /// <summary>The sources cited so far, by number.</summary>
    public ImmutableArray<RenderedSource> Sources => [.. _sources.Select((source, index) => new RenderedSource(index + 1, source.Reference, [.. source.Uses], _sourcesOnPaper.Contains(index + 1)))];

    /// <summary>The anchor of a word's definition on a page that uses it.</summary>
    public static string AnchorOf(Term term) => "word-" + term.Id;
}
