using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Web.Tests;

/// <summary>What readers see while an editor works in the folder (contract.md, section 6). Real files, real time; so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(FollowingEditsTests), DisableParallelization = true)]
[Collection(nameof(FollowingEditsTests))]
public sealed class FollowingEditsTests : IDisposable
{
    private readonly GuideFolder _folder = new();
    private readonly GuideApp _app;

    public FollowingEditsTests() => _app = GuideApp.Over(_folder.Path);

    [Fact]
    public async Task A_changed_file_is_shown()
    {
        await _app.Text("/articles/anaemia");
        _folder.Article("anaemia", body: "Something new.");
        await _app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("Something new.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_written_over_is_shown()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "articles/anaemia.md"), TestContext.Current.CancellationToken);
        await _app.Text("/articles/anaemia");
        _folder.FileInPlace("articles/anaemia.md", text.Replace("More text.", "Something new.", StringComparison.Ordinal));
        await _app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("Something new.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_added_file_is_there_and_in_every_list()
    {
        _ = _app.Client;
        _folder.Article("hepcidin");
        await _app.Within2Seconds("/articles/hepcidin", (answer, _) => answer.StatusCode == HttpStatusCode.OK);
        foreach (var list in new[] { "/articles", "/topics/basics", "/sitemap.xml", "/feed.xml", "/llms.txt" })
            (await _app.Text(list)).Should().Contain("hepcidin", list);
    }

    [Fact]
    public async Task An_article_whose_topic_is_lost_is_still_there_to_read()
    {
        await _app.Text("/articles/anaemia");
        _folder.File("site.yaml", "name: Moved on\npublisher: {name: Iron Team}\ntopics:\n  - {id: basics, title: Basics, description: What iron is for.}\n");
        await _app.Within2Seconds("/articles/iron-basics", (_, text) => text.Contains("Moved on", StringComparison.Ordinal));
        (await _app.Text("/articles/anaemia")).Should().Contain("More text.").And.Contain("Moved on");
    }

    [Fact]
    public async Task A_deleted_article_is_404()
    {
        await _app.Text("/articles/anaemia");
        _folder.Delete("articles/anaemia.md");
        await _app.Within2Seconds("/articles/anaemia", (answer, _) => answer.StatusCode == HttpStatusCode.NotFound);
        (await _app.Text("/sitemap.xml")).Should().NotContain("anaemia");
    }

    [Fact]
    public async Task A_broken_file_keeps_its_last_good_version_while_the_rest_moves_on_and_heals_by_itself()
    {
        using var before = await _app.Get("/articles/anaemia");
        _folder.File("articles/anaemia.md", "---\ntitle: [\n---\n").Article("iron-basics", body: "Moved on.");
        await _app.Within2Seconds("/articles/iron-basics", (_, text) => text.Contains("Moved on.", StringComparison.Ordinal));
        using var broken = await _app.Get("/articles/anaemia");
        broken.StatusCode.Should().Be(HttpStatusCode.OK);
        (await _app.Text("/articles/anaemia")).Should().Contain("More text.");
        (await _app.Text("/health/ready")).Should().Contain("degraded");

        _folder.Article("anaemia", body: "Mended.");
        await _app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("Mended.", StringComparison.Ordinal));
        await _app.Within2Seconds("/health/ready", (_, text) => text.Contains("\"ready\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_page_keeps_its_tag_when_another_changes()
    {
        using var before = await _app.Get("/articles/anaemia");
        _folder.Article("iron-basics", body: "Something new.");
        await _app.Within2Seconds("/articles/iron-basics", (_, text) => text.Contains("Something new.", StringComparison.Ordinal));
        using var after = await _app.Get("/articles/anaemia");
        after.Headers.ETag.Should().Be(before.Headers.ETag);
    }

    [Fact]
    public async Task A_broken_site_yaml_keeps_the_guide_as_it_was()
    {
        await _app.Text("/");
        var good = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "site.yaml"), TestContext.Current.CancellationToken);
        _folder.File("site.yaml", "name: [");
        await _app.Within2Seconds("/health/ready", (_, text) => text.Contains("degraded", StringComparison.Ordinal));
        (await _app.Text("/")).Should().Contain("Iron Guide");

        _folder.File("site.yaml", good.Replace("Iron Guide", "Ferric Guide", StringComparison.Ordinal));
        await _app.Within2Seconds("/", (_, text) => text.Contains("Ferric Guide", StringComparison.Ordinal));
        (await _app.Text("/articles/anaemia")).Should().Contain("Ferric Guide");
        (await _app.Text("/health/ready")).Should().Contain("\"ready\"");
    }

    [Fact]
    public async Task A_new_day_makes_a_review_overdue()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 23, 59, 0, TimeSpan.Zero));
        _folder.Article("anaemia", keys: "lastReviewed: 2026-10-22\nreviewIn: 1 months");
        using var app = GuideApp.Over(_folder.Path, services: services => services.AddSingleton<TimeProvider>(clock));
        app.Guide.IsOverdue(app.Guide.FindArticle("anaemia")!).Should().BeFalse();
        var before = await app.Text("/articles/anaemia");

        clock.Advance(TimeSpan.FromMinutes(2));
        await app.Within2Seconds("/articles/anaemia", (_, text) => text != before);
        app.Guide.IsOverdue(app.Guide.FindArticle("anaemia")!).Should().BeTrue();
    }

    [Fact]
    public async Task A_folder_that_is_never_quiet_is_followed_too()
    {
        await _app.Text("/");
        await using var noise = new Meanwhile(TimeSpan.FromMilliseconds(3), _ => _folder.File("images/noise.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        _folder.Article("anaemia", body: "Heard through the noise.");
        await _app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("Heard through the noise.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_swapped_by_renaming_is_followed_and_so_are_edits_in_the_new_one()
    {
        _ = _app.Client;
        using var other = new GuideFolder().Article("hepcidin");
        Directory.Move(_folder.Path, _folder.Path + ".old");
        CopyFolder(other.Path, _folder.Path);
        await _app.Within2Seconds("/articles/hepcidin", (answer, _) => answer.IsSuccessStatusCode);
        for (var i = 0; i < 3; i++)
        {
            _folder.Article("anaemia", body: $"Edit {i}.");
            await _app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains($"Edit {i}.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_symbolic_link_that_is_turned_is_followed()
    {
        using var first = new GuideFolder();
        using var second = new GuideFolder().Article("anaemia", body: "The second version.");
        var link = Path.Combine(Path.GetDirectoryName(_folder.Path)!, "current");
        Directory.CreateSymbolicLink(link, first.Path);
        using var app = GuideApp.Over(link);
        (await app.Text("/articles/anaemia")).Should().NotContain("The second version.");

        await Turn(link, second.Path);
        await app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("The second version.", StringComparison.Ordinal));
        second.Article("anaemia", body: "The third version.");
        await app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("The third version.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turned_link_is_followed_while_the_folder_that_it_led_to_is_never_quiet()
    {
        using var first = new GuideFolder();
        using var second = new GuideFolder().Article("anaemia", body: "The second version.");
        var link = Path.Combine(Path.GetDirectoryName(_folder.Path)!, "current");
        Directory.CreateSymbolicLink(link, first.Path);
        using var app = GuideApp.Over(link);
        await app.Text("/articles/anaemia");
        await using var noise = new Meanwhile(TimeSpan.FromMilliseconds(50), _ => first.File("articles/.hidden.swp", "noise"));

        await Turn(link, second.Path);
        await app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("The second version.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_vanishes_leaves_the_last_good_guide_and_heals()
    {
        await _app.Text("/articles/anaemia");
        Directory.Move(_folder.Path, _folder.Path + ".away");
        await _app.Within2Seconds("/health/ready", (_, text) => text.Contains("degraded", StringComparison.Ordinal));
        (await _app.Text("/articles/anaemia")).Should().Contain("More text.");
        (await _app.Text("/articles/anaemia.json")).Should().Contain("anaemia");

        Directory.Move(_folder.Path + ".away", _folder.Path);
        _folder.Article("anaemia", body: "Back again.");
        await _app.Within2Seconds("/articles/anaemia", (_, text) => text.Contains("Back again.", StringComparison.Ordinal));
        await _app.Within2Seconds("/health/ready", (_, text) => text.Contains("\"ready\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readers_never_meet_an_error_while_files_are_rewritten()
    {
        await _app.Text("/");
        await using var edits = new Meanwhile(
            TimeSpan.FromMilliseconds(5), i => _folder.File("articles/anaemia.md", i % 3 == 0 ? "" : "---\ntitle").Article("anaemia", body: $"Version {i}."));
        for (var i = 0; i < 300; i++)
        {
            using var answer = await _app.Get(i % 2 == 0 ? "/articles/anaemia" : "/articles");
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    // As deployments do it: one rename, so that the link is never away.
    private static async Task Turn(string link, string target)
    {
        Directory.CreateSymbolicLink(link + ".new", target);
        using var move = Process.Start("mv", ["-T", link + ".new", link]);
        await move.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Something done again and again while a test goes on.</summary>
    private sealed class Meanwhile : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private readonly Task _task;

        /// <summary>Begins at once.</summary>
        /// <param name="pause">The time between two rounds.</param>
        /// <param name="round">One round, told its number.</param>
        public Meanwhile(TimeSpan pause, Action<int> round) => _task = Task.Run(
            async () =>
            {
                for (var number = 0; !_stop.IsCancellationRequested; number++)
                {
                    round(number);
                    await Task.Delay(pause, TestContext.Current.CancellationToken);
                }
            },
            TestContext.Current.CancellationToken);

        /// <summary>Ends it, and says what went wrong.</summary>
        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _task;
            _stop.Dispose();
        }
    }
}
