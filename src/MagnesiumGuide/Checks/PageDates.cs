using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Checks;

/// <summary>The dates that a page gives, with their keys.</summary>
internal static class PageDates
{
    /// <summary>All that are there.</summary>
    public static IEnumerable<(string Key, Located<DateOnly> Day)> Of(Page? page)
    {
        if (page?.Date is { } date) yield return ("date", date);
        if (page?.LastModified is { } modified) yield return ("lastmod", modified);
        if ((page as Article)?.LastReviewed is { } reviewed) yield return ("lastReviewed", reviewed);
    }
}
