using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>axe finds nothing on any page: WCAG 2.0 to 2.2, A and AA, and best practice.</summary>
public sealed class AccessibilityTests(GuideInChromium browser)
{
    private static readonly AxeRunOptions s_rules = Rules();

    // Of all rules, this one alone asks for colours.
    private static readonly AxeRunOptions s_colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast"), ResultTypes = [ResultType.Violations] };

    // Forced colours are the system's own, and axe takes the page's for what is seen (it asks for the colour that letters are filled with, which browsers do not force).
    private static readonly AxeRunOptions s_allButColours = Rules(new Dictionary<string, RuleOptions> { ["color-contrast"] = new() { Enabled = false } });

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Axe_finds_nothing_however_the_page_is_looked_at(Folder folder, string path)
    {
        await using var page = await browser.OpenForInspection(folder, path);
        await page.InLight();
        List<string> findings = [];
        foreach (var width in new[] { OpenPage.PhoneWidth, OpenPage.DesktopWidth })
        {
            await page.ShownAt(width);
            findings.AddRange(await Findings($"light, {width} px", s_rules));
        }

        await page.InDark();
        findings.AddRange(await Findings("dark", s_colours));
        await page.InForcedColours();
        findings.AddRange(await Findings("forced colours", s_allButColours));
        await page.InLight();
        await page.WithReadersStyle(OpenPage.TwiceTheText);
        findings.AddRange(await Findings("twice the text", s_rules));

        findings.Should().BeEmpty();

        Task<IEnumerable<string>> Findings(string look, AxeRunOptions rules) => Look(page, look, rules);
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Axe_finds_nothing_while_a_source_or_a_word_is_shown(Folder folder, string path)
    {
        await using var article = await browser.OpenForInspection(folder, path);
        await article.ShownAt(OpenPage.PhoneWidth);
        List<string> findings = [];
        foreach (var note in await article.Measure<string[]>("() => ['.citation', '.term'].map(kind => document.querySelector(kind)?.getAttribute('href')).filter(Boolean)"))
        {
            await article.Page.EvaluateAsync("note => { location.hash = note; }", note);
            findings.AddRange(await Look(article, $"{note} is open", s_rules));
        }

        findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/articles/every-part")]
    [InlineData("/articles/withheld")]
    [InlineData("/articles/draft")]
    [InlineData("/desk")]
    [InlineData("/desk/rules")]
    public async Task Axe_finds_nothing_in_what_editors_see_beside_the_page(string path)
    {
        await using var guide = new EditedGuide()
            .Write("articles/every-part.md", (await File.ReadAllTextAsync(Path.Combine(ServedGuide.ShowcaseFolder, "articles/every-part.md"), TestContext.Current.CancellationToken)).Replace("https://", "http://", StringComparison.Ordinal)
                + "\n## Faults\n\n- It cures. [A](http://a.example)\n\n| A | B |\n|---|---|\n| [B](http://b.example) | It has no side effects. |\n\n> [!WARNING]\n> Bare.\n")
            .Write("articles/unread.md", "---\ntitle: [\n---\n")
            .Write("gone.yaml", "gone: [")
            .Start();
        await using var page = await browser.OpenForInspection(guide, path);
        await page.Page.WaitForSelectorAsync("[data-preview].is-live");
        List<string> findings = [];
        foreach (var width in new[] { OpenPage.PhoneWidth, OpenPage.DesktopWidth })
        {
            await page.InLight();
            await page.ShownAt(width);
            findings.AddRange(await Look(page, $"light, {width} px", s_rules));
            findings.AddRange(await page.WhatRunsOutOfSight());
            await page.InDark();
            findings.AddRange(await Look(page, $"dark, {width} px", s_colours));
        }

        findings.Should().BeEmpty();
        if (path == "/articles/every-part") (await page.Page.Locator(".finding").CountAsync()).Should().BeGreaterThan(4);
    }

    private static async Task<IEnumerable<string>> Look(OpenPage page, string look, AxeRunOptions rules) =>
        from violation in (await page.Page.RunAxe(rules)).Violations
        from node in violation.Nodes
        select $"{look}: {violation.Id} ({string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message).Prepend(violation.Help))}) {node.Target}: {node.Html}";

    private static AxeRunOptions Rules(Dictionary<string, RuleOptions>? changes = null) => new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
        Rules = changes,
    };
}
