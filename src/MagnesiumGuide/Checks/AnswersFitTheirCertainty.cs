using MagnesiumGuide.Charts;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Evidence;

namespace MagnesiumGuide.Checks;

/// <summary>What helps has at least moderate certainty, without usable studies nothing has been shown, and a grade says who gave it.</summary>
public sealed class AnswersFitTheirCertainty : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG512", "answers-fit-their-certainty", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var answer in file.Answers)
        {
            if (answer is { Verdict: Verdict.Helps, Certainty: < Certainty.Moderate })
                yield return new Diagnostic(Rule, answer.Answer.Span, $"`{answer.Id}` stands among what helps, and its certainty is below moderate.", "write `verdict: may help`, or `not shown` where nobody knows");
            else if (answer is { Verdict: Verdict.MayHelp, Certainty: Certainty.None })
                yield return new Diagnostic(Rule, answer.Answer.Span, $"`{answer.Id}` stands among what may help, and there are no usable studies.", "write `verdict: not shown`");
            if (answer is { GradedBy: null, Certainty: not Certainty.None })
                yield return new Diagnostic(Rule, answer.Answer.Span, $"`{answer.Id}` has a grade of certainty, and does not say who graded it.", "add `gradedBy: the authors`, or `gradedBy: this guide`");
        }
    }
}
