namespace MagnesiumGuide.Browser.Tests;

/// <summary>On a small telephone, whoever is worried sees the answer before anything has to be scrolled.</summary>
public sealed class FirstScreenTests(GuideInChromium browser)
{
    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task The_first_screen_holds_title_trust_line_and_the_whole_summary(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        await article.ShownAt(360, 640);

        // An overdue review and a draft are told above the summary, and are worth its place.
        if (await article.Page.Locator("main > .banner").CountAsync() > 0) return;
        var bottoms = await article.Measure<double[]>("() => ['h1', '.trust', '#summary'].map(part => document.querySelector(part).getBoundingClientRect().bottom)");
        bottoms.Should().BeInAscendingOrder();
        bottoms[^1].Should().BeLessThanOrEqualTo(640);

        var lines = await article.Measure<double[]>("() => ['header', '#breadcrumb'].map(part => document.querySelector(part).getBoundingClientRect().height)");
        if (folder is Folder.Content) lines.Should().OnlyContain(height => height < 60, "header and breadcrumb take one line each");
    }
}
