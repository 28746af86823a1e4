namespace MagnesiumGuide.Browser.Tests;

/// <summary>Nothing moves once it is shown: whoever reads has their finger where the text was (web.dev/articles/cls).</summary>
public sealed class LayoutShiftTests(GuideInChromium browser)
{
    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Nothing_moves_while_a_page_comes_over_a_slow_line(Folder folder, string path)
    {
        foreach (var width in new[] { OpenPage.DesktopWidth, OpenPage.PhoneWidth })
        {
            await using var page = await browser.VisitSlowly(folder, path, width);

            var (paints, moved) = await page.Movements();

            paints.Should().BePositive("else nothing has been measured");
            moved.Should().BeEmpty("at {0} px", width);
        }
    }
}
