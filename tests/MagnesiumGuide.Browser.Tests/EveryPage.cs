namespace MagnesiumGuide.Browser.Tests;

/// <summary>The pages that a test is run for: all there are, so that a new article is tested from its first day.</summary>
public static class EveryPage
{
    /// <summary>A page that there never was: 404.</summary>
    public const string Unknown = "/no-such-page";

    /// <summary>In the showcase, the article with every part.</summary>
    public const string EveryPart = "/articles/every-part";

    /// <summary>In the showcase, an article taken away: 410.</summary>
    public const string TakenAway = "/articles/taken-away";

    /// <summary>In the showcase, an article with a fault in its file: 503.</summary>
    public const string Withheld = "/articles/withheld";

    /// <summary>In the showcase, an article that is not published yet.</summary>
    public const string Draft = "/articles/draft";

    private static readonly string[] s_unlistedContent = ["/search", "/search?q=kidney", "/search?q=nothing+has+this+word", Unknown];
    private static readonly string[] s_unlistedShowcase = ["/search?q=iron", "/topics/empty", Draft, Unknown, TakenAway, Withheld];

    /// <summary>Every URL of the sitemap, the search in all its states, and the pages of errors.</summary>
    public static async Task<IEnumerable<TheoryDataRow<Folder, string>>> OfBothFolders() =>
    [
        .. await Listed(Folder.Content), .. s_unlistedContent.Select(path => Row(Folder.Content, path)),
        .. await Listed(Folder.Showcase), .. s_unlistedShowcase.Select(path => Row(Folder.Showcase, path)),
    ];

    /// <summary>The articles among them.</summary>
    public static async Task<IEnumerable<TheoryDataRow<Folder, string>>> ThatIsAnArticle() =>
        (await OfBothFolders()).Where(row => row.Data.Item2.StartsWith("/articles/", StringComparison.Ordinal) && row.Data.Item2 is not (TakenAway or Withheld));

    private static async Task<IEnumerable<TheoryDataRow<Folder, string>>> Listed(Folder folder) =>
        (await ServedGuide.Of(folder).Sitemap()).Select(path => Row(folder, path));

    private static TheoryDataRow<Folder, string> Row(Folder folder, string path) => new(folder, path);
}
