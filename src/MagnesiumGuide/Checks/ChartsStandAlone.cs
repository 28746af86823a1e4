using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A chart is a paragraph of its own, since it is a figure with a table.</summary>
public sealed class ChartsStandAlone : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG214", "charts-stand-alone", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var image in file.Images.Where(image => image is { ChartId: not null, StandsAlone: false }))
            yield return new Diagnostic(Rule, image.Span, "the chart stands inside a text.", "put it into a paragraph of its own, with a blank line before and after it");
    }
}
