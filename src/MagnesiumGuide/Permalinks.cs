using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;

namespace MagnesiumGuide;

/// <summary>
/// Every path that the guide has, and nothing else makes one. Lower case, no trailing slash, no extension on HTML (contract.md, section 3).
/// They are here and not with the website because links, aliases and gone pages are checked against them.
/// </summary>
public static class Permalinks
{
    /// <summary>The hub.</summary>
    public const string Hub = "/";

    /// <summary>The list of all articles.</summary>
    public const string Articles = "/articles";

    /// <summary>The search page.</summary>
    public const string Search = "/search";

    /// <summary>The glossary.</summary>
    public const string Glossary = "/glossary";

    /// <summary>The sources of all articles.</summary>
    public const string Sources = "/sources";

    /// <summary>What is known of each complaint.</summary>
    public const string Evidence = "/evidence";

    /// <summary>The pages that show a file of the content folder which others need too, each by the name of that file.</summary>
    public static IReadOnlyDictionary<string, string> OfSharedFiles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ContentFolder.GlossaryFile] = Glossary,
        [ContentFolder.ReferencesFile] = Sources,
        [ContentFolder.EvidenceFile] = Evidence,
    };

    /// <summary>Names that no page of <c>pages/</c> may take, because the site answers them itself.</summary>
    public static IReadOnlySet<string> ReservedNames { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "articles", "topics", "search", "glossary", "sources", "tools", "health", "images", "evidence", "desk", "index", "error", "feed", "icon", "sitemap", "robots", "llms",
    };

    private static readonly HashSet<string> s_files = new(StringComparer.Ordinal)
    {
        "sitemap.xml", "robots.txt", "feed.xml", "opensearch.xml", "llms.txt", "favicon.ico", "icon.svg",
    };

    private static readonly HashSet<string> s_folders = new(StringComparer.Ordinal) { "tools", "health", "images", "error" };

    /// <summary>
    /// True for a path that the site answers itself, whatever is in the content folder, however its letters are written: nothing in content can have it, lead
    /// away from it or take it away. Topics are not among them: which there are stands in site.yaml.
    /// </summary>
    public static bool IsOwn(string path) => path.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => true,
        [var name] => s_files.Contains(name) || ReservedNames.Contains(name.EndsWith(".html", StringComparison.Ordinal) ? name[..^".html".Length] : name),
        ["articles", var twin] when twin.EndsWith(".md", StringComparison.Ordinal) || twin.EndsWith(".json", StringComparison.Ordinal) => true,
        [var folder, ..] => s_folders.Contains(folder),
    };

    /// <summary>An article.</summary>
    public static string Article(Slug slug) => $"/articles/{slug}";

    /// <summary>An article as Markdown.</summary>
    public static string ArticleMarkdown(Slug slug) => $"/articles/{slug}.md";

    /// <summary>An article as typed JSON.</summary>
    public static string ArticleJson(Slug slug) => $"/articles/{slug}.json";

    /// <summary>A topic.</summary>
    public static string Topic(string id) => $"/topics/{id}";

    /// <summary>One of <c>pages/</c>.</summary>
    public static string Page(Slug name) => $"/{name}";

    /// <summary>A picture of <c>images/</c>.</summary>
    public static string Image(string name) => $"/images/{name}";
}
