namespace MagnesiumGuide.Browser.Tests;

/// <summary>Nothing moves once it is shown: whoever reads has their finger where the text was (web.dev/articles/cls).</summary>
public sealed class LayoutShiftTests(GuideInChromium browser)
{
    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Nothing_moves_after_the_first_paint(Folder folder, string path)
    {
        await using var page = await browser.Visit(folder, path);

        // Without somebody who looks, a browser may put painting off.
        await page.Page.ScreenshotAsync();
        var shift = await page.Page.EvaluateAsync<double>(
            """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(sum), 150);
            })
            """);
        var painted = await page.Measure<int>("() => performance.getEntriesByType('paint').length");

        painted.Should().BePositive("else nothing has been measured");
        shift.Should().Be(0);
    }
}
