using System.Text.Json;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;
using NJsonSchema;

namespace MagnesiumGuide.Tests.Diagnostics;

public sealed class SarifFormatTests
{
    private static readonly Lazy<Task<JsonSchema>> s_schema = new(() => JsonSchema.FromFileAsync(Repository.PathOf("tests/MagnesiumGuide.Tests/Diagnostics/sarif-2.1.0-rtm.5.json")));

    private static readonly string s_article = ArticleText.With("description: Short.").And("keyFacts:\n  - Fact one.\n  - \"Fact two 🙂 [@soundly-2020].\"\n  - Fact three [@sound-2020].").AndBody("""
        See [this](nowhere.md) and [that](nowhere.md).

        ## Signs

        Yawning, see [this](nowhere.md).

        See [this](nowhere.md) and [that](nowhere.md).
        """);

    [Fact]
    public async Task It_is_valid_against_the_schema()
    {
        var findings = (await s_schema.Value).Validate(Write(GuideTest.FromArticle(s_article).Load()));

        findings.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_found_is_valid_too() => (await s_schema.Value).Validate(Write(GuideTest.From().Load())).Should().BeEmpty();

    [Fact]
    public async Task The_schema_refuses_what_is_no_SARIF() =>
        (await s_schema.Value).Validate(Write(GuideTest.FromArticle(s_article).Load()).Replace("\"startLine\": ", "\"startLine\": -", StringComparison.Ordinal)).Should().NotBeEmpty();

    [Fact]
    public void A_result_names_rule_place_message_and_next_step_and_counts_columns_in_UTF_16()
    {
        var run = Run(GuideTest.FromArticle(s_article).Load());

        run.GetProperty("columnKind").GetString().Should().Be("utf16CodeUnits");
        var result = run.GetProperty("results").EnumerateArray().Single(one => one.GetProperty("ruleId").GetString() == "MG401");
        result.GetProperty("level").GetString().Should().Be("error");
        result.GetProperty("message").GetProperty("text").GetString().Should().Be("references.yaml has no entry `soundly-2020`. Next step: did you mean `sound-2020`?");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("articles/sleep.md");
        Number(place, "startLine").Should().Be(8);
        Number(place, "startColumn").Should().Be(19, "the picture before it is two units");
        Number(place, "endColumn").Should().Be(32);
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        rule.GetProperty("id").GetString().Should().Be("MG401");
        rule.GetProperty("helpUri").GetString().Should().Be("https://example.org/checks#mg401-citations-resolve");

        static int Number(JsonElement place, string name) => place.GetProperty("region").GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public async Task What_fix_would_do_is_told_to_the_character_and_no_more(string lineEnd, string mark)
    {
        var article = ArticleText.With("topic: \"Safety\"").And("draft: no # yet").And("keyFacts:\n  - \"Fact 🙂 [@soudn-2020].\" # MG404 off: nothing\n  - \"Fact two [@sound-2020].\"\n  - \"Fact three [@sound-2020].\"")
            .AndBody("See [it](frist.md#doses) and <http://example.org/b>, [more](https://example.org). <!-- MG206 off: it has no https -->\n\n> [!WARNNG]\n> Careful [@sound-2020].").ToString();
        var test = GuideTest.From().Write("articles/sleep.md", System.Text.Encoding.UTF8.GetBytes(mark + article.Replace("\n", lineEnd, StringComparison.Ordinal)));
        var result = test.Load();
        (await s_schema.Value).Validate(Write(result)).Should().BeEmpty();

        // Whoever applies them, from the last to the first, has what `fix` writes in its first round.
        var lines = article.Split('\n');
        var results = Run(result).GetProperty("results").EnumerateArray().Where(one => one.TryGetProperty("fixes", out _)).ToList();
        results.Select(one => one.GetProperty("ruleId").GetString()).Should().BeEquivalentTo("MG115", "MG110", "MG401", "MG201", "MG304");
        foreach (var fix in results.Select(one => one.GetProperty("fixes")[0]).Reverse())
        {
            var change = fix.GetProperty("artifactChanges")[0];
            change.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().EndWith("articles/sleep.md");
            var replacement = change.GetProperty("replacements")[0];
            var region = replacement.GetProperty("deletedRegion");
            var (line, start, end) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32());
            region.GetProperty("endLine").GetInt32().Should().Be(line);
            lines[line - 1] = lines[line - 1][..(start - 1)] + replacement.GetProperty("insertedContent").GetProperty("text").GetString() + lines[line - 1][(end - 1)..];
        }

        string.Join('\n', lines).Should().Be(article.Replace("\"Safety\"", "\"safety\"", StringComparison.Ordinal).Replace("draft: no", "draft: false", StringComparison.Ordinal)
            .Replace("soudn", "sound", StringComparison.Ordinal).Replace("frist.md", "first.md", StringComparison.Ordinal).Replace("[!WARNNG]", "[!WARNING]", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_that_does_not_fit_is_not_offered()
    {
        var found = new Diagnostic(new Rule("MG201", "d-rule", Severity.Error), new FileSpan("a.md", new(1, 1), new(1, 2)), "is wrong.") { Edit = new TextEdit(new FileSpan("a.md", new(1, 1), new(1, 2)), "x", "y") };
        SarifFormat.Text([found], [], _ => "", _ => null, _ => null, _ => null).Should().NotContain("fixes");
    }

    [Fact]
    public void Every_rule_brings_its_help()
    {
        foreach (var rule in Run(GuideTest.From().Load()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
        {
            rule.GetProperty("help").GetProperty("markdown").GetString().Should().Contain("Bad:").And.Contain("Why:");
            rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length.Should().BeInRange(20, 1024);
            rule.GetProperty("properties").GetProperty("tags").GetArrayLength().Should().BeLessThanOrEqualTo(10);
        }
    }

    [Fact]
    public void Fingerprints_outlive_lines_that_move()
    {
        var lines = s_article.Split('\n');
        var body = Array.LastIndexOf(lines, "---") + 1;
        var gaps = Enumerable.Range(body, lines.Length - body).Where(line => lines[line].Length == 0).ToList();
        var before = Fingerprints(s_article);
        before.Should().HaveCountGreaterThan(6).And.OnlyHaveUniqueItems("equal findings in one file stay apart");

        var random = new Random(4711);
        for (var round = 0; round < 20; round++)
        {
            var moved = lines.ToList();
            for (var more = random.Next(1, 9); more > 0; more--) moved.Insert(gaps[random.Next(gaps.Count)], "");
            Fingerprints(string.Join('\n', moved)).Should().Equal(before);
        }

        Fingerprints(s_article.Replace("Yawning", "Gaping", StringComparison.Ordinal)).Except(before).Should().ContainSingle("one guilty line is another one now");

        static List<string> Fingerprints(string article) =>
            [.. Run(GuideTest.FromArticle(article).Load()).GetProperty("results").EnumerateArray().Select(result => $"{result.GetProperty("ruleId")} {result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash")}")];
    }

    [Fact]
    public void Of_more_results_than_code_scanning_shows_the_gravest_are_kept()
    {
        var suggestions = Enumerable.Range(1, SarifFormat.MaxResults).Select(line => new Diagnostic(new Rule("MG204", "c-rule", Severity.Suggestion), new FileSpan("a.md", new(line, 1), new(line, 2)), "could be better."));
        var error = new Diagnostic(new Rule("MG201", "d-rule", Severity.Error), new FileSpan("z.md", new(1, 1), new(1, 2)), "is wrong.");

        using var json = JsonDocument.Parse(SarifFormat.Text([.. suggestions, error], [], _ => "", _ => null, _ => null, _ => null));

        var run = json.RootElement.GetProperty("runs")[0];
        run.GetProperty("results").GetArrayLength().Should().Be(SarifFormat.MaxResults);
        run.GetProperty("results")[0].GetProperty("level").GetString().Should().Be("error");
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().Should().StartWith("5001 findings");
    }

    private static JsonElement Run(LoadResult result) => JsonDocument.Parse(Write(result)).RootElement.GetProperty("runs")[0];

    private static string Write(LoadResult result)
    {
        var places = result.LineReader();
        // GuideTest names files as they are in the folder; the reading knows them by their paths.
        var root = result.Guide!.Hub!.File.DisplayPath.Replace("index.md", "", StringComparison.Ordinal);
        return SarifFormat.Text(result.Diagnostics, AllRules.All, RuleHelp.Of, rule => new Uri($"https://example.org/checks#{RuleHelp.AnchorOf(rule)}"), span => places(span with { File = root + span.File }), result.EditPlaces());
    }
}
