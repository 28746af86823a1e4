using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests.Pages;

/// <summary>Tabs of a browser that are used again: a new one takes three times as long as a page in one that is there.</summary>
/// <param name="context">Where they are opened.</param>
/// <param name="prepare">Done once with each; null for nothing.</param>
public sealed class Tabs(IBrowserContext context, Func<IPage, Task>? prepare = null)
{
    public const int Width = 1280;
    public const int Height = 800;

    private readonly ConcurrentBag<IPage> _free = [];

    /// <summary>What they share: cookies, cache, settings.</summary>
    public IBrowserContext Context => context;

    /// <summary>A tab as if it were new.</summary>
    /// <param name="address">What will be opened in it. In a tab that shows this already, the browser would go back to where it was scrolled.</param>
    public async Task<IPage> Take(string address)
    {
        if (!_free.TryTake(out var page))
        {
            page = await context.NewPageAsync();
            if (prepare is not null) await prepare(page);
        }
        else if (page.Url.Split('#')[0] == address)
        {
            await page.GotoAsync("about:blank");
        }

        return page;
    }

    /// <summary>Takes one back.</summary>
    public async Task Leave(IPage page)
    {
        if (page.IsClosed) return;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        _free.Add(page);
    }
}
