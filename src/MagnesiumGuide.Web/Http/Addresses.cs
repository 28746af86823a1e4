namespace MagnesiumGuide.Web.Http;

/// <summary>Every path that the site answers with 200, for one snapshot. What is not among them can neither be kept nor be redirected to.</summary>
/// <param name="Guide">The snapshot.</param>
internal readonly record struct Addresses(Guide Guide)
{
    /// <summary>The paths whose answer depends on nothing but the snapshot. These are also what an export consists of.</summary>
    public IEnumerable<string> Kept => List(Guide).Distinct();

    /// <summary>The addresses of a snapshot.</summary>
    public static Addresses Of(Guide guide) => new(guide);

    /// <summary>True when the path is one of the site's, written exactly so.</summary>
    public bool Contains(string path) => path is Permalinks.Search or Health.LivePath or Health.ReadyPath || IsKept(path);

    /// <summary>True when it is one of <see cref="Kept"/>.</summary>
    public bool IsKept(string path) => path switch
    {
        Permalinks.Hub => Guide.Hub is not null,
        Permalinks.Articles => true,
        Permalinks.Glossary or Permalinks.Sources => !Guide.Withheld.Contains(path),
        Permalinks.Evidence => !Guide.Evidence.Answers.IsEmpty,
        Sitemap.Path or Robots.Path or Feed.Path or OpenSearch.Path or Llms.Path or Icons.SvgPath or Icons.IcoPath => true,
        _ when After(Permalinks.Articles + "/", path) is { } name => Guide.FindArticle(WithoutTwin(name)) is not null,
        _ when After(Permalinks.Topic(""), path) is { } id => Guide.FindTopic(id) is not null,
        _ when After(Permalinks.Image(""), path) is { } image => Guide.Images.ContainsKey(image),
        ['/', .. var name] => Guide.FindPage(name) is not null,
        _ => false,
    };

    private static string? After(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;

    private static string WithoutTwin(string name) =>
        name.EndsWith(".md", StringComparison.Ordinal) ? name[..^".md".Length]
        : name.EndsWith(".json", StringComparison.Ordinal) ? name[..^".json".Length]
        : name;

    private static IEnumerable<string> List(Guide guide)
    {
        if (guide.Hub is not null) yield return Permalinks.Hub;
        yield return Permalinks.Articles;
        foreach (var topic in guide.Site.Topics) yield return Permalinks.Topic(topic.Id);
        foreach (var article in guide.Articles)
        {
            yield return article.Path;
            yield return Permalinks.ArticleMarkdown(article.Slug);
            yield return Permalinks.ArticleJson(article.Slug);
        }

        foreach (var page in guide.Pages) yield return page.Path;
        if (!guide.Withheld.Contains(Permalinks.Glossary)) yield return Permalinks.Glossary;
        if (!guide.Withheld.Contains(Permalinks.Sources)) yield return Permalinks.Sources;
        if (!guide.Evidence.Answers.IsEmpty) yield return Permalinks.Evidence;
        yield return Sitemap.Path;
        yield return Robots.Path;
        yield return Feed.Path;
        yield return OpenSearch.Path;
        yield return Llms.Path;
        yield return Icons.SvgPath;
        yield return Icons.IcoPath;
        foreach (var image in guide.Images.Keys) yield return Permalinks.Image(image);
    }
}
