using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MagnesiumGuide.Browser.Tests.GuideInChromium))]

namespace MagnesiumGuide.Browser.Tests;

/// <summary>One browser for all tests, in front of the served guides. Readers have scripts off, as the contract promises that none is needed.</summary>
public sealed class GuideInChromium : IAsyncLifetime
{
    // The first that is on PATH is taken, unless CHROMIUM names another; without either, Playwright's own.
    private static readonly string[] s_browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IBrowserContext _reading = null!;
    private IBrowserContext _visiting = null!;
    private IBrowserContext _inspecting = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await Launch();
        // Scrolling at once, so that what is in view can be measured at once.
        _reading = await _browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        _visiting = await _browser.NewContextAsync();
        // axe is a script that is put into the page, which the page's own policy would refuse.
        _inspecting = await _browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>Opens a page as a reader does.</summary>
    public Task<OpenPage> Open(Folder folder, string path) => Open(_reading, folder, path, (page, answer) => new OpenPage(page, answer));

    /// <summary>Opens an article as a reader does.</summary>
    public Task<OpenArticle> OpenArticle(Folder folder, string path) => Open(_reading, folder, path, (page, answer) => new OpenArticle(page, answer));

    /// <summary>Opens a page in a browser as it comes, with scripts on.</summary>
    public Task<OpenPage> Visit(Folder folder, string path) => Open(_visiting, folder, path, (page, answer) => new OpenPage(page, answer));

    /// <summary>Opens a page over a line so slow that it is shown piece by piece: 14,600 bytes take a second.</summary>
    public async Task<OpenPage> VisitSlowly(Folder folder, string path, int width)
    {
        var page = await _visiting.NewPageAsync();
        await page.SetViewportSizeAsync(width, 800);
        var line = await _visiting.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 20,
            ["downloadThroughput"] = 14_600,
            ["uploadThroughput"] = 14_600,
        });
        return await Go(page, ServedGuide.Of(folder).Address, path, (page, answer) => new OpenPage(page, answer));
    }

    /// <summary>Opens a page for a tool that is a script itself.</summary>
    public Task<OpenPage> OpenForInspection(Folder folder, string path) => Open(_inspecting, folder, path, (page, answer) => new OpenPage(page, answer));

    /// <summary>Opens a page of a guide that is being edited, in a browser as it comes.</summary>
    public async Task<OpenPage> Visit(EditedGuide guide, string path) => await Go(await _visiting.NewPageAsync(), guide.Address, path, (page, answer) => new OpenPage(page, answer));

    /// <summary>The same for a tool that is a script itself.</summary>
    public async Task<OpenPage> OpenForInspection(EditedGuide guide, string path) => await Go(await _inspecting.NewPageAsync(), guide.Address, path, (page, answer) => new OpenPage(page, answer));

    /// <summary>Everything that the browser has been told to keep.</summary>
    public async Task<IReadOnlyList<string>> Cookies() => [.. (await _visiting.CookiesAsync()).Select(cookie => $"{cookie.Name} of {cookie.Domain}")];

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static async Task<TPage> Open<TPage>(IBrowserContext context, Folder folder, string path, Func<IPage, PageVisit, TPage> asSeen) =>
        await Go(await context.NewPageAsync(), ServedGuide.Of(folder).Address, path, asSeen);

    private static async Task<TPage> Go<TPage>(IPage page, Uri guide, string path, Func<IPage, PageVisit, TPage> asSeen)
    {
        var visit = new PageVisit(page);
        var answer = await page.GotoAsync(new Uri(guide, path).AbsoluteUri);
        visit.Answered(answer!);
        return asSeen(page, visit);
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
