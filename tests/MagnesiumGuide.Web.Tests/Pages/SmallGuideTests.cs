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
    public async Task A_topic_leads_to_its_articles_to_the_questions_that_they_answer_and_to_the_other_topics()
    {
        using var folder = new GuideFolder().Article("hepcidin", topic: "blood", body: "Text.\n\n## Frequently asked questions\n\n### What is it?\n\nA hormone.\n\n### Is it *measured*?\n\nSeldom.");
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/topics/blood");
        page.QuerySelectorAll(".articles a").Select(link => link.GetAttribute("href")).Should().Contain("/articles/hepcidin");
        page.QuerySelectorAll(".questions a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}").Should().Equal(
            "What is it? /articles/hepcidin#what-is-it", "Is it measured? /articles/hepcidin#is-it-measured");
        (await app.Page("/articles/hepcidin")).QuerySelector("#is-it-measured").Should().NotBeNull();
        page.QuerySelectorAll("#topics + ul a").Select(link => link.GetAttribute("href")).Should().Equal("/topics/basics");
    }

    [Theory]
    [InlineData("", "/topics")]
    [InlineData("\n\n## All there is {#topics}\n\nBy topic.\n\n## Last\n\nWords.", "Last")]
    public async Task The_hub_lists_its_topics_where_it_says_and_else_at_its_end(string body, string last)
    {
        using var folder = new GuideFolder();
        folder.File("index.md", $"---\ntitle: All about iron\ndescription: What iron does in the body, how to get enough of it, and when to ask a doctor about it.\n---\n\nIron.{body}\n");
        using var app = GuideApp.Over(folder.Path);
        var main = (await app.Page("/")).QuerySelector("main")!;
        main.QuerySelectorAll("#topics").Should().ContainSingle();
        main.QuerySelectorAll(".topics h3 a").Select(link => link.GetAttribute("href")).Should().Equal("/topics/basics", "/topics/blood");
        main.QuerySelectorAll(".topics li a").Select(link => link.GetAttribute("href")).Should().Equal("/articles/iron-basics", "/articles/anaemia");
        var final = main.QuerySelectorAll(".band")[^1];
        (last == "/topics" ? final.QuerySelector(".topics") : final.QuerySelector("h2")).Should().NotBeNull().And.Match<AngleSharp.Dom.IElement>(found => last == "/topics" || found.TextContent == last);
    }

    [Fact]
    public async Task Sources_stand_under_their_kinds()
    {
        using var folder = new GuideFolder()
            .File("references.yaml", """
                references:
                  - {id: a, type: article-journal, title: A study, issued: 2001}
                  - {id: b, type: webpage, title: A page, URL: "https://iron.example/b"}
                  - {id: c, type: report, title: A guideline, issued: 2002}
                  - {id: d, type: motion_picture, title: A film, issued: 2003}
                  - {id: e, type: article-journal, title: Not cited}
                """)
            .Article("anaemia", body: "Text [@a; @b; @c; @d].");
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/sources");
        page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).Should().Equal("Reports and guidelines", "Articles in scientific journals", "Web pages and product labels", "Other sources");
        page.QuerySelectorAll("main nav a").Select(link => link.TextContent).Should().Contain("Articles in scientific journals (1)");
        foreach (var link in page.QuerySelectorAll("main nav a")) page.QuerySelector(link.GetAttribute("href")!)!.LocalName.Should().Be("h2");
        page.QuerySelectorAll(".sources > li").Should().HaveCount(4);
        page.QuerySelector("#articles + .sources")!.TextContent.Should().Contain("A study").And.Contain("On anaemia");
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
