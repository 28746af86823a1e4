using System.Collections.Immutable;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Editing;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class ArticleMoveTests
{
    private static readonly GuideLoader s_loader = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: false);

    [Fact]
    public void Everything_that_leads_to_the_article_leads_to_its_new_name_and_no_other_byte_changes()
    {
        var test = GuideTest.FromArticle(ArticleText.WithBody("Of [its signs](sleep.md#signs), [here](#signs) and [first](first.md) [@sound-2020].\n\n## Signs\n\nSleep."));
        var links = ArticleText.Sound.About("waking").And("related: # in order\n  - first\n  - \"sleep\" # it\n").And("summary: \"Not [sleep](sleep.md) alone [@sound-2020].\"").AndBody(
            "Sleep, [sleep.md](./sleep.md#signs \"sleep.md\"), [sleep][it], [that] and <https://example.org/sleep.md> [@sound-2020].\n\n[it]: sleep.md\n[that]: <../articles/sleep.md#signs>\n[unused]: sleep.md 'sleep'").ToString();
        var crlf = "\uFEFF" + links.Replace("\n", "\r\n", StringComparison.Ordinal);
        test.Write("articles/waking.md", Encoding.UTF8.GetBytes(crlf));
        test.Write("gone.yaml", "# sleep\ngone:\n  - {url: /articles/naps, date: 2026-05-01, reason: 'To sleep, see /articles/sleep.', see: '/articles/sleep'}\n");
        test.Write("glossary.yaml", "terms:\n  - term: hypozoria\n    definition: >-\n      Too little, as in\n      [sleep](articles/sleep.md#signs) [@sound-2020].\n");
        test.Write("data/charts.yaml", "charts:\n  - {id: evidence, kind: grades, title: E, rows: [{label: Sleep, answer: No, certainty: low, link: ../articles/sleep.md, source: [sound-2020]}]}\n");
        test.Write("index.md", "---\ntitle: All about zorium\ndescription: What zorium does in the body, how much is enough, and when to be careful.\n---\n\n[Sleep](articles/sleep.md).\n");
        test.FindsNothing();
        var before = Texts(test);

        Move(test, "sleep", "slumber").Should().BeEmpty();

        var after = Texts(test);
        after.Keys.Should().BeEquivalentTo(before.Keys.Select(name => name == "articles/sleep.md" ? "articles/slumber.md" : name));
        after["articles/slumber.md"].Should().Be(before["articles/sleep.md"]
            .Replace("(sleep.md#signs)", "(slumber.md#signs)", StringComparison.Ordinal).Replace("date: 2026-11-01\n---", "date: 2026-11-01\naliases: [/articles/sleep]\n---", StringComparison.Ordinal));
        after["articles/waking.md"].Should().Be(crlf.Replace("\"sleep\" # it", "\"slumber\" # it", StringComparison.Ordinal).Replace("[sleep](sleep.md)", "[sleep](slumber.md)", StringComparison.Ordinal)
            .Replace("(./sleep.md#signs", "(./slumber.md#signs", StringComparison.Ordinal).Replace("[it]: sleep.md", "[it]: slumber.md", StringComparison.Ordinal)
            .Replace("articles/sleep.md#signs>", "articles/slumber.md#signs>", StringComparison.Ordinal).Replace("[unused]: sleep.md", "[unused]: slumber.md", StringComparison.Ordinal));
        after["gone.yaml"].Should().Be(before["gone.yaml"].Replace("see: '/articles/sleep'", "see: '/articles/slumber'", StringComparison.Ordinal));
        after["glossary.yaml"].Should().Be(before["glossary.yaml"].Replace("articles/sleep.md", "articles/slumber.md", StringComparison.Ordinal));
        after["data/charts.yaml"].Should().Be(before["data/charts.yaml"].Replace("articles/sleep.md", "articles/slumber.md", StringComparison.Ordinal));
        after["index.md"].Should().Be(before["index.md"].Replace("articles/sleep.md", "articles/slumber.md", StringComparison.Ordinal));
        foreach (var name in new[] { "articles/first.md", "site.yaml", "references.yaml", "people.yaml", "data/reference-values.yaml" }) after[name].Should().Be(before[name]);
        test.FindsNothing().Guide!.Aliases.Should().Contain("/articles/sleep", "/articles/slumber");
    }

    [Theory]
    [InlineData("weight: 1", "weight: 1\naliases: [/articles/sleep]")]
    [InlineData("aliases:", "aliases: [/articles/sleep]")]
    [InlineData("aliases: # none", "aliases: [/articles/sleep] # none")]
    [InlineData("aliases: null", "aliases: [/articles/sleep]")]
    [InlineData("aliases: ~ # none", "aliases: [/articles/sleep] # none")]
    [InlineData("aliases:   NULL", "aliases:   [/articles/sleep]")]
    [InlineData("aliases:\n  ~", "aliases:\n  [/articles/sleep]")]
    [InlineData("\"aliases\" :", "\"aliases\" : [/articles/sleep]")]
    [InlineData("? aliases\n: ~", "? aliases\n: [/articles/sleep]")]
    [InlineData("aliases: [ ] # none", "aliases: [/articles/sleep ] # none")]
    [InlineData("aliases: [\n  # none\n]", "aliases: [/articles/sleep\n  # none\n]")]
    [InlineData("aliases: [ /a , \"/b\" ]", "aliases: [ /a , \"/b\", /articles/sleep ]")]
    [InlineData("aliases: [/a,\n  /b # older\n  ]", "aliases: [/a,\n  /b, /articles/sleep # older\n  ]")]
    [InlineData("aliases:\n  [/a]", "aliases:\n  [/a, /articles/sleep]")]
    [InlineData("aliases: # old\n  # the first\n  - /a\n\n  # the second\n  - \"/b\" # b\n\nweight: 1", "aliases: # old\n  # the first\n  - /a\n\n  # the second\n  - \"/b\" # b\n  - /articles/sleep\n\nweight: 1")]
    [InlineData("aliases:\n  - /a\n  -\n    /b", "aliases:\n  - /a\n  -\n    /b\n  - /articles/sleep")]
    [InlineData("aliases:\n  - # old\n    /b", "aliases:\n  - # old\n    /b\n  - /articles/sleep")]
    [InlineData("aliases: []", "aliases: [/articles/sleep]")]
    [InlineData("aliases: [/a, /b] # old", "aliases: [/a, /b, /articles/sleep] # old")]
    [InlineData("aliases: ['/a']", "aliases: ['/a', /articles/sleep]")]
    [InlineData("aliases: [\n  /a,\n]", "aliases: [\n  /a, /articles/sleep,\n]")]
    [InlineData("aliases:\n  - /a # old\n  # older", "aliases:\n  - /a # old\n  - /articles/sleep\n  # older")]
    [InlineData("aliases:\n- /a\n-   '/b'", "aliases:\n- /a\n-   '/b'\n-   /articles/sleep")]
    [InlineData("aliases: [/a, /articles/slumber]", "aliases: [/a, /articles/sleep]")]
    public void The_old_path_joins_the_others_in_the_form_that_they_have(string before, string after)
    {
        foreach (var end in new[] { "\n", "\r\n" })
        {
            var test = GuideTest.From().Write("articles/sleep.md", Encoding.UTF8.GetBytes(ArticleText.With(before).ToString().Replace("\n", end, StringComparison.Ordinal)));
            Move(test, "sleep", "slumber").Should().BeEmpty();
            Encoding.UTF8.GetString(File.ReadAllBytes(test.PathOf("articles/slumber.md"))).Should().Be(ArticleText.With(after).ToString().Replace("\n", end, StringComparison.Ordinal));
            test.FindsNothing();
        }
    }

    [Theory]
    [InlineData("aliases: /a", "Mend it first.")]
    [InlineData("aliases: \"\"", "Mend it first.")]
    [InlineData("aliases: '/a'", "Mend it first.")]
    [InlineData("aliases: {/a: /b}", "Mend it first.")]
    [InlineData("aliases: >-\n  /a", "Mend it first.")]
    [InlineData("aliases: [/a, [/b]]", "Mend it first.")]
    [InlineData("aliases:\n  -\n  - /a", "Mend it first.")]
    [InlineData("aliases: [\"/\\x61rticles/slumber\"]", "is written in a way that can't be changed safely")]
    public void Aliases_that_are_no_list_are_refused_and_told(string lines, string sentence) => Refuses(GuideTest.From(("articles/sleep.md", ArticleText.With(lines).ToString())), "sleep", "slumber", sentence);

    [Theory]
    [InlineData("slep", "slumber", "There is no article slep; did you mean `sleep`?")]
    [InlineData("sleep", "first", "articles/first.md is there already.")]
    [InlineData("sleep", "sleep", "sleep is its name already.")]
    [InlineData("sleep", "naps", "gone.yaml says that /articles/naps was taken away for good; delete that entry first, or choose another name.")]
    [InlineData("sleep", "waking-up", "/articles/waking-up is an old path of articles/waking.md; take that alias away first, or choose another name.")]
    public void A_name_that_can_not_be_is_refused(string from, string to, string sentence)
    {
        var test = GuideTest.FromArticle(ArticleText.Sound).Write("gone.yaml", "gone:\n  - {url: /articles/naps, date: 2026-05-01, reason: Thin.}\n")
            .Write("articles/waking.md", ArticleText.Sound.About("waking").And("aliases: [/articles/waking-up]"));
        Refuses(test, from, to, sentence);
    }

    [Theory]
    [InlineData("articles/waking.md", "---\ntitle: [\n---\n\nSee [it](sleep.md).\n")]
    [InlineData("articles/waking.md", "---\ntitle: Zorium and waking\nrelated: sleep\n---\n\nWaking.\n")]
    [InlineData("glossary.yaml", "terms:\n  - {term: hypozoria, definition: 'See [it](articles/sleep.md).', varients: []}\n")]
    [InlineData("gone.yaml", "gone:\n  - {url: /articles/naps, date: 2026-05-01, see: /articles/sleep}\n")]
    public void A_file_that_may_name_the_article_and_has_errors_stops_it(string name, string text) =>
        Refuses(GuideTest.FromArticle(ArticleText.Sound).Write(name, text), "sleep", "slumber", "Mend it first.");

    [Fact]
    public void A_file_with_errors_that_does_not_name_the_article_is_no_obstacle()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound).Write("articles/waking.md", "---\ntitle: [\n---\n\nSleep.\n");
        Move(test, "sleep", "slumber").Should().BeEmpty();
    }

    [Fact]
    public void An_address_written_with_escapes_is_refused_and_told() =>
        Refuses(GuideTest.FromArticle(ArticleText.Sound).Write("articles/waking.md", ArticleText.Sound.About("waking").And("summary: \"See [it](s\\u006ceep.md) [@sound-2020].\"")), "sleep", "slumber", "is written in a way that can't be changed safely");

    [Fact]
    public void When_a_file_can_not_be_written_none_is()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound).Write("articles/waking.md", ArticleText.Sound.About("waking").AndBody("[Sleep](sleep.md) [@sound-2020]."));
        var plan = Plan(test, "sleep", "slumber");
        test.Write("articles/waking.md", ArticleText.Sound.About("being awake").AndBody("[Sleep](sleep.md) [@sound-2020]."));
        var before = Texts(test);
        plan.Changes.Invoking(changes => changes.Write()).Should().Throw<IOException>().WithMessage("*waking.md was changed by somebody else meanwhile.");
        Texts(test).Should().Equal(before);
    }

    [Fact]
    public void Every_article_of_the_guide_can_be_moved_and_moved_back()
    {
        var content = Repository.PathOf("content");
        var copy = Path.Combine(Directory.CreateTempSubdirectory("moves-").FullName, "content");
        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, Path.GetRelativePath(content, path)))!);
            File.Copy(path, Path.Combine(copy, Path.GetRelativePath(content, path)));
        }

        var found = s_loader.Load(copy);
        foreach (var slug in found.Guide!.Articles.Select(article => article.Slug).ToList())
        {
            var name = Slug.Read($"moved-{slug}"[..Math.Min(80, slug.Value.Length + 6)])!.Value;
            foreach (var (from, to) in new[] { (slug, name), (name, slug) })
            {
                var plan = ArticleMove.Plan(s_loader, found, from, to);
                plan.Refusals.Should().BeEmpty();
                plan.Changes.Write();
                var moved = s_loader.Load(copy, found);
                // New names are to be listed, and nothing else is said of them.
                moved.Diagnostics.Where(one => one.Rule.Id != "MG708").Select(one => one.Rule.Id).Should().Equal(found.Diagnostics.Where(one => one.Rule.Id != "MG708").Select(one => one.Rule.Id));
                found = moved;
            }

            // Only the alias is left of both ways.
            var text = File.ReadAllText(Path.Combine(copy, "articles", slug + ".md"));
            text.Should().Contain($"/articles/{name}");
        }

        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var now = File.ReadAllText(Path.Combine(copy, Path.GetRelativePath(content, path))).Split('\n').Where(line => !line.StartsWith("aliases:", StringComparison.Ordinal));
            now.Should().Equal(File.ReadAllText(path).Split('\n').Where(line => !line.StartsWith("aliases:", StringComparison.Ordinal)));
        }

        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\r", "")]
    [InlineData("mixed", "\uFEFF")]
    public void Excuses_line_ends_and_byte_order_marks_stay_where_they_are_on_the_way_there_and_back(string lineEnd, string mark)
    {
        var content = Repository.PathOf("content");
        var copy = Path.Combine(Directory.CreateTempSubdirectory("remarks-").FullName, "content");
        var random = new Random(20261122);
        var before = new Dictionary<string, byte[]>();
        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(content, path);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, name))!);
            before[name] = name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(mark + Saved(Remarked(File.ReadAllText(path), name, random), lineEnd, random)) : File.ReadAllBytes(path);
            File.WriteAllBytes(Path.Combine(copy, name), before[name]);
        }

        var found = s_loader.Load(copy);
        found.Guide!.Withheld.Should().BeEmpty();
        found.Diagnostics.Count(one => one.Rule.Id == "MG122").Should().BeGreaterThan(100, "else no remark has been read");
        foreach (var slug in found.Guide.Articles.Select(article => article.Slug).Where((_, index) => index % 5 == 0).ToList())
        {
            var name = Slug.Read($"moved-{slug}"[..Math.Min(80, slug.Value.Length + 6)])!.Value;
            foreach (var (from, to) in new[] { (slug, name), (name, slug) })
            {
                var plan = ArticleMove.Plan(s_loader, found, from, to);
                plan.Refusals.Should().BeEmpty();
                plan.Changes.Write();
                found = s_loader.Load(copy, found);
            }

            // Only the alias is left of both ways, on a line of its own with the line end of its neighbour.
            var file = $"articles/{slug}.md";
            var now = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(copy, file)));
            var alias = now.IndexOf($"aliases: [/articles/{name}]", StringComparison.Ordinal);
            var end = alias + $"aliases: [/articles/{name}]".Length;
            end += now[end] == '\r' && now[end + 1] == '\n' ? 2 : 1;
            now.Remove(alias, end - alias).Should().Be(Encoding.UTF8.GetString(before[file]));
            before[file] = Encoding.UTF8.GetBytes(now);
            foreach (var (other, bytes) in before) File.ReadAllBytes(Path.Combine(copy, other)).Should().Equal(bytes, "{0}, after {1} was moved", other, slug);
        }

        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
    }

    private static string Remarked(string text, string name, Random random)
    {
        var isBody = false;
        var isText = name.EndsWith(".md", StringComparison.Ordinal);
        return string.Join('\n', text.Split('\n').Select((line, number) =>
        {
            isBody |= isText && number > 0 && line == "---";
            if (line.Length == 0 || line == "---" || random.Next(5) > 0) return line;
            if (!isBody) return line[^1] is '"' or '}' or ']' ? $"{line}  # MG206 off: é 😀 see sleep.md" : line;
            return random.Next(3) == 0 && line[0] is not ('>' or '|' or '-' or ' ') ? $"<!-- MG206 off: see sleep.md -->\n{line}" : $"{line}  <!-- MG206 off: é 😀 --> <!-- MG207 off: [it](sleep.md) -->";
        }));
    }

    private static string Saved(string text, string lineEnd, Random random) => lineEnd == "mixed"
        ? string.Concat(text.Select(c => c == '\n' ? random.Next(3) switch { 0 => "\r\n", _ => "\n" } : c.ToString()))
        : text.Replace("\n", lineEnd, StringComparison.Ordinal);

    private static void Refuses(GuideTest test, string from, string to, string sentence)
    {
        var before = Texts(test);
        string.Join('\n', Move(test, from, to)).Should().Contain(sentence.Split("articles/")[^1]).And.NotContain("Exception");
        Texts(test).Should().Equal(before);
    }

    private static ImmutableArray<string> Move(GuideTest test, string from, string to)
    {
        var plan = Plan(test, from, to);
        plan.Changes.Write();
        return plan.Refusals;
    }

    private static ArticleMove Plan(GuideTest test, string from, string to) =>
        ArticleMove.Plan(s_loader, s_loader.Load(Path.GetDirectoryName(test.PathOf("site.yaml"))!), Slug.Read(from)!.Value, Slug.Read(to)!.Value);

    private static Dictionary<string, string> Texts(GuideTest test)
    {
        var root = Path.GetDirectoryName(test.PathOf("site.yaml"))!;
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(root, path), path => Encoding.UTF8.GetString(File.ReadAllBytes(path)));
    }
}
