using System.Net;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>What the settings change about answers.</summary>
public sealed class SiteSettingTests
{
    [Fact]
    public async Task Absolute_addresses_come_from_the_settings_and_never_from_the_Host_header()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path, settings: new Dictionary<string, string> { ["Site:BaseUrl"] = "https://iron.example/" });
        foreach (var path in new[] { "/", "/articles/anaemia", "/sitemap.xml", "/feed.xml", "/robots.txt", "/llms.txt", "/opensearch.xml", "/articles/anaemia.json" })
        {
            using var answer = await app.Get(path, ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "gopher"));
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.Should().Contain("https://iron.example/").And.NotContain("evil.example").And.NotContain("gopher").And.NotContain("https://iron.example//");
            HeaderRules.Value(answer, "Strict-Transport-Security").Should().StartWith("max-age=");
        }

        using var redirect = await app.Get("/Articles/", ("Host", "evil.example"));
        redirect.Headers.Location!.OriginalString.Should().Be("/articles");
    }

    [Fact]
    public async Task A_preview_host_asks_not_to_be_listed()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path, settings: new Dictionary<string, string> { ["Site:Indexable"] = "false" });
        using var answer = await app.Get("/articles/anaemia");
        HeaderRules.Value(answer, "X-Robots-Tag").Should().Be("noindex");
    }

    [Fact]
    public async Task Drafts_are_shown_in_Development_only_and_in_no_list()
    {
        using var folder = new GuideFolder().Article("unfinished", keys: "draft: true");
        using var production = GuideApp.Over(folder.Path);
        (await production.Get("/articles/unfinished")).StatusCode.Should().Be(HttpStatusCode.NotFound);

        using var development = GuideApp.Over(folder.Path, environment: "Development");
        var page = await development.Page("/articles/unfinished");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Contain("noindex");
        foreach (var list in new[] { "/", "/articles", "/topics/basics", "/sitemap.xml", "/feed.xml", "/llms.txt" })
            (await development.Text(list)).Should().NotContain("unfinished", list);
    }

    [Fact]
    public async Task The_icon_of_the_content_replaces_that_of_the_engine()
    {
        using var folder = new GuideFolder().File("images/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"own\"/>");
        using var app = GuideApp.Over(folder.Path);
        (await app.Text("/icon.svg")).Should().Contain("own");
    }
}
