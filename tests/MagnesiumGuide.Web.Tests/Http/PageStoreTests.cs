using System.Net;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>What is kept of answers, for how long, and that nobody is sent what was kept for somebody else.</summary>
public sealed class PageStoreTests : IDisposable
{
    private readonly GuideFolder _folder = new();
    private readonly Gate _gate = new();
    private GuideApp? _app;

    [Fact]
    public async Task Unknown_paths_and_queries_are_not_kept()
    {
        var app = Start();
        var store = app.Services.GetRequiredService<PageStore>();
        foreach (var path in new[] { "/", "/articles/anaemia" }) await app.Text(path);
        store.Count.Should().Be(2);
        string[] others =
        [
            "/nowhere", "/articles/nobody", "/articles/nobody.json", "/articles/anaemia.xml", "/topics/none", "/images/none.svg", "/search", "/search?q=iron", "/?a=b",
            "/health/live", "/health/ready", "/articles/anaemia?utm_source=elsewhere", "/Articles/Anaemia", "/articles/anaemia/", "/articles/%61naemia", "/error/404",
        ];
        foreach (var path in others)
            using (await app.Get(path)) { }
        store.Count.Should().Be(2);
    }

    [Fact]
    public async Task What_is_kept_is_what_the_guide_has()
    {
        _folder.File("images/red cell é.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _folder.File("pages/about.md", "---\ntitle: About\ndescription: Who makes this guide, and how its makers can be reached by its readers.\n---\n\nWe do.\n");
        var app = Start();
        var addresses = Addresses.Of(app.Guide);
        addresses.Kept.Should().OnlyContain(path => addresses.IsKept(path)).And.Contain(["/about", "/articles/anaemia.md", "/images/red cell é.svg", "/topics/blood"]);
        string[] others = ["", "about", "/About", "/about.md", "/articles/", "/articles/anaemia.md.json", "/topics/", "/topics/Blood", "/images/", "/index", "/search"];
        foreach (var path in others) addresses.IsKept(path).Should().BeFalse(path);
        foreach (var path in addresses.Kept)
        {
            var target = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
            await app.Text(target);
            app.Services.GetRequiredService<PageStore>().Find(target, app.Guide).Should().NotBeNull(path);
        }
    }

    [Fact]
    public async Task A_path_that_ceases_to_exist_is_forgotten()
    {
        var app = Start();
        foreach (var path in new[] { "/articles", "/articles/anaemia", "/articles/anaemia.md" }) await app.Text(path);
        _folder.Delete("articles/anaemia.md");
        await app.Within2Seconds("/articles/anaemia", (answer, _) => answer.StatusCode == HttpStatusCode.NotFound);
        var store = app.Services.GetRequiredService<PageStore>();
        store.RemoveLost(app.Guide);
        store.Count.Should().Be(1);
    }

    [Fact]
    public async Task Copies_that_were_dropped_come_back_with_the_same_bytes_and_tag_and_without_making_the_page_again()
    {
        var spares = new SpareCopies(limit: 20_000);
        var app = Start(services: services => services.AddSingleton(spares));
        string[] paths =
            ["/", "/articles", "/articles/anaemia", "/articles/iron-basics", "/articles/anaemia.json", "/topics/blood", "/glossary", "/sources", "/robots.txt"];
        Dictionary<(string, string), (string? Tag, byte[] Bytes)> first = [];
        for (var round = 0; round < 3; round++)
        {
            foreach (var path in paths)
            {
                foreach (var coding in round == 1 ? new[] { "br", "gzip", "identity" } : ["identity", "gzip"])
                {
                    using var answer = await app.Get(path, ("Accept-Encoding", coding));
                    var (tag, bytes) = (HeaderRules.Value(answer, "ETag"), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                    first.TryAdd((path, coding), (tag, bytes));
                    tag.Should().Be(first[(path, coding)].Tag, "{0} as {1} is what it was", path, coding);
                    bytes.Should().Equal(first[(path, coding)].Bytes);
                    spares.Bytes.Should().BeLessThanOrEqualTo(20_000);
                }
            }
        }

        _gate.Made.Should().Be(7, "each page is made once");
    }

    [Fact]
    public async Task A_page_that_an_edit_elsewhere_leaves_as_it_was_keeps_its_packed_copy()
    {
        var app = Start();
        var store = app.Services.GetRequiredService<PageStore>();
        await app.Text("/articles");
        await app.Text("/articles/anaemia");
        var (list, article) = (store.Find("/articles", app.Guide)!.Body, store.Find("/articles/anaemia", app.Guide)!.Body);
        list.PackBest();
        article.PackBest();

        _folder.Article("iron-basics", body: "Something new.");
        await app.Within2Seconds("/articles/iron-basics", (_, text) => text.Contains("Something new.", StringComparison.Ordinal));
        foreach (var path in new[] { "/articles", "/articles/anaemia" })
        {
            store.Find(path, app.Guide).Should().BeNull("nobody has asked since the edit");
            using var answer = await app.Get(path, ("Accept-Encoding", "br"));
            answer.Headers.ETag!.Tag.Should().EndWith("-br\"");
        }

        store.Find("/articles", app.Guide)!.Body.Should().BeSameAs(list);
        store.Find("/articles/anaemia", app.Guide)!.Body.Should().BeSameAs(article);
    }

    [Fact]
    public async Task The_first_reader_waits_for_no_packing_and_needs_no_second_copy_when_it_is_done()
    {
        var sentences = Enumerable.Range(0, 400).Select(number => $"Sentence {number} of {number * 7919 % 397} about iron.");
        _folder.Article("anaemia", body: string.Join("\n\n", sentences));
        var app = Start();
        using var quick = await app.Get("/articles/anaemia", ("Accept-Encoding", "br"));
        quick.Headers.ETag!.Tag.Should().EndWith("-b5\"");
        using var known = await app.Get("/articles/anaemia", ("Accept-Encoding", "br"), ("If-None-Match", quick.Headers.ETag.Tag));
        known.StatusCode.Should().Be(HttpStatusCode.NotModified);

        app.Services.GetRequiredService<PageStore>().Find("/articles/anaemia", app.Guide)!.Body.PackBest();
        using var knownStill = await app.Get("/articles/anaemia", ("Accept-Encoding", "br"), ("If-None-Match", quick.Headers.ETag.Tag));
        knownStill.StatusCode.Should().Be(HttpStatusCode.NotModified);
        knownStill.Headers.ETag.Should().Be(quick.Headers.ETag);
        using var other = await app.Get("/articles/anaemia", ("Accept-Encoding", "br"), ("If-None-Match", "\"other-b5\""));
        other.StatusCode.Should().Be(HttpStatusCode.OK);
        using var best = await app.Get("/articles/anaemia", ("Accept-Encoding", "br"));
        best.Headers.ETag!.Tag.Should().EndWith("-br\"");
        best.Content.Headers.ContentLength.Should().BeLessThan(quick.Content.Headers.ContentLength!.Value);
        using var knownToo = await app.Get("/articles/anaemia", ("Accept-Encoding", "br"), ("If-None-Match", best.Headers.ETag.Tag));
        knownToo.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task What_a_slow_request_makes_from_an_earlier_snapshot_is_for_itself()
    {
        var app = Start();
        var slow = await AskAndPublishMeanwhile(app);

        // The first of the new snapshot does not wait for the one of the old.
        (await app.Text("/articles/anaemia")).Should().Contain("The new text.");
        _gate.Open();
        (await slow).Should().Contain("More text.");
        (await app.Text("/articles/anaemia")).Should().Contain("The new text.");
    }

    [Fact]
    public async Task What_a_slow_request_made_before_anybody_asked_the_new_snapshot_is_for_itself_too()
    {
        var app = Start();
        var slow = await AskAndPublishMeanwhile(app);

        _gate.Open();
        (await slow).Should().Contain("More text.");
        (await app.Text("/articles/anaemia")).Should().Contain("The new text.");
    }

    [Fact]
    public async Task Files_that_are_as_before_do_not_bring_back_a_page_that_is_not()
    {
        var app = Start();
        var sound = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "articles/anaemia.md"), TestContext.Current.CancellationToken);
        await app.Text("/articles");
        await Break();
        (await app.Text("/articles")).Should().Contain("On anaemia");
        _folder.File("articles/anaemia.md", sound.Replace("title: On anaemia", "title: On thin blood", StringComparison.Ordinal));
        await app.Within2Seconds("/health/ready", (_, text) => text.Contains("\"ready\"", StringComparison.Ordinal));
        // The same files as before, but another last good version; and nobody asked for the list meanwhile.
        await Break();
        (await app.Text("/articles")).Should().Contain("On thin blood");

        async Task Break()
        {
            _folder.File("articles/anaemia.md", "---\ntitle: [\n---\n");
            await app.Within2Seconds("/health/ready", (_, text) => text.Contains("degraded", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_has_to_be_made_holds_up_nothing_that_is_there()
    {
        var app = Start();
        await app.Text("/articles/anaemia");
        _gate.Close("/search");
        // More than there are threads that read sockets, each blocked as badly as code can block.
        var slow = Enumerable.Range(0, Environment.ProcessorCount * 3).Select(number => app.Text($"/search?q={number}")).ToList();
        await _gate.Entered;
        for (var time = 0; time < 50; time++)
        {
            // Each on a connection of its own, as the next reader would come.
            (await app.Raw("GET /articles/anaemia HTTP/1.1\r\n")).Should().StartWith("HTTP/1.1 200").And.Contain("More text.");
        }

        slow.Should().OnlyContain(request => !request.IsCompleted);
        _gate.Open();
        await Task.WhenAll(slow);
    }

    // The request waits at the gate while the next snapshot is published.
    private async Task<Task<string>> AskAndPublishMeanwhile(GuideApp app)
    {
        _ = app.Client;
        _gate.Close("/articles/anaemia");
        var slow = app.Text("/articles/anaemia");
        await _gate.Entered;
        var before = app.Guide.Id;
        _folder.Article("anaemia", body: "The new text.");
        // A file that is being written is empty for a moment, and its page the last good one.
        await app.Within2Seconds("/health/ready", (_, text) => !text.Contains(before, StringComparison.Ordinal) && text.Contains("\"ready\"", StringComparison.Ordinal));
        return slow;
    }

    public void Dispose()
    {
        _gate.Open();
        _app?.Dispose();
        _gate.Dispose();
        _folder.Dispose();
    }

    // Without the packer, so that only what a test does is done.
    private GuideApp Start(Action<IServiceCollection>? services = null) => _app = GuideApp.Over(_folder.Path, services: all =>
    {
        all.Remove(all.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(Packer)));
        all.Configure<MvcOptions>(mvc => mvc.Filters.Add(_gate));
        services?.Invoke(all);
    });

    /// <summary>Holds up the making of one page, and counts those of all.</summary>
    private sealed class Gate : IResourceFilter, IDisposable
    {
        private readonly ManualResetEventSlim _isOpen = new(initialState: true);
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile string? _path;
        private volatile string? _guide;
        private int _made;

        public int Made => _made;

        public Task Entered => _entered.Task;

        // Only what is made from the snapshot that comes first.
        public void Close(string path)
        {
            _path = path;
            _isOpen.Reset();
        }

        public void Open() => _isOpen.Set();

        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            Interlocked.Increment(ref _made);
            if (context.HttpContext.Request.Path != _path) return;
            var guide = context.HttpContext.RequestServices.GetRequiredService<Guide>().Id;
            if ((_guide ??= guide) != guide) return;
            _entered.TrySetResult();
            _isOpen.Wait(TimeSpan.FromSeconds(60));
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }

        public void Dispose() => _isOpen.Dispose();
    }
}
