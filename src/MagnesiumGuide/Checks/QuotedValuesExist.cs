using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A quoted value stands in data/reference-values.yaml.</summary>
public sealed class QuotedValuesExist : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG501", "quoted-values-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (context.Values is not { } values) yield break;
        foreach (var link in file.Links)
            if (link.ValueId is { } id && !values.ContainsKey(id) && !context.FaultyValues.Contains(id)) yield return Finding(id, link.TargetSpan);
        foreach (var id in file.Charts.SelectMany(chart => chart.ValueIds))
            if (!values.ContainsKey(id.Value) && !context.FaultyValues.Contains(id.Value)) yield return Finding(id.Value, id.Span);

        Diagnostic Finding(string id, FileSpan place) =>
            new(Rule, place, $"data/reference-values.yaml has no value `{id}`.", Nearest.Question(id, values.Keys) ?? "add the value there, with its source")
            {
                Edit = Nearest.Only(id, values.Keys) is { } only ? new TextEdit(place, id, only) : null,
            };
    }
}
