namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>Pages of a guide that has only what must be there, or a little more.</summary>
public sealed class SmallGuideTests
{
    [Fact]
    public async Task A_guide_without_terms_has_no_link_to_a_glossary()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path);
        (await app.Page("/")).QuerySelectorAll("a[href='/glossary']").Should().BeEmpty();
        (await app.Page("/glossary")).QuerySelector("meta[name=robots]").Should().NotBeNull();
        (await app.Page("/sources")).QuerySelector("meta[name=robots]").Should().NotBeNull();
    }

    [Fact]
    public async Task The_glossary_goes_by_letters_and_accents_do_not_count()
    {
        using var folder = new GuideFolder().File("glossary.yaml", """
            terms:
              - {term: ferritin, definition: The protein that stores iron.}
              - {term: élite, definition: A few.}
              - {term: 5-ASA, definition: A medicine.}
              - {term: erythrocyte, definition: A red blood cell., abbreviation: RBC}
            """);
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/glossary");
        page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).Should().Equal("0-9", "E", "F");
        page.QuerySelectorAll(".letters a").Select(link => link.GetAttribute("href")).Should().Equal("#letter-0-9", "#letter-e", "#letter-f");
        page.QuerySelectorAll("dt").Select(term => term.TextContent).Should().Contain("erythrocyte (RBC)");
    }

    [Fact]
    public async Task A_topic_without_articles_says_so_and_is_not_to_be_indexed()
    {
        using var folder = new GuideFolder().Article("anaemia", topic: "basics");
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/topics/blood");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelector("main a[href='/articles']").Should().NotBeNull();
    }

    [Fact]
    public async Task A_topic_without_a_description_prints_nothing_in_its_place()
    {
        using var folder = new GuideFolder().File("site.yaml", """
            name: Iron Guide
            publisher: {name: Iron Team}
            topics:
              - {id: basics, title: Basics}
              - {id: blood, title: Blood}
            """);
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/topics/blood");
        page.QuerySelector("h1")!.TextContent.Should().Be("Blood");
        page.QuerySelectorAll("meta[name=description], meta[property='og:description'], .lead").Should().BeEmpty();
        (await app.Page("/articles")).QuerySelectorAll("main p:empty").Should().BeEmpty();
    }

    [Fact]
    public async Task An_article_without_a_topic_is_there_and_leads_to_none()
    {
        using var folder = new GuideFolder().File("site.yaml", """
            name: Iron Guide
            publisher: {name: Iron Team}
            topics:
              - {id: basics, title: Basics, description: What iron is for.}
            checks: {MG115: off}
            """);
        using var app = GuideApp.Over(folder.Path);
        await app.Text("/articles/anaemia");
        var page = await app.Page("/articles/anaemia");
        page.QuerySelectorAll("#breadcrumb li").Select(step => step.TextContent).Should().Equal("Home", "On anaemia");
        page.QuerySelectorAll("a[href^='/topics/'], #related").Should().BeEmpty();
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fr", null)]
    public async Task Pages_of_another_language_run_its_way_and_write_days_like_the_words_around_them(string language, string? direction)
    {
        using var folder = new GuideFolder().File("site.yaml", $$"""
            name: Iron Guide
            language: {{language}}
            publisher: {name: Iron Team}
            topics:
              - {id: basics, title: Basics, description: What iron is for.}
              - {id: blood, title: Blood, description: Anaemia and its signs.}
            """);
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/articles/anaemia");
        page.DocumentElement.GetAttribute("lang").Should().Be(language);
        page.DocumentElement.GetAttribute("dir").Should().Be(direction);
        page.QuerySelector(".trust li")!.TextContent.Should().Be("Published 5 January 2026");
    }

    [Fact]
    public async Task Headings_keep_their_emphasis_and_their_citations_and_are_listed_by_their_words()
    {
        using var folder = new GuideFolder()
            .File("references.yaml", "references:\n  - {id: one, type: article-journal, title: Iron, DOI: 10.1000/1}\n")
            .Article("iron-basics", body: "Text.\n\n## In *vitro* [@one]\n\nMore.\n\n## Frequently asked questions\n\n### Is it `Fe`?\n\nIt is.");
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/articles/iron-basics");
        page.QuerySelector("main h2 em")!.TextContent.Should().Be("vitro");
        page.QuerySelector("main h2 a.citation[href='#source-1']").Should().NotBeNull();
        page.QuerySelector("#faq > h3 code")!.TextContent.Should().Be("Fe");
        page.QuerySelector("#contents a")!.InnerHtml.Should().Be("In vitro");
    }

    [Fact]
    public async Task A_page_taken_away_says_why_and_where_to_read_instead()
    {
        using var folder = new GuideFolder()
            .File("gone.yaml", "gone:\n  - {url: /articles/old, date: 2026-05-01, reason: The evidence was too thin., see: /articles/anaemia}\n");
        using var app = GuideApp.Over(folder.Path);
        var main = (await app.Page("/articles/old")).QuerySelector("main")!;
        main.TextContent.Should().Contain("1 May 2026").And.Contain("The evidence was too thin.");
        main.QuerySelector("a[href='/articles/anaemia']")!.TextContent.Should().Be("On anaemia");
    }

    [Fact]
    public async Task Errors_have_no_address_of_their_own()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/nowhere");
        page.QuerySelector("link[rel=canonical]").Should().BeNull();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelector("h1")!.TextContent.Should().Be("Page not found");
    }
}
