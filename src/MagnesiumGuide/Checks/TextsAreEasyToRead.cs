using System.Globalization;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>Each part of a page reads at the grade that its readers have: 8 for the summary and the key facts, 9 for the text and the FAQ.</summary>
public sealed class TextsAreEasyToRead : IFileCheck
{
    private const int Shown = 3;

    // A shorter sentence can't be made two of.
    private const int FewWords = 7;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG601", "texts-are-easy-to-read", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (Wording.Of(context.Language) is not { } wording || file.Page is null || context.ProseOf(file) is not { } prose) yield break;
        foreach (var (part, grade) in PartGrades.Of(prose, wording))
        {
            if (PartGrades.GoalOf(part) is not { } goal || !grade.IsLongEnough || Math.Round(grade.Whole.Value, 1) <= goal) continue;
            var worst = grade.Sentences.OrderBy(one => one.Grade.Words < FewWords).ThenByDescending(one => one.Grade.Value).Take(Shown).ToList();
            var others = worst.Skip(1).Where(one => one.Grade.Value > goal).Select(one => $"line {prose.Span(one.Sentence).Start.Line} ({Written(one.Grade)})").ToList();
            yield return new Diagnostic(Rule, prose.Span(worst[0].Sentence),
                $"{PartGrades.NameOf(part)} at grade {Written(grade.Whole)}, and the goal is {goal}. Its hardest sentence is this one ({Written(worst[0].Grade)}){(others.Count > 0 ? $", then {string.Join(" and ", others)}" : "")}.",
                "make two sentences of it, or take shorter words");
        }
    }

    private static string Written(ReadingGrade grade) => grade.Value.ToString("0.0", CultureInfo.InvariantCulture);
}
