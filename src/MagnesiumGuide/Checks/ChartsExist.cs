using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A chart stands in data/charts.yaml.</summary>
public sealed class ChartsExist : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG213", "charts-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (context.Charts is not { } charts) yield break;
        foreach (var image in file.Images)
        {
            if (image.ChartId is not { } id || charts.ContainsKey(id) || context.FaultyCharts.Contains(id)) continue;
            yield return new Diagnostic(Rule, image.TargetSpan, $"data/charts.yaml has no chart `{id}`.", Nearest.Question(id, charts.Keys) ?? "add the chart there, or delete the picture")
            {
                Edit = Nearest.Only(id, charts.Keys) is { } only ? new TextEdit(image.TargetSpan, image.Target, Articles.Image.ChartScheme + only) : null,
            };
        }
    }
}
