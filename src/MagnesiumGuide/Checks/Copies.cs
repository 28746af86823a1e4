using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Checks;

/// <summary>Finds pages that say the same where each must say its own.</summary>
internal static class Copies
{
    /// <summary>Each page that has a text which an older one has too, and that older one. Without a date a page counts as the youngest; case does not count.</summary>
    public static IEnumerable<(Page Copy, Page First)> Of(IEnumerable<Page> pages, Func<Page, string> text)
    {
        foreach (var group in pages.GroupBy(text, StringComparer.OrdinalIgnoreCase))
        {
            // The older page was there first, whatever the copy is called.
            var first = group.OrderBy(page => page.Date?.Value ?? DateOnly.MaxValue).ThenBy(page => page.File.Name, StringComparer.Ordinal).First();
            foreach (var page in group.Where(page => page != first)) yield return (page, first);
        }
    }
}
