using System.Text.Json;
using System.Xml.Linq;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>The pages for programs: robots.txt, opensearch.xml, llms.txt, and the Markdown and JSON of an article.</summary>
public sealed class MachinePageTests(GuideApp app) : IClassFixture<GuideApp>
{
    [Fact]
    public async Task Robots_may_fetch_everything_and_find_the_sitemap() =>
        (await app.Text("/robots.txt")).Should().Be("User-agent: *\nDisallow:\n\nSitemap: http://localhost:5080/sitemap.xml\n");

    [Fact]
    public async Task Browsers_can_add_the_search()
    {
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(await app.Text("/opensearch.xml")).Root!;
        description.Element(search + "ShortName")!.Value.Length.Should().BeInRange(1, 16);
        description.Element(search + "Url")!.Attribute("template")!.Value.Should().Be("http://localhost:5080/search?q={searchTerms}");
    }

    [Fact]
    public async Task Llms_txt_leads_to_the_Markdown_of_every_listed_article()
    {
        var lines = (await app.Text("/llms.txt")).Split('\n');
        lines[0].Should().Be("# " + app.Guide.Site.Name);
        lines[2].Should().StartWith("> ");
        lines.Where(line => line.StartsWith("- [", StringComparison.Ordinal)).Should().HaveCount(app.Guide.ListedArticles.Count() + 1, "the table of what is known is no article");
        foreach (var article in app.Guide.ListedArticles)
            lines.Should().ContainSingle(line => line.Contains($"(http://localhost:5080/articles/{article.Slug}.md)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twins_of_an_article_name_its_page_as_the_one_to_list()
    {
        foreach (var article in app.Guide.Articles)
        {
            foreach (var extension in new[] { ".md", ".json" })
            {
                using var answer = await app.Get(article.Path + extension);
                HeaderRules.Value(answer, "X-Robots-Tag").Should().Be("noindex");
                HeaderRules.Value(answer, "Link").Should().Be($"<http://localhost:5080{article.Path}>; rel=\"canonical\"");
            }
        }
    }

    [Fact]
    public async Task The_Markdown_stands_on_its_own()
    {
        foreach (var article in app.Guide.Articles)
        {
            var text = await app.Text(article.Path + ".md");
            text.Should().StartWith($"# {article.Title.Value}\n");
            text.Should().NotContain("[@").And.NotContain("](value:").And.NotContain(".md)").And.NotContain(".md#").And.NotMatchRegex(@"\{#[a-z]").And.NotContain("\n---\n");
            text.Should().NotMatchRegex(@"\]\((?!https?://|mailto:)");
            foreach (var source in app.Guide.Render(article).Sources) text.Should().Contain($"\n{source.Number}. ");
            foreach (var heading in article.Outline.Headings) text.Should().Contain($"# {heading.Text.Split('’')[0]}");
        }
    }

    [Fact]
    public async Task The_JSON_says_what_the_page_says()
    {
        foreach (var article in app.Guide.Articles)
        {
            using var document = JsonDocument.Parse(await app.Text(article.Path + ".json"));
            var json = document.RootElement;
            var page = await app.Page(article.Path);
            json.GetProperty("url").GetString().Should().Be(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            json.GetProperty("title").GetString().Should().Be(page.QuerySelector("h1")!.TextContent.Trim());
            json.GetProperty("description").GetString().Should().Be(page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
            json.GetProperty("keyFacts").GetArrayLength().Should().Be(page.QuerySelectorAll("#key-facts li").Length);
            json.GetProperty("sources").GetArrayLength().Should().Be(page.QuerySelectorAll("#sources ol > li").Length);
            json.GetProperty("datePublished").GetString().Should().Be(article.Published.ToString("yyyy-MM-dd", null));
            foreach (var section in json.GetProperty("sections").EnumerateArray())
                page.GetElementById(section.GetProperty("id").GetString()!)!.TextContent.Should().Contain(section.GetProperty("heading").GetString());
            foreach (var question in json.GetProperty("faq").EnumerateArray())
                page.GetElementById(question.GetProperty("id").GetString()!)!.TextContent.Should().Contain(question.GetProperty("question").GetString());
            foreach (var number in json.GetProperty("summary").GetProperty("sources").EnumerateArray().Select(number => number.GetInt32()))
                page.QuerySelectorAll($"#summary a.citation[href='#source-{number}']").Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task Words_stay_words_in_Markdown()
    {
        using var folder = new GuideFolder().File("articles/marks.md", """
            ---
            title: "Is *5* < 6 [mg] a_b #1?"
            description: "1. One line and another of <b>, long enough for a description that a search result would show."
            topic: basics
            summary: "A \\*star\\* & more."
            keyFacts: [Fact one., Fact two., Fact three.]
            date: 2026-01-05
            ---
            """);
        using var iron = GuideApp.Over(folder.Path);
        var text = await iron.Text("/articles/marks.md");
        text.Should().StartWith("# Is \\*5\\* \\< 6 \\[mg\\] a\\_b \\#1?\n\n> 1\\. One line and another of \\<b\\>, long");
        text.Should().NotContain("keyFacts").And.NotContain("---");
        (await iron.Text("/llms.txt")).Should().Contain("- [Is \\*5\\* \\< 6 \\[mg\\] a\\_b \\#1?](").And.Contain("\\. One line and another of \\<b\\>");
    }

    [Theory]
    [InlineData("plain, and so - or 5 + 5. (1)", "plain, and so - or 5 + 5. (1)")]
    [InlineData("- item", "\\- item")]
    [InlineData("12) twelve", "12\\) twelve")]
    [InlineData("3.5 mg", "3.5 mg")]
    [InlineData("A&B &amp; C & D", "A\\&B \\&amp; C & D")]
    [InlineData("a\r\nb", "a b")]
    public void Markdown_shows_the_words(string words, string markdown) => MarkdownWords.Of(words).Should().Be(markdown);
}
