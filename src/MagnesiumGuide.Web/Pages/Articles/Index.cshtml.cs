using System.Collections.Immutable;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Pages.Articles;

internal sealed class IndexModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public override string Title => Text["AllArticles"];

    public override string Description => Text.Format("AllArticlesDescription", Guide.Site.Name);

    public override string Path => Permalinks.Articles;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Collection(Path, Title, Description, Guide.ListedArticles, Trail);
}
