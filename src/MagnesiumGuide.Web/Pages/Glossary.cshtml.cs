using System.Collections.Immutable;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Pages;

internal sealed class GlossaryModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public override string Title => Text["Glossary"];

    public override string Description => Text.Format("GlossaryDescription", Guide.Site.Name);

    public override string Path => Permalinks.Glossary;

    public override bool IsIndexable => !Guide.Terms.IsEmpty;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Glossary(Title, Description, Rendered.Words, Trail);

    public RenderedPage Rendered => field ??= Guide.RenderGlossary();

    public IReadOnlyList<GlossaryLetter> Letters => GlossaryLetter.Of(Rendered.Words);
}
