using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>A text promises nothing that nobody can promise: no cure, no freedom from side effects, no "detox".</summary>
public sealed class TextsPromiseNothing : IFileCheck
{
    internal const string Id = "MG505";

    /// <inheritdoc />
    public Rule Rule { get; } = new(Id, "texts-promise-nothing", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is not { } wording || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (_, start, length) in wording.Promises.In(prose, wording.Denial.Covers))
        {
            yield return new Diagnostic(Rule, prose.Span(start, start + length), $"\"{prose.Words.Substring(start, length)}\" promises what nobody can promise.",
                "say what was found, in whom, and how sure that is; a claim of others stands in quotation marks, or after who makes it");
        }
    }
}
