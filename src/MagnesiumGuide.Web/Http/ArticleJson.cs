using System.Text.Encodings.Web;
using System.Text.Json;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;

namespace MagnesiumGuide.Web.Http;

/// <summary>An article as typed JSON, for programs: the same parts as its page, under the same names.</summary>
internal static class ArticleJson
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        // It is sent as JSON with nosniff, so no browser takes it for HTML, and µ stays µ.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Permalinks.Articles + "/{slug}.json", (string slug, Guide guide, SiteAddress address, HttpResponse response) =>
        {
            if (guide.FindArticle(slug) is not { } article) return Results.NotFound();
            TwinHeaders.Set(response, article, address);
            return Results.Json(Describe(article, guide, address), s_json, "application/json; charset=utf-8");
        });

    private static ArticleDescription Describe(Article article, Guide guide, SiteAddress address)
    {
        var page = guide.RenderInOneLanguage(article);
        var numbers = page.Sources.ToDictionary(source => source.Reference.Id, source => source.Number, StringComparer.Ordinal);
        var topic = guide.FindTopic(article.TopicId.Value);
        return new ArticleDescription(
            address.Absolute(article.Path),
            guide.Site.Language,
            article.Title.Value,
            article.Description.Value,
            topic is null ? null : new TopicDescription(topic.Id, topic.Title, address.Absolute(Permalinks.Topic(topic.Id))),
            article.IsDraft,
            article.Published,
            article.Updated ?? article.Published,
            new ReviewDescription(
                article.LastReviewed?.Value,
                article.ReviewDue,
                guide.IsOverdue(article),
                article.ReviewedBy is { } reviewer && guide.People.TryGetValue(reviewer.Value, out var person) && person.IsClinician ? Describe(person) : null),
            [.. article.Authors.Where(author => guide.People.ContainsKey(author.Value)).Select(author => Describe(guide.People[author.Value]))],
            new PublisherDescription(guide.Site.Publisher.Name, guide.Site.Publisher.Url),
            Describe(article.Summary, numbers),
            [.. article.KeyFacts.Select(fact => Describe(fact, numbers))],
            page.Opening.Html,
            [.. page.Sections.Where(section => !section.IsFaq).Select(section =>
                new SectionDescription(section.Heading.Id, section.Heading.Text, section.Body.Html))],
            [.. page.Sections.SelectMany(section => section.Questions).Select(question =>
                new QuestionDescription(question.Heading.Id, question.Heading.Text, question.AnswerText, question.Answer.Html))],
            [.. page.Sources.Select(source => Describe(source.Number, source.Reference, guide.Printed(source.Reference)))],
            article.Tags);
    }

    private static TextDescription Describe(RichText text, Dictionary<string, int> numbers) =>
        new(text.PlainText, [.. ArticleMarkdown.NumbersOf(text, numbers)]);

    private static PersonDescription Describe(Person person) => new(person.Name, person.Role, person.Credentials, person.Url);

    private static SourceDescription Describe(int number, Reference reference, FormattedReference printed) => new(
        number,
        reference.Id,
        reference.Type,
        reference.Title,
        printed.ToString(),
        reference.Issued?.ToString(),
        reference.Doi,
        reference.Pmid,
        reference.Pmcid,
        printed.Links is [var first, ..] ? first.Url : null,
        reference.Note);

    private sealed record ArticleDescription(
        string Url,
        string Language,
        string Title,
        string Description,
        TopicDescription? Topic,
        bool Draft,
        DateOnly DatePublished,
        DateOnly DateModified,
        ReviewDescription Review,
        IReadOnlyList<PersonDescription> Authors,
        PublisherDescription Publisher,
        TextDescription Summary,
        IReadOnlyList<TextDescription> KeyFacts,
        string Opening,
        IReadOnlyList<SectionDescription> Sections,
        IReadOnlyList<QuestionDescription> Faq,
        IReadOnlyList<SourceDescription> Sources,
        IReadOnlyList<string> Tags);

    private sealed record TopicDescription(string Id, string Title, string Url);

    private sealed record ReviewDescription(DateOnly? LastReviewed, DateOnly Due, bool Overdue, PersonDescription? ReviewedBy);

    private sealed record PersonDescription(string Name, string? Role, string? Credentials, string? Url);

    private sealed record PublisherDescription(string Name, string? Url);

    private sealed record TextDescription(string Text, IReadOnlyList<int> Sources);

    private sealed record SectionDescription(string Id, string Heading, string Html);

    private sealed record QuestionDescription(string Id, string Question, string Answer, string Html);

    private sealed record SourceDescription(
        int Number, string Id, string Type, string Title, string Text, string? Issued, string? Doi, string? Pmid, string? Pmcid, string? Url, string? Note);
}
