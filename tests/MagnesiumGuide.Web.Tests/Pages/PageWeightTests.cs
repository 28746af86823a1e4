using System.IO.Compression;
using System.Text;
using MagnesiumGuide.Web.Http;
using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>A page that fits into the first flight of a connection is there after one round trip.</summary>
public sealed class PageWeightTests(GuideApp app) : IClassFixture<GuideApp>
{
    private const int FirstFlight = 14_600;
    private const int Styles = 4_500;

    // They grow with the guide, and are shown from the top while the rest is on its way.
    private static readonly string[] s_listsOfEverything = [Permalinks.Glossary, Permalinks.Sources, Permalinks.Evidence];

    [Fact]
    public async Task Every_article_travels_with_its_styles_in_the_first_flight()
    {
        var heavy = new List<string>();
        foreach (var article in app.Guide.Articles)
        {
            using var response = await app.Get(article.Path);
            var weight = HeaderBytes(response) + Brotli(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            if (weight > FirstFlight) heavy.Add($"{article.Path}: {weight} of {FirstFlight} bytes, with {app.Guide.Render(article).Sources.Length} sources");
        }

        heavy.Should().BeEmpty();
    }

    [Fact]
    public async Task The_first_reader_of_a_page_gets_it_small_and_the_next_ones_in_the_first_flight()
    {
        using var fresh = new GuideApp();
        var pages = Sitemap.Pages(fresh.Guide).Select(page => page.Path).ToList();
        var large = new List<string>();
        // In reverse, so that the pages made ahead of their readers are not all that is measured.
        foreach (var path in Enumerable.Reverse(pages))
        {
            var first = await Ask(path);
            var plain = await fresh.Text(path);
            // Packed quickly, which costs a sixth more than packed well.
            if (first.Length > 0.3 * plain.Length + 1_500) large.Add($"{path}: {first.Length} bytes at first, of {plain.Length} characters");
        }

        large.Should().BeEmpty();
        var heavy = new List<string>();
        foreach (var path in pages)
        {
            var answer = await Ask(path);
            for (var tries = 0; !answer.Contains("-br\"\r\n", StringComparison.Ordinal) && tries < 600; tries++)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
                answer = await Ask(path);
            }

            answer.Should().Contain("-br\"\r\n", "{0} should have been packed as well as can be", path);
            if (answer.Length > FirstFlight && !s_listsOfEverything.Contains(path)) heavy.Add($"{path}: {answer.Length} of {FirstFlight} bytes");
        }

        heavy.Should().BeEmpty();

        async Task<string> Ask(string path)
        {
            var answer = await fresh.Raw($"GET {path} HTTP/1.1\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n");
            answer.Should().StartWith("HTTP/1.1 200").And.Contain("Content-Encoding: br");
            return answer;
        }
    }

    [Fact]
    public void The_styles_leave_room_for_the_text() => Brotli(StyleSheet.Css.Html).Should().BeLessThanOrEqualTo(Styles);

    // As HTTP/1.1 writes them; the later versions pack them smaller.
    private static int HeaderBytes(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Sum(header => header.Key.Length + ": ".Length + string.Join(", ", header.Value).Length + "\r\n".Length) + "HTTP/1.1 200 OK\r\n\r\n".Length;

    private static int Brotli(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes, packed, out var written, quality: 11, window: 22).Should().BeTrue();
        return written;
    }
}
