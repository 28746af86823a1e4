using MagnesiumGuide.Charts;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An answer that a chart names stands in data/evidence.yaml.</summary>
public sealed class ChartedAnswersExist : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG513", "charted-answers-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (context.Evidence is not { } evidence) yield break;
        var ids = evidence.Answers.Select(answer => answer.Id);
        foreach (var id in file.Charts.OfType<GradesChart>().SelectMany(chart => chart.AnswerIds).Where(id => evidence.Find(id.Value) is null && !evidence.Faulty.Contains(id.Value)))
        {
            yield return new Diagnostic(Rule, id.Span, $"data/evidence.yaml has no answer `{id.Value}`.", Nearest.Question(id.Value, ids) ?? "add the answer there, or delete the id")
            {
                Edit = Nearest.Only(id.Value, ids) is { } only ? new TextEdit(id.Span, id.Value, only) : null,
            };
        }
    }
}
