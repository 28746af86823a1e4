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
        foreach (var group in context.Pages.GroupBy(page => page.Description.Value, StringComparer.OrdinalIgnoreCase))
        {
            // The older page was there first, whatever the copy is called.
            var first = group.OrderBy(page => page.Date?.Value ?? DateOnly.MaxValue).ThenBy(page => page.File.Name, StringComparer.Ordinal).First();
            foreach (var page in group.Where(page => page != first))
                yield return new Diagnostic(Rule, page.Description.Span, $"{first.File.DisplayPath} has the same description.", "say what this page answers that the other does not");
        }
    }
}
