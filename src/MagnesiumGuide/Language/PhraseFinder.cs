using System.Text.RegularExpressions;

namespace MagnesiumGuide.Language;

/// <summary>
/// Finds phrases in sentences. Each has a stem, with which one of its words begins, by which nearly all sentences are passed over, and a pattern that is tried where the stem
/// stands. The stems of a line end at its first space, | parts them, and _ in one is a space.
/// </summary>
internal sealed class PhraseFinder
{
    private readonly StemFinder _stems;
    private readonly List<(string[] Stems, Lazy<Regex> Pattern)> _patterns;

    /// <summary>Takes stems and patterns; {name} in a pattern stands for one of the words of that section.</summary>
    public PhraseFinder(WordList list, string section)
    {
        _patterns = [.. WordList.Pairs(list[section]).Select(pair => (pair.Key.Replace('_', ' ').Split('|'), new Lazy<Regex>(() => Pattern(list, pair.Value))))];
        _stems = new StemFinder(_patterns.SelectMany(pattern => pattern.Stems));
    }

    /// <summary>A pattern of whole words, in small letters.</summary>
    public static Regex Pattern(WordList list, string pattern)
    {
        foreach (var name in list.Sections.Where(name => name.Length > 0))
            if (pattern.Contains($"{{{name}}}", StringComparison.Ordinal)) pattern = pattern.Replace($"{{{name}}}", $"(?:{string.Join('|', list[name])})", StringComparison.Ordinal);
        return new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    /// <summary>The sentences that hold a phrase, and where: the first phrase of each that is not excused.</summary>
    /// <param name="prose">The words.</param>
    /// <param name="isExcused">Says of a sentence in small letters, and the phrase found in it, whether it is none after all.</param>
    public IEnumerable<(int Sentence, int Start, int Length)> In(Prose prose, Func<string, Match, bool> isExcused)
    {
        for (var at = 0; (at = _stems.Next(prose.Words, at)) >= 0;)
        {
            var index = prose.SentenceAt(at);
            var sentence = prose.Sentences[index];
            // What stands between two sentences is in neither.
            at = Math.Max(sentence.End, at + 1);
            if (FirstIn(Lower(prose.Text(sentence)), isExcused) is { } match) yield return (index, sentence.Start + match.Index, match.Length);
        }
    }

    /// <summary>The first phrase in a sentence in small letters that is not excused; null when it holds none.</summary>
    public Match? FirstIn(string sentence, Func<string, Match, bool> isExcused)
    {
        Match? first = null;
        foreach (var (stems, pattern) in _patterns)
        {
            if (!BeginsAWord(sentence, stems)) continue;
            for (var match = pattern.Value.Match(sentence); match.Success && (first is null || match.Index < first.Index); match = match.NextMatch())
            {
                if (isExcused(sentence, match)) continue;
                first = match;
                break;
            }
        }

        return first;
    }

    private static bool BeginsAWord(string sentence, string[] stems)
    {
        foreach (var stem in stems)
        {
            for (var at = sentence.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(stem, at + 1, StringComparison.Ordinal))
                if (at == 0 || !char.IsLetter(stem[0]) || !char.IsLetter(sentence[at - 1])) return true;
        }

        return false;
    }

    // In small letters, with the same length, plain apostrophes and plain spaces.
    private static string Lower(ReadOnlySpan<char> text)
    {
        return string.Create(text.Length, text, static (lower, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                lower[i] = text[i] switch { '\u2019' => '\'', '\u00A0' or '\u202F' or '\n' => ' ', '\u2011' => '-', var c => char.ToLowerInvariant(c) };
        });
    }
}
