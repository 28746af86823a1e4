using System.Net;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>An answer has the same headers however it comes about: made at once, kept, asked for by HEAD, or known already.</summary>
public sealed class HeadersOnEveryRoadTests : IDisposable
{
    // What speaks of bytes that a 304 does not bring along.
    private static readonly string[] s_ofTheBody = ["Content-Type", "Content-Length", "Content-Encoding"];

    private readonly GuideFolder _folder = new();
    private readonly GuideApp _app;

    public HeadersOnEveryRoadTests() => _app = GuideApp.Over(
        _folder.Path, settings: new Dictionary<string, string> { ["Site:BaseUrl"] = "https://iron.example", ["Site:Indexable"] = "false" });

    [Theory]
    [InlineData("/articles/anaemia", "gzip")]
    [InlineData("/articles/anaemia.json", "gzip")]
    [InlineData("/articles/anaemia.md", "identity")]
    [InlineData("/feed.xml", "gzip")]
    [InlineData("/icon.svg", "identity")]
    [InlineData("/favicon.ico", "gzip")]
    public async Task Kept_answers(string path, string coding)
    {
        var fresh = await Headers(HttpMethod.Get, path, coding);
        var kept = await Headers(HttpMethod.Get, path, coding);
        kept.Should().BeEquivalentTo(fresh);
        (await Headers(HttpMethod.Head, path, coding)).Should().BeEquivalentTo(fresh);
        (await Headers(HttpMethod.Get, path, coding, fresh["ETag"])).Should().BeEquivalentTo(fresh.Where(header => !s_ofTheBody.Contains(header.Key)));
        (await Headers(HttpMethod.Head, path, coding, fresh["ETag"])).Should().BeEquivalentTo(fresh.Where(header => !s_ofTheBody.Contains(header.Key)));
    }

    [Fact]
    public async Task Other_answers()
    {
        var page = await Headers(HttpMethod.Get, "/articles/anaemia", "br");
        string[] shared = [.. SecurityHeaders.Always.Select(header => header.Name), "Strict-Transport-Security", "X-Robots-Tag", "Vary"];
        foreach (var path in new[] { "/search?q=iron", "/nowhere", "/Articles", "/health/live", "/articles/anaemia?a=b" })
        {
            var other = await Headers(HttpMethod.Get, path, "br");
            foreach (var name in shared) other.Should().Contain(name, page[name], path);
            other.Should().ContainKey("Cache-Control", path);
        }
    }

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    private async Task<Dictionary<string, string>> Headers(HttpMethod method, string path, string coding, string? ifNoneMatch = null)
    {
        (string, string)[] asked = [("Accept-Encoding", coding), .. ifNoneMatch is null ? [] : new[] { ("If-None-Match", ifNoneMatch) }];
        using var answer = await _app.Send(method, path, asked);
        answer.StatusCode.Should().Match(status => ifNoneMatch == null || status == HttpStatusCode.NotModified);
        return answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
    }
}
