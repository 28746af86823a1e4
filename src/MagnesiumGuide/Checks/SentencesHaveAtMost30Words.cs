using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>A sentence of more than 30 words is lost on a phone, and on anybody who worries.</summary>
public sealed class SentencesHaveAtMost30Words : IFileCheck
{
    private const int Most = 30;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG602", "sentences-have-at-most-30-words", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is null || context.ProseOf(file) is not { } prose) yield break;
        foreach (var sentence in prose.Sentences)
        {
            // Words of one letter and a space are the shortest.
            if (sentence.End - sentence.Start <= 2 * Most || prose.Passages[sentence.Passage].Kind == PassageKind.TableCell || Count(prose.Text(sentence)) is not (> Most and var words)) continue;
            yield return new Diagnostic(Rule, prose.Span(sentence), $"the sentence has {words} words; more than {Most} are hard to follow.", "make two of it");
        }
    }

    private static int Count(ReadOnlySpan<char> sentence)
    {
        var count = 0;
        foreach (var _ in new Words(sentence)) count++;
        return count;
    }
}
