using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Http;

/// <summary>llms.txt (llmstxt.org): what the guide is, and where each article can be had as Markdown.</summary>
internal static class Llms
{
    /// <summary>Its path.</summary>
    public const string Path = "/llms.txt";

    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Path, (Guide guide, SiteAddress address) => Results.Text(Write(guide, address), "text/plain; charset=utf-8"));

    private static string Write(Guide guide, SiteAddress address)
    {
        var text = new StringBuilder($"# {MarkdownWords.Of(guide.Site.Name)}\n\n> {MarkdownWords.Of(guide.Hub?.Description.Value ?? guide.Site.Tagline ?? guide.Site.Name)}\n");
        foreach (var topic in guide.ListedTopics)
        {
            text.Append("\n## ").Append(MarkdownWords.Of(topic.Title)).Append("\n\n");
            foreach (var article in guide.ArticlesOf(topic))
                text.Append(Line(article, address));
        }

        if (!guide.Evidence.Answers.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownWords.Of(guide.Text["Evidence"])}\n\n- [{MarkdownWords.Of(guide.Text["Evidence"])}]({address.Absolute(Permalinks.Evidence)}): {MarkdownWords.Of(guide.Text.Format("EvidenceDescription", guide.Site.Name))}\n");
        return text.ToString();
    }

    private static string Line(Article article, SiteAddress address) =>
        $"- [{MarkdownWords.Of(article.Title.Value)}]({address.Absolute(Permalinks.ArticleMarkdown(article.Slug))}): {MarkdownWords.Of(article.Description.Value)}\n";
}
