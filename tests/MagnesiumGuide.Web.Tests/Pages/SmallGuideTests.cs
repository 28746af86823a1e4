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
