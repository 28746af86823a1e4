using System.Diagnostics;

namespace MagnesiumGuide.Web.Tests.Commands;

/// <summary>What <c>diff</c> says of a repository that the test makes, against the files in <c>Golden/</c>.</summary>
public sealed class DiffTests
{
    private const string Warning = "> [!WARNING]\n> ### Weak kidneys\n> Ask first [@smith-2020].\n\n";
    private const string Help = "## When to get help {#help}\n\n### Call an ambulance {#emergency}\n\n- cannot be woken [@smith-2020]\n- slow breathing\n\n### The same day {#today}\n\n- a racing heart\n";

    [Fact]
    public async Task What_matters_to_readers_is_told()
    {
        using var folder = Repository();
        var parent = Path.GetDirectoryName(folder.Path)!;
        // A moved page, a lost one, one taken away, a new one.
        (await VerbTests.Run(parent, "move", "iron-basics", "iron")).ExitCode.Should().Be(0);
        folder.Delete("articles/lost.md").Delete("articles/thin.md").File("gone.yaml", "gone:\n  - {url: /articles/thin, date: 2026-05-01, reason: It was thin., see: /articles/anaemia}\n");
        folder.Article("ferritin", topic: "blood", body: "Iron is kept as ferritin [@jones-2021].\n\n" + Warning);
        // Another dose, another answer, another sign, another title of a source.
        Replace(folder, "data/reference-values.yaml", "value: 45", "value: 40");
        Replace(folder, "data/charts.yaml", "certainty: low", "certainty: moderate");
        Replace(folder, "data/red-flags.yaml", "variants: [unconscious]", "variants: [unconscious, in a coma]");
        Replace(folder, "references.yaml", "title: Iron and the kidney", "title: Iron, the kidney and the heart");
        // In one article: the summary, a fact, a warning, a sign on another rung, a quotation, a word, a source, a heading.
        Replace(folder, "articles/anaemia.md", "summary: The summary of anaemia.", "summary: The summary of anaemia | blood.");
        Replace(folder, "articles/anaemia.md", "Fact two.", "Fact two and a half.");
        Replace(folder, "articles/anaemia.md", "Ask first [@smith-2020].", "Ask first, whatever | you take [@smith-2020].");
        Replace(folder, "articles/anaemia.md", "- slow breathing\n", "");
        Replace(folder, "articles/anaemia.md", "- a racing heart", "- slow breathing\n- a racing heart");
        Replace(folder, "articles/anaemia.md", "[45 mg a day](value:iron-limit)", "[40 mg a day](value:iron-limit)");
        Replace(folder, "articles/anaemia.md", "may help tired people", "helps tired people");
        Replace(folder, "articles/anaemia.md", "It probably does no harm [@jones-2021].", "It does no harm.");
        Replace(folder, "articles/anaemia.md", "## Signs", "## Marks");

        var run = await VerbTests.Run(parent, "diff", "HEAD");
        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().BeEmpty();
        await IsGolden("diff.md", run.Output);
    }

    [Fact]
    public async Task What_a_reviewer_must_not_miss_is_told()
    {
        const string Answers = "answers:\n  - {id: tired, condition: Tiredness, answer: Perhaps a little, caution: Ask a doctor., verdict: may help, certainty: low, effect: 'A little, in 3 trials.', source: [jones-2021]}\n";
        using var folder = Repository().File("data/evidence.yaml", Answers)
            .File("data/required-warnings.yaml", "warnings:\n  - {topics: [blood], mention: [kidney, kidneys]}\n").File("glossary.yaml", "terms:\n  - {term: ferritin, definition: Iron in store.}\n");
        Replace(folder, "site.yaml", "publisher:", "emergency: [{country: GB, urgent: '111', emergency: '999'}]\npublisher:");
        Commit(folder);
        Replace(folder, "data/evidence.yaml", "certainty: low", "certainty: moderate");
        Replace(folder, "data/evidence.yaml", "caution: Ask a doctor., ", "");
        Replace(folder, "data/required-warnings.yaml", "[blood]", "[basics]");
        Replace(folder, "glossary.yaml", "Iron in store.", "Iron in the blood.");
        Replace(folder, "site.yaml", "'999'", "'998'");
        folder.File("references.yaml", await File.ReadAllTextAsync(Path.Combine(folder.Path, "references.yaml"), TestContext.Current.CancellationToken) + "  - {id: new-2026, type: book, title: A new book, issued: 2026}\n");
        Replace(folder, "articles/anaemia.md", "title: On anaemia", "title: About anaemia");
        Replace(folder, "articles/anaemia.md", "date: 2026-01-05", "date: 2026-01-05\nlastReviewed: 2026-02-03");
        Replace(folder, "articles/anaemia.md", "Pale skin [@smith-2020].", "Pale skin. Take 500 mg at night.");
        Replace(folder, "articles/thin.md", "date: 2026-01-05", "date: 2026-01-05\ndraft: true");

        var run = await VerbTests.Run(Path.GetDirectoryName(folder.Path)!, "diff", "HEAD");
        run.ExitCode.Should().Be(0, run.Error);
        await IsGolden("diff-of-details.md", run.Output);
    }

    [Fact]
    public async Task Other_words_and_other_files_do_not_matter()
    {
        using var folder = Repository();
        Replace(folder, "articles/anaemia.md", "Anaemia is a lack", "Anaemia means a lack");
        folder.File("README.md", "For editors.").Article("unfinished", keys: "draft: true");
        var run = await VerbTests.Run(Path.GetDirectoryName(folder.Path)!, "diff", "main");
        run.Output.Should().Be("Nothing that matters to readers has changed since `main`.\n");
    }

    [Fact]
    public async Task A_page_that_can_not_be_read_is_named_and_not_called_lost()
    {
        using var folder = Repository().File("articles/anaemia.md", "---\ntitle: [\n---\n");
        var run = await VerbTests.Run(Path.GetDirectoryName(folder.Path)!, "diff", "main");
        run.Output.Should().Contain("- `content/articles/anaemia.md` can't be read; `check` says why.").And.NotContain("Lost");
    }

    [Fact]
    public async Task A_shared_file_that_can_not_be_read_on_either_side_is_named()
    {
        using var folder = Repository().File("glossary.yaml", "terms: [");
        Commit(folder);
        folder.File("glossary.yaml", "terms:\n  - {term: ferritin, definition: Iron in store.}\n").File("data/reference-values.yaml", "values: [");
        var run = await VerbTests.Run(Path.GetDirectoryName(folder.Path)!, "diff", "main");
        run.Output.Should().Be("# What has changed since `main`\n\n## What can't be compared\n\n- `content/glossary.yaml` could not be read at `main`.\n- `content/data/reference-values.yaml` can't be read; `check` says why.\n");
    }

    [Fact]
    public async Task Links_within_the_folder_are_followed_on_both_sides()
    {
        using var folder = Repository().File("data/iron-values.yaml", "values:\n  - {id: iron-least, value: 8, unit: mg, per: day, population: adults, authority: Board, source: [smith-2020]}\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "data", "foods.yaml"), "iron-values.yaml");
        Commit(folder);
        var run = await VerbTests.Run(Path.GetDirectoryName(folder.Path)!, "diff", "main");
        run.Output.Should().Be("Nothing that matters to readers has changed since `main`.\n");
    }

    [Theory]
    [InlineData("nowhere", "git can't show content at nowhere: fatal: not a valid object name: nowhere")]
    [InlineData("HEAD~5", "git can't show content at HEAD~5: fatal: ")]
    public async Task A_revision_that_there_is_not_is_named(string revision, string sentence)
    {
        using var folder = Repository();
        var run = await VerbTests.Run(Path.GetDirectoryName(folder.Path)!, "diff", revision);
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith(sentence);
        run.Output.Should().BeEmpty();
    }

    private static GuideFolder Repository()
    {
        var folder = new GuideFolder()
            .File("references.yaml", "references:\n  - {id: smith-2020, type: book, title: Iron and the kidney, issued: 2020, note: guideline}\n  - {id: jones-2021, type: book, title: Iron at night, issued: 2021}\n")
            .File("data/reference-values.yaml", "values:\n  - {id: iron-limit, value: 45, unit: mg, per: day, population: adults, basis: total, authority: Board, year: 2001, source: [smith-2020]}\n")
            .File("data/charts.yaml", "charts:\n  - {id: evidence, kind: grades, title: Does iron help?, rows: [{label: Tiredness, answer: Perhaps, certainty: low, source: [jones-2021]}]}\n")
            .File("data/red-flags.yaml", "signs:\n  - {sign: cannot be woken, variants: [unconscious]}\n")
            .Article("anaemia", topic: "blood", body: "Anaemia is a lack of red blood. Iron may help tired people [@jones-2021]. It probably does no harm [@jones-2021].\n\nAt most [45 mg a day](value:iron-limit).\n\n" + Warning + "## Signs\n\nPale skin [@smith-2020].\n\n" + Help)
            .Article("lost").Article("thin");
        Git(Path.GetDirectoryName(folder.Path)!, "init", "--quiet", "--initial-branch=main");
        return Commit(folder);
    }

    private static GuideFolder Commit(GuideFolder folder)
    {
        var parent = Path.GetDirectoryName(folder.Path)!;
        Git(parent, "add", ".");
        Git(parent, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=First");
        return folder;
    }

    private static void Git(string directory, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = directory })!;
        git.WaitForExit();
        git.ExitCode.Should().Be(0, string.Join(' ', arguments));
    }

    private static void Replace(GuideFolder folder, string name, string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(folder.Path, name));
        text.Should().Contain(old);
        folder.File(name, text.Replace(old, now, StringComparison.Ordinal));
    }

    private static async Task IsGolden(string name, string text)
    {
        var golden = Path.Combine(AppContext.BaseDirectory, "Commands", "Golden", name);
        var expected = await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken);
        // What it says now lies beside it, to be compared and, where it is right, to be put in its place.
        if (text != expected) await File.WriteAllTextAsync(golden + ".now", text, TestContext.Current.CancellationToken);
        text.Should().Be(expected, "{0}.now is what diff says", golden);
    }
}
