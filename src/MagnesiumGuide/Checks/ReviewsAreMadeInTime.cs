using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Who checks the evidence is told while there is time to do it.</summary>
public sealed class ReviewsAreMadeInTime : IFileCheck
{
    private const int DaysOfNotice = 30;

    // A review that holds for a month would never be out of notice.
    private const int DaysOfNoticeInAMonth = 7;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG805", "reviews-are-made-in-time", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article { IsDraft: false } article) yield break;
        var left = article.ReviewDue.DayNumber - context.Today.DayNumber;
        if (left < 0 || left > (article.ReviewMonths == 1 ? DaysOfNoticeInAMonth : DaysOfNotice)) yield break;
        var when = left switch { 0 => "today", 1 => "tomorrow", _ => $"in {left} days" };
        yield return new Diagnostic(Rule, article.ReviewCountsFrom.Span, $"the review is due by {article.ReviewDue:yyyy-MM-dd}, {when}.", NextStep(article));
    }

    /// <summary>What makes a review of an article.</summary>
    internal static string NextStep(Article article) =>
        $"check its evidence again, then {(article.LastReviewed is null ? "add `lastReviewed:` with" : "set `lastReviewed` to")} the day on which you did";
}
