using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What was begun is published or given up, before its evidence is out of date.</summary>
public sealed class DraftsDoNotGrowOld : IFileCheck
{
    private const int MostMonths = 6;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG808", "drafts-do-not-grow-old", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article { IsDraft: true } draft) yield break;
        var (key, day) = PageDates.Of(draft).MaxBy(date => date.Day.Value);
        if (day.Value >= context.Today.AddMonths(-MostMonths)) yield break;
        yield return new Diagnostic(Rule, day.Span, $"this draft has rested since {day.Value:yyyy-MM-dd}, for more than {MostMonths} months.",
            $"check its sources and publish it, with today as its `date`; or delete the file; or set `{(key == "date" ? "lastmod" : key)}` to the day on which you went on with it");
    }
}
