using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>An answer about what is given into a vein says so itself, so that it can't be read as one about a tablet.</summary>
public sealed class AnswersAboutAVeinSaySo : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG511", "answers-about-a-vein-say-so", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Answers.IsEmpty || Wording.Of(context.Language) is not { } wording) yield break;
        foreach (var answer in file.Answers)
        {
            var says = wording.Vein.IsMatch(answer.Condition.Value.ToLowerInvariant()) || wording.Vein.IsMatch(answer.Answer.Value.ToLowerInvariant());
            if (answer.Route is Route.Vein && !says)
            {
                yield return new Diagnostic(Rule, answer.Answer.Span, $"`{answer.Id}` is about what is given into a vein, and neither its condition nor its answer says so.",
                    "write \"into a vein\", \"by drip\" or \"by injection\" into one of them");
            }
        }
    }
}
