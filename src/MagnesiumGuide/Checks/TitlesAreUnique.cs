using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Two pages with one title can't be told apart in lists and search results.</summary>
public sealed class TitlesAreUnique : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG113", "titles-are-unique", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        foreach (var (page, first) in Copies.Of(context.Pages, page => page.Title.Value))
            yield return new Diagnostic(Rule, page.Title.Span, $"{first.File.DisplayPath} has the title \"{page.Title.Value}\" too.", "give one of them another title");
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => file.Page is { } page ? (page.Title, page.Date?.Value) : null;
}
