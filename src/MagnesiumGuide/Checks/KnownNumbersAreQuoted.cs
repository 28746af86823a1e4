using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Checks;

/// <summary>An amount that stands in a file of values is quoted from there, at least once in each section, so that it changes in one place.</summary>
public sealed class KnownNumbersAreQuoted : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG509", "known-numbers-are-quoted", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if ((file.Page is null && file.Answers.IsEmpty) || context.Numbers.IsEmpty || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (start, end, number, other, unit) in AmountsIn(prose.Words))
        {
            if (context.Numbers.Find(number, other, unit) is not { Count: > 0 } known || prose.Values.Any(value => value.Start <= start && end <= value.End)) continue;
            var passage = prose.Passages[prose.Sentences[prose.SentenceAt(start)].Passage];
            if (passage.Part is PartOfPage.Title or PartOfPage.Description || IsQuotedNearby(prose, file, passage, known)) continue;
            var written = prose.Words[start..end];
            yield return new Diagnostic(Rule, prose.Span(start, end), $"\"{written}\" is typed by hand, and {known[0].FileName} has it ({string.Join(", ", known.Select(value => $"`{value.Id}`").Take(3))}{(known.Count > 3 ? " …" : "")}).",
                $"if it is that value, quote it: [{written}](value:{known[0].Id}); if not, say what it is");
        }
    }

    // The same value is quoted in the same section, or in the same field of front matter.
    private static bool IsQuotedNearby(Prose prose, CheckedFile file, Passage passage, IReadOnlyList<ReferenceValue> known)
    {
        foreach (var quoted in prose.Values)
        {
            var other = prose.Passages[prose.Sentences[prose.SentenceAt(quoted.Start)].Passage];
            if (other.Part == passage.Part && SectionOf(file, other.Line) == SectionOf(file, passage.Line) && prose.Source(quoted) is var id && known.Any(value => value.Id == id)) return true;
        }

        return false;
    }

    private static int SectionOf(CheckedFile file, int line)
    {
        var sections = file.Outline?.Sections ?? [];
        var index = 0;
        while (index < sections.Length && sections[index].Heading.Span.Start.Line <= line) index++;
        return index;
    }

    // "250 mg", "0.7 mmol/L"; of "300 to 400 mg" both numbers.
    private static List<(int Start, int End, decimal Number, decimal? Other, string Unit)> AmountsIn(string words)
    {
        var found = new List<(int, int, decimal, decimal?, string)>();
        for (var at = words.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0;)
        {
            var end = at;
            while (end < words.Length && (char.IsAsciiDigit(words[end]) || (words[end] is '.' or ',' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1])))) end++;
            var unit = end;
            while (unit < words.Length && words[unit] is ' ' or '\u00A0' or '\u202F') unit++;
            var unitEnd = unit;
            while (unitEnd < words.Length && (char.IsLetter(words[unitEnd]) || (words[unitEnd] == '/' && unitEnd > unit))) unitEnd++;
            if (unitEnd > unit && KnownNumbers.IsDoseUnit(words.AsSpan(unit, unitEnd - unit)) && KnownNumbers.NumberBefore(words, end) is var (number, start))
            {
                var other = RangeBefore(words, start);
                found.Add((other?.Start ?? start, unitEnd, number, other?.Number, words[unit..unitEnd]));
            }

            var next = words.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        return found;
    }

    private static (decimal Number, int Start)? RangeBefore(string words, int start)
    {
        var before = words.AsSpan(0, start);
        if (before.EndsWith(" to ")) return KnownNumbers.NumberBefore(words, start - 4);
        return before.EndsWith("\u2013") || before.EndsWith("-") ? KnownNumbers.NumberBefore(words, start - 1) : null;
    }
}
