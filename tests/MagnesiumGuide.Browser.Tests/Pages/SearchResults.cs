using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests.Pages;

/// <summary>The page that answers a search.</summary>
public sealed class SearchResults(PageVisit visit) : OpenPage(visit)
{
    public async Task<IReadOnlyList<string>> Titles() => await Page.Locator("main .articles a").AllTextContentsAsync();

    public Task<string> Words() => Page.GetByRole(AriaRole.Searchbox).InputValueAsync();
}
