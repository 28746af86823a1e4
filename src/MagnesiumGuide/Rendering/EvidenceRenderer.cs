using MagnesiumGuide.Content;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Rendering.Figures;

namespace MagnesiumGuide.Rendering;

/// <summary>Renders the table of what is known, group by group, so that sources are numbered in reading order.</summary>
internal static class EvidenceRenderer
{
    // What a reader may do something with comes first. A benefit that was proven for a vein stands apart, so that it is never read as one of a tablet.
    private static readonly Verdict?[] s_groups = [Verdict.Helps, Verdict.MayHelp, Verdict.NotShown, null];

    /// <summary>The whole table.</summary>
    public static RenderedEvidence Render(EvidenceTable table, PageScope scope)
    {
        var renderer = new HtmlRenderer(scope);
        // The articles explain the words; here they would be as long again as the answers.
        scope.ExplainsWords = false;
        scope.Place = scope.Text["Warning"];
        var warning = table.Warning is { } text ? renderer.Render(text) : Markup.Empty;
        var groups = s_groups
            .Select(verdict => new RenderedAnswers(verdict, [.. table.Answers.Where(answer => (answer.Route is Route.Vein ? null : answer.Verdict) == verdict).Select(answer => Render(answer, renderer, scope))]))
            .Where(group => !group.Answers.IsEmpty);
        return new RenderedEvidence(warning, [.. groups], new RenderedPage(Markup.Empty, [], Markup.Empty, [], [], scope.Sources));
    }

    private static RenderedAnswer Render(EvidenceAnswer answer, HtmlRenderer renderer, PageScope scope)
    {
        scope.Place = answer.Condition.Value;
        return new RenderedAnswer(answer, answer.Link is { } link ? scope.ResolveFrom(ContentFolder.EvidenceFile, link.Target) : null, GradesFigure.Marks(answer.Certainty, scope.Text), renderer.Render(answer.Effect, answer.Sources.Select(source => source.Value)));
    }
}
