using System.Net;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>What people outside the code hold on to (contract.md, section 3), on every article of the repository.</summary>
public sealed class ArticlePageTests(GuideApp app) : IClassFixture<GuideApp>
{
    [Fact]
    public async Task Every_article_has_its_parts_under_their_names()
    {
        foreach (var article in app.Guide.Articles)
        {
            var page = await app.Page(article.Path);
            page.QuerySelectorAll("h1").Should().ContainSingle(article.Path).Which.TextContent.Should().Be(article.Title.Value);
            page.QuerySelector("main#main h1").Should().NotBeNull(article.Path);
            foreach (var id in new[] { "summary", "key-facts", "contents", "related", "sources", "review" })
                page.GetElementById(id).Should().NotBeNull("{0} should have #{1}", article.Path, id);
            page.QuerySelectorAll("#key-facts li").Should().HaveSameCount(article.KeyFacts);
            page.QuerySelectorAll("#faq > h3[id]").Select(heading => heading.TextContent)
                .Should().Equal(article.Outline.Questions.Select(question => question.Heading.Text), article.Path);
            page.QuerySelectorAll("#sources > ol > li").Select(item => item.Id)
                .Should().Equal(app.Guide.Render(article).Sources.Select(source => $"source-{source.Number}"), article.Path);
        }
    }

    [Fact]
    public async Task Every_anchor_is_unique_and_every_link_inside_a_page_arrives()
    {
        foreach (var path in AllPages())
        {
            var page = await app.Page(path);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            ids.Should().OnlyHaveUniqueItems(path);
            foreach (var link in page.QuerySelectorAll("a[href^='#']"))
                ids.Should().Contain(WebUtility.UrlDecode(link.GetAttribute("href")![1..]), "{0} links to it", path);
        }
    }

    [Fact]
    public async Task Every_citation_leads_to_a_source_that_leads_back_to_it()
    {
        foreach (var path in AllPages())
        {
            var page = await app.Page(path);
            foreach (var citation in page.QuerySelectorAll("a.citation"))
            {
                var source = page.QuerySelector(citation.GetAttribute("href")!)!;
                source.QuerySelectorAll($"a[href='#{citation.Id}']").Should().ContainSingle("{0} should lead back to {1}", path, citation.Id);
            }
        }
    }

    [Fact]
    public async Task No_two_ways_back_are_called_the_same()
    {
        foreach (var path in AllPages())
        {
            var page = await app.Page(path);
            page.QuerySelectorAll("#sources a[href^='#use-']").Select(link => link.TextContent).Should().OnlyHaveUniqueItems(path);
        }
    }

    [Fact]
    public async Task Contents_name_the_sections_in_their_order()
    {
        foreach (var article in app.Guide.Articles)
        {
            var page = await app.Page(article.Path);
            var contents = page.QuerySelectorAll("#contents a").Select(link => link.TextContent).ToList();
            contents.Should().StartWith(article.Outline.Sections.Select(section => section.Heading.Text), article.Path);
        }
    }

    [Fact]
    public async Task Headings_never_skip_a_level()
    {
        foreach (var path in AllPages())
        {
            var page = await app.Page(path);
            var last = 0;
            foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
            {
                var level = heading.LocalName[1] - '0';
                level.Should().BeLessThanOrEqualTo(last + 1, "{0}: {1}", path, heading.TextContent);
                last = level;
            }
        }
    }

    [Fact]
    public async Task Nothing_needs_a_script_a_style_attribute_or_another_site()
    {
        foreach (var path in AllPages())
        {
            var page = await app.Page(path);
            page.QuerySelectorAll("script:not([type='application/ld+json'])").Should().BeEmpty(path);
            page.All.Where(element => element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)))
                .Should().BeEmpty(path);
            page.QuerySelectorAll("[src], link[href]:not([rel=canonical])").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href"))
                .Should().OnlyContain(address => address!.StartsWith('/'), path);
        }
    }

    private IEnumerable<string> AllPages() =>
    [
        Permalinks.Hub, Permalinks.Articles, Permalinks.Glossary, Permalinks.Sources, Permalinks.Search,
        .. app.Guide.Site.Topics.Select(topic => Permalinks.Topic(topic.Id)),
        .. app.Guide.Articles.Select(article => article.Path),
        .. app.Guide.Pages.Select(page => page.Path),
    ];
}
