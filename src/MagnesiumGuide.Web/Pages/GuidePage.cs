using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Language;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;
using MagnesiumGuide.Web.Preview;
using MagnesiumGuide.Web.StructuredData;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MagnesiumGuide.Web.Pages;

/// <summary>What the layout must know of any page that it surrounds.</summary>
internal abstract class GuidePage(Guide guide, SiteAddress address) : PageModel
{
    /// <summary>The page of <c>pages/</c> that says how the guide is made, if there is one: articles lead to it.</summary>
    public const string PolicyName = "editorial-policy";

    /// <summary>The snapshot that this answer is made from.</summary>
    public Guide Guide { get; } = guide;

    /// <summary>Where the site lives.</summary>
    public SiteAddress Address { get; } = address;

    /// <summary>The h1.</summary>
    public abstract string Title { get; }

    /// <summary>The meta description; null leaves it out.</summary>
    public abstract string? Description { get; }

    /// <summary>The path of the one URL of this page; null for pages that have none of their own, such as errors.</summary>
    public abstract string? Path { get; }

    /// <summary>The name of the page in tabs and search results, where nothing around it says which guide it belongs to.</summary>
    public virtual string FullTitle => $"{Title} | {Guide.Site.Name}";

    /// <summary>False keeps search engines from listing it.</summary>
    public virtual bool IsIndexable => true;

    /// <summary>The steps that lead here, this page last; empty where there is no trail.</summary>
    public virtual ImmutableArray<Crumb> Trail => [];

    /// <summary>The article that the page shows; null on any other page.</summary>
    public virtual Article? ShownArticle => null;

    /// <summary>False for a page that can do without the styles of the hub, lists and charts.</summary>
    public virtual bool NeedsMoreStyles => true;

    /// <summary>What an open page is told of itself while its editor works; null outside Development.</summary>
    public PagePreview? Preview => HttpContext.RequestServices.GetService<PagePreview>();

    /// <summary>The version under which an open page knows itself; null where it is that of the article shown, or of the snapshot.</summary>
    public virtual string? PreviewVersion => null;

    /// <summary>What the search box holds.</summary>
    public virtual string? Query => null;

    /// <summary>The JSON-LD of the page; empty where it has none.</summary>
    public virtual Markup StructuredData => Markup.Empty;

    /// <summary>The words of the interface.</summary>
    protected InterfaceText Text => Guide.Text;

    /// <summary>Makes the JSON-LD of pages.</summary>
    protected PageGraph Graph => new(Guide, Address);

    /// <summary>The trail to a page that stands right below the hub.</summary>
    protected ImmutableArray<Crumb> TrailFromHome(params ReadOnlySpan<Crumb> steps) => [new Crumb(Text["Home"], Permalinks.Hub), .. steps];
}
