using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MagnesiumGuide.Web.Http;
using MagnesiumGuide.Web.Preview;
using MagnesiumGuide.Web.Tests.Http;

namespace MagnesiumGuide.Web.Tests.Preview;

/// <summary>What an open page is told in Development, and that readers get nothing of it. Real files, real time; so nothing else runs meanwhile.</summary>
[Collection(nameof(FollowingEditsTests))]
public sealed partial class PreviewTests : IDisposable
{
    private static readonly string[] s_pages = ["/", "/articles", "/articles/anaemia", "/topics/blood", "/glossary", "/sources", "/search", "/search?q=iron", "/nowhere", "/articles/faulty"];

    private readonly GuideFolder _folder = new GuideFolder()
        .Article("anaemia", topic: "blood", body: "Text.\n\n- One\n- Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n## Section\n\n[More](http://more.example) text.")
        .Article("faulty", body: "None [@nobody].");

    private readonly GuideApp _development;

    public PreviewTests() => _development = GuideApp.Over(_folder.Path, "Development");

    [Fact]
    public async Task Readers_get_nothing_of_it()
    {
        using var production = GuideApp.Over(_folder.Path);
        foreach (var path in s_pages)
        {
            using var answer = await production.Get(path);
            HeaderRules.Check(answer, path);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            html.Should().NotContainAny(["_preview", "data-line", "data-preview", "<script src", "desk"], "{0} is for readers", path);
        }

        foreach (var path in new[] { PreviewEvents.Path, $"{PreviewEvents.Path}?path=/", PreviewFiles.ScriptPath, PreviewFiles.StylesPath, PagePreview.DeskPath, PagePreview.RulesPath, "/Desk", "/desk/", "/desk.html", "/Desk/Rules", "/desk/rules/" })
        {
            using var answer = await production.Get(path);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_page_in_Development_is_that_of_readers_and_what_the_preview_adds()
    {
        using var production = GuideApp.Over(_folder.Path);
        foreach (var path in s_pages)
        {
            var html = (await _development.Page(path)).Source.Text;
            html.Should().Contain(PreviewFiles.ScriptPath, path);
            Added().Replace(html, "").Should().Be((await production.Page(path)).Source.Text, path);
        }

        (await _development.Text("/articles/anaemia")).Should().Contain("<li data-line=\"13\">One").And.Contain("<tr data-line=\"18\">");
        (await _development.Text("/articles/anaemia.json")).Should().Be(await production.Text("/articles/anaemia.json"));
        (await _development.Text("/articles/anaemia.md")).Should().Be(await production.Text("/articles/anaemia.md"));
    }

    [Fact]
    public async Task Its_policy_allows_its_own_script_and_style_sheet_and_no_more()
    {
        using var answer = await _development.Get("/");
        HeaderRules.Value(answer, "Content-Security-Policy").Should().Be(
            SecurityHeaders.Always[0].Value.Replace("style-src ", "script-src 'self'; style-src 'self' ", StringComparison.Ordinal));
        foreach (var (path, type) in new[] { (PreviewFiles.ScriptPath, "text/javascript"), (PreviewFiles.StylesPath, "text/css") })
        {
            using var file = await _development.Get(path);
            file.Content.Headers.ContentType!.MediaType.Should().Be(type);
            HeaderRules.Value(file, "X-Content-Type-Options").Should().Be("nosniff");
        }
    }

    [Fact]
    public async Task An_open_page_is_told_what_holds_and_then_each_change()
    {
        await using var open = await Stream("/articles/anaemia");
        var first = await open.Next();
        first.GetProperty("version").GetString().Should().Be(VersionIn(await _development.Text("/articles/anaemia")));
        first.GetProperty("errorsElsewhere").GetInt32().Should().Be(1);
        var finding = Find(first, "MG206")!.Value;
        finding.GetProperty("line").GetInt32().Should().Be(22);
        finding.GetProperty("place").GetString().Should().EndWith("articles/anaemia.md:22:8");
        finding.GetProperty("editor").GetString().Should().Be($"vscode://file{_folder.Path}/articles/anaemia.md:22:8");

        _folder.Article("anaemia", topic: "blood", body: "Mended.");
        var second = await open.Next();
        second.GetProperty("version").GetString().Should().NotBe(first.GetProperty("version").GetString());
        Find(second, "MG206").Should().BeNull();
        var text = await _development.Text("/articles/anaemia");
        text.Should().Contain("Mended.", "the page is there before anybody is told");
        VersionIn(text).Should().Be(second.GetProperty("version").GetString());

        _folder.File("articles/anaemia.md", "---\ntitle: [\n---\n");
        var third = await open.Next();
        third.GetProperty("isLastGood").GetBoolean().Should().BeTrue();
        third.GetProperty("version").GetString().Should().Be(second.GetProperty("version").GetString(), "readers keep the page");
        third.GetProperty("findings").GetArrayLength().Should().BePositive();

        _folder.Delete("articles/anaemia.md");
        (await open.Next()).GetProperty("version").GetString().Should().NotBe(second.GetProperty("version").GetString());
    }

    [Fact]
    public async Task An_open_page_is_told_nothing_of_another_edit()
    {
        await using var open = await Stream("/articles/anaemia");
        var first = await open.Next();
        _folder.Article("iron-basics", body: "Something new.");
        await _development.Within2Seconds("/articles/iron-basics", (_, text) => text.Contains("Something new.", StringComparison.Ordinal));
        _folder.Article("anaemia", topic: "blood", body: "New as well.");
        (await open.Next()).GetProperty("version").GetString().Should().NotBe(first.GetProperty("version").GetString(), "what came before was no news");
    }

    [Fact]
    public async Task A_folder_that_is_away_is_told_of()
    {
        await using var open = await Stream("/articles/anaemia");
        (await open.Next()).GetProperty("trouble").ValueKind.Should().Be(JsonValueKind.Null);
        Directory.Move(_folder.Path, _folder.Path + ".away");
        (await open.Next()).GetProperty("trouble").GetString().Should().Contain("content");
        Directory.Move(_folder.Path + ".away", _folder.Path);
        (await open.Next()).GetProperty("trouble").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_page_that_is_open_does_not_keep_the_site_from_ending()
    {
        var app = GuideApp.Over(_folder.Path, "Development");
        await using var open = await OpenStream.Of(app, "/");
        await open.Next();
        await app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(8), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Findings_lead_to_the_editor_that_the_settings_name()
    {
        foreach (var (setting, address) in new[] { ("idea://open?file={file}&line={line}", $"idea://open?file={_folder.Path}/articles/anaemia.md&line=22"), ("", null) })
        {
            using var app = GuideApp.Over(_folder.Path, "Development", new Dictionary<string, string> { [Settings.EditorKey] = setting });
            await using var open = await OpenStream.Of(app, "/articles/anaemia");
            Find(await open.Next(), "MG206")!.Value.GetProperty("editor").GetString().Should().Be(address);
        }
    }

    [Fact]
    public async Task The_desk_lists_every_page_and_is_sorted_by_links()
    {
        _folder.Article("unfinished", keys: "draft: true", body: "Many words, many words, many words, many words, many words, many words, many words.").File("pages/about.md",
            "---\ntitle: About\ndescription: Who makes this guide, and how anybody can tell us what is wrong in it.\n---\n\nText.\n");
        await _development.Within2Seconds("/about", (answer, _) => answer.IsSuccessStatusCode);
        var desk = await _development.Page(PagePreview.DeskPath);
        var rows = desk.QuerySelectorAll("tbody tr");
        rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")).Should().BeEquivalentTo("/", "/about", "/articles/anaemia", "/articles/faulty", "/articles/iron-basics", "/articles/unfinished");
        rows[0].QuerySelector("a")!.GetAttribute("href").Should().Be("/articles/faulty");
        rows[0].TextContent.Should().Contain("withheld").And.Contain("1 error").And.Contain("articles/faulty.md");
        rows.Single(row => row.TextContent.Contains("unfinished", StringComparison.Ordinal)).TextContent.Should().Contain("draft");
        desk.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        desk.QuerySelector(".totals")!.TextContent.Should().Contain("4 articles, 2 other pages").And.Contain("1 draft, 1 withheld");

        foreach (var link in desk.QuerySelectorAll("thead a").Select(link => link.GetAttribute("href")!))
        {
            var sorted = await _development.Page(link);
            sorted.QuerySelectorAll("tbody tr").Should().HaveSameCount(rows, link);
            sorted.QuerySelector("th[aria-sort] a")!.GetAttribute("href").Should().Be(link);
        }

        (await _development.Page("/desk?by=words")).QuerySelector("tbody a")!.GetAttribute("href").Should().Be("/articles/unfinished");
    }

    [Fact]
    public async Task The_desk_has_one_spelling_as_every_page_has()
    {
        foreach (var (path, right) in new[]
        {
            ("/desk/", "/desk"), ("/Desk", "/desk"), ("//desk", "/desk"), ("/desk.html", "/desk"), ("/DESK/?by=words", "/desk?by=words"), ("/desk/Rules/", "/desk/rules"),
        })
        {
            using var answer = await _development.Get(path);
            ((int)answer.StatusCode, answer.Headers.Location?.OriginalString).Should().Be((301, right), path);
        }
    }

    [Fact]
    public async Task The_desk_says_why_a_file_can_t_be_read()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "articles/bytes.md"), [0xFF, 0xFE]);
        _folder.Article("Bad Name").File("articles/unread.md", "---\ntitle: [\n---\n").File("people.yaml", "people: `1`\n");
        await _development.Within2Seconds("/articles/unread", (answer, _) => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        var desk = await _development.Page(PagePreview.DeskPath);
        var rows = desk.QuerySelectorAll("tbody tr").Take(3).Select(row => row.TextContent).ToList();
        rows.Should().ContainSingle(row => row.Contains("bytes.md", StringComparison.Ordinal)).Which.Should().ContainAll("withheld", "1 error", "MG103", "articles/bytes.md:1:1", "no UTF-8 text", "save it as UTF-8");
        rows.Should().ContainSingle(row => row.Contains("unread.md", StringComparison.Ordinal)).Which.Should().ContainAll("withheld", "MG105", "articles/unread.md:2:8");
        rows.Should().ContainSingle(row => row.Contains("Bad Name.md", StringComparison.Ordinal)).Which.Should().ContainAll("withheld", "can't become a URL", "rename the file to bad-name.md");
        desk.QuerySelectorAll("#others ~ .finding").Should().NotBeEmpty().And.OnlyContain(found => found.TextContent.Contains("people.yaml", StringComparison.Ordinal));
        desk.QuerySelector(".totals")!.TextContent.Should().Contain("6 articles, 1 other page", "each is one, though not one that readers get");
    }

    [Fact]
    public async Task A_shared_file_that_never_was_good_is_not_said_to_be_in_its_last_good_version()
    {
        _folder.File("glossary.yaml", "terms:\n  - {term: ferritin, definition: A protein.}\n  - {term: haem}\n");
        using var app = GuideApp.Over(_folder.Path, "Development");
        await using var open = await OpenStream.Of(app, "/glossary");
        Told(await open.Next()).Should().Be((false, true));
        _folder.File("glossary.yaml", "terms:\n  - {term: ferritin, definition: A protein.}\n");
        Told(await open.Next()).Should().Be((false, false));
        _folder.File("glossary.yaml", "terms: [");
        Told(await open.Next()).Should().Be((true, false));

        static (bool IsLastGood, bool IsInPart) Told(JsonElement state) => (state.GetProperty("isLastGood").GetBoolean(), state.GetProperty("isInPart").GetBoolean());
    }

    [Fact]
    public async Task Each_rule_is_explained()
    {
        var rules = await _development.Page(PagePreview.RulesPath);
        rules.QuerySelectorAll("h2").Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.Contain("mg206-links-use-https");
    }

    public void Dispose()
    {
        _development.Dispose();
        _folder.Dispose();
    }

    private Task<OpenStream> Stream(string path) => OpenStream.Of(_development, path);

    private static JsonElement? Find(JsonElement state, string rule) =>
        state.GetProperty("findings").EnumerateArray().Cast<JsonElement?>().FirstOrDefault(finding => finding!.Value.GetProperty("id").GetString() == rule);

    private static string VersionIn(string html) => Version().Match(html).Groups[1].Value;

    [GeneratedRegex("data-version=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex(" data-line=\"[0-9]+\"|<link rel=\"stylesheet\"[^>]*>\n|<script src=[^>]*></script>\n|<aside data-preview.*?</aside>\n", RegexOptions.Singleline)]
    private static partial Regex Added();

    /// <summary>The events of an open page, one after the other.</summary>
    private sealed class OpenStream(HttpResponseMessage answer, StreamReader reader) : IAsyncDisposable
    {
        public static async Task<OpenStream> Of(GuideApp app, string path)
        {
            var answer = await app.Client.GetAsync(
                new Uri($"{PreviewEvents.Path}?path={Uri.EscapeDataString(path)}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
            HeaderRules.Value(answer, "X-Content-Type-Options").Should().Be("nosniff");
            return new OpenStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        }

        public async Task<JsonElement> Next()
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(5));
            while (await reader.ReadLineAsync(limit.Token) is { } line)
                if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
            throw new EndOfStreamException("The site ended the stream.");
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            answer.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
