using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What a page says of its past has happened.</summary>
public sealed class DatesAreNotInTheFuture : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG802", "dates-are-not-in-the-future", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var (key, day) in PageDates.Of(file.Page))
        {
            if (day.Value > context.Today)
                yield return new Diagnostic(Rule, day.Span, $"`{key}` is {day.Value:yyyy-MM-dd}, and today is {context.Today:yyyy-MM-dd}.", key == "date" ? "write the day on which it was published; what is not published yet has today here, and `draft: true`" : "write the day on which it happened");
        }
    }
}
