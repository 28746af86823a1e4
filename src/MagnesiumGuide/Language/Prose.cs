using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Language;

/// <summary>The part of a page that a text stands in.</summary>
public enum PartOfPage
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The description for search engines.</summary>
    Description,

    /// <summary>The quick summary.</summary>
    Summary,

    /// <summary>The key facts.</summary>
    KeyFacts,

    /// <summary>The text, without the FAQ.</summary>
    Body,

    /// <summary>The questions and answers.</summary>
    Faq,

    /// <summary>A definition of the glossary.</summary>
    Definition,
}

/// <summary>What sort of block a passage is.</summary>
internal enum PassageKind
{
    Paragraph,
    ListItem,
    Heading,
    TableCell,
}

/// <summary>A block of text: a paragraph, an item of a list, a heading, a cell of a table.</summary>
/// <param name="Part">Where on the page it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in <see cref="Prose.Words"/>.</param>
/// <param name="End">Just after its last.</param>
/// <param name="Line">The line of the file in which it begins.</param>
/// <param name="Callout">The kind of callout around it; null outside.</param>
internal readonly record struct Passage(PartOfPage Part, PassageKind Kind, int Start, int End, int Line, CalloutKind? Callout);

/// <summary>A sentence.</summary>
/// <param name="Passage">The index of its passage.</param>
/// <param name="Start">Its first character in <see cref="Prose.Words"/>.</param>
/// <param name="End">Just after its last, the full stop included.</param>
internal readonly record struct Sentence(int Passage, int Start, int End);

/// <summary>A stretch of the words that a link carries, and the stretch of the file that says where it leads.</summary>
internal readonly record struct Target(int Start, int End, int SourceStart, int SourceEnd);

/// <summary>What a file says in plain words, without markup, citations, addresses and code, and where in the file each word stands.</summary>
internal sealed class Prose
{
    private readonly ContentText _file;
    private readonly int[] _plain;
    private readonly int[] _source;

    internal Prose(ContentText file, string words, IReadOnlyList<(int Plain, int Source)> runs, IReadOnlyList<Passage> passages, IReadOnlyList<Target> values, IReadOnlyList<Target> citations)
    {
        _file = file;
        Words = words;
        (_plain, _source) = ([.. runs.Select(run => run.Plain)], [.. runs.Select(run => run.Source)]);
        (Passages, Values, Citations) = (passages, values, citations);
        Sentences = SentencesIn(words, passages);
    }

    /// <summary>All words; a line feed parts two passages.</summary>
    public string Words { get; }

    /// <summary>The passages in reading order.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The sentences in reading order. Each passage ends one, whether or not it has a full stop.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The words that quote a reference value, and its id.</summary>
    public IReadOnlyList<Target> Values { get; }

    /// <summary>Where citations stood, and what stands in their brackets.</summary>
    public IReadOnlyList<Target> Citations { get; }

    /// <summary>The place of a stretch of the words.</summary>
    public FileSpan Span(int start, int end) => _file.Span(SourceOf(start), end > start ? SourceOf(end - 1) + 1 : SourceOf(start));

    /// <summary>The place of a sentence.</summary>
    public FileSpan Span(Sentence sentence) => Span(sentence.Start, sentence.End);

    /// <summary>The text of a sentence.</summary>
    public ReadOnlySpan<char> Text(Sentence sentence) => Words.AsSpan(sentence.Start, sentence.End - sentence.Start);

    /// <summary>What the file has there.</summary>
    public string Source(Target target) => _file.Text[target.SourceStart..target.SourceEnd];

    /// <summary>The index of the sentence around an offset.</summary>
    public int SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private int SourceOf(int plain)
    {
        var run = Array.BinarySearch(_plain, plain);
        if (run < 0) run = ~run - 1;
        return run < 0 ? 0 : _source[run] + plain - _plain[run];
    }

    private static List<Sentence> SentencesIn(string words, IReadOnlyList<Passage> passages)
    {
        var found = new List<Sentence>(passages.Count * 2);
        for (var index = 0; index < passages.Count; index++)
        {
            var (start, end) = (passages[index].Start, passages[index].End);
            for (var at = start; at < end;)
            {
                var next = words.AsSpan(at, end - at).IndexOfAny('.', '!', '?');
                at = next < 0 ? end : at + next + 1;
                if (at < end && !EndsAt(words, start, ref at, end)) continue;
                Add(index, start, at);
                start = at;
            }
        }

        return found;

        void Add(int passage, int start, int end)
        {
            while (start < end && char.IsWhiteSpace(words[start])) start++;
            while (end > start && char.IsWhiteSpace(words[end - 1])) end--;
            if (end > start) found.Add(new Sentence(passage, start, end));
        }
    }

    // A full stop ends a sentence when a space follows and then no small letter: "0.7 mmol/L", "e.g. nuts" and "L. Smith" go on.
    private static bool EndsAt(string words, int start, ref int at, int end)
    {
        var mark = at - 1;
        var after = at;
        while (after < end && (words[after] is '.' or '!' or '?' or '"' or '\'' or ')' or ']' or '\u2019' or '\u201D' or '\u00BB')) after++;
        if (after < end && !char.IsWhiteSpace(words[after])) return false;
        var next = after;
        while (next < end && (char.IsWhiteSpace(words[next]) || words[next] is '"' or '\'' or '(' or '[' or '\u2018' or '\u201C' or '\u00AB')) next++;
        if (next < end && char.IsLower(words[next])) return false;
        if (words[mark] == '.' && next < end && after == mark + 1 && mark - start > 0 && IsShortened(words.AsSpan(start, mark - start), char.IsDigit(words[next]))) return false;
        at = after;
        return true;
    }

    private static bool IsShortened(ReadOnlySpan<char> before, bool numberFollows)
    {
        var word = before[(before.LastIndexOfAny(' ', '(') + 1)..];
        return (word.Length == 1 && char.IsUpper(word[0]) && before.Length > 1)
            || word is "e.g" or "i.e" or "Dr" or "Mr" or "Mrs" or "Ms" or "Prof" or "St" or "vs" or "cf"
            || (numberFollows && word is "p" or "pp" or "No" or "no" or "Fig" or "Art" or "approx" or "ca");
    }
}
