using System.Net;
using System.Text.Json;

namespace MagnesiumGuide.Web.Tests.Http;

public sealed class HealthTests
{
    [Fact]
    public async Task Says_what_is_served_and_what_is_not()
    {
        using var folder = new GuideFolder().File("articles/faulty.md", "---\ntitle: [\n---\n");
        using var app = GuideApp.Over(folder.Path);
        using var answer = await app.Get("/health/ready");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        HeaderRules.Value(answer, "Cache-Control").Should().Be("no-store");
        using (var report = await Read(answer))
        {
            report.RootElement.GetProperty("status").GetString().Should().Be("degraded");
            report.RootElement.GetProperty("snapshot").GetString().Should().Be(app.Guide.Id);
            report.RootElement.GetProperty("counts").GetProperty("articles").GetInt32().Should().Be(2);
            report.RootElement.GetProperty("counts").GetProperty("withheld").GetInt32().Should().Be(1);
            report.RootElement.GetProperty("counts").GetProperty("diagnostics").GetInt32().Should().BePositive();
            report.RootElement.GetProperty("withheld")[0].GetString().Should().Be("faulty");
        }

        folder.Delete("articles/faulty.md");
        await app.Within2Seconds("/health/ready", (_, text) => text.Contains("\"status\":\"ready\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_faulty_draft_is_nobodys_trouble()
    {
        using var folder = new GuideFolder().Article("unfinished", keys: "draft: true\nttile: x");
        using var app = GuideApp.Over(folder.Path);
        (await app.Text("/health/ready")).Should().Contain("\"status\":\"ready\"").And.Contain("\"withheld\":[]");
        using var development = GuideApp.Over(folder.Path, "Development");
        (await development.Text("/health/ready")).Should().Contain("\"status\":\"degraded\"");
    }

    [Fact]
    public async Task Is_not_ready_before_the_first_snapshot()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path);
        using var live = await app.Get("/health/live");
        live.StatusCode.Should().Be(HttpStatusCode.OK);
        // The port opens only after the first snapshot, so a probe before it is refused: there is no moment without a guide to serve.
        app.Guide.Should().NotBeNull();
    }

    private static async Task<JsonDocument> Read(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
