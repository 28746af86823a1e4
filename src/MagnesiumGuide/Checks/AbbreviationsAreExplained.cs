using System.Buffers;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>An abbreviation is in the glossary, or is explained where the page first uses it.</summary>
public sealed class AbbreviationsAreExplained : IFileCheck
{
    private static readonly SearchValues<char> s_capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG603", "abbreviations-are-explained", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is not { } wording || context.Abbreviations is not { } known || context.ProseOf(file) is not { } prose) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (start, length) in CandidatesIn(prose.Words))
        {
            var word = prose.Words.Substring(start, length);
            if (wording.KnownAbbreviations.Contains(word) || known.Contains(word) || word == TextsAreFinished.Mark) continue;
            var passage = prose.Passages[prose.Sentences[prose.SentenceAt(start)].Passage];
            // Each definition of the glossary is read by itself; what stands for search engines or above a text is no first use.
            if (passage.Part is PartOfPage.Title or PartOfPage.Description || passage.Kind == PassageKind.Heading) continue;
            var key = file.File.Name == ContentFolder.GlossaryFile ? $"{passage.Start} {word}" : word;
            if (!seen.Add(key) || IsExplained(prose.Words, start, start + length)) continue;
            yield return new Diagnostic(Rule, prose.Span(start, start + length), $"\"{word}\" is not explained at its first use, and the glossary does not know it.",
                $"write the words, then the abbreviation in brackets ({word}), or add it to glossary.yaml");
        }
    }

    // "Kidney function (eGFR)" and "the EVM (Expert Group on Vitamins and Minerals)".
    private static bool IsExplained(string words, int start, int end)
    {
        if (end < words.Length && words[end] == 's') end++;
        if (end + 1 < words.Length && words.AsSpan(end).StartsWith(" (")) return true;
        var open = start;
        while (open > 0 && start - open < 30 && words[open - 1] is not ('(' or ')' or '.' or '\n')) open--;
        return open > 1 && words[open - 1] == '(' && char.IsWhiteSpace(words[open - 2]);
    }

    // At least two capitals and nothing else; a plural s is left out. What stands in quotation marks is what others wrote, and MY_NAME is no word.
    private static List<(int Start, int Length)> CandidatesIn(string words)
    {
        var found = new List<(int, int)>();
        for (var at = 0; words.AsSpan(at).IndexOfAny(s_capitals) is >= 0 and var next;)
        {
            var start = at + next;
            at = start;
            while (at < words.Length && char.IsAsciiLetterUpper(words[at])) at++;
            var length = at - start;
            if (at < words.Length && words[at] == 's' && !(at + 1 < words.Length && char.IsLetterOrDigit(words[at + 1]))) at++;
            else if (at < words.Length && (char.IsLetterOrDigit(words[at]) || words[at] == '_')) length = 0;
            if (length > 1 && !(start > 0 && (char.IsLetterOrDigit(words[start - 1]) || words[start - 1] is '.' or '_' or '/' or '@' or '"' or '\u201C' or '\u2018'))) found.Add((start, length));
            while (at < words.Length && char.IsLetterOrDigit(words[at])) at++;
        }

        return found;
    }
}
