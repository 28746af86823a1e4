using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Http;
using MagnesiumGuide.Web.Pages;
using MagnesiumGuide.Web.Pages.Articles;

namespace MagnesiumGuide.Web.StructuredData;

/// <summary>The one JSON-LD graph of a page. It says nothing that the page does not show.</summary>
internal sealed class PageGraph(Guide guide, SiteAddress address)
{
    // Letters of every script stay as they are; "<", ">" and "&" are still escaped, so that no text can end the script element.
    private static readonly GraphJson s_json = new(new JsonSerializerOptions(GraphJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>The graph of an article: the page with its sources, its trail and its questions.</summary>
    public Markup Article(Article article, RenderedPage rendered, ImmutableArray<Crumb> trail)
    {
        var url = address.Absolute(article.Path);
        var questions = rendered.Sections.SelectMany(section => section.Questions).ToList();
        var page = PageNode("MedicalWebPage", article.Path, article.Title.Value, article.Description.Value) with
        {
            Headline = article.Title.Value,
            Abstract = article.Summary.PlainText,
            Breadcrumb = Thing.Mention(url + "#breadcrumb"),
            DatePublished = Iso(article.Published),
            DateModified = Iso(article.Updated),
            LastReviewed = Iso(article.LastReviewed?.Value),
            ReviewedBy = ArticleReview.Of(article, guide).Clinician is { } clinician ? PersonNode(clinician) : null,
            Author = AuthorsOf(article),
            Publisher = Thing.Mention(PublisherId),
            Citation = rendered.Sources.IsEmpty ? null : [.. rendered.Sources.Select(source => CitedWork.Of(source.Reference, guide.Printed(source.Reference)))],
            HasPart = questions.Count > 0 ? Thing.Mention($"{url}#{Section.FaqId}") : null,
        };
        List<object> nodes = [page, TrailNode(article.Path, trail)];
        if (questions.Count > 0) nodes.Add(FaqNode(url, questions));
        return Print(article.Path, nodes);
    }

    /// <summary>The graph of a page that leads to articles: the hub, a topic, the list of all.</summary>
    public Markup Collection(string path, string title, string? description, IEnumerable<Article> articles, ImmutableArray<Crumb> trail)
    {
        var items = articles.Select((article, index) => new ListItem(index + 1, null) { Name = article.Title.Value, Url = address.Absolute(article.Path) });
        var page = PageNode("CollectionPage", path, title, description) with { MainEntity = new ListOfItems("ItemList", [.. items]) };
        return Print(path, WithTrail(page, path, trail));
    }

    /// <summary>The graph of the glossary.</summary>
    public Markup Glossary(string title, string? description, IEnumerable<RenderedTerm> terms, ImmutableArray<Crumb> trail)
    {
        var url = address.Absolute(Permalinks.Glossary);
        var set = PageNode("DefinedTermSet", Permalinks.Glossary, title, description) with
        {
            HasDefinedTerm = [.. terms.Select(term => new DefinedTerm { Id = $"{url}#{term.Anchor}", Name = term.Term.Name, Description = term.Term.Definition.PlainText })],
        };
        return Print(Permalinks.Glossary, WithTrail(set, Permalinks.Glossary, trail));
    }

    /// <summary>The graph of any other page.</summary>
    public Markup Page(string path, string title, string? description, ImmutableArray<Crumb> trail, Page? written = null) =>
        Print(path, WithTrail(
            PageNode("WebPage", path, title, description) with { DatePublished = Iso(written?.Date?.Value), DateModified = Iso(written?.Updated) }, path, trail));

    private string SiteId => address.Absolute("/#website");

    private string PublisherId => address.Absolute("/#publisher");

    private CreativeWork PageNode(string type, string path, string title, string? description) => new(type)
    {
        Id = address.Absolute(path),
        Name = title,
        Description = description,
        Url = address.Absolute(path),
        InLanguage = guide.Site.Language,
        IsPartOf = Thing.Mention(SiteId),
    };

    private List<object> WithTrail(CreativeWork page, string path, ImmutableArray<Crumb> trail) => trail.IsEmpty
        ? [page]
        : [page with { Breadcrumb = Thing.Mention(address.Absolute(path) + "#breadcrumb") }, TrailNode(path, trail)];

    private ListOfItems TrailNode(string path, ImmutableArray<Crumb> trail) =>
        new("BreadcrumbList", [.. trail.Select((crumb, index) => new ListItem(index + 1, address.Absolute(crumb.Path)) { Name = crumb.Title })])
        {
            Id = address.Absolute(path) + "#breadcrumb",
        };

    private static CreativeWork FaqNode(string url, IEnumerable<RenderedQuestion> questions) => new("FAQPage")
    {
        Id = $"{url}#{Section.FaqId}",
        MainEntity = questions
            .Select(question => new CreativeWork("Question")
            {
                Id = $"{url}#{question.Heading.Id}",
                Name = question.Heading.Text,
                AcceptedAnswer = new Answer(question.AnswerText),
            })
            .ToList(),
    };

    private object AuthorsOf(Article article)
    {
        var people = ArticleReview.Of(article, guide).Authors;
        return people.IsEmpty ? Thing.Mention(PublisherId) : people.Select(PersonNode).ToList();
    }

    private static Agent PersonNode(Person person) => new("Person")
    {
        Name = person.Name,
        JobTitle = person.Role,
        HonorificSuffix = person.Credentials,
        Url = person.Url,
    };

    private Markup Print(string path, List<object> nodes)
    {
        var site = guide.Site;
        var home = new CreativeWork("WebSite") { Id = SiteId, Name = site.Name, Url = address.Absolute(Permalinks.Hub), Publisher = Thing.Mention(PublisherId) };
        nodes.Add(path != Permalinks.Hub ? home : home with
        {
            Description = site.Tagline,
            InLanguage = site.Language,
            PotentialAction = new SearchAction(address.Absolute(Permalinks.Search) + "?q={q}", "required name=q"),
        });
        nodes.Add(new Agent("Organization")
        {
            Id = PublisherId,
            Name = site.Publisher.Name,
            Url = site.Publisher.Url,
            Email = site.Publisher.Email,
            PublishingPrinciples = guide.FindPage(GuidePage.PolicyName) is { } policy ? address.Absolute(policy.Path) : null,
        });
        return new Markup(JsonSerializer.Serialize(new GraphDocument("https://schema.org", nodes), s_json.GraphDocument));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
