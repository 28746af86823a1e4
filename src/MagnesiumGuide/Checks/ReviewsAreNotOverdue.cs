using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Somebody checks the evidence again before the review runs out; after that the page itself says that it is overdue.</summary>
public sealed class ReviewsAreNotOverdue : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG804", "reviews-are-not-overdue", Severity.Warning) { IsErrorWhenStrict = true };

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is Article { IsDraft: false } article && context.Today > article.ReviewDue)
            yield return new Diagnostic(Rule, article.ReviewCountsFrom.Span, $"the review was due by {article.ReviewDue:yyyy-MM-dd}.", ReviewsAreMadeInTime.NextStep(article));
    }
}
