using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>axe finds nothing on any page: WCAG 2.0 to 2.2, A and AA, and best practice.</summary>
public sealed class AccessibilityTests(GuideInChromium browser)
{
    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Axe_finds_nothing_on_a_phone_and_a_desktop_in_light_and_dark(Folder folder, string path)
    {
        await using var page = await browser.OpenForInspection(folder, path);
        List<string> findings = [];
        foreach (var width in new[] { OpenPage.PhoneWidth, OpenPage.DesktopWidth })
        {
            await page.ShownAt(width);
            await page.InLight();
            findings.AddRange(await Findings($"light, {width} px"));
            await page.InDark();
            findings.AddRange(await Findings($"dark, {width} px"));
        }

        findings.Should().BeEmpty();

        async Task<IEnumerable<string>> Findings(string look) =>
            from violation in (await page.Page.RunAxe(s_rules)).Violations
            from node in violation.Nodes
            select $"{look}: {violation.Id} ({violation.Help}) {node.Target}: {node.Html}";
    }
}
