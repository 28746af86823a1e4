namespace MagnesiumGuide.Checks;

/// <summary>Which file answers which path of the site.</summary>
internal static class PagesByUrl
{
    /// <summary>The files by their own path and by the old ones that lead to them; drafts have no old paths.</summary>
    public static Dictionary<string, CheckedFile> Of(CheckContext context)
    {
        var pages = new Dictionary<string, CheckedFile>(StringComparer.Ordinal);
        foreach (var file in context.Files)
            if (file.Path is { } path) pages.TryAdd(path, file);
        foreach (var file in context.Files)
        {
            if (file is not { Page: { } page, IsDraft: false }) continue;
            foreach (var (alias, _) in page.Aliases) pages.TryAdd(alias, file);
        }

        return pages;
    }
}
