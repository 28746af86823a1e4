namespace MagnesiumGuide.Browser.Tests;

/// <summary>A page asks for nothing but itself, keeps nothing, and leaves nothing for the browser to complain about.</summary>
public sealed class PrivacyTests(GuideInChromium browser)
{
    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task A_page_asks_for_nothing_but_itself_and_keeps_nothing(Folder folder, string path)
    {
        await using var page = await browser.Visit(folder, path);

        var own = ServedGuide.Of(folder).Address.AbsoluteUri;
        page.Visit.Requests.Where(request => request.StartsWith("document ", StringComparison.Ordinal)).Should().ContainSingle();
        // Pictures and the icon of the tab don't hold up the first paint; a style sheet, a font or a script would.
        string[] allowed = [$"document {own}", $"image {own}", $"other {own}icon.svg", $"other {own}favicon.ico"];
        page.Visit.Requests.Where(request => !allowed.Any(start => request.StartsWith(start, StringComparison.Ordinal))).Should().BeEmpty();
        (await browser.Cookies()).Should().BeEmpty();
        page.Visit.Complaints.Should().BeEmpty("the console says what the page's own policy refuses, and what else is wrong");
    }

    [Theory]
    [InlineData(Folder.Content, EveryPage.Unknown, 404)]
    [InlineData(Folder.Showcase, EveryPage.TakenAway, 410)]
    [InlineData(Folder.Showcase, EveryPage.Withheld, 503)]
    public async Task An_error_has_a_page_that_says_so_and_leads_on(Folder folder, string path, int status)
    {
        await using var page = await browser.Open(folder, path);

        page.Visit.Status.Should().Be(status);
        (await page.Page.Locator("main h1").TextContentAsync()).Should().NotBeNullOrWhiteSpace();
        (await page.Page.Locator("main a").CountAsync()).Should().BePositive();
    }
}
