using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>Walks the sitemap of the repository's own content, as a crawler does.</summary>
public sealed class SitemapTests(GuideApp app) : IClassFixture<GuideApp>
{
    private const string BaseUrl = "http://localhost:5080";
    private static readonly XNamespace s_sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Lists_exactly_the_pages_that_may_be_listed()
    {
        var expected = new List<string> { "/", "/articles" };
        expected.AddRange(app.Guide.ListedTopics.Select(topic => $"/topics/{topic.Id}"));
        expected.AddRange(app.Guide.ListedArticles.Select(article => $"/articles/{article.Slug}"));
        expected.AddRange(app.Guide.Pages.Select(page => page.Path));
        expected.AddRange(["/glossary", "/sources", "/evidence"]);
        (await Entries()).Select(entry => entry.Path).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Dates_are_those_of_the_pages_and_never_those_of_the_build()
    {
        foreach (var (path, lastModified) in await Entries())
        {
            var page = app.Guide.Articles.Concat(app.Guide.Pages).Append(app.Guide.Hub).FirstOrDefault(page => page?.Path == path);
            lastModified.Should().Be(page?.Updated?.ToString("yyyy-MM-dd", null), path);
        }
    }

    [Fact]
    public async Task Every_page_in_it_is_what_a_crawler_wants()
    {
        var titles = new HashSet<string>();
        foreach (var (path, _) in await Entries())
        {
            using var answer = await app.Get(path);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
            HeaderRules.Check(answer, path);
            answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
            answer.Headers.CacheControl!.NoCache.Should().BeTrue();

            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be(BaseUrl + path);
            page.QuerySelector("meta[name=robots][content*=noindex]").Should().BeNull(path);
            page.QuerySelectorAll("main#main h1").Should().ContainSingle(path);
            page.QuerySelector("meta[name=description]")!.GetAttribute("content").Should().NotBeNullOrWhiteSpace(path);
            titles.Add(page.Title!).Should().BeTrue("the title of {0} should be its own", path);
            page.QuerySelectorAll("[style], script:not([type='application/ld+json']), [onclick]").Should().BeEmpty(path);
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']")) JsonDocument.Parse(script.TextContent).Dispose();
        }
    }

    [Fact]
    public async Task Every_page_in_it_answers_304_to_whoever_has_it()
    {
        foreach (var (path, _) in await Entries())
        {
            foreach (var coding in new[] { "identity", "gzip", "br" })
            {
                using var first = await app.Get(path, ("Accept-Encoding", coding));
                var tag = HeaderRules.Value(first, "ETag")!;
                tag.Should().StartWith("\"", path);
                using var again = await app.Get(path, ("Accept-Encoding", coding), ("If-None-Match", tag));
                again.StatusCode.Should().Be(HttpStatusCode.NotModified, path);
                HeaderRules.Check(again, path);
                HeaderRules.Value(again, "ETag").Should().Be(tag);
                HeaderRules.Value(again, "Cache-Control").Should().Be(HeaderRules.Value(first, "Cache-Control"));
                (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
            }
        }
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        string[] others = ["/search?q=a", "/nowhere", "/health/ready", "/sitemap.xml", "/feed.xml", "/icon.svg", "/About/"];
        foreach (var path in (await Entries()).Select(entry => entry.Path).Concat(others))
        {
            // Whatever is packed anew between the two has another tag and length; it stays as it is from then on.
            using var before = await app.Get(path, ("Accept-Encoding", "br"));
            using var early = await app.Send(HttpMethod.Head, path, ("Accept-Encoding", "br"));
            var isPacked = HeaderRules.Value(before, "ETag") is { } tag && tag.EndsWith("-b5\"", StringComparison.Ordinal)
                && HeaderRules.Value(early, "ETag") == tag.Replace("-b5\"", "-br\"", StringComparison.Ordinal);
            using var again = isPacked ? await app.Get(path, ("Accept-Encoding", "br")) : null;
            var (get, head) = (again ?? before, early);
            head.StatusCode.Should().Be(get.StatusCode, path);
            Headers(head).Should().Equal(Headers(get), path);
            (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Internal_links_lead_straight_to_pages_and_anchors_that_are_there()
    {
        var pages = new Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var (path, _) in await Entries())
        {
            foreach (var link in (await Page(path)).QuerySelectorAll("a[href], link[href]").Select(link => link.GetAttribute("href")!))
            {
                var local = link.StartsWith(BaseUrl, StringComparison.Ordinal) ? link[BaseUrl.Length..] : link;
                if (local.StartsWith('#')) local = path + local;
                if (!local.StartsWith('/')) continue;
                var parts = local.Split('#');
                using var answer = await app.Get(parts[0]);
                // A page that is being mended is linked to still.
                if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) continue;
                answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} links to {1}", path, link);
                if (parts.Length > 1) (await Page(parts[0])).GetElementById(parts[1]).Should().NotBeNull("{0} links to {1}", path, link);
            }
        }

        async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(string path) => pages.TryGetValue(path, out var page) ? page : pages[path] = await app.Page(path);
    }

    private async Task<List<(string Path, string? LastModified)>> Entries()
    {
        var document = XDocument.Parse(await app.Text("/sitemap.xml"));
        return [.. document.Root!.Elements(s_sitemap + "url").Select(url => (
            url.Element(s_sitemap + "loc")!.Value[BaseUrl.Length..],
            url.Element(s_sitemap + "lastmod")?.Value))];
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order();
}
