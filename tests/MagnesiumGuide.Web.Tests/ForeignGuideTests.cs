using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests;

/// <summary>The engine knows no nutrient: another team's folder is served without a word of this one's (contract.md, section 2).</summary>
public sealed class ForeignGuideTests
{
    [Fact]
    public async Task No_answer_about_iron_mentions_magnesium()
    {
        using var folder = new GuideFolder()
            .File("articles/faulty.md", "---\ntitle: [\n---\n")
            .File("gone.yaml", "gone:\n  - {url: /articles/withdrawn, date: 2026-05-01, reason: The evidence was too thin.}\n");
        using var app = GuideApp.Over(folder.Path);
        string[] others = ["/search", "/search?q=iron", "/search?q=zinc", "/nowhere", "/articles/faulty", "/articles/withdrawn", "/health/ready", "/health/live"];
        foreach (var path in Addresses.Of(app.Guide).Kept.Concat(others))
        {
            using var answer = await app.Get(path);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var everything = System.Text.Encoding.Latin1.GetString(bytes) + answer.Headers + answer.Content.Headers;
            everything.Should().NotContainEquivalentOf("magnesium", path);
        }
    }
}
