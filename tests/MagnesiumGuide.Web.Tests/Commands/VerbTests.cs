using System.Diagnostics;
using System.Text.Json;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web.Tests.Commands;

/// <summary>The command line as an operator types it: the real program, its streams and its exit code.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData("chekc", "There is no verb chekc; did you mean `check`?")]
    [InlineData("exprot out", "There is no verb exprot; did you mean `export`?")]
    [InlineData("check --fromat json", "There is no option --fromat; did you mean `--format`?")]
    [InlineData("check --strct", "There is no option --strct; did you mean `--strict`?")]
    [InlineData("check --coverge", "There is no option --coverge; did you mean `--coverage`?")]
    [InlineData("check --format jsno", "There is no format jsno; did you mean `json`?")]
    [InlineData("check --format toml", "There is no format toml; known are")]
    [InlineData("check --format srif", "There is no format srif; did you mean `sarif`?")]
    [InlineData("check --rules-url docs/checks.md", "--rules-url must be an absolute http or https address, and this is docs/checks.md.")]
    [InlineData("schema", "Required argument 'DIR'")]
    [InlineData("schema out --chek", "There is no option --chek; did you mean `--check`?")]
    [InlineData("schema /proc/nowhere", "/proc/nowhere can't be written: ")]
    [InlineData("export out --bse-url http://x", "There is no option --bse-url; did you mean `--base-url`?")]
    [InlineData("export", "Required argument 'DIR'")]
    [InlineData("export out --base-url iron.example", "--base-url must be an absolute http or https address")]
    [InlineData("new artcle x", "There is no verb artcle; did you mean `article`?")]
    [InlineData("new article Upper_Case", "\"Upper_Case\" is no slug")]
    [InlineData("new article x --titel y", "There is no option --titel; did you mean `--title`?")]
    [InlineData("--contnet x", "serve knows no option --contnet; did you mean `--content`?")]
    [InlineData("serve --contnet=x", "serve knows no option --contnet; did you mean `--content`?")]
    [InlineData("serve --url http://127.0.0.1:1", "serve knows no option --url; did you mean `--urls`?")]
    [InlineData("serve everything", "serve knows no argument everything")]
    [InlineData("mvoe a b", "There is no verb mvoe; did you mean `move`?")]
    [InlineData("move iron-basics", "Required argument 'NEW'")]
    [InlineData("move iron-basics Iron", "\"Iron\" is no slug")]
    [InlineData("move iron-basic iron", "Nothing was changed. There is no article iron-basic; did you mean `iron-basics`?")]
    [InlineData("move iron-basics anaemia", "Nothing was changed. content/articles/anaemia.md is there already.")]
    [InlineData("fix --dryrun", "There is no option --dryrun; did you mean `--dry-run`?")]
    [InlineData("diff", "Required argument 'REF'")]
    [InlineData("diff main:content", "REF must be a revision of git")]
    [InlineData("new article x --topic bloood", "site.yaml has no topic bloood; did you mean `blood`?")]
    [InlineData("--Site:BaseUlr=http://x", "There is no setting Site:BaseUlr; did you mean `Site:BaseUrl`?")]
    [InlineData("--Site:BaseUrl=iron.example", "Site:BaseUrl must be an absolute http or https address such as")]
    [InlineData("--Site:BaseUrl=ftp://iron.example", "Site:BaseUrl must be an absolute http or https address such as")]
    [InlineData("--Site:BaseUrl=https://iron.example/guide", "Site:BaseUrl must be the root of a site")]
    [InlineData("--Site:Indexable=perhaps", "Site:Indexable must be true or false")]
    [InlineData("--urls nowhere", "Urls must hold http or https addresses")]
    [InlineData("--urls http://127.0.0.1:99999", "Urls must hold ports from 0 to 65535, but is \"http://127.0.0.1:99999\"")]
    [InlineData("--urls http://127.0.0.1:web", "Urls must hold http or https addresses")]
    [InlineData("export content/site.yaml", "content/site.yaml can't be written: ")]
    [InlineData("export /proc/nowhere", "/proc/nowhere can't be written: ")]
    [InlineData("new article x --title ", "The title is empty")]
    [InlineData("new article x --title one\ntwo", "The title must be one line")]
    [InlineData("--content /nonexistent", "/nonexistent")]
    public async Task A_mistake_is_named_and_starts_nothing(string arguments, string sentence)
    {
        using var folder = new GuideFolder();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, arguments.Split(' '));
        run.ExitCode.Should().Be(2, run.Error);
        run.Error.Should().Contain(sentence);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Check_passes_a_guide_without_errors()
    {
        using var folder = new GuideFolder();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "check");
        run.ExitCode.Should().Be(0, run.Output);
        run.Error.Should().Contain("Checked 2 articles: 0 errors");
    }

    [Fact]
    public async Task Check_names_the_place_of_a_fault_relative_to_where_it_runs()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "ttile: x");
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "check");
        run.ExitCode.Should().Be(1);
        run.Output.Should().MatchRegex(@"(?m)^content/articles/anaemia\.md:8:1: error MG1\d\d [a-z-]+: ");
        var inside = await Run(Path.Combine(folder.Path, "articles"), "check", "--content", "..");
        inside.Output.Should().MatchRegex(@"(?m)^\.\./articles/anaemia\.md:8:1: error MG1");
    }

    [Fact]
    public async Task Check_finds_the_folder_from_below()
    {
        using var folder = new GuideFolder();
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder.Path)!, "docs", "deep"));
        (await Run(Path.Combine(Path.GetDirectoryName(folder.Path)!, "docs", "deep"), "check")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Check_fails_on_warnings_only_when_asked_to()
    {
        using var folder = new GuideFolder();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "check", "--strict");
        run.Output.Should().Contain(": warning MG").And.NotContain(": error MG");
        run.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("date: 2020-01-05", "warning", "error")]
    [InlineData("soon", "warning", "warning")]
    public async Task Check_calls_an_overdue_review_an_error_when_it_is_strict(string keys, string severity, string strictly)
    {
        var soon = DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(-12).AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var folder = Cited();
        folder.File("articles/anaemia.md", CitedArticle.Replace("date: 2026-01-05", keys == "soon" ? $"date: {soon}" : keys, StringComparison.Ordinal));
        var parent = Path.GetDirectoryName(folder.Path)!;
        foreach (var (strict, word, exitCode) in new[] { (false, severity, 0), (true, strictly, 1) })
        {
            var run = await Run(parent, strict ? ["check", "--strict", "--format", "json"] : ["check", "--format", "json"]);
            run.ExitCode.Should().Be(exitCode, run.Output);
            using var findings = JsonDocument.Parse(run.Output);
            var found = findings.RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString()!.StartsWith("MG8", StringComparison.Ordinal));
            found.GetProperty("id").GetString().Should().Be(keys == "soon" ? "MG805" : "MG804");
            found.GetProperty("severity").GetString().Should().Be(word);
            run.Error.Should().NotContain("Citations");
        }
    }

    [Fact]
    public async Task Check_says_how_much_of_the_guide_names_a_source()
    {
        using var folder = Cited();
        var parent = Path.GetDirectoryName(folder.Path)!;
        var whole = await Run(parent, "check");
        whole.Error.Should().Be("Citations: 100% of 4 summaries, key facts, warnings and answers in 2 pages name a source.\nChecked 1 article: 0 errors, 0 warnings, 0 suggestions.\n");

        folder.Article("iron-basics", keys: "draft: true").Article("hepcidin").Article("ferritin", body: "> [!WARNING]\n> Careful [@one].");
        var run = await Run(parent, "check");
        run.ExitCode.Should().Be(0, run.Output);
        run.Error.Should().StartWith("""
            Citations: 38% of 13 summaries, key facts, warnings and answers in 4 pages name a source.
                 0%    0 of   4  content/articles/hepcidin.md
                20%    1 of   5  content/articles/ferritin.md
            Checked 3 articles: 
            """);
        (await Run(parent, "check", "--coverage", "--format", "github")).Error.Should().Contain("""
                 0%    0 of   4  content/articles/hepcidin.md
                20%    1 of   5  content/articles/ferritin.md
               100%    4 of   4  content/articles/anaemia.md
            Checked 3 articles: 
            """);
        for (var i = 0; i < 12; i++) folder.Article($"vein-{i:00}");
        (await Run(parent, "check")).Error.Should().Contain("content/articles/vein-08.md\n        and 4 pages more; `check --coverage` lists all.\nChecked 15 articles: ");
    }

    [Fact]
    public async Task Check_says_in_SARIF_what_fix_would_do()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "lastmd: 2026-01-06");
        using var log = JsonDocument.Parse((await Run(Path.GetDirectoryName(folder.Path)!, "check", "--format", "sarif")).Output);
        var fix = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(one => one.TryGetProperty("fixes", out _)).GetProperty("fixes")[0];
        var change = fix.GetProperty("artifactChanges")[0];
        change.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("content/articles/anaemia.md");
        change.GetProperty("replacements")[0].GetProperty("deletedRegion").GetProperty("startLine").GetInt32().Should().Be(8);
        change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString().Should().Be("lastmod");
    }

    [Fact]
    public async Task Check_writes_JSON_for_tools()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "ttile: x");
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "check", "--format", "json");
        run.ExitCode.Should().Be(1);
        using var findings = JsonDocument.Parse(run.Output);
        var error = findings.RootElement.EnumerateArray().First(finding => finding.GetProperty("severity").GetString() == "error");
        error.EnumerateObject().Select(property => property.Name).Should().Equal("id", "name", "severity", "file", "range", "message", "fix");
        error.GetProperty("file").GetString().Should().Be("content/articles/anaemia.md");
        error.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32().Should().Be(8);
    }

    [Fact]
    public async Task Check_writes_SARIF_with_links_to_its_rules()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "ttile: x");
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "check", "--format", "sarif", "--rules-url", "https://iron.example/checks.md");
        run.ExitCode.Should().Be(1);
        using var log = JsonDocument.Parse(run.Output);
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First();
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("content/articles/anaemia.md");
        var rule = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        rule.GetProperty("helpUri").GetString().Should().Be($"https://iron.example/checks.md#{result.GetProperty("ruleId").GetString()!.ToLowerInvariant()}-keys-are-known");
    }

    [Fact]
    public async Task Check_writes_annotations_for_GitHub()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "ttile: x");
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "check", "--format", "github");
        run.ExitCode.Should().Be(1);
        run.Output.Should().StartWith("::").And.Contain("\n::error file=content/articles/anaemia.md,line=8,col=1,endColumn=6,title=MG108 keys-are-known::");
    }

    [Fact]
    public async Task Schema_writes_what_editors_read_and_says_when_it_is_stale()
    {
        using var folder = new GuideFolder();
        var parent = Path.GetDirectoryName(folder.Path)!;
        (await Run(parent, "schema", "schemas", "--check")).ExitCode.Should().Be(1);
        (await Run(parent, "schema", "schemas")).ExitCode.Should().Be(0);
        var fresh = await Run(parent, "schema", "--check", "schemas");
        fresh.ExitCode.Should().Be(0, fresh.Output);
        File.Delete(Path.Combine(parent, "schemas", "site.schema.json"));
        var stale = await Run(parent, "schema", "--check", "schemas");
        stale.ExitCode.Should().Be(1);
        stale.Output.Should().Be("schemas/site.schema.json is stale.\n");
    }

    [Fact]
    public async Task Check_cannot_read_a_folder_without_site_yaml()
    {
        using var folder = new GuideFolder().Delete("site.yaml");
        var check = await Run(Path.GetDirectoryName(folder.Path)!, "check");
        check.ExitCode.Should().Be(2);
        check.Output.Should().Contain("site.yaml");
        var serve = await Run(Path.GetDirectoryName(folder.Path)!);
        serve.ExitCode.Should().Be(2);
        serve.Error.Should().Contain("site.yaml");
    }

    [Fact]
    public async Task New_writes_an_article_that_passes_once_its_TODOs_are_filled()
    {
        using var folder = new GuideFolder();
        var parent = Path.GetDirectoryName(folder.Path)!;
        var run = await Run(parent, "new", "article", "iron-in-food", "--title", "Iron in \"food\": what\\where?");
        run.ExitCode.Should().Be(0, run.Error);
        var path = Path.Combine(folder.Path, "articles", "iron-in-food.md");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(text.Split('\n').Count(line => line.Contains("TODO", StringComparison.Ordinal)));
        run.Output.Should().Contain("content/articles/iron-in-food.md:3: ").And.Contain("topic: TODO # one of basics, blood");
        text.Should().Contain("## When to get help {#help}").And.Contain("{#emergency}").And.Contain("{#today}").And.Contain("{#soon}").And.Contain("## What we do not know").And.Contain("## Frequently asked questions");
        var unfinished = await Run(parent, "check");
        unfinished.ExitCode.Should().Be(1);
        unfinished.Output.Split('\n').Count(line => line.Contains("error MG314 texts-are-finished", StringComparison.Ordinal)).Should().Be(text.Split("TODO").Length - 1);

        folder.File("references.yaml", "references:\n  - {id: key, type: book, title: Iron, author: [{literal: Team}], issued: {date-parts: [[2020]]}}\n");
        await File.WriteAllTextAsync(
            path,
            text.Replace("topic: TODO", "topic: basics", StringComparison.Ordinal).Replace("TODO: ", "", StringComparison.Ordinal).Replace("TODO", "", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var check = await Run(parent, "check");
        check.ExitCode.Should().Be(0, check.Output);

        var again = await Run(parent, "new", "article", "iron-in-food");
        again.ExitCode.Should().Be(2);
        again.Error.Should().Contain("is there already");
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Should().NotContain("TODO");
    }

    [Fact]
    public async Task New_takes_the_topic_and_refuses_a_name_that_leads_elsewhere()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "aliases: [/articles/blood-lack]").File("gone.yaml", "gone:\n  - {url: /articles/thin, date: 2026-05-01, reason: It was thin.}\n");
        var parent = Path.GetDirectoryName(folder.Path)!;
        (await Run(parent, "new", "article", "ferritin", "--topic", "blood")).ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "articles", "ferritin.md"), TestContext.Current.CancellationToken)).Should().Contain("\ntopic: blood\n");
        var old = await Run(parent, "new", "article", "blood-lack");
        old.ExitCode.Should().Be(2);
        old.Error.Should().Contain("/articles/blood-lack is an old path of /articles/anaemia");
        var gone = await Run(parent, "new", "article", "thin");
        gone.ExitCode.Should().Be(2);
        gone.Error.Should().Contain("taken away for good");
    }

    [Fact]
    public async Task Move_renames_an_article_with_all_that_leads_to_it()
    {
        using var folder = new GuideFolder();
        var parent = Path.GetDirectoryName(folder.Path)!;
        var shown = await Run(parent, "move", "iron-basics", "iron", "--dry-run");
        shown.Output.Should().Contain("--- a/content/articles/iron-basics.md\n+++ /dev/null\n").And.Contain("-With [the basics](articles/iron-basics.md).").And.Contain("+With [the basics](articles/iron.md).");
        File.Exists(Path.Combine(folder.Path, "articles", "iron-basics.md")).Should().BeTrue();

        var run = await Run(parent, "move", "iron-basics", "iron");
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Split('\n').Should().BeEquivalentTo("content/articles/iron.md", "content/index.md", "");
        run.Error.Should().Be("/articles/iron-basics is /articles/iron now, and leads there. 2 files changed.\n");
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Should().NotContain(path => path.EndsWith(".tmp", StringComparison.Ordinal) || path.EndsWith("iron-basics.md", StringComparison.Ordinal));
        (await Run(parent, "check")).Output.Should().NotContain("error");
    }

    [Fact]
    public async Task Fix_mends_what_it_shows_and_has_nothing_left_to_do()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "lastmd: 2026-01-06");
        var parent = Path.GetDirectoryName(folder.Path)!;
        var shown = await Run(parent, "fix", "--dry-run");
        shown.Output.Should().StartWith("--- a/content/articles/anaemia.md\n+++ b/content/articles/anaemia.md\n@@ ").And.Contain("\n-lastmd: 2026-01-06\n+lastmod: 2026-01-06\n");
        shown.Error.Should().StartWith("Would mend 1 finding in 1 file.");
        var check = await Run(parent, "check");
        check.ExitCode.Should().Be(1);
        check.Error.Should().EndWith(" `fix` mends 1 of them.\n");

        var run = await Run(parent, "fix");
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Be("content/articles/anaemia.md:8:1: MG108 keys-are-known: `lastmd` is `lastmod` now.\n");
        (await Run(parent, "check")).ExitCode.Should().Be(0);
        var again = await Run(parent, "fix");
        again.Output.Should().BeEmpty();
        again.Error.Should().StartWith("Mended 0 findings in 0 files.");
    }

    [Fact]
    public async Task Publish_urls_writes_down_what_check_then_guards()
    {
        using var folder = new GuideFolder().Article("anaemia", keys: "aliases: [/blood-lack]");
        var parent = Path.GetDirectoryName(folder.Path)!;
        var run = await Run(parent, "publish-urls");
        run.ExitCode.Should().Be(0, run.Error);
        var list = Path.Combine(folder.Path, "urls.txt");
        var lines = (await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken)).Where(line => line is not ("" or ['#', ..])).ToArray();
        lines.Should().Equal("/", "/#where-to-begin", "/articles/anaemia", "/articles/anaemia#section", "/articles/iron-basics", "/articles/iron-basics#section", "/blood-lack", "/topics/basics", "/topics/blood");
        (await Run(parent, "publish-urls")).Error.Should().Contain("every URL and anchor is listed already");

        folder.Delete("articles/anaemia.md").Article("ferritin", body: "Text.\n\n## Iron in store\n\nMore.");
        var check = await Run(parent, "check");
        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("content/urls.txt:6:1: error MG706 published-urls-last: `/articles/anaemia` was published").And.Contain("content/urls.txt:10:1: error MG706 published-urls-last: `/blood-lack`").And.Contain("suggestion MG708");
        var refused = await Run(parent, "publish-urls");
        refused.ExitCode.Should().Be(1);

        folder.File("gone.yaml", "gone:\n  - {url: /articles/anaemia, date: 2026-05-01, reason: It was thin.}\n  - {url: /blood-lack, date: 2026-05-01, reason: It was thin.}\n");
        (await Run(parent, "publish-urls")).ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken)).Should().Contain("\n/articles/anaemia\n/articles/anaemia#section\n/articles/ferritin\n/articles/ferritin#iron-in-store\n");
        (await Run(parent, "check")).Output.Should().NotContain("MG70");
    }

    [Fact]
    public async Task On_a_terminal_check_shows_the_words_and_elsewhere_only_its_two_lines()
    {
        using var folder = new GuideFolder().Article("anaemia", topic: "blod");
        var parent = Path.GetDirectoryName(folder.Path)!;
        var piped = await Run(parent, "check");
        piped.Output.Should().Contain("content/articles/anaemia.md:4:8: error MG115").And.NotContain("^");
        piped.Output.TrimEnd('\n').Split('\n').Should().OnlyContain(line => line.StartsWith("content/", StringComparison.Ordinal) || line.StartsWith("    fix: ", StringComparison.Ordinal));
        piped.Error.Should().EndWith(" `fix` mends 1 of them.\n");

        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "It needs the program script of util-linux, which makes a terminal.");
        var program = Path.Combine(AppContext.BaseDirectory, "MagnesiumGuide.Web.dll");
        var start = new ProcessStartInfo("/usr/bin/script", ["--quiet", "--return", "--command", $"dotnet '{program}' check 2>/dev/null", "/dev/null"]) { WorkingDirectory = parent, RedirectStandardOutput = true, RedirectStandardInput = true };
        using var terminal = Process.Start(start)!;
        var shown = (await terminal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace("\r\n", "\n", StringComparison.Ordinal);
        await terminal.WaitForExitAsync(TestContext.Current.CancellationToken);
        terminal.ExitCode.Should().Be(1);
        shown.Should().Contain("    fix: did you mean `blood`?\n    4 | topic: blod\n      |        ^^^^\n");
    }

    [Fact]
    public async Task What_content_holds_can_t_play_with_the_terminal()
    {
        using var folder = new GuideFolder().Article("anaemia", topic: "\u202Eblood\u200B", body: "See [it](<\u001B[2J\u0007.md>).\n\n> [!NO\u001BTE]\n> Text.");
        foreach (var format in new[] { "text", "github", "json", "sarif" })
        {
            var (exitCode, output, error) = await Run(Path.GetDirectoryName(folder.Path)!, "check", "--format", format);
            exitCode.Should().Be(1);
            (output + error).EnumerateRunes().Where(rune => rune.Value != '\n').Should().NotContain(rune => VisibleText.IsUnseen(rune), format);
            if (format == "text") output.Should().ContainAll("`articles/␛[2J␇.md`", "`\\u{202E}blood\\u{200B}`", "`NO␛TE`");
        }
    }

    [Fact]
    public async Task Publish_urls_adds_lines_and_leaves_every_other_byte()
    {
        using var folder = new GuideFolder();
        var parent = Path.GetDirectoryName(folder.Path)!;
        folder.File("urls.txt", "# Ours.\r\n\r\n/\r\n/#where-to-begin\r\n\r\n# Articles\r\n/articles/iron-basics\r\n/articles/iron-basics#section\r\n\r\n# Topics\r\n/topics/basics\r\n/topics/blood\r\n");
        folder.Article("anaemia").Article("weak-blood");
        (await Run(parent, "publish-urls")).ExitCode.Should().Be(0);
        var text = await File.ReadAllTextAsync(Path.Combine(folder.Path, "urls.txt"), TestContext.Current.CancellationToken);
        text.Should().Be("# Ours.\r\n\r\n/\r\n/#where-to-begin\r\n/articles/anaemia\r\n/articles/anaemia#section\r\n\r\n# Articles\r\n/articles/iron-basics\r\n/articles/iron-basics#section\r\n"
            + "/articles/weak-blood\r\n/articles/weak-blood#section\r\n\r\n# Topics\r\n/topics/basics\r\n/topics/blood\r\n");
    }

    [Fact]
    public async Task Export_writes_the_bytes_that_serve_sends()
    {
        using var folder = new GuideFolder()
            .Article("anaemia", keys: "aliases: [/blood-lack]")
            .File("images/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var parent = Path.GetDirectoryName(folder.Path)!;
        var run = await Run(parent, "export", "out", "--base-url", "https://iron.example");
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().BeEmpty();

        using var app = GuideApp.Over(folder.Path, settings: new Dictionary<string, string> { ["Site:BaseUrl"] = "https://iron.example" });
        var files = Directory.EnumerateFiles(Path.Combine(parent, "out"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(parent, "out"), file)).ToList();
        files.Should().Contain([
            "index.html", "articles.html", "articles/anaemia.html", "articles/anaemia.md", "articles/anaemia.json", "topics/blood.html", "glossary.html", "sources.html",
            "404.html", "sitemap.xml", "feed.xml", "robots.txt", "llms.txt", "opensearch.xml", "icon.svg", "favicon.ico", "images/cell.svg"]);
        foreach (var file in files.Where(file => file is not ("404.html" or "_redirects")))
        {
            var path = "/" + (file == "index.html" ? "" : file.Replace(".html", "", StringComparison.Ordinal));
            using var answer = await app.Get(path);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should()
                .Equal(await File.ReadAllBytesAsync(Path.Combine(parent, "out", file), TestContext.Current.CancellationToken), file);
        }

        (await File.ReadAllTextAsync(Path.Combine(parent, "out", "_redirects"), TestContext.Current.CancellationToken)).Should().Be("/blood-lack /articles/anaemia 301\n");
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var folder = new GuideFolder();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "--urls", $"http://{other.LocalEndpoint}");
        run.ExitCode.Should().Be(2);
        run.Error.Trim().Should().Contain(other.LocalEndpoint.ToString()).And.EndWith("choose another address with --urls.").And.NotContain("\n");
    }

    [Fact]
    public async Task Nothing_listens_before_the_folder_has_been_read()
    {
        using var folder = new GuideFolder().Delete("site.yaml");
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "--urls", $"http://{other.LocalEndpoint}");
        run.ExitCode.Should().Be(2);
        // Had it tried to listen, the address would be what is wrong.
        run.Error.Should().Contain("site.yaml").And.NotContain("listen").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("http://192.0.2.1:5199")]
    [InlineData("https://127.0.0.1:0")]
    public async Task An_address_that_cannot_be_listened_on_is_named(string address)
    {
        using var folder = new GuideFolder();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "--urls", address);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith($"The site can't listen on {address}: ").And.NotContain("   at ");
        run.Output.Should().NotContain(" ERR ");
    }

    [Fact]
    public async Task New_says_where_it_may_not_write()
    {
        using var folder = new GuideFolder();
        Directory.Delete(Path.Combine(folder.Path, "articles"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "articles"), "/proc");
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "new", "article", "x");
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("content/articles/x.md can't be written: ").And.NotContain("   at ");
    }

    [Theory]
    [InlineData(70, 0)]
    [InlineData(71, 2)]
    public async Task New_counts_the_characters_of_a_title_as_readers_do(int count, int exitCode)
    {
        using var folder = new GuideFolder();
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "new", "article", "x", "--title", string.Concat(Enumerable.Repeat("e\u0301", count)));
        run.ExitCode.Should().Be(exitCode, run.Error);
    }

    [Fact]
    public async Task Export_passes_by_a_faulty_draft_and_leaves_nothing_in_the_home_of_its_user()
    {
        using var folder = new GuideFolder().Article("unfinished", keys: "draft: true\nttile: x");
        var parent = Path.GetDirectoryName(folder.Path)!;
        var home = Directory.CreateDirectory(Path.Combine(parent, "home")).FullName;
        var run = await RunIn(parent, home, "export", "out");
        run.ExitCode.Should().Be(0, run.Output);
        run.Error.Should().MatchRegex("^Wrote [0-9]+ files to out\\.\n$");
        Directory.EnumerateFileSystemEntries(home).Should().BeEmpty();
    }

    [Fact]
    public async Task Export_publishes_no_site_with_holes()
    {
        using var folder = new GuideFolder().File("articles/faulty.md", "---\ntitle: [\n---\n");
        var run = await Run(Path.GetDirectoryName(folder.Path)!, "export", "out");
        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("content/articles/faulty.md:");
        Directory.Exists(Path.Combine(Path.GetDirectoryName(folder.Path)!, "out")).Should().BeFalse();
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var run = await Run(Path.GetTempPath(), "--help");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("serve").And.Contain("check").And.Contain("export").And.Contain("new").And.Contain("move").And.Contain("fix").And.Contain("publish-urls").And.Contain("diff");
    }

    private const string CitedArticle = """
        ---
        title: On anaemia
        description: What a reader should know about anaemia, told in a sentence that is long enough.
        topic: blood
        summary: "The summary [@one]."
        keyFacts: ["Fact one [@one].", "Fact two [@one].", "Fact three [@one]."]
        date: 2026-01-05
        ---

        Text.

        """;

    // A guide in which everything names its source.
    private static GuideFolder Cited() => new GuideFolder().Delete("articles/iron-basics.md")
        .File("index.md", "---\ntitle: All about iron\ndescription: What iron does in the body, how to get enough of it, and when to ask a doctor about it.\n---\n\nIron carries oxygen.\n")
        .File("references.yaml", "references:\n  - {id: one, type: book, title: Iron, author: [{literal: Team}], issued: {date-parts: [[2020]]}}\n")
        .File("articles/anaemia.md", CitedArticle);

    internal static Task<(int ExitCode, string Output, string Error)> Run(string directory, params string[] arguments) => RunIn(directory, home: null, arguments);

    private static async Task<(int ExitCode, string Output, string Error)> RunIn(string directory, string? home, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "MagnesiumGuide.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        // A test host may have set these for itself.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        if (home is not null) start.Environment["HOME"] = home;
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
