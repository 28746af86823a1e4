using System.Diagnostics;
using System.Globalization;
using MagnesiumGuide.Benchmarks.Peers;
using Microsoft.Playwright;

namespace MagnesiumGuide.Benchmarks;

/// <summary>From the moment before a file is saved to the frame in which an open Chromium shows its text: what an editor waits for.</summary>
internal static class EditInBrowser
{
    private const int Articles = 10_000;
    private const int Edits = 25;
    private const int Pages = 5;
    private const int Goal = 300;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    // An edit that has to wait for the one before would tell of that; editors don't save this often either.
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(400);

    private static readonly string[] s_browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    // Ends in the frame after the one in which the text came.
    private const string Shows =
        """
        text => new Promise(done => {
          const look = () => document.querySelector('main').textContent.includes(text) ? requestAnimationFrame(() => done()) : requestAnimationFrame(look);
          look();
        })
        """;

    /// <summary>Measures a copy of a content folder, and ten thousand made-up articles.</summary>
    public static async Task<int> Run(string content)
    {
        var temporary = new TemporaryFolder();
        try
        {
            Copy(content, temporary["own"]);
            Corpus.Write(temporary["many"], Articles);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = FindBrowser(),
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            var isMet = true;
            foreach (var (name, folder) in new[] { (content, temporary["own"]), ($"{Articles} articles", temporary["many"]) })
            {
                var figures = await Measure(browser, folder, temporary["site.log"]);
                isMet &= figures.Median <= Goal;
                await Console.Out.WriteLineAsync($"{name}: one saved file → its text in the open browser: {figures.Text("0", " ms")}, {Edits} edits; load {Setup.LoadAverage()}");
            }

            await Console.Out.WriteLineAsync($"Goal: at most {Goal} ms at the median, {(isMet ? "met" : "not met")}.");
            return 0;
        }
        finally
        {
            ChildProcess.EndAll();
            temporary.Remove();
        }
    }

    private static async Task<Figures> Measure(IBrowser browser, string folder, string log)
    {
        var port = Client.FreePort();
        using var site = ChildProcess.Start(
            log, new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Development" },
            "dotnet", Path.Combine(AppContext.BaseDirectory, "MagnesiumGuide.Web.dll"), "serve", "--content", folder, "--urls", $"http://127.0.0.1:{port}");
        using var client = new Client(port);
        await client.WaitFor(site, Permalinks.Hub, s_limit);
        var figures = new Figures();
        var slugs = Directory.EnumerateFiles(Path.Combine(folder, "articles"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList();
        foreach (var slug in Enumerable.Range(0, Pages).Select(page => slugs[page * slugs.Count / Pages]))
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(client.Address($"{Permalinks.Articles}/{slug}"));
            await page.WaitForSelectorAsync("[data-preview].is-live");
            await page.EvaluateAsync("() => scrollTo(0, 1000)");
            var file = Path.Combine(folder, "articles", slug + ".md");
            var text = await File.ReadAllTextAsync(file);
            // The first edit of each page warms up, and is not counted.
            for (var edit = 0; edit <= Edits / Pages; edit++)
            {
                await Task.Delay(s_between);
                var mark = string.Create(CultureInfo.InvariantCulture, $"Saved for the {slug} number {edit}.");
                var shown = page.EvaluateAsync(Shows, mark);
                var start = Stopwatch.GetTimestamp();
                await File.WriteAllTextAsync(file, $"{text}\n{mark}\n");
                await shown.WaitAsync(s_limit);
                if (edit > 0) figures.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            await page.CloseAsync();
        }

        return figures;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string? FindBrowser()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return s_browsers.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
