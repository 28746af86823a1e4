using System.Collections.Immutable;

namespace MagnesiumGuide.Articles;

/// <summary>One article: everything that its page, the feed, the sitemap and structured data say of it.</summary>
public sealed record Article : Page
{
    /// <summary>How long a review holds when front matter does not say (contract.md, section 2), in months.</summary>
    public const int DefaultReviewMonths = 12;

    /// <summary>Its permanent name.</summary>
    public required Slug Slug { get; init; }

    /// <summary>The id of its topic in site.yaml.</summary>
    public required Located<string> TopicId { get; init; }

    /// <summary>The quick summary; at most 60 words.</summary>
    public required RichText Summary { get; init; }

    /// <summary>What to take away; 3 to 6.</summary>
    public required ImmutableArray<RichText> KeyFacts { get; init; }

    /// <summary>When somebody last checked the evidence; null when nobody has since it was published.</summary>
    public Located<DateOnly>? LastReviewed { get; init; }

    /// <summary>The id of the person who reviewed it; null when no clinician has.</summary>
    public Located<string>? ReviewedBy { get; init; }

    /// <summary>How long a review holds, in months.</summary>
    public int ReviewMonths { get; init; } = DefaultReviewMonths;

    /// <summary>Ids of the people who wrote it; empty when the publisher did.</summary>
    public ImmutableArray<Located<string>> Authors { get; init; } = [];

    /// <summary>Slugs of related articles, in order.</summary>
    public ImmutableArray<Located<string>> Related { get; init; } = [];

    /// <summary>Free words for search.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Order inside the topic, low first; articles without a weight follow those with one.</summary>
    public int? Weight { get; init; }

    /// <summary>Shown in Development only, and in no list.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The day from which the time of a review runs: that of the last one, or else of publication.</summary>
    public Located<DateOnly> ReviewCountsFrom => LastReviewed ?? Date!.Value;

    /// <summary>The first day on which the review is overdue is the one after this. Where the month has no such day, its last one.</summary>
    public DateOnly ReviewDue
    {
        get
        {
            // A date in the far future is a mistake that a check reports; until then the calendar must not end before the review does.
            var from = ReviewCountsFrom.Value;
            return from > DateOnly.MaxValue.AddMonths(-ReviewMonths) ? DateOnly.MaxValue : from.AddMonths(ReviewMonths);
        }
    }

    /// <summary>First published; an article always says when.</summary>
    public DateOnly Published => Date!.Value.Value;

    /// <inheritdoc />
    public override IEnumerable<Link> AllLinks => [.. Summary.Links, .. KeyFacts.SelectMany(fact => fact.Links), .. Outline.Links];

    /// <summary>What looks like a source outside a citation, in reading order.</summary>
    public IEnumerable<Mention> AllMentions => [.. Summary.Mentions, .. KeyFacts.SelectMany(fact => fact.Mentions), .. Outline.Mentions];

    /// <inheritdoc />
    public override IEnumerable<Citation> AllCitations => [.. Summary.Citations, .. KeyFacts.SelectMany(fact => fact.Citations), .. Outline.Citations];

    /// <inheritdoc />
    public override IEnumerable<Claim> Claims =>
    [
        new Claim(ClaimKind.KeyFact, "the quick summary", Summary.Citations, Summary.Span),
        .. KeyFacts.Select(fact => new Claim(ClaimKind.KeyFact, "the key fact", fact.Citations, fact.Span)),
        .. Outline.Claims,
    ];
}
