using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace MagnesiumGuide.Web.Pages.Articles;

internal sealed class ArticleModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public Article Article { get; private set; } = null!;   // set by OnGet, or the page is not rendered

    public override Article ShownArticle => Article;

    public override string Title => Article.Title.Value;

    public override string Description => Article.Description.Value;

    public override string Path => Article.Path;

    public override bool IsIndexable => !Article.IsDraft;

    public override ImmutableArray<Crumb> Trail => Topic is { } topic
        ? TrailFromHome(new Crumb(topic.Title, Permalinks.Topic(topic.Id)), new Crumb(Title, Path))
        : TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Article(Article, Rendered, Trail);

    public override bool NeedsMoreStyles => Guide.HasCharts(Article);

    public RenderedPage Rendered => field ??= Guide.Render(Article, marksLines: Preview is not null);

    public ArticleReview Review => field ??= ArticleReview.Of(Article, Guide);

    /// <summary>Its topic; null when site.yaml has none of that name, which an editor can allow.</summary>
    public Topic? Topic => Guide.FindTopic(Article.TopicId.Value);

    public IActionResult OnGet(string slug)
    {
        if (Guide.FindArticle(slug) is not { } article) return NotFound();
        Article = article;
        return Page();
    }
}
