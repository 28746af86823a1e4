using System.Buffers;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What stands in the FAQ is asked: search engines and those who listen are told that it is a question.</summary>
public sealed class QuestionsEndWithAQuestionMark : IFileCheck
{
    // Latin, wide, Arabic, Greek, Armenian.
    private static readonly SearchValues<char> s_marks = SearchValues.Create("?\uFF1F\u061F;\u037E\u055E");

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG317", "questions-end-with-a-question-mark", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var question in file.Outline?.Questions ?? [])
        {
            if (!question.Heading.Text.AsSpan().ContainsAny(s_marks))
                yield return new Diagnostic(Rule, question.Heading.Span, $"\"{question.Heading.Text}\" stands in the FAQ and does not ask.", "write it as a question, with a question mark, or move it into a section of its own");
        }
    }
}
