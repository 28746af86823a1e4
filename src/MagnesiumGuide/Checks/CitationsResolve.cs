using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A citation names an entry of references.yaml.</summary>
public sealed class CitationsResolve : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG401", "citations-resolve", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.References is not { } references) return [];
        var cited = context.Files.SelectMany(file => file.Citations).Select(citation => (Id: citation.ReferenceId, citation.Span));
        var sources = (context.Values?.Values ?? []).SelectMany(value => value.Sources).Select(source => (Id: source.Value, source.Span));
        return cited.Concat(sources)
            .Where(use => !references.ContainsKey(use.Id) && !context.FaultyReferences.Contains(use.Id))
            .Select(use => new Diagnostic(Rule, use.Span, $"references.yaml has no entry `{use.Id}`.",
                Nearest.Question(use.Id, references.Keys) ?? "add the source to references.yaml, or cite one that is there"));
    }
}
