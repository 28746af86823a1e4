namespace MagnesiumGuide.Web.Http;

/// <summary>
/// Where the public finds the site, from <c>Site:BaseUrl</c>. Everything absolute is made here and never from a request's Host header, which
/// anybody can set.
/// </summary>
/// <param name="BaseUrl">Scheme, host and port, without a trailing slash.</param>
/// <param name="IsIndexable">False where <c>Site:Indexable</c> keeps search engines away, as on a preview host.</param>
internal sealed record SiteAddress(string BaseUrl, bool IsIndexable = true)
{
    /// <summary>True when readers come by https, and may be told never to come otherwise.</summary>
    public bool IsHttps => BaseUrl.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The host alone, for names that must outlive a change of scheme or port.</summary>
    public string Host => new Uri(BaseUrl).Host;

    /// <summary>The absolute address of a path from <see cref="Permalinks"/>.</summary>
    public string Absolute(string path) => BaseUrl + path;
}
