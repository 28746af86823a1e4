using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A warning says who found the danger.</summary>
public sealed class WarningsCiteASource : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG405", "warnings-cite-a-source", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var callout in file.Outline?.Callouts ?? [])
        {
            if (callout is { HasText: true, Kind: CalloutKind.Warning or CalloutKind.Caution, Citations: [] })
                yield return new Diagnostic(Rule, callout.Span, "the warning names no source.", "cite the reference that carries it: [@key]");
        }

        foreach (var rung in file.Outline?.Rungs ?? [])
        {
            // An empty rung has nothing to cite yet, which MG313 says.
            if (rung is { HasSigns: true, Urgency: Urgency.Emergency or Urgency.Today, Citations: [] })
                yield return new Diagnostic(Rule, rung.Heading.Span, $"the rung `{rung.Heading.Id}` names no source.", "cite the reference that carries its signs: [@key]");
        }
    }
}
