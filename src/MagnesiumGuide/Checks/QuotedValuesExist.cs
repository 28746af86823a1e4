using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Checks;

/// <summary>A quoted value stands in one of the files of values.</summary>
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
            new(Rule, place, $"{Places(values.Values)} has no value `{id}`.", Nearest.Question(id, values.Keys) ?? "add the value there, with its source")
            {
                Edit = Nearest.Only(id, values.Keys) is { } only ? new TextEdit(place, id, only) : null,
            };
    }

    private static string Places(IEnumerable<ReferenceValue> values) =>
        values.Select(value => value.FileName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is { Count: > 1 } files ? $"none of {string.Join(", ", files)}" : ContentFolder.ReferenceValuesFile;
}
