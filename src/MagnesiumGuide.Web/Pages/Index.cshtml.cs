using MagnesiumGuide.Articles;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace MagnesiumGuide.Web.Pages;

internal sealed class IndexModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    private MagnesiumGuide.Articles.Page Hub => Guide.Hub!;   // OnGet answers before anything asks, when there is none

    public override string Title => Hub.Title.Value;

    public override string FullTitle => Guide.Site.Tagline is { } tagline ? $"{Guide.Site.Name}: {tagline}" : Guide.Site.Name;

    public override string Description => Hub.Description.Value;

    public override string Path => Permalinks.Hub;

    public override Markup StructuredData => Graph.Collection(Path, Title, Description, Guide.ListedArticles, Trail);

    public RenderedPage Rendered => field ??= Guide.Render(Hub, marksLines: Preview is not null);

    /// <summary>True when the hub itself says where its list of topics stands.</summary>
    public bool PlacesTopics => Rendered.Sections.Any(section => section.Heading.Id == Section.TopicsId);

    /// <summary>One of its sections alone. Whatever begins with "On" would be taken for what answers a request.</summary>
    public RenderedPage Alone(RenderedSection section) => Rendered with { Opening = Markup.Empty, Sections = [section] };

    public IActionResult OnGet() => Guide.Hub is null ? NotFound() : Page();
}
