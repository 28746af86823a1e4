namespace MagnesiumGuide.Browser.Tests;

/// <summary>Readers choose their colours; the page follows, and no meaning is lost.</summary>
public sealed class ColourTests(GuideInChromium browser)
{
    [Fact]
    public async Task Callouts_keep_a_border_where_their_colours_are_taken_away()
    {
        await using var article = await browser.OpenArticle(Folder.Showcase, EveryPage.EveryPart);
        await article.InForcedColours();

        var callouts = await article.Measure<Box[]>(
            """
            () => [...document.querySelectorAll('.callout, .banner, .rung')].map(box => {
              const style = getComputedStyle(box);
              return { name: box.className, border: style.borderInlineStartStyle, width: parseFloat(style.borderInlineStartWidth), kind: box.querySelector('.callout__kind, h3 span, b')?.textContent };
            })
            """);

        callouts.Should().HaveCountGreaterThanOrEqualTo(8, "there are five kinds of callout and three rungs");
        callouts.Should().OnlyContain(box => box.Border == "solid" && box.Width >= 2);
        callouts.Should().OnlyContain(box => !string.IsNullOrWhiteSpace(box.Kind), "a word says what colour can't");
    }

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Dark_is_dark_and_light_is_light(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);

        await page.InLight();
        (await Brightness(page)).Should().BeGreaterThan(0.85);
        await page.InDark();
        (await Brightness(page)).Should().BeLessThan(0.2);
    }

    private static Task<double> Brightness(OpenPage page) => page.Measure<double>(
        "() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number)) / 255");

    private sealed record Box(string Name, string Border, double Width, string? Kind);
}
