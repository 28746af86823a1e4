using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace MagnesiumGuide.Web.Http;

/// <summary>Every path that the site answers with 200, for one snapshot. What is not among them can neither be kept nor be redirected to.</summary>
internal sealed class Addresses
{
    private static readonly ConditionalWeakTable<Guide, Addresses> s_made = [];

    private readonly FrozenSet<string> _all;

    private Addresses(Guide guide)
    {
        Kept = [.. List(guide).Distinct()];
        _all = Kept.Append(Permalinks.Search).Append(Health.LivePath).Append(Health.ReadyPath).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The paths whose answer depends on nothing but the snapshot. These are also what an export consists of.</summary>
    public IReadOnlyList<string> Kept { get; }

    /// <summary>The addresses of a snapshot; made at the first call and kept with it.</summary>
    public static Addresses Of(Guide guide) => s_made.GetValue(guide, static guide => new Addresses(guide));

    /// <summary>True when the path is one of the site's, written exactly so.</summary>
    public bool Contains(string path) => _all.Contains(path);

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
        yield return Permalinks.Glossary;
        yield return Permalinks.Sources;
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
