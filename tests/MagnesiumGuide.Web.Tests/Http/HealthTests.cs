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
    public async Task Tells_of_what_withholds_nothing_once_readers_are_served()
    {
        using var folder = new GuideFolder().Article("grey", body: "The color of it [@a-2001].\n\n## Section\n\nMore text [@a-2001].");
        var expected = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(folder.Path);
        expected.Diagnostics.Should().Contain(found => found.Rule.Id == "MG604");
        using var app = GuideApp.Over(folder.Path);
        var (all, snapshot) = ($"\"diagnostics\":{expected.Diagnostics.Length},", app.Guide.Id);
        await app.Eventually("/health/ready", (_, text) => text.Contains("\"allChecked\":true", StringComparison.Ordinal) && text.Contains(all, StringComparison.Ordinal));
        app.Guide.Id.Should().Be(snapshot);

        // After an edit too.
        folder.Article("grey", body: "The color of it, and its flavor [@a-2001].\n\n## Section\n\nMore text [@a-2001].");
        all = $"\"diagnostics\":{expected.Diagnostics.Length + 1},";
        await app.Eventually("/health/ready", (_, text) => text.Contains("\"allChecked\":true", StringComparison.Ordinal) && text.Contains(all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_of_what_withholds_nothing_in_a_folder_that_is_never_quiet_too()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path);
        await app.Eventually("/health/ready", (_, text) => text.Contains("\"allChecked\":true", StringComparison.Ordinal));

        for (var count = 0; ; count++)
        {
            // Each edit needs advice of its own.
            folder.File("articles/.other.swp", "x").Article("anaemia", body: $"The color {count} of it.");
            await Task.Delay(30, TestContext.Current.CancellationToken);
            if ((await app.Text("/health/ready")).Contains("\"allChecked\":true", StringComparison.Ordinal)) return;
            count.Should().BeLessThan(300, "advice comes about once a second");
        }
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
