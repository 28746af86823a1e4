namespace MagnesiumGuide.Web.Http;

/// <summary>Lets a reader add the guide's search to their browser (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    /// <summary>Its path.</summary>
    public const string Path = "/opensearch.xml";

    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestShortName = 16;

    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(
        Path, (Guide guide, SiteAddress address) => Results.Bytes(Write(guide, address), "application/opensearchdescription+xml; charset=utf-8"));

    private static byte[] Write(Guide guide, SiteAddress address) => XmlDocumentText.Write(xml =>
    {
        var name = guide.Site.Name;
        xml.WriteStartElement("OpenSearchDescription", Namespace);
        xml.WriteElementString("ShortName", Namespace, name.Length <= LongestShortName ? name : name[..LongestShortName].TrimEnd());
        xml.WriteElementString("LongName", Namespace, name);
        xml.WriteElementString("Description", Namespace, guide.Site.Tagline ?? name);
        xml.WriteElementString("Language", Namespace, guide.Site.Language);
        xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
        xml.WriteStartElement("Image", Namespace);
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(address.Absolute(Icons.SvgPath));
        xml.WriteEndElement();
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", "text/html");
        xml.WriteAttributeString("template", address.Absolute(Permalinks.Search) + "?q={searchTerms}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
