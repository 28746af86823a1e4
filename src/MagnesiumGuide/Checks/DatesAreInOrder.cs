using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Nothing is changed or reviewed before it is published.</summary>
public sealed class DatesAreInOrder : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG803", "dates-are-in-order", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page?.Date is not { } date) yield break;
        foreach (var (key, day) in PageDates.Of(file.Page))
        {
            if (day.Value < date.Value)
                yield return new Diagnostic(Rule, day.Span, $"`{key}` is {day.Value:yyyy-MM-dd}, before `date`, {date.Value:yyyy-MM-dd}.", "correct one of the two");
        }
    }
}
