namespace MagnesiumGuide.Browser.Tests;

/// <summary>Charts can be read on every screen, in every colour and on paper.</summary>
public sealed class ChartTests(GuideInChromium browser)
{
    public static TheoryData<Folder, string> PagesWithCharts { get; } = new()
    {
        { Folder.Content, "/at-a-glance" }, { Folder.Content, "/blood-levels" }, { Folder.Showcase, EveryPage.EveryPart },
    };

    [Theory]
    [MemberData(nameof(PagesWithCharts))]
    public async Task Letters_are_large_enough_and_none_is_cut_off(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        foreach (var (width, least) in new[] { (320, 14.5), (360, 15), (390, 15), (1280, 15) })
        {
            await page.ShownAt(width, 800);
            var texts = await Texts(page);

            texts.Should().HaveCountGreaterThan(6);
            texts.Where(text => text.Size < least).Should().BeEmpty("at {0} px", width);
            texts.Where(text => text.Outside > 0.5).Should().BeEmpty("at {0} px", width);
        }
    }

    [Theory]
    [MemberData(nameof(PagesWithCharts))]
    public async Task On_a_desktop_letters_grow_with_those_of_the_page(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        await page.ShownAt(1280, 800);
        var before = (await Texts(page)).Min(text => text.Size);
        await page.WithReadersStyle(OpenPage.TwiceTheText);

        (await Texts(page)).Min(text => text.Size).Should().BeGreaterThan(before * 1.5);
    }

    [Theory]
    [MemberData(nameof(PagesWithCharts))]
    public async Task Shapes_and_letters_follow_the_colours_of_the_reader(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        await page.InLight();
        var light = await Colours(page);
        await page.InDark();
        (await Colours(page)).Should().NotIntersectWith(light);
        await page.InForcedColours();

        (await Colours(page)).Should().ContainSingle("shapes have the colour of the text").And.NotIntersectWith(light);
        (await page.Measure<bool>("() => [...document.querySelectorAll('.chart .open')].every(shape => getComputedStyle(shape).fill === 'none')")).Should().BeTrue("an outline stays one");
    }

    [Fact]
    public async Task On_paper_the_table_of_a_chart_is_open_and_the_picture_black()
    {
        foreach (var path in new[] { "/at-a-glance", "/blood-levels" })
        {
            await using var page = await browser.Open(Folder.Content, path);
            await page.OnPaper();

            (await page.Measure<int>("() => [...document.querySelectorAll('.chart tbody tr')].filter(row => row.getBoundingClientRect().height < 5).length")).Should().Be(0);
            (await Colours(page)).Should().Equal("rgb(0, 0, 0)");
            (await Texts(page)).Where(text => text.Outside > 0.5).Should().BeEmpty();
        }
    }

    // How large each text is shown, in px, and how far it stands out of its picture.
    private static Task<Text[]> Texts(OpenPage page) => page.Measure<Text[]>(
        """
        () => [...document.querySelectorAll('.chart svg text')].map(text => {
          const [box, picture] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
          return {
            words: text.textContent,
            size: parseFloat(getComputedStyle(text).fontSize) * picture.width / text.ownerSVGElement.viewBox.baseVal.width,
            outside: Math.max(box.right - picture.right, picture.left - box.left, 0),
          };
        })
        """);

    private static async Task<IEnumerable<string>> Colours(OpenPage page) => (await page.Measure<string[]>(
        """
        () => [
          ...[...document.querySelectorAll('.chart svg text')].map(text => getComputedStyle(text).fill),
          ...[...document.querySelectorAll('.chart path')].map(shape => getComputedStyle(shape).stroke),
        ]
        """)).Distinct();

    private sealed record Text(string Words, double Size, double Outside);
}
