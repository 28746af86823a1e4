using System.Text;
using FluentAssertions.Primitives;
using MagnesiumGuide.Comparison;

namespace MagnesiumGuide.Tests.Comparison;

/// <summary>One edit of a guide each, and the lines by which a reviewer is told of it.</summary>
public sealed class GuideComparisonTests
{
    private const string Nothing = "Nothing that matters to readers has changed since `main`.\n";
    private const string Body = """
        Zorium is old. Do not take it with milk. Take it two hours apart
        from food. Ask your doctor first. It may help [@sound-2020].

        ![A piece of seaweed](../images/seaweed.svg)

        ## Doses {#doses}

        At most [350 mg a day](value:limit) for adults, and [0.7 to 1.05 mmol/L](value:level) in blood.

        ### Children

        Take 20 mg. Seaweed is green.

        ### Adults {#grown}

        Take 40 mg. Write `400 mg` on the box, and call [the line](https://example.org/line).

        ## Who can take it {#who}

        Fine for:

        - women
        - men [@old-1990]

        Bad for:

        - sailors
        - cooks

        | Who | Morning | Night |
        |:--|--:|--:|
        | Old | 10 | 20 |
        | Young | 30 | |
        | Tall | yes | unlikely |
        | Short | no | likely |

        > [!WARNING]
        > Weak bones break
        > sooner [@sound-2020].

        > [!NOTE]
        > Seaweed grows in the sea.

        ## When to get help {#help}

        ### Call an ambulance {#emergency}

        - cannot be woken [@sound-2020]

        ### The same day {#today}

        - green hair [@sound-2020]
        - the sun is green [@sound-2020]

        ## Frequently asked questions

        ### Is seaweed green?

        Seaweed grows green [@sound-2020].

        ### Is it red?

        Rarely [@sound-2020].
        """;

    [Theory]
    // Without a digit.
    [InlineData("two hours apart", "four hours apart", "- Take it two hours apart from food.", "+ Take it four hours apart from food.")]
    [InlineData("Do not take it with milk.", "Do take it with milk.", "| Do **not** take it with milk. | Do take it with milk. |")]
    [InlineData("Ask your doctor first. ", "", "- Ask your doctor first.")]
    [InlineData("Zorium is old.", "Zorium is old. Nobody needs a doctor.", "+ Nobody needs a doctor.")]
    [InlineData("Take it two hours", "Swallow it two hours", "- Take it two hours apart from food.", "+ Swallow it two hours apart from food.")]
    [InlineData("It may help [@sound-2020].", "It may help [@old-1990].", "- It may help [@sound-2020].", "+ It may help [@old-1990].")]
    [InlineData("  - \"Fact two [@sound-2020].\"", "  - \"Fact too [@sound-2020].\"", "- Fact two [@sound-2020].", "+ Fact too [@sound-2020].")]
    [InlineData("Seaweed grows green [@", "Seaweed turns green [@", "- Seaweed grows green [@sound-2020].", "+ Seaweed turns green [@sound-2020].")]
    [InlineData("Rarely [@", "Mostly [@", "- Rarely [@sound-2020]. (below \"Is it red?\")", "+ Mostly [@sound-2020]. (below \"Is it red?\")")]
    [InlineData("Seaweed grows in the sea.", "Seaweed grows in the sky.", "- Seaweed grows in the sea.", "+ Seaweed grows in the sky.")]
    [InlineData("Weak bones break", "Weak bones bend", "- Warning: Weak bones break sooner [@sound-2020].", "+ Warning: Weak bones bend sooner [@sound-2020].")]
    [InlineData("> [!WARNING]", "> [!NOTE]", "- Warning: Weak bones break sooner [@sound-2020].", "+ Weak bones break sooner [@sound-2020].")]
    [InlineData("- cooks", "- crooks", "- cooks", "+ crooks")]
    [InlineData("- men [@old-1990]\n", "", "- men [@old-1990]", "- old-1990")]
    [InlineData("Bad for:", "Good for:", "- Bad for:", "+ Good for:")]
    // Headings, questions and rungs.
    [InlineData("### Adults {#grown}", "### Grown-ups {#grown}", "- Adults", "+ Grown-ups")]
    [InlineData("### Is seaweed green?", "### Is seaweed good?", "- Question: Is seaweed green?", "+ Question: Is seaweed good?", "#is-seaweed-green")]
    [InlineData("### Call an ambulance {#emergency}", "### Ask somebody {#emergency}", "- emergency: Call an ambulance", "+ emergency: Ask somebody")]
    [InlineData("### The same day {#today}", "### The same day {#soon}", "- today: green hair [@sound-2020]", "+ soon: green hair [@sound-2020]", "- today: the sun is green [@sound-2020]", "+ soon: the sun is green [@sound-2020]", "- today: The same day", "+ soon: The same day", "#today")]
    [InlineData("- green hair [@sound-2020]\n- the", "- the", "- today: green hair [@sound-2020]")]
    [InlineData("### The same day {#today}\n\n- green hair [@sound-2020]\n", "- green hair [@sound-2020]\n\n### The same day {#today}\n\n", "- today: green hair [@sound-2020]", "+ emergency: green hair [@sound-2020]")]
    // What stands elsewhere says something else.
    [InlineData("- men [@old-1990]\n\nBad for:\n\n", "\nBad for:\n\n- men [@old-1990]\n", "- men [@old-1990] (below \"Fine for:\")", "+ men [@old-1990] (below \"Bad for:\")")]
    [InlineData("Take 20 mg. Seaweed is green.\n\n### Adults {#grown}\n\n", "Seaweed is green.\n\n### Adults {#grown}\n\nTake 20 mg. ", "- Take 20 mg. (below \"Children\")", "+ Take 20 mg. (below \"Adults\")")]
    [InlineData("> [!WARNING]\n> Weak bones break\n> sooner [@sound-2020].\n\n", "", "- Warning: Weak bones break sooner [@sound-2020].")]
    // Tables.
    [InlineData("| Old | 10 | 20 |", "| Old | 20 | 10 |", "- Old | 10 | 20", "+ Old | 20 | 10")]
    [InlineData("| Old | 10 | 20 |\n| Young | 30 | |", "| Old | 30 | 20 |\n| Young | 10 | |", "- Old | 10 | 20", "+ Old | 30 | 20", "- Young | 30", "+ Young | 10")]
    [InlineData("| Young | 30 | |", "| Young | | 30 |", "- Young | 30", "+ Young | | 30")]
    [InlineData("| Morning | Night |", "| Night | Morning |", "- Who | Morning | Night", "+ Who | Night | Morning")]
    [InlineData("| Tall | yes | unlikely |\n| Short | no | likely |", "| Tall | yes | likely |\n| Short | no | unlikely |", "| Tall \\| yes \\| **unlikely** | Tall \\| yes \\| **likely** |", "| Short \\| **no** \\| **likely** | Short \\| **no** \\| **unlikely** |")]
    // What a quick reading passes over.
    [InlineData("Zorium is old.", "[Zorium](first.md) is as old as one [of these]: never take it.", "- Do not take it with milk.", "- Take it two hours apart from food.", "+ Zorium is as old as one [of these]: never take it. Do not take it with milk. Take it")]
    // What is no sentence.
    [InlineData("`400 mg`", "`4000 mg`", "- `400 mg`", "+ `4000 mg`")]
    [InlineData("example.org/line", "example.com/line", "- [the line](https://example.org/line)", "+ [the line](https://example.com/line)")]
    [InlineData("![A piece of seaweed](../images/seaweed.svg)\n\n", "", "- ![A piece of seaweed](../images/seaweed.svg)")]
    [InlineData("[350 mg a day](value:limit) for adults, and [0.7 to 1.05 mmol/L](value:level) in blood", "[0.7 to 1.05 mmol/L](value:level) for adults, and [350 mg a day](value:limit) in blood", "- At most 350 mg a day for adults, and 0.7 to 1.05 mmol/L in blood.", "+ At most 0.7 to 1.05 mmol/L for adults, and 350 mg a day in blood.")]
    // Front matter.
    [InlineData("reviewIn: 12 months", "reviewIn: 36 months", "- A review holds for: 12 months", "+ A review holds for: 36 months")]
    [InlineData("topic: basics", "topic: safety", "- Topic: basics", "+ Topic: safety")]
    [InlineData("date: 2026-11-01", "date: 2026-11-02", "- First published: 2026-11-01", "+ First published: 2026-11-02")]
    public void A_change_on_a_page_is_told(string old, string now, params string[] lines) => Told(test => Replace(test, "articles/sleep.md", old, now)).Should().BeToldBy(lines).And.Contain("## Zorium and sleep");

    [Theory]
    // Other line breaks, another order in the same place, other words that nobody acts on.
    [InlineData("Take it two hours apart\nfrom food.", "Take it\ntwo hours apart from food.")]
    [InlineData("> Weak bones break\n> sooner [", "> Weak bones\n> break sooner [")]
    [InlineData("Do not take it with milk. Take it two hours apart\nfrom food. Ask", "Take it two hours apart from food. Do not take it with milk. Ask")]
    [InlineData("  - \"Fact one [@sound-2020].\"\n  - \"Fact two [@sound-2020].\"", "  - \"Fact two [@sound-2020].\"\n  - \"Fact one [@sound-2020].\"")]
    [InlineData("- green hair [@sound-2020]\n- the sun is green [@sound-2020]", "- the sun is green [@sound-2020]\n- green hair [@sound-2020]")]
    [InlineData("| Old | 10 | 20 |\n| Young | 30 | |", "| Young | 30 | |\n| Old | 10 | 20 |")]
    [InlineData("|:--|--:|--:|", "|---|---|---|")]
    [InlineData("- women\n- men [@old-1990]", "* men [@old-1990]\n* women")]
    [InlineData("Zorium is old.", "Zorium is ancient.")]
    [InlineData("Seaweed is green.", "")]
    [InlineData("two hours", "**two** hours")]
    [InlineData("\n> [!WARNING]", "\n<!-- MG403 off: it is invented -->\n\n> [!WARNING]")]
    [InlineData("### Is seaweed green?\n\nSeaweed grows green [@sound-2020].\n\n### Is it red?\n\nRarely [@sound-2020].", "### Is it red?\n\nRarely [@sound-2020].\n\n### Is seaweed green?\n\nSeaweed grows green [@sound-2020].")]
    public void What_says_the_same_is_not_told(string old, string now) => Told(test => Replace(test, "articles/sleep.md", old, now)).Should().Be(Nothing);

    [Fact]
    public void A_place_that_was_named_anew_tells_nothing_of_what_stands_there()
    {
        Told(test => Replace(test, "articles/sleep.md", "### Children", "### Small people")).Should().NotContainAny("20 mg", "(below");
        Told(test => Replace(test, "articles/sleep.md", "Take 20 mg. Seaweed is green.", "#### More\n\nTake 20 mg. Seaweed is green.")).Should().BeToldBy("+ More");
    }

    [Fact]
    public void A_heading_below_another_one_is_told() => Told(test =>
    {
        Replace(test, "articles/sleep.md", "### Children\n\nTake 20 mg. Seaweed is green.\n\n", "");
        Replace(test, "articles/sleep.md", "## Who can take it {#who}\n", "## Who can take it {#who}\n\n### Children\n\nTake 20 mg. Seaweed is green.\n");
    }).Should().Contain("- Children (below \"Doses\")\n+ Children (below \"Who can take it\")");

    [Fact]
    public void A_warning_in_another_section_is_told() => Told(test =>
    {
        Replace(test, "articles/sleep.md", "> [!WARNING]\n> Weak bones break\n> sooner [@sound-2020].\n\n", "");
        Replace(test, "articles/sleep.md", "### Children\n", "### Children\n\n> [!WARNING]\n> Weak bones break sooner [@sound-2020].\n");
    }).Should().BeToldBy("- Warning: Weak bones break sooner [@sound-2020]. (below \"Who can take it\")", "+ Warning: Weak bones break sooner [@sound-2020]. (below \"Children\")");

    [Fact]
    public void In_a_language_without_lists_of_words_every_sentence_is_told() => Told(test => Replace(test, "articles/sleep.md", "Zorium is old.", "Zorium is ancient."), test => Replace(test, "site.yaml", "name: Zorium Guide", "name: Zorium Guide\nlanguage: fy"))
        .Should().BeToldBy("- Zorium is old.", "+ Zorium is ancient.");

    [Theory]
    [InlineData("site.yaml", "emergency: \"112\"", "emergency: \"113\"", "- NL: emergency 112", "+ NL: emergency 113")]
    [InlineData("site.yaml", "description: When to be careful.", "description: All is well.", "- Topic `safety`: Safety. When to be careful.", "+ Topic `safety`: Safety. All is well.")]
    [InlineData("site.yaml", "name: Zorium Guide", "name: Zorium Cure", "- Name: Zorium Guide", "+ Name: Zorium Cure")]
    [InlineData("site.yaml", "name: Zorium Guide", "name: Zorium Guide\ntagline: It heals.", "+ Tagline: It heals.")]
    [InlineData("site.yaml", "{name: Zorium Team}", "{name: Zorium Shop}", "- Publisher: Zorium Team", "+ Publisher: Zorium Shop")]
    [InlineData("site.yaml", "name: Zorium Guide", "name: Zorium Guide\nchecks: {MG503: off}", "+ Rule MG503: off")]
    [InlineData("people.yaml", "clinician: true", "clinician: false", "- jane-doe: Jane Doe, clinician; interests: none declared", "+ jane-doe: Jane Doe, no clinician; interests: none declared")]
    [InlineData("people.yaml", "clinician: true", "clinician: true, role: editor, interests: Sells zorium.", "+ jane-doe: Jane Doe, editor, clinician; interests: Sells zorium.", "- jane-doe: Jane Doe, clinician; interests: none declared")]
    [InlineData("references.yaml", "DOI: 10.1000/sound", "DOI: 10.1000/other", "- sound-2020: A sound study. 2020. <https://doi.org/10.1000/sound>", "+ sound-2020: A sound study. 2020. <https://doi.org/10.1000/other>")]
    [InlineData("data/charts.yaml", "values: [limit]", "values: [least]", "- how-much, Adults, at most: `limit`", "+ how-much, Adults, at most: `least`")]
    [InlineData("data/charts.yaml", "label: Adults", "label: Babies", "- how-much, Adults, at most: `limit`", "+ how-much, Babies, at most: `limit`")]
    [InlineData("data/charts.yaml", "source: [sound-2020]}]}", "source: [old-1990]}]}", "- known, Sleep: [@sound-2020]", "+ known, Sleep: [@old-1990]")]
    [InlineData("data/charts.yaml", "answers: [cramp]", "answers: [cramps]", "- told: answers `cramp`", "+ told: answers `cramps`")]
    [InlineData("data/evidence.yaml", "answer: A little, route: skin", "answer: A lot, route: skin", "| Cramp (cramps): answer | A little | A lot |")]
    [InlineData("data/evidence.yaml", "route: skin", "route: mouth", "| Cramp (cramps): route | skin | mouth |")]
    [InlineData("gone.yaml", "gone:\n", "gone:\n  - {url: /articles/typo, date: 2026-05-01, reason: It was linked so.}\n", "- Taken away: `/articles/typo`, which was no page. It was linked so.")]
    [InlineData("gone.yaml", "It was thin.", "It was wrong.", "- Taken away before: `/articles/thin`. It was wrong.")]
    [InlineData("gone.yaml", "  - {url: /articles/thin, date: 2026-05-01, reason: It was thin.}\n", "", "- **Lost: `/articles/thin`.** It was taken away, and gone.yaml says so no more.")]
    [InlineData("images/seaweed.svg", "<svg", "<svg height=\"1\"", "- `images/seaweed.svg` shows something else now. It stands on: `/articles/sleep`")]
    public void A_change_of_a_shared_file_is_told(string file, string old, string now, params string[] lines) => Told(test => Replace(test, file, old, now)).Should().BeToldBy(lines);

    [Theory]
    [InlineData("references.yaml")]
    [InlineData("glossary.yaml")]
    [InlineData("people.yaml")]
    [InlineData("gone.yaml")]
    [InlineData("data/reference-values.yaml")]
    [InlineData("data/charts.yaml")]
    [InlineData("data/evidence.yaml")]
    [InlineData("data/red-flags.yaml")]
    [InlineData("data/required-warnings.yaml")]
    [InlineData("articles/sleep.md")]
    public void A_file_that_can_not_be_read_is_named_with_its_side_and_nothing_is_said_of_it(string file)
    {
        foreach (var broken in new[] { "---\nvalues: [\n---\n"u8.ToArray(), [0xFF, 0xFE, 0xFF] })
        {
            Told(test => test.Write(file, broken)).Should().Be($"# What has changed since `main`\n\n## What can't be compared\n\n- `{file}` can't be read; `check` says why.\n");
            Told(_ => { }, test => test.Write(file, broken), mend: test => test.Write(file, Sound(file))).Should().Be($"# What has changed since `main`\n\n## What can't be compared\n\n- `{file}` could not be read at `main`.\n");
        }
    }

    [Fact]
    public void A_guide_whose_settings_could_not_be_read_is_compared_but_for_them()
    {
        Told(test => Replace(test, "articles/sleep.md", "Take 20 mg.", "Take 30 mg."), test => test.Write("site.yaml", "name: [\n"), mend: test => test.Write("site.yaml", Sound("site.yaml")))
            .Should().BeToldBy("site.yaml` could not be read at `main`.", "- Take 20 mg.", "+ Take 30 mg.");
        Told(_ => { }, test => test.Delete("site.yaml"), mend: test => test.Write("site.yaml", Sound("site.yaml"))).Should().BeToldBy("site.yaml` could not be read at `main`.");
    }

    [Fact]
    public void Of_a_file_with_errors_the_rest_is_compared_and_what_is_missing_is_not_called_lost()
    {
        Told(test =>
        {
            Replace(test, "data/reference-values.yaml", "value: 350", "value: x");
            Replace(test, "data/reference-values.yaml", "max: 1.05", "max: 1.5");
        }).Should().Contain("data/reference-values.yaml` has errors, and what it says is compared in part; `check` says which.\n").And.Contain("| `level` | **0.7 to 1.05 mmol/L**").And.NotContain("| `limit` |");
        Told(test => Replace(test, "references.yaml", "id: old-1990, type: book", "id: old-1990")).Should().EndWith("compared\n\n- `references.yaml` has errors, and what it says is compared in part; `check` says which.\n");
    }

    [Fact]
    public void One_file_of_numbers_that_can_not_be_read_hides_no_other() => Told(
        test =>
        {
            test.Write("data/foods.yaml", "values: [");
            Replace(test, "data/reference-values.yaml", "value: 350", "value: 300");
        },
        test => test.Write("data/foods.yaml", "values:\n  - {id: kelp, value: 5, unit: mg, population: 100 g of kelp, authority: Board, source: [sound-2020]}\n"))
        .Should().Contain("data/foods.yaml` can't be read").And.Contain("| `limit` | **350 mg a day**").And.NotContain("kelp");

    [Fact]
    public void Pages_that_become_one_are_told_as_a_move_and_as_paths_that_lead_there()
    {
        var told = Told(
            test => test.Delete("articles/one.md").Delete("articles/two.md").Write("articles/three.md", ArticleText.Sound.About("three").And("aliases: [/articles/one, /articles/two]")),
            first: test => test.Write("articles/one.md", ArticleText.Sound.About("one")).Write("articles/two.md", ArticleText.Sound.About("two")));

        told.Should().Contain("Moved: `/articles/one` is `/articles/three` now").And.Contain("Led elsewhere: `/articles/two` leads to `/articles/three` now.");
    }

    [Fact]
    public void The_same_change_is_told_in_the_same_words()
    {
        string Once() => Told(test => Replace(test, "articles/sleep.md", "Take 20 mg. Seaweed is green.", "Take 90 mg. Take 20 mg. Never."));
        Once().Should().Be(Once());
    }

    // The guide before and after an edit.
    private static string Told(Action<GuideTest> edit, Action<GuideTest>? first = null, Action<GuideTest>? mend = null)
    {
        var (before, after) = (Guide(), Guide());
        first?.Invoke(before);
        first?.Invoke(after);
        mend?.Invoke(after);
        edit(after);
        var root = Path.GetRelativePath(Directory.GetCurrentDirectory(), after.PathOf(".")).Replace('\\', '/') + "/";
        return GuideComparison.Markdown(before.Load(), after.Load(), "main").Replace(root, "", StringComparison.Ordinal);
    }

    private static GuideTest Guide() => GuideTest.From(
        ("articles/sleep.md", ArticleText.With("reviewIn: 12 months").AndBody(Body)),
        ("site.yaml", """
            name: Zorium Guide
            publisher: {name: Zorium Team}
            topics:
              - {id: basics, title: Basics, description: What zorium is.}
              - {id: safety, title: Safety, description: When to be careful.}
            emergency: [{country: NL, emergency: "112"}]
            """),
        ("references.yaml", """
            references:
              - {id: sound-2020, type: book, title: A sound study, issued: 2020, DOI: 10.1000/sound}
              - {id: old-1990, type: book, title: An old book, issued: 1990}
            """),
        ("gone.yaml", "gone:\n  - {url: /articles/thin, date: 2026-05-01, reason: It was thin.}\n  - {url: /articles/bad, date: 2026-05-01, reason: It was bad.}\n"),
        ("data/red-flags.yaml", "signs:\n  - {sign: cannot be woken}\n"),
        ("data/required-warnings.yaml", "warnings:\n  - {topics: [safety], mention: [bones]}\n"),
        ("data/evidence.yaml", """
            answers:
              - {id: cramp, condition: Cramp, answer: Perhaps, verdict: may help, certainty: low, effect: None in one trial., source: [sound-2020]}
              - {id: cramps, condition: Cramp, answer: A little, route: skin, verdict: may help, certainty: low, effect: None in one trial., source: [sound-2020]}
            """),
        ("data/charts.yaml", """
            charts:
              - {id: how-much, kind: bars, title: How much, rows: [{label: Adults, note: at most, values: [limit]}]}
              - {id: known, kind: grades, title: What is known, rows: [{label: Sleep, answer: Perhaps, certainty: low, source: [sound-2020]}]}
              - {id: told, kind: grades, title: What is told, answers: [cramp]}
            """));

    private static byte[] Sound(string name) => File.ReadAllBytes(Guide().PathOf(name));

    private static void Replace(GuideTest test, string name, string old, string now)
    {
        var text = File.ReadAllText(test.PathOf(name));
        text.Should().Contain(old);
        test.Write(name, Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)));
    }
}

internal static class ComparisonAssertions
{
    /// <summary>Each of the lines is there, and no other that tells of a change.</summary>
    public static AndConstraint<StringAssertions> BeToldBy(this StringAssertions told, params string[] lines)
    {
        var found = told.Subject.Split('\n').Where(line => line is ['-' or '+', ' ', ..] or ['|', ' ', ..] && line is not ("| Before | Now |" or "| Question | Before | Now |")).ToList();
        foreach (var line in lines) found.Should().Contain(one => one.Contains(line, StringComparison.Ordinal), "\"{0}\" is missing in\n{1}", line, told.Subject);
        foreach (var line in found) lines.Should().Contain(one => line.Contains(one, StringComparison.Ordinal), "\"{0}\" is one too many in\n{1}", line, told.Subject);
        return new AndConstraint<StringAssertions>(told);
    }
}
