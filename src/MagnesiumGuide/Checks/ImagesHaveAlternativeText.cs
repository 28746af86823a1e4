using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A picture says in words what it shows (WCAG 2.2, 1.1.1).</summary>
public sealed class ImagesHaveAlternativeText : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG208", "images-have-alternative-text", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var image in file.Images.Where(image => string.IsNullOrWhiteSpace(image.AlternativeText)))
            yield return new Diagnostic(Rule, image.Span, "the picture has no alternative text.", "write between the brackets what it shows: ![Bars of …](…)");
    }
}
