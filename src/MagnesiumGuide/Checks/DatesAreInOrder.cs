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
        // A page that is published in the future has one mistake, which MG802 reports where it is.
        if (file.Page?.Date is not { } date || date.Value > context.Today) yield break;
        foreach (var (key, day) in PageDates.Of(file.Page))
        {
            if (day.Value < date.Value)
                yield return new Diagnostic(Rule, day.Span, $"`{key}` is {day.Value:yyyy-MM-dd}, before `date`, {date.Value:yyyy-MM-dd}.", key == "lastmod" ? "write the day of the last change; or delete `lastmod` where there was none since" : "correct the day that is wrong; `date` is when readers first saw the page");
        }
    }
}
