using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An answer that states a fact names its source.</summary>
public sealed class AnswersCiteASource : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG406", "answers-cite-a-source", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var question in file.Outline?.Questions ?? [])
        {
            if (question is { HasAnswer: true, Citations: [] })
                yield return new Diagnostic(Rule, question.Heading.Span, $"the answer to \"{question.Heading.Text}\" names no source.", "cite the reference that carries it: [@key]");
        }
    }
}
