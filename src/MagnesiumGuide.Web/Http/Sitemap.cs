using System.Globalization;

namespace MagnesiumGuide.Web.Http;

/// <summary>The sitemap: exactly the pages that a search engine may list, each with the day of its last significant change where it has one.</summary>
internal static class Sitemap
{
    /// <summary>Its path.</summary>
    public const string Path = "/sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Path, (Guide guide, SiteAddress address) => Results.Bytes(Write(guide, address), "application/xml; charset=utf-8"));

    /// <summary>The pages that may be listed. No day where only the parts of a page have one: a list changes with its articles.</summary>
    public static IEnumerable<(string Path, DateOnly? Updated)> Pages(Guide guide)
    {
        if (guide.Hub is { } hub) yield return (Permalinks.Hub, hub.Updated);
        yield return (Permalinks.Articles, null);
        foreach (var topic in guide.ListedTopics) yield return (Permalinks.Topic(topic.Id), null);
        foreach (var article in guide.ListedArticles) yield return (article.Path, article.Updated);
        foreach (var page in guide.Pages) yield return (page.Path, page.Updated);
        if (!guide.Evidence.Answers.IsEmpty) yield return (Permalinks.Evidence, null);
        if (!guide.Terms.IsEmpty) yield return (Permalinks.Glossary, null);
        if (!guide.CitedReferences().IsEmpty) yield return (Permalinks.Sources, null);
    }

    private static byte[] Write(Guide guide, SiteAddress address) => XmlDocumentText.Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (path, updated) in Pages(guide))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, address.Absolute(path));
            if (updated is { } day) xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
