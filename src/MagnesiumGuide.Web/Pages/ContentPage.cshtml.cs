using System.Collections.Immutable;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;
using WrittenPage = MagnesiumGuide.Articles.Page;

namespace MagnesiumGuide.Web.Pages;

internal sealed class ContentPageModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    /// <summary>Shorter pages are read through; a list of their sections would only stand in the way.</summary>
    public const int SectionsThatNeedContents = 4;

    public WrittenPage Shown { get; private set; } = null!;   // set by OnGet, or the page is not rendered

    public override string Title => Shown.Title.Value;

    public override string Description => Shown.Description.Value;

    public override string Path => Shown.Path;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Page(Path, Title, Description, Trail, Shown);

    public RenderedPage Rendered => field ??= Guide.Render(Shown, marksLines: Preview is not null);

    public IActionResult OnGet(string name)
    {
        if (Guide.FindPage(name) is not { } page) return NotFound();
        Shown = page;
        return Page();
    }
}
