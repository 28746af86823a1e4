using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Pages.Desk;

internal sealed class RulesModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public override string Title => "Rules";

    public override string? Description => null;

    public override string? Path => null;

    public override bool IsIndexable => false;
}
