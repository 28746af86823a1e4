using System.Xml.Linq;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>What RFC 4287 asks of a feed, and what a reader's feed program relies on.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Is_a_valid_feed_of_the_listed_articles_newest_first()
    {
        using var folder = new GuideFolder()
            .Article("iron-basics", keys: "lastmod: 2026-03-01")
            .Article("hepcidin", keys: "lastmod: 2026-06-30\nauthors: [jane]")
            .Article("unfinished", keys: "draft: true")
            .File("people.yaml", "people:\n  - {id: jane, name: Jane Doe, role: editor, clinician: false}\n");
        using var app = GuideApp.Over(folder.Path, settings: new Dictionary<string, string> { ["Site:BaseUrl"] = "https://iron.example" });
        var feed = XDocument.Parse(await app.Text("/feed.xml")).Root!;

        feed.Name.Should().Be(s_atom + "feed");
        feed.Attribute(XNamespace.Xml + "lang")!.Value.Should().Be("en-GB");
        Value(feed, "id").Should().Be("https://iron.example/");
        Value(feed, "title").Should().Be("Iron Guide");
        Value(feed, "updated").Should().Be("2026-06-30T00:00:00Z");
        feed.Element(s_atom + "author")!.Element(s_atom + "name")!.Value.Should().Be("Iron Team");
        feed.Elements(s_atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value.Should().Be("https://iron.example/feed.xml");

        var entries = feed.Elements(s_atom + "entry").ToList();
        entries.Select(entry => Value(entry, "title")).Should().Equal("On hepcidin", "On iron-basics", "On anaemia");
        Value(entries[0], "id").Should().Be("tag:iron.example,2026-01-05:/articles/hepcidin");
        Value(entries[0], "published").Should().Be("2026-01-05T00:00:00Z");
        Value(entries[0], "updated").Should().Be("2026-06-30T00:00:00Z");
        Value(entries[0], "summary").Should().Be("The summary of hepcidin.");
        entries[0].Element(s_atom + "author")!.Value.Should().Be("Jane Doe");
        entries[0].Element(s_atom + "category")!.Attribute("term")!.Value.Should().Be("basics");
        entries[0].Element(s_atom + "link")!.Attribute("href")!.Value.Should().Be("https://iron.example/articles/hepcidin");
    }

    [Fact]
    public async Task Survives_a_title_that_means_something_in_XML()
    {
        using var folder = new GuideFolder().File("articles/iron-basics.md", """
            ---
            title: "Iron < zinc & \"copper\" ]]>"
            description: What a reader should know about marks of punctuation, told in a long enough sentence.
            topic: basics
            summary: Is 1 < 2 & 3 > 2?
            keyFacts: [One., Two., Three.]
            date: 2026-01-05
            ---

            Text.
            """);
        using var app = GuideApp.Over(folder.Path);
        var feed = XDocument.Parse(await app.Text("/feed.xml")).Root!;
        feed.Elements(s_atom + "entry").Select(entry => Value(entry, "title")).Should().Contain("Iron < zinc & \"copper\" ]]>");
        feed.Elements(s_atom + "entry").Select(entry => Value(entry, "summary")).Should().Contain("Is 1 < 2 & 3 > 2?");
    }

    private static string Value(XElement parent, string name) => parent.Element(s_atom + name)!.Value;
}
