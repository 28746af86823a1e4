using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An entry of the bibliography is cited somewhere.</summary>
public sealed class ReferencesAreCited : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG403", "references-are-cited", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var cited = context.Files.SelectMany(file => file.Citations).Select(citation => citation.ReferenceId)
            .Concat((context.Values?.Values ?? []).SelectMany(value => value.Sources).Select(source => source.Value))
            .ToHashSet(StringComparer.Ordinal);
        return (context.References?.Values ?? [])
            .Where(reference => !cited.Contains(reference.Id))
            .Select(reference => new Diagnostic(Rule, reference.Span, $"nothing cites `{reference.Id}`.", "cite it, or delete the entry"));
    }
}
