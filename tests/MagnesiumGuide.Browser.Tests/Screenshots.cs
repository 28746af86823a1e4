using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>Pictures of every kind of page, for people to look at: tests/screenshots.</summary>
public sealed class Screenshots(GuideInChromium browser)
{
    private static readonly string s_folder =
        Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(ServedGuide.RepositoryRoot, "artifacts", "screenshots");

    [Fact(Explicit = true)]
    public async Task Every_kind_of_page_is_photographed()
    {
        Directory.CreateDirectory(s_folder);
        foreach (var (name, folder, path) in await KindsOfPages())
        {
            await using var page = await browser.Open(folder, path);
            foreach (var width in new[] { 390, OpenPage.DesktopWidth })
            {
                await page.ShownAt(width);
                await page.InLight();
                await Photograph($"{name}-{width}-light");
                await page.InDark();
                await Photograph($"{name}-{width}-dark");
            }

            await page.InLight();
            await page.Page.PdfAsync(new PagePdfOptions(OpenPage.Paper) { Path = Path.Combine(s_folder, $"{name}.pdf") });

            Task Photograph(string picture) =>
                page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(s_folder, $"{picture}.png"), FullPage = true });
        }
    }

    private static async Task<IEnumerable<(string Name, Folder Folder, string Path)>> KindsOfPages()
    {
        var listed = await ServedGuide.Of(Folder.Content).Sitemap();
        return
        [
            ("hub", Folder.Content, "/"),
            ("articles", Folder.Content, "/articles"),
            ("article", Folder.Content, First("/articles/")),
            ("topic", Folder.Content, First("/topics/")),
            ("page", Folder.Content, listed.First(path => path.LastIndexOf('/') == 0 && path is not ("/" or "/articles" or "/glossary" or "/sources"))),
            ("glossary", Folder.Content, "/glossary"),
            ("sources", Folder.Content, "/sources"),
            ("search", Folder.Content, "/search"),
            ("search-found", Folder.Content, "/search?q=kidney"),
            ("search-nothing", Folder.Content, "/search?q=nothing+has+this+word"),
            ("not-found", Folder.Content, EveryPage.Unknown),
            ("taken-away", Folder.Showcase, EveryPage.TakenAway),
            ("withheld", Folder.Showcase, EveryPage.Withheld),
            ("draft", Folder.Showcase, EveryPage.Draft),
            ("every-part", Folder.Showcase, EveryPage.EveryPart),
        ];

        string First(string folder) => listed.First(path => path.StartsWith(folder, StringComparison.Ordinal));
    }
}
