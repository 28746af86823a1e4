using System.Text.RegularExpressions;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>Words of proof stand only where a source can prove: no single case, no study in animals, no pilot.</summary>
public sealed class CertaintyFitsTheEvidence : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG507", "certainty-fits-the-evidence", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is not { } wording || context.References is not { } references || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (index, start, length) in wording.Proof.In(prose, (words, proof) => wording.Denial.Covers(words, proof) || (context.PromisesAreFound && IsPromise(words, proof, wording))))
        {
            var sentence = prose.Sentences[index];
            var passage = prose.Passages[sentence.Passage];
            if (passage.Part is PartOfPage.Title or PartOfPage.Description || passage.Kind == PassageKind.Heading) continue;
            // The sentence's own sources, or else those of its paragraph.
            var ids = IdsIn(prose, sentence.Start, sentence.End);
            if (ids.Count == 0) ids = IdsIn(prose, passage.Start, passage.End);
            var sources = ids.ConvertAll(id => references.GetValueOrDefault(id));
            if (sources.Any(source => source is null || !IsWeak(source, wording))) continue;
            var word = prose.Words.Substring(start, length);
            yield return new Diagnostic(Rule, prose.Span(start, start + length),
                sources.Count == 0 ? $"\"{word}\" says that it is settled, and no source is named." : $"\"{word}\" says that it is settled, and the source is one {string.Join(" and one ", sources.Select(source => $"\"{source!.Note}\"").Distinct())}.",
                sources.Count == 0 ? "cite the source that proves it, or write \"may\"" : "write \"may\" or \"suggests\", or cite a review or a guideline");
        }
    }

    // "Proven to work" is one slip, and TextsPromiseNothing tells of it.
    private static bool IsPromise(string sentence, Match proof, Wording wording) =>
        wording.Promises.FirstIn(sentence, wording.Denial.Covers) is { } promise && promise.Index < proof.Index + proof.Length && proof.Index < promise.Index + promise.Length;

    private static bool IsWeak(Reference source, Wording wording) => source.Note is { } note && note.ToLowerInvariant() is var kind && wording.WeakSources.IsMatch(kind) && !wording.StrongSources.IsMatch(kind);

    private static List<string> IdsIn(Prose prose, int start, int end)
    {
        var ids = new List<string>();
        foreach (var citation in prose.Citations)
        {
            if (citation.Start <= start || citation.Start > end) continue;
            foreach (var part in prose.Source(citation).Split(';'))
                if (part.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at) ids.Add(part[(at + 1)..].Split(',')[0].Trim());
        }

        return ids;
    }
}
