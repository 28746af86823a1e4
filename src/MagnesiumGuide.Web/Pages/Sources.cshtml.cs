using System.Collections.Immutable;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Pages;

internal sealed class SourcesModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public override string Title => Text["Sources"];

    public override string Description => Text.Format("SourcesDescription", Guide.Site.Name);

    public override string Path => Permalinks.Sources;

    public override bool IsIndexable => Kinds.Count > 0;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Page(Path, Title, Description, Trail);

    public IReadOnlyList<SourceKind> Kinds { get; } = SourceKind.Of(guide.CitedReferences());
}
