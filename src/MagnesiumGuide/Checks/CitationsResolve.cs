using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A citation names an entry of references.yaml.</summary>
public sealed class CitationsResolve : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG401", "citations-resolve", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (context.References is not { } references) yield break;
        foreach (var citation in file.Citations)
        {
            if (references.ContainsKey(citation.ReferenceId) || context.FaultyReferences.Contains(citation.ReferenceId)) continue;
            yield return new Diagnostic(Rule, citation.Span, $"references.yaml has no entry `{citation.ReferenceId}`.",
                Nearest.Question(citation.ReferenceId, references.Keys) ?? "add the source to references.yaml, or cite one that is there")
            {
                Edit = Nearest.Only(citation.ReferenceId, references.Keys.Concat(context.FaultyReferences)) is { } only ? new TextEdit(citation.Span, citation.ReferenceId, only) : null,
            };
        }
    }
}
