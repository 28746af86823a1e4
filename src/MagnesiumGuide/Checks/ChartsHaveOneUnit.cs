using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>All numbers of a chart are counted in one unit, so that their bars can be compared.</summary>
public sealed class ChartsHaveOneUnit : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG504", "charts-have-one-unit", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (context.Values is not { } values) yield break;
        foreach (var chart in file.Charts)
        {
            var known = chart.ValueIds.Where(id => values.ContainsKey(id.Value)).ToList();
            foreach (var id in known.Where(id => values[id.Value].Unit != values[known[0].Value].Unit))
            {
                yield return new Diagnostic(Rule, id.Span, $"`{id.Value}` is in {values[id.Value].Unit}, and the chart begins in {values[known[0].Value].Unit}.",
                    "name values of one unit, or make two charts");
            }
        }
    }
}
