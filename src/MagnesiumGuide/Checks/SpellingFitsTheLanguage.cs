using System.Collections.Frozen;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>The text keeps to the spelling of the language that site.yaml names: British in en-GB, American in en-US.</summary>
public sealed class SpellingFitsTheLanguage : IFileCheck
{
    private const int Shortest = 3;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG604", "spelling-fits-the-language", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.SpellingOf(context.Language) is not { Count: > 0 } spelling || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (start, length, own) in ForeignIn(prose, spelling))
        {
            yield return new Diagnostic(Rule, prose.Span(start, start + length), $"\"{prose.Words.Substring(start, length)}\" is not the spelling of {context.Language}.", $"write \"{own}\"");
        }
    }

    private static List<(int Start, int Length, string Own)> ForeignIn(Prose prose, FrozenDictionary<string, string> spelling)
    {
        var lookup = spelling.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(int, int, string)>();
        foreach (var sentence in prose.Sentences)
        {
            var text = prose.Text(sentence);
            var isFirst = true;
            foreach (var word in new Words(text))
            {
                // With a capital inside a sentence it is a name: the World Health Organization.
                var isName = !isFirst && char.IsUpper(word.Text[0]);
                isFirst = false;
                if (isName || word.Text.Length < Shortest || !lookup.TryGetValue(word.Text, out var own) || Denial.IsQuoted(text.ToString(), word.Start, word.Text.Length)) continue;
                found.Add((sentence.Start + word.Start, word.Text.Length, char.IsUpper(word.Text[0]) ? char.ToUpperInvariant(own[0]) + own[1..] : own));
            }
        }

        return found;
    }
}
