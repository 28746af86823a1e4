using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Http;

/// <summary>What the Markdown and JSON of an article say of themselves: the page is the one to list, and to link to.</summary>
internal static class TwinHeaders
{
    /// <summary>Sets the headers.</summary>
    public static void Set(HttpResponse response, Article article, SiteAddress address)
    {
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.Link = $"<{address.Absolute(article.Path)}>; rel=\"canonical\"";
    }
}
