using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace MagnesiumGuide.Web.Pages.Topics;

internal sealed class TopicModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public Topic Topic { get; private set; } = null!;   // set by OnGet, or the page is not rendered

    public override string Title => Topic.Title;

    public override string? Description => Topic.Description is "" ? null : Topic.Description;

    public override string Path => Permalinks.Topic(Topic.Id);

    public override bool IsIndexable => !Articles.IsEmpty;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Collection(Path, Title, Description, Articles, Trail);

    public ImmutableArray<Article> Articles => Guide.ArticlesOf(Topic);

    public IEnumerable<Topic> Others => Guide.ListedTopics.Where(topic => topic.Id != Topic.Id);

    public IActionResult OnGet(string id)
    {
        if (Guide.FindTopic(id) is not { } topic) return NotFound();
        Topic = topic;
        return Page();
    }
}
