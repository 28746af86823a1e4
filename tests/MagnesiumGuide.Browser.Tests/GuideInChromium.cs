using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MagnesiumGuide.Browser.Tests.GuideInChromium))]

namespace MagnesiumGuide.Browser.Tests;

/// <summary>One browser for all tests, in front of the served guides. Readers have scripts off, as the contract promises that none is needed.</summary>
public sealed class GuideInChromium : IAsyncLifetime
{
    // The first that is on PATH is taken, unless CHROMIUM names another; without either, Playwright's own.
    private static readonly string[] s_browsers = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private Tabs _reading = null!;
    private Tabs _visiting = null!;
    private Tabs _waiting = null!;
    private Tabs _inspecting = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Launch();
        // Scrolling at once, so that what is in view can be measured at once.
        _reading = new Tabs(await _browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce }));
        var asItComes = await _browser.NewContextAsync();
        _visiting = new Tabs(asItComes);
        _waiting = new Tabs(asItComes, OverASlowLine);
        // axe is a script that is put into the page, which the page's own policy would refuse.
        _inspecting = new Tabs(await _browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce }));
    }

    /// <summary>Opens a page as a reader does.</summary>
    public Task<OpenPage> Open(Folder folder, string path) => Open(_reading, AddressOf(folder), path, visit => new OpenPage(visit));

    /// <summary>Opens an article as a reader does.</summary>
    public Task<OpenArticle> OpenArticle(Folder folder, string path) => Open(_reading, AddressOf(folder), path, visit => new OpenArticle(visit));

    /// <summary>Opens a page in a browser as it comes, with scripts on.</summary>
    public Task<OpenPage> Visit(Folder folder, string path) => Open(_visiting, AddressOf(folder), path, visit => new OpenPage(visit));

    /// <summary>Opens a page over a line so slow that it is shown piece by piece: 14,600 bytes take a second.</summary>
    public Task<OpenPage> VisitSlowly(Folder folder, string path, int width) => Open(_waiting, AddressOf(folder), path, visit => new OpenPage(visit), width);

    /// <summary>Opens a page for a tool that is a script itself.</summary>
    public Task<OpenPage> OpenForInspection(Folder folder, string path) => Open(_inspecting, AddressOf(folder), path, visit => new OpenPage(visit));

    /// <summary>Opens a page of a guide that is being edited, in a browser as it comes.</summary>
    public Task<OpenPage> Visit(EditedGuide guide, string path) => Open(_visiting, guide.Address, path, visit => new OpenPage(visit));

    /// <summary>The same for a tool that is a script itself.</summary>
    public Task<OpenPage> OpenForInspection(EditedGuide guide, string path) => Open(_inspecting, guide.Address, path, visit => new OpenPage(visit));

    /// <summary>Everything that the browser has been told to keep.</summary>
    public async Task<IReadOnlyList<string>> Cookies() => [.. (await _visiting.Context.CookiesAsync()).Select(cookie => $"{cookie.Name} of {cookie.Domain}")];

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task<TPage> Open<TPage>(Tabs tabs, Uri guide, string path, Func<PageVisit, TPage> asSeen, int width = Tabs.Width)
    {
        var address = new Uri(guide, path).AbsoluteUri;
        var visit = new PageVisit(await tabs.Take(address), tabs);
        await visit.Page.SetViewportSizeAsync(width, Tabs.Height);
        visit.Answered((await visit.Page.GotoAsync(address))!);
        return asSeen(visit);
    }

    private static Uri AddressOf(Folder folder) => ServedGuide.Of(folder).Address;

    private static async Task OverASlowLine(IPage page)
    {
        var line = await page.Context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 20,
            ["downloadThroughput"] = 14_600,
            ["uploadThroughput"] = 14_600,
        });
    }

    private async Task<IBrowser> Launch()
    {
        var options = new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindBrowser(),
            // Root can't have a sandbox.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            // A browser that looks for updates of its own fills the log of a machine without network.
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        };
        try
        {
            return await _playwright.Chromium.LaunchAsync(options);
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("No usable sandbox", StringComparison.Ordinal))
        {
            // Many containers and some systems give ordinary users none either. Only this guide's own pages are opened.
            return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions(options) { ChromiumSandbox = false });
        }
    }

    private static string? FindBrowser()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return s_browsers.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
