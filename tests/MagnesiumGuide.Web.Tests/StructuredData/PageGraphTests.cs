using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MagnesiumGuide.Web.Tests.StructuredData;

/// <summary>The graphs say what the pages show, and nothing else.</summary>
public sealed partial class PageGraphTests(GuideApp app) : IClassFixture<GuideApp>
{
    private const string BaseUrl = "http://localhost:5080";

    [Fact]
    public async Task Every_page_has_one_graph_in_which_every_mention_is_described()
    {
        foreach (var path in Paths())
        {
            var page = await app.Page(path);
            page.QuerySelectorAll("script[type='application/ld+json']").Should().ContainSingle(path);
            var nodes = Graph(page);
            var described = nodes.Select(node => (string?)node["@id"]).ToHashSet();
            foreach (var mention in nodes.SelectMany(Mentions)) described.Should().Contain(mention, path);
        }
    }

    [Fact]
    public async Task The_trail_is_the_one_that_readers_see()
    {
        foreach (var path in Paths())
        {
            var page = await app.Page(path);
            var visible = page.QuerySelectorAll("#breadcrumb li").Select(step => step.TextContent);
            var trail = Graph(page).SingleOrDefault(node => (string?)node["@type"] == "BreadcrumbList")?["itemListElement"]!.AsArray();
            (trail?.Select(step => (string?)step!["name"]) ?? []).Should().Equal(visible, path);
            if (trail is not null) ((string?)trail[^1]!["item"]).Should().Be(BaseUrl + path);
        }
    }

    [Fact]
    public async Task Questions_and_answers_are_those_that_readers_see()
    {
        foreach (var article in app.Guide.Articles)
        {
            var page = await app.Page(article.Path);
            var visible = page.QuerySelectorAll("#faq > h3").Select(question => (Words(question), Words(Answer(question)))).ToList();
            var told = Graph(page).Single(node => (string?)node["@type"] == "FAQPage")["mainEntity"]!.AsArray()
                .Select(question => (Words((string)question!["name"]!), Words((string)question["acceptedAnswer"]!["text"]!)));
            told.Should().Equal(visible, article.Path);
        }
    }

    [Fact]
    public async Task An_article_is_a_medical_page_with_its_dates_and_sources()
    {
        foreach (var article in app.Guide.Articles)
        {
            var page = await app.Page(article.Path);
            var node = Graph(page).Single(node => (string?)node["@type"] == "MedicalWebPage");
            ((string?)node["url"]).Should().Be(BaseUrl + article.Path);
            ((string?)node["headline"]).Should().Be(article.Title.Value);
            ((string?)node["datePublished"]).Should().Be(article.Published.ToString("O", null));
            ((string?)node["dateModified"]).Should().Be(article.Updated?.ToString("O", null));
            ((string?)node["lastReviewed"]).Should().Be(article.LastReviewed?.Value.ToString("O", null));
            node["citation"]!.AsArray().Should().HaveSameCount(page.QuerySelectorAll("#sources > ol > li"), article.Path);
        }
    }

    [Theory]
    [InlineData("ann", null)]
    [InlineData("bo", "Dr Bo Heal")]
    public async Task Only_a_clinician_is_told_as_reviewer(string reviewer, string? told)
    {
        using var folder = new GuideFolder()
            .File("people.yaml", "people:\n  - {id: ann, name: Ann Writer, clinician: false}\n  - {id: bo, name: Dr Bo Heal, clinician: true, credentials: MD}\n")
            .Article("iron-basics", keys: $"reviewedBy: {reviewer}\nauthors: [ann]");
        using var other = GuideApp.Over(folder.Path);
        var node = Graph(await other.Page("/articles/iron-basics")).Single(node => (string?)node["@type"] == "MedicalWebPage");
        ((string?)node["reviewedBy"]?["name"]).Should().Be(told);
        ((string?)node["author"]![0]!["name"]).Should().Be("Ann Writer");
    }

    [Fact]
    public async Task No_text_can_end_the_script_element()
    {
        using var folder = new GuideFolder().File("glossary.yaml", "terms:\n  - {term: \"</script>\", definition: \"An <b> element.\"}\n  - {term: iron, definition: A metal.}\n");
        using var other = GuideApp.Over(folder.Path);
        var page = await other.Page("/glossary");
        Graph(page).Should().NotBeEmpty();
        page.QuerySelector("main b").Should().BeNull();
    }

    private IEnumerable<string> Paths() =>
    [
        Permalinks.Hub, Permalinks.Articles, Permalinks.Glossary, Permalinks.Sources,
        .. app.Guide.ListedTopics.Select(topic => Permalinks.Topic(topic.Id)),
        .. app.Guide.Articles.Select(article => article.Path),
        .. app.Guide.Pages.Select(page => page.Path),
    ];

    private static List<JsonObject> Graph(IDocument page)
    {
        var document = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        ((string?)document["@context"]).Should().Be("https://schema.org");
        return [.. document["@graph"]!.AsArray().Select(node => node!.AsObject())];
    }

    // A node with nothing but its IRI speaks of one that is described elsewhere.
    private static IEnumerable<string> Mentions(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } mention when mention["@id"] is { } id => [(string)id!],
        JsonObject parent => parent.SelectMany(property => Mentions(property.Value)),
        JsonArray list => list.SelectMany(Mentions),
        _ => [],
    };

    private static string Answer(IElement question)
    {
        var text = "";
        for (var part = question.NextElementSibling; part is not null && part.LocalName != "h3"; part = part.NextElementSibling)
        {
            var copy = (IElement)part.Clone();
            foreach (var mark in copy.QuerySelectorAll("sup").ToList()) mark.Remove();
            text += " " + copy.TextContent;
        }

        return text;
    }

    private static string Words(IElement element) => Words(element.TextContent);

    private static string Words(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
