using System.Collections.Immutable;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Pages.Articles;

/// <summary>Who answers for an article and how fresh it is: what its trust line, its closing block and its structured data say alike.</summary>
/// <param name="Authors">The people who wrote it; empty when the publisher did.</param>
/// <param name="Byline">The names of those who wrote it; the publisher's when nobody is named.</param>
/// <param name="Reviewer">Who reviewed it; null when nobody is named.</param>
/// <param name="IsOverdue">True when the day of the next review has passed.</param>
internal sealed record ArticleReview(ImmutableArray<Person> Authors, string Byline, Person? Reviewer, bool IsOverdue)
{
    /// <summary>The reviewer, if a clinician: nobody else's reading counts as a clinical review.</summary>
    public Person? Clinician => Reviewer is { IsClinician: true } ? Reviewer : null;

    /// <summary>Everybody named, once each.</summary>
    public IEnumerable<Person> People => Reviewer is null ? Authors : Authors.Append(Reviewer).Distinct();

    /// <summary>Looks up the people that the article names. Ids that people.yaml lacks were reported when the guide was loaded.</summary>
    public static ArticleReview Of(Article article, Guide guide)
    {
        ImmutableArray<Person> authors = [.. article.Authors.Select(id => guide.People.GetValueOrDefault(id.Value)).OfType<Person>()];
        return new ArticleReview(
            authors,
            authors.IsEmpty ? guide.Site.Publisher.Name : string.Join(", ", authors.Select(person => person.Name)),
            article.ReviewedBy is { } reviewer ? guide.People.GetValueOrDefault(reviewer.Value) : null,
            guide.IsOverdue(article));
    }
}
