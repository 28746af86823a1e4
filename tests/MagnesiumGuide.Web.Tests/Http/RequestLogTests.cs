using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace MagnesiumGuide.Web.Tests.Http;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Each_request_leaves_one_line_that_tells_nothing_about_the_reader()
    {
        var lines = new Lines();
        using var folder = new GuideFolder().File("articles/faulty.md", "---\ntitle: [\n---\n");
        using var app = GuideApp.Over(folder.Path, services: services => services.AddSingleton<ILogEventSink>(lines));
        (string Path, string Line)[] requests =
        [
            ("/articles/anaemia?email=secret@example.org", "GET /articles/anaemia 200"),
            ("/search?q=my+secret+illness", "GET /search 200"),
            ("/Articles?secret=1", "GET /Articles 301"),
            ("/nowhere%0AGET%20/forged%20200", "GET /nowhere%0AGET%20/forged%20200 404"),
            ("/articles/faulty?secret", "GET /articles/faulty 503"),
        ];
        foreach (var (path, _) in requests)
            using (await app.Get(path, ("User-Agent", "Secret/1.0"), ("Referer", "https://example.org/secret"), ("X-Forwarded-For", "192.0.2.7"))) { }
        // The line is written after the answer was sent.
        await app.Eventually("/health/live", (_, _) => lines.OfRequests.Count() > requests.Length);

        lines.OfRequests.Take(requests.Length).Should().Equal(requests.Select(request => request.Line));
        // The host tells where it listens, which is its own address.
        foreach (var line in lines.All.Where(line => !line.Properties["SourceContext"].ToString().Contains("Hosting.Lifetime", StringComparison.Ordinal)))
        {
            var everything = line.RenderMessage(null) + string.Concat(line.Properties.Select(property => $"{property.Key}={property.Value};")) + line.Exception;
            everything.Should().NotContainEquivalentOf("secret").And.NotContain("192.0.2.7").And.NotContain("127.0.0.1:").And.NotContain("\n");
        }
    }

    [Fact]
    public async Task Each_snapshot_and_each_withheld_file_leave_one_line()
    {
        var lines = new Lines();
        using var folder = new GuideFolder().File("articles/faulty.md", "---\ntitle: [\n---\n");
        using var app = GuideApp.Over(folder.Path, services: services => services.AddSingleton<ILogEventSink>(lines));
        _ = app.Guide;
        var snapshot = Snapshots().Should().ContainSingle().Subject;
        snapshot.Properties["Articles"].ToString().Should().Be("2");
        snapshot.Properties["Withheld"].ToString().Should().Be("1");
        snapshot.Properties.Should().ContainKeys("Findings", "Milliseconds");
        lines.All.Should().ContainSingle(line => line.Level == LogEventLevel.Warning && line.RenderMessage(null).Contains("articles/faulty.md", StringComparison.Ordinal));

        folder.Article("hepcidin");
        await app.Within2Seconds("/articles/hepcidin", (answer, _) => answer.IsSuccessStatusCode);
        Snapshots().Should().HaveCount(2);
        lines.All.Count(line => line.Level == LogEventLevel.Warning).Should().Be(1, "a fault that was there before is not told again");

        IEnumerable<LogEvent> Snapshots() => lines.All.Where(line => line.MessageTemplate.Text.StartsWith("Snapshot {Snapshot}: {Articles} articles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_withheld_and_what_is_kept_are_told_apart()
    {
        var lines = new Lines();
        using var folder = new GuideFolder().File("articles/faulty.md", "---\ntitle: [\n---\n").Article("unfinished", keys: "draft: true\nttile: x").File("people.yaml", "people: [{name: x}]\n");
        using var app = GuideApp.Over(folder.Path, services: services => services.AddSingleton<ILogEventSink>(lines));
        _ = app.Guide;
        Warnings().Should().SatisfyRespectively(
            line => line.Should().StartWith("Withheld from readers: ").And.Contain("articles/faulty.md"),
            line => line.Should().StartWith("Served without its faulty entries: ").And.Contain("people.yaml"));

        folder.Article("anaemia", keys: "ttile: x").File("gone.yaml", "gone: [").File("glossary.yaml", "terms: [").File("people.yaml", "people: [");
        await app.Eventually("/health/live", (_, _) => Warnings().Count == 6);
        foreach (var (file, fate) in new[]
        {
            ("articles/anaemia.md", "Served on in its last good version: "), ("people.yaml", "Served without its faulty entries: "), ("gone.yaml", "Served without its faulty entries: "), ("glossary.yaml", "Withheld from readers: "),
        })
        {
            Warnings().Skip(2).Should().ContainSingle(line => line.Contains(file, StringComparison.Ordinal)).Which.Should().StartWith(fate, "only what was good before has a last good version");
        }

        folder.File("gone.yaml", "gone: []\n");
        await app.Eventually("/health/ready", (_, text) => text.Contains("\"errors\":4", StringComparison.Ordinal));
        folder.File("gone.yaml", "gone: [");
        await app.Eventually("/health/live", (_, _) => Warnings().Count == 7);
        Warnings()[^1].Should().StartWith("Served on in its last good version: ").And.Contain("gone.yaml");

        List<string> Warnings() => [.. lines.All.Where(line => line.Level >= LogEventLevel.Warning).Select(line => line.RenderMessage(null))];
    }

    private sealed class Lines : ILogEventSink
    {
        private readonly ConcurrentQueue<LogEvent> _lines = new();

        public IReadOnlyList<LogEvent> All => [.. _lines];

        public IEnumerable<string> OfRequests => All
            .Where(line => line.Properties.ContainsKey("Bytes"))
            .Select(line => string.Join(' ', new[] { "Method", "Path", "Status" }.Select(name => ((ScalarValue)line.Properties[name]).Value)));

        public void Emit(LogEvent logEvent) => _lines.Enqueue(logEvent);
    }
}
