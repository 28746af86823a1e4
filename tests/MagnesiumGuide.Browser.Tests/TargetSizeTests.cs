namespace MagnesiumGuide.Browser.Tests;

/// <summary>Fingers find what they are meant to press (WCAG 2.5.8; 44 px, as 2.5.5 has it, for what leads through the guide).</summary>
public sealed class TargetSizeTests(GuideInChromium browser)
{
    private const string MainTargets = "header a, header input, header button, #contents a, .articles a, .topics li a, .questions a, :is(#start, #tools) + ul a, .letters a, summary, .call a, footer nav a";
    private const string OtherTargets = ".citation, .term, .trust a, #breadcrumb a, #sources a";

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task What_leads_through_the_guide_is_44_px_high_on_a_phone(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        await page.ShownAt(390, 844);

        (await SmallerThan(page, MainTargets, 44)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Citations_words_and_ways_back_have_24_px_to_themselves(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        await page.ShownAt(390, 844);

        (await CrowdedTargets(page)).Should().BeEmpty();
    }

    private static Task<string[]> SmallerThan(OpenPage page, string selector, int height) => page.Page.EvaluateAsync<string[]>(
        """
        ([selector, height]) => [...document.querySelectorAll(selector)]
          .map(target => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.height < height - .5)
          .map(({ target, box }) => `${target.textContent.trim() || target.tagName}: ${box.height.toFixed(1)} px`)
        """,
        new object[] { selector, height });

    // WCAG 2.5.8: a target answers to a finger over 24 px each way, or no other one lies within a circle of 24 px around its middle. WCAG spares
    // links in a sentence; this guide doesn't, since most of its links are single digits. What answers may be more than the box that is drawn.
    private static Task<string[]> CrowdedTargets(OpenPage page) => page.Page.EvaluateAsync<string[]>(
        """
        selector => {
          const circle = [...Array(24).keys()].map(step => step * Math.PI / 12).map(angle => [12 * Math.cos(angle), 12 * Math.sin(angle)]);
          const name = target => target.id || target.textContent.trim().slice(0, 30);
          return [...document.querySelectorAll(selector)].filter(link => link.checkVisibility()).flatMap(link => {
            link.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = link.getClientRects()[0];
            const at = (x, y) => document.elementFromPoint(box.left + box.width / 2 + x, box.top + box.height / 2 + y)?.closest('a');
            const reach = (x, y) => { let far = 0; while (far < 24 && at(far * x, far * y) === link) far += .5; return far; };
            const [width, height] = [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
            if (width >= 24 && height >= 24) return [];
            const others = new Set(circle.map(([x, y]) => at(x, y)).filter(other => other && other !== link));
            return others.size ? [`${name(link)}, ${width} × ${height} px, is crowded by ${[...others].map(name).join(', ')}`] : [];
          });
        }
        """,
        OtherTargets);
}
