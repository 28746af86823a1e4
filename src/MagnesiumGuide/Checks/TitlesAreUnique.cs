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
        foreach (var group in context.Pages.GroupBy(page => page.Title.Value, StringComparer.OrdinalIgnoreCase))
        {
            // The older page was there first, whatever the copy is called.
            var first = group.OrderBy(page => page.Date?.Value ?? DateOnly.MaxValue).ThenBy(page => page.File.Name, StringComparer.Ordinal).First();
            foreach (var page in group.Where(page => page != first))
                yield return new Diagnostic(Rule, page.Title.Span, $"{first.File.DisplayPath} has the title \"{page.Title.Value}\" too.", "give one of them another title");
        }
    }
}
