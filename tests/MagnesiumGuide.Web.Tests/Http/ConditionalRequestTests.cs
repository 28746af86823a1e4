using System.IO.Compression;
using System.Net;
using MagnesiumGuide.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MagnesiumGuide.Web.Tests.Http;

public sealed class ConditionalRequestTests(GuideApp app) : IClassFixture<GuideApp>
{
    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"other\", {0}", true)]
    [InlineData("\"other\",W/\"more\" , W/{0}", true)]
    [InlineData("*", true)]
    [InlineData("\"other\"", false)]
    [InlineData("no tag at all", false)]
    [InlineData("", false)]
    public async Task A_copy_is_known_by_its_tag(string ifNoneMatch, bool isKnown)
    {
        foreach (var path in new[] { "/articles", "/search?q=a", "/articles/deficiency.json", "/icon.svg" })
        {
            using var first = await app.Get(path);
            using var again = await app.Get(path, ("If-None-Match", string.Format(null, ifNoneMatch, HeaderRules.Value(first, "ETag"))));
            again.StatusCode.Should().Be(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task Errors_and_health_have_no_tag()
    {
        foreach (var path in new[] { "/nowhere", "/health/live", "/health/ready" })
        {
            using var answer = await app.Get(path, ("If-None-Match", "*"));
            answer.Headers.ETag.Should().BeNull(path);
            answer.StatusCode.Should().NotBe(HttpStatusCode.NotModified, path);
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("gzip;q=0.5", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("identity, br;q=0.5", null)]
    [InlineData("identity;q=0.5, br;q=0.5", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("br;q=nonsense", null)]
    public async Task Bytes_are_packed_as_the_client_likes_them(string? accepted, string? coding)
    {
        using var plain = await app.Get("/articles/deficiency");
        var expected = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var answer = await (accepted is null ? app.Get("/articles/deficiency") : app.Get("/articles/deficiency", ("Accept-Encoding", accepted)));
        HeaderRules.Value(answer, "Content-Encoding").Should().Be(coding);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.Length.Should().Be((int)answer.Content.Headers.ContentLength!);
        Unpack(bytes, coding).Should().Equal(expected);
    }

    [Fact]
    public async Task Each_coding_has_a_tag_of_its_own()
    {
        List<string?> tags = [];
        foreach (var coding in new[] { "identity", "gzip", "br", "br" })
        {
            using var answer = await app.Get("/articles/deficiency", ("Accept-Encoding", coding));
            tags.Add(HeaderRules.Value(answer, "ETag"));
        }

        tags.Distinct().Should().HaveCount(3);
        tags[2].Should().Be(tags[3]);
    }

    [Fact]
    public async Task Pages_are_made_and_packed_ahead_of_their_first_reader()
    {
        using var folder = new GuideFolder();
        using var fresh = GuideApp.Over(folder.Path);
        _ = fresh.Client;
        var first = fresh.Guide;
        await BecomePacked(first);
        folder.Article("hepcidin");
        await fresh.Within2Seconds("/health/ready", (_, text) => !text.Contains(first.Id, StringComparison.Ordinal));
        await BecomePacked(fresh.Guide);

        async Task BecomePacked(Guide guide)
        {
            var store = fresh.Services.GetRequiredService<PageStore>();
            foreach (var path in Addresses.Of(guide).Kept.Where(path => !Path.HasExtension(path)))
            {
                for (var tries = 0; store.Find(path, guide) is not { Body.IsBest: true }; tries++)
                {
                    tries.Should().BeLessThan(500, "{0} should have been packed", path);
                    await Task.Delay(10, TestContext.Current.CancellationToken);
                }
            }
        }
    }

    [Fact]
    public async Task A_page_is_made_once_however_many_ask_at_first()
    {
        using var folder = new GuideFolder();
        using var fresh = GuideApp.Over(folder.Path);
        _ = fresh.Client;
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => fresh.Text("/articles/anaemia")));
        answers.Distinct().Should().ContainSingle();
        (await fresh.Text("/articles/anaemia?utm_source=elsewhere")).Should().Be(answers[0]);
    }

    [Fact]
    public void Nothing_that_a_request_makes_up_is_kept()
    {
        var addresses = Addresses.Of(app.Guide);
        addresses.Kept.Should().OnlyHaveUniqueItems().And.NotContain(["/search", "/health/live", "/health/ready"]);
        addresses.Contains("/search").Should().BeTrue();
        addresses.Contains("/search?q=a").Should().BeFalse();
    }

    private static byte[] Unpack(byte[] bytes, string? coding)
    {
        using Stream packed = coding switch
        {
            "br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }
}
