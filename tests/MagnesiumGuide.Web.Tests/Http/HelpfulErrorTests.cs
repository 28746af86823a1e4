using System.Net;
using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>Errors are pages too: they say what to do next, and where to find help.</summary>
public sealed class HelpfulErrorTests(GuideApp app) : IClassFixture<GuideApp>
{
    [Theory]
    [InlineData("/articles/kidney-failur", "/articles/kidney-failure")]
    [InlineData("/kidney", "/articles/kidney-failure")]
    [InlineData("/articles/Hypokalemia", "/articles/electrolyte-balance")]
    [InlineData("/articles/drug_interaction.php", "/articles/drug-interactions")]
    [InlineData("/topics/safty", "/topics/safety")]
    [InlineData("/editorial-polices", "/editorial-policy")]
    public async Task An_address_that_is_nearly_right_leads_on(string path, string meant)
    {
        using var answer = await app.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        var offered = await Offered(path);
        offered.Should().HaveCountLessThanOrEqualTo(NearestPages.Most);
        offered[0].Should().Be(meant);
        (await Offered(path)).Should().Equal(offered);
        foreach (var page in offered) await app.Text(page);
    }

    [Theory]
    [InlineData("/wp-login.php")]
    [InlineData("/wp-admin/setup-config.php")]
    [InlineData("/.env")]
    [InlineData("/articles/%F0%9F%A4%AF")]
    [InlineData("/articles/magnesium")]
    [InlineData("/x")]
    [InlineData("/error/404")]
    public async Task An_address_that_is_like_none_offers_no_page(string path) => (await Offered(path)).Should().BeEmpty();

    [Fact]
    public async Task Long_addresses_are_cut()
    {
        var path = "/" + string.Join('-', Enumerable.Repeat("kidney", 2_000));
        var page = await app.Page(path);
        page.QuerySelector("#q")!.GetAttribute("value")!.Length.Should().BeLessThan(100);
        (await Offered(path)).Should().Equal("/articles/kidney-failure");
    }

    [Theory]
    [InlineData("/articles/Kidney-failur.html", "kidney failur")]
    [InlineData("/wp-login.php", "wp login")]
    [InlineData("/a/%22%3E%3Cscript%3E", "script")]
    public async Task The_words_of_the_address_wait_in_the_search_box(string path, string words) =>
        (await app.Page(path)).QuerySelector("#q")!.GetAttribute("value").Should().Be(words);

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/articles/withdrawn", 410)]
    [InlineData("/articles/faulty", 503)]
    public async Task Every_error_says_whom_to_call_and_is_not_to_be_indexed_or_believed_for_long(string path, int status)
    {
        using var folder = Folder();
        using var guide = GuideApp.Over(folder.Path);
        using var answer = await guide.Get(path);
        ((int)answer.StatusCode).Should().Be(status);
        answer.Headers.CacheControl!.NoCache.Should().BeTrue();
        answer.Headers.ETag.Should().BeNull();
        var page = await guide.Page(path);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelector("link[rel=canonical]").Should().BeNull();
        var care = page.QuerySelector("main .banner")!;
        string.Join(' ', care.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Should().Be("If someone is unwell now, call: United Kingdom: 999 European Union: 112 Atlantis: 01 23");
        care.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Equal("tel:999", "tel:112", "tel:0123");
    }

    [Fact]
    public async Task A_guide_without_numbers_says_so_in_words()
    {
        using var folder = new GuideFolder();
        using var guide = GuideApp.Over(folder.Path);
        (await guide.Page("/nowhere")).QuerySelector("main .banner")!.TextContent.Should().Contain("emergency number of your country");
    }

    [Theory]
    [InlineData("/articles/withdrawn")]
    [InlineData("/articles/withdrawn.md")]
    [InlineData("/articles/withdrawn.json")]
    public async Task A_page_taken_away_says_when_why_and_what_to_read_instead(string path)
    {
        using var folder = Folder();
        using var guide = GuideApp.Over(folder.Path);
        var main = (await guide.Page(path)).QuerySelector("main")!;
        main.TextContent.Should().Contain("1 May 2026").And.Contain("The evidence was too thin.");
        main.QuerySelector("a[href='/topics/blood']")!.TextContent.Should().Be("Blood");
    }

    [Fact]
    public async Task A_withheld_article_says_when_to_come_back_and_what_to_read_meanwhile()
    {
        using var folder = Folder();
        using var guide = GuideApp.Over(folder.Path);
        using var answer = await guide.Get("/articles/faulty");
        var main = (await guide.Page("/articles/faulty")).QuerySelector("main")!;
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(2));
        main.TextContent.Should().Contain("An editor is mending it").And.Contain("in 2 minutes");
        main.QuerySelectorAll(".articles a").Select(link => link.GetAttribute("href")).Should().Equal("/articles/anaemia");

        folder.File("articles/faulty.md", "---\ntitle: [\n---\n");
        using var again = GuideApp.Over(folder.Path);
        (await again.Page("/articles/faulty")).QuerySelectorAll(".articles a").Should().BeEmpty("its topic is not known");
    }

    private async Task<string[]> Offered(string path)
    {
        var heading = (await app.Page(path)).QuerySelectorAll("main h2").FirstOrDefault(heading => heading.TextContent == "Did you mean");
        return heading is null ? [] : [.. heading.NextElementSibling!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)];
    }

    private static GuideFolder Folder() => new GuideFolder()
        .File("site.yaml", """
            name: Iron Guide
            publisher: {name: Iron Team}
            topics:
              - {id: basics, title: Basics, description: What iron is for.}
              - {id: blood, title: Blood, description: Anaemia and its signs.}
            emergency:
              - {country: GB, urgent: "111", emergency: "999"}
              - {country: EU, urgent: null, emergency: "112"}
              - {country: Atlantis, urgent: null, emergency: "01 23"}
            """)
        .File("gone.yaml", "gone:\n  - {url: /articles/withdrawn, date: 2026-05-01, reason: The evidence was too thin., see: /topics/blood}\n")
        .Article("faulty", topic: "blood", body: "A claim [@nobody].\n\n## Section\n\nMore text.");
}
