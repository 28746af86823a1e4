using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Two pages with one description look like one page to a search engine.</summary>
public sealed class DescriptionsAreUnique : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG114", "descriptions-are-unique", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        foreach (var (page, first) in Copies.Of(context.Pages, page => page.Description.Value))
            yield return new Diagnostic(Rule, page.Description.Span, $"{first.File.DisplayPath} has the same description.", "say what this page answers that the other does not");
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => file.Page is { } page ? (page.Description, page.Date?.Value) : null;
}
