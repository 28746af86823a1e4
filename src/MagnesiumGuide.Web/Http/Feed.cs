using System.Globalization;
using System.Xml;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Http;

/// <summary>The Atom feed (RFC 4287): the articles changed last, first.</summary>
internal static class Feed
{
    /// <summary>Its path.</summary>
    public const string Path = "/feed.xml";

    /// <summary>What it is sent as.</summary>
    public const string ContentType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Longest = 50;

    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Path, (Guide guide, SiteAddress address) => Results.Bytes(Write(guide, address), $"{ContentType}; charset=utf-8"));

    private static byte[] Write(Guide guide, SiteAddress address) => XmlDocumentText.Write(xml =>
    {
        var articles = guide.ListedArticles
            .OrderByDescending(article => article.Updated)
            .ThenBy(article => article.Path, StringComparer.Ordinal)
            .Take(Longest)
            .ToList();
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, guide.Site.Language);
        Text(xml, "id", address.Absolute(Permalinks.Hub));
        Text(xml, "title", guide.Site.Name);
        if (guide.Site.Tagline is { } tagline) Text(xml, "subtitle", tagline);
        Text(xml, "updated", Moment(articles.FirstOrDefault()?.Updated ?? guide.Hub?.Updated ?? guide.Today));
        Link(xml, "self", address.Absolute(Path), ContentType);
        Link(xml, "alternate", address.Absolute(Permalinks.Hub), "text/html");
        Text(xml, "icon", address.Absolute(Icons.SvgPath));
        Author(xml, guide.Site.Publisher.Name);
        foreach (var article in articles) Entry(xml, article, guide, address);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Article article, Guide guide, SiteAddress address)
    {
        xml.WriteStartElement("entry", Namespace);
        // RFC 4151: host, day and path, so that the same article stays the same entry when the scheme or port of its address changes.
        Text(xml, "id", $"tag:{address.Host},{Day(article.Published)}:{article.Path}");
        Text(xml, "title", article.Title.Value);
        Link(xml, "alternate", address.Absolute(article.Path), "text/html");
        Text(xml, "published", Moment(article.Published));
        Text(xml, "updated", Moment(article.Updated ?? article.Published));
        foreach (var author in article.Authors)
            if (guide.People.TryGetValue(author.Value, out var person)) Author(xml, person.Name);
        if (guide.FindTopic(article.TopicId.Value) is { } topic)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", topic.Id);
            xml.WriteAttributeString("label", topic.Title);
            xml.WriteEndElement();
        }

        Text(xml, "summary", article.Summary.PlainText);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, text);

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The guide dates by the day; a feed wants a moment.
    private static string Moment(DateOnly day) => Day(day) + "T00:00:00Z";
}
