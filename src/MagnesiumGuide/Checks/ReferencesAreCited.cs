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
        // What can't be read may be what cites it.
        if (!context.EveryPageIsRead || !context.EverySharedFileIsRead || context.FaultyValues.Count > 0 || context.FaultyCharts.Count > 0) return [];
        if (context.Evidence is not { Faulty.Count: 0 }) return [];
        var cited = context.Files.SelectMany(file => file.Citations).Select(citation => citation.ReferenceId)
            .ToHashSet(StringComparer.Ordinal);
        return (context.References?.Values ?? [])
            .Where(reference => !cited.Contains(reference.Id))
            .Select(reference => new Diagnostic(Rule, reference.Span, $"nothing cites `{reference.Id}`.", "cite it, or delete the entry"));
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => (file is { Path: not null, Page: null }) + string.Join(' ', file.Citations.Select(citation => citation.ReferenceId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
