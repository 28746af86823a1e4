using System.Net;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Http;

public sealed class RouteTests(RouteTests.Site site) : IClassFixture<RouteTests.Site>
{
    private GuideApp App => site.App;

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/articles", "text/html; charset=utf-8")]
    [InlineData("/articles/anaemia", "text/html; charset=utf-8")]
    [InlineData("/articles/anaemia.md", "text/markdown; charset=utf-8")]
    [InlineData("/articles/anaemia.json", "application/json; charset=utf-8")]
    [InlineData("/topics/blood", "text/html; charset=utf-8")]
    [InlineData("/about", "text/html; charset=utf-8")]
    [InlineData("/glossary", "text/html; charset=utf-8")]
    [InlineData("/sources", "text/html; charset=utf-8")]
    [InlineData("/search", "text/html; charset=utf-8")]
    [InlineData("/search?q=iron", "text/html; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/feed.xml", "application/atom+xml; charset=utf-8")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/llms.txt", "text/plain; charset=utf-8")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/images/cell.svg", "image/svg+xml")]
    [InlineData("/health/live", "text/plain; charset=utf-8")]
    [InlineData("/health/ready", "application/json; charset=utf-8")]
    public async Task Is_there(string path, string contentType)
    {
        using var answer = await App.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be(contentType);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/articles/nowhere")]
    [InlineData("/articles/nowhere.md")]
    [InlineData("/articles/nowhere.json")]
    [InlineData("/articles/unfinished")]
    [InlineData("/articles/unfinished.md")]
    [InlineData("/topics/nowhere")]
    [InlineData("/topics")]
    [InlineData("/images")]
    [InlineData("/images/")]
    [InlineData("/images/nowhere.svg")]
    [InlineData("/images/../site.yaml")]
    [InlineData("/images/..%2Fsite.yaml")]
    [InlineData("/site.yaml")]
    [InlineData("/appsettings.json")]
    [InlineData("/site.css")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    [InlineData("/Error/404")]
    [InlineData("/contentpage")]
    [InlineData("/health")]
    [InlineData("/NOWHERE/")]
    [InlineData("/nowhere.html")]
    [InlineData("//nowhere")]
    public async Task Is_not_there(string path)
    {
        using var answer = await App.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        var page = await App.Page(path);
        page.QuerySelectorAll("main h1").Should().ContainSingle();
        answer.Headers.ETag.Should().BeNull();
    }

    [Theory]
    [InlineData("/About", "/about")]
    [InlineData("/about/", "/about")]
    [InlineData("//about", "/about")]
    [InlineData("/about//", "/about")]
    [InlineData("/about.html", "/about")]
    [InlineData("/about.HTML", "/about")]
    [InlineData("/about/index", "/about")]
    [InlineData("/index", "/")]
    [InlineData("/index.html", "/")]
    [InlineData("/INDEX.html", "/")]
    [InlineData("//", "/")]
    [InlineData("/articles/", "/articles")]
    [InlineData("/articles/index.html", "/articles")]
    [InlineData("/Articles//Anaemia/", "/articles/anaemia")]
    [InlineData("/articles/anaemia.html", "/articles/anaemia")]
    [InlineData("/articles/Anaemia.md", "/articles/anaemia.md")]
    [InlineData("/articles/anaemia.JSON", "/articles/anaemia.json")]
    [InlineData("/TOPICS/Blood/", "/topics/blood")]
    [InlineData("/sitemap.xml/", "/sitemap.xml")]
    [InlineData("/Search?q=Iron&page=2", "/search?q=Iron&page=2")]
    [InlineData("/about/?a=%2F%20b", "/about?a=%2F%20b")]
    [InlineData("/health/live/", "/health/live")]
    [InlineData("/blood-lack", "/articles/anaemia")]
    [InlineData("/Blood-Lack/", "/articles/anaemia")]
    [InlineData("/blood-lack.html?x=1", "/articles/anaemia?x=1")]
    [InlineData("/2019/Old_Post.php", "/articles/anaemia")]
    [InlineData("/team", "/about")]
    [InlineData("/Articles/Withdrawn/", "/articles/withdrawn")]
    [InlineData("/Articles/Faulty", "/articles/faulty")]
    public async Task Has_one_spelling(string path, string target)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await App.Send(method, path);
            answer.StatusCode.Should().Be(HttpStatusCode.MovedPermanently, "{0} {1}", method, path);
            answer.Headers.Location!.OriginalString.Should().Be(target);
            answer.Headers.CacheControl!.MaxAge.Should().NotBeNull();
        }

        using var there = await App.Get(target);
        ((int)there.StatusCode / 100).Should().NotBe(3, "one redirect must be enough");
    }

    [Theory]
    [InlineData("/%61bout", "/about")]
    [InlineData("/%2561bout", null)]
    [InlineData("/articles%2Fanaemia", null)]
    [InlineData("/articles/%0d%0aSet-Cookie:a=b", null)]
    [InlineData("/%2F%2Fevil.example/", null)]
    [InlineData("//evil.example/about", null)]
    [InlineData("/\\evil.example", null)]
    public async Task Escapes_lead_to_the_one_spelling_or_nowhere(string path, string? target)
    {
        var answer = await App.Raw($"GET {path} HTTP/1.1\r\n");
        if (target is null) answer.Should().MatchRegex("^HTTP/1.1 40[04] ");
        else answer.Should().StartWith("HTTP/1.1 301").And.Contain($"Location: {target}\r\n");
        answer.Should().NotContain("Set-Cookie");
    }

    [Theory]
    [InlineData("/articles/withdrawn")]
    [InlineData("/articles/withdrawn.md")]
    public async Task A_page_taken_away_is_gone_and_says_why(string path)
    {
        using var answer = await App.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
        if (path.EndsWith("withdrawn", StringComparison.Ordinal))
            (await App.Page(path)).QuerySelector("main")!.TextContent.Should().Contain("The evidence was too thin.");
    }

    [Theory]
    [InlineData("/articles/faulty")]
    [InlineData("/articles/faulty.md")]
    [InlineData("/articles/faulty.json")]
    public async Task A_withheld_article_says_when_to_try_again(string path)
    {
        using var answer = await App.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(2));
        (await App.Page(path)).QuerySelectorAll("main h1").Should().ContainSingle();
    }

    [Fact]
    public async Task A_withheld_hub_takes_nothing_else_down()
    {
        using var folder = new GuideFolder().File("index.md", "---\ntitle: [\n---\n");
        using var app = GuideApp.Over(folder.Path);
        using var hub = await app.Get("/");
        hub.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        foreach (var path in Addresses.Of(app.Guide).Kept) await app.Text(path);
        (await app.Text("/sitemap.xml")).Should().NotContain("<loc>http://localhost:5080/</loc>");
    }

    [Theory]
    [InlineData("POST", "/about")]
    [InlineData("POST", "/search")]
    [InlineData("PUT", "/articles/anaemia")]
    [InlineData("DELETE", "/nowhere")]
    [InlineData("OPTIONS", "/")]
    [InlineData("PATCH", "/sitemap.xml")]
    [InlineData("POST", "/health/ready")]
    [InlineData("POST", "/About/")]
    [InlineData("POST", "/articles/withdrawn")]
    [InlineData("TRACE", "/")]
    [InlineData("BREW", "/images/cell.svg")]
    public async Task Can_only_be_read(string method, string path)
    {
        using var answer = await App.Send(new HttpMethod(method), path);
        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.Should().Equal("GET", "HEAD");
    }

    [Fact]
    public async Task A_body_sent_along_is_refused_with_the_method()
    {
        (await App.Raw("POST /about HTTP/1.1\r\nContent-Length: 3\r\nContent-Type: application/x-www-form-urlencoded\r\n")).Should().StartWith("HTTP/1.1 405");
        (await App.Raw("POST /about HTTP/1.1\r\nContent-Length: 99999999\r\n")).Should().MatchRegex("^HTTP/1.1 4(05|13) ");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/anaemia")]
    [InlineData("/articles/anaemia.json")]
    [InlineData("/search?q=iron")]
    [InlineData("/nowhere")]
    [InlineData("/About")]
    [InlineData("/articles/faulty")]
    [InlineData("/articles/withdrawn")]
    [InlineData("/images/cell.svg")]
    [InlineData("/health/ready")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        foreach (var method in new[] { "GET", "HEAD", "POST" })
        {
            using var answer = await App.Send(new HttpMethod(method), path, ("If-None-Match", "*"));
            HeaderRules.Check(answer, $"{method} {path}");
        }
    }

    [Fact]
    public void A_picture_that_cannot_be_read_is_not_there()
    {
        using var folder = new GuideFolder().File("images/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        using var app = GuideApp.Over(folder.Path);
        var guide = app.Guide;
        Images.Read(guide, "cell.svg").Should().NotBeNull();
        // Reading a folder is refused like reading a file without permission, and also to root.
        folder.Delete("images/cell.svg");
        Directory.CreateDirectory(Path.Combine(folder.Path, "images", "cell.svg"));
        Images.Read(guide, "cell.svg").Should().BeNull();
    }

    [Fact]
    public async Task Over_long_requests_are_refused()
    {
        (await App.Raw($"GET /search?q={new string('a', 100_000)} HTTP/1.1\r\n")).Should().StartWith("HTTP/1.1 414");
        (await App.Raw($"GET / HTTP/1.1\r\nX-Long: {new string('a', 40_000)}\r\n")).Should().StartWith("HTTP/1.1 431");
    }

    /// <summary>A guide with one page of every fate.</summary>
    public sealed class Site : IDisposable
    {
        private readonly GuideFolder _folder = new GuideFolder()
            .Article("anaemia", topic: "blood", keys: "aliases: [/blood-lack, /2019/Old_Post.php]")
            .Article("unfinished", keys: "draft: true")
            .File("articles/faulty.md", "---\ntitle: [\n---\n")
            .File("pages/about.md", "---\ntitle: About\ndescription: Who makes this guide, and how its makers can be reached by its readers.\naliases: [/team]\n---\n\nWe do.\n")
            .File("gone.yaml", "gone:\n  - {url: /articles/withdrawn, date: 2026-05-01, reason: The evidence was too thin., see: /articles/anaemia}\n")
            .File("images/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        public Site() => App = GuideApp.Over(_folder.Path);

        public GuideApp App { get; }

        public void Dispose()
        {
            App.Dispose();
            _folder.Dispose();
        }
    }
}
