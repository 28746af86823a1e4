using System.Collections.Immutable;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Rendering.Figures;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Route = MagnesiumGuide.Evidence.Route;

namespace MagnesiumGuide.Web.Pages;

internal sealed class EvidenceModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public override string Title => Text["Evidence"];

    public override string Description => Text.Format("EvidenceDescription", Guide.Site.Name);

    public override string Path => Permalinks.Evidence;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Title, Path));

    public override Markup StructuredData => Graph.Page(Path, Title, Description, Trail);

    public RenderedEvidence Rendered => field ??= Guide.RenderEvidence();

    /// <summary>The groups that have answers, each with its name, its anchor, and what must be said of all of it.</summary>
    public IEnumerable<(string Name, string Anchor, string? Note, ImmutableArray<RenderedAnswer> Answers)> Groups => Rendered.Groups.Select(group => group.Verdict switch
    {
        Verdict.Helps => ("EvidenceHelps", "group-helps", (string?)null, group.Answers),
        Verdict.MayHelp => ("EvidenceMayHelp", "group-may-help", null, group.Answers),
        Verdict.NotShown => ("EvidenceNotShown", "group-not-shown", "EvidenceNotShownExplained", group.Answers),
        _ => ("EvidenceVein", "group-vein", "EvidenceVeinExplained", group.Answers),
    });

    /// <summary>"Low certainty", and who says so.</summary>
    public string Grade(EvidenceAnswer answer) =>
        answer.GradedBy is { } by ? Text.Format("GradedBy", ChartTable.Word(answer.Certainty, Text), by) : ChartTable.Word(answer.Certainty, Text);

    /// <summary>How it got into the body, where that is neither by mouth nor said by the group.</summary>
    public string? Way(EvidenceAnswer answer) => answer.Route switch
    {
        Route.Food => Text["RouteFood"],
        Route.Skin => Text["RouteSkin"],
        Route.Breath => Text["RouteBreath"],
        _ => null,
    };

    public IActionResult OnGet() => Guide.Evidence.Answers.IsEmpty ? NotFound() : Page();
}
