using System.Diagnostics;
using System.Globalization;
using MagnesiumGuide.Benchmarks.Peers;

namespace MagnesiumGuide.Benchmarks;

/// <summary>Everything that a static site generator does for a folder, in this process: read, check, and render every page.</summary>
internal static class RenderEverything
{
    /// <summary>Does it, and says on standard output what it cost.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="wholePages">True for whole pages, made by the site's own pipeline; false for the texts alone, made by the guide.</param>
    public static async Task<int> Run(string folder, bool wholePages)
    {
        var start = Stopwatch.GetTimestamp();
        var pages = wholePages ? await RenderPages(folder) : RenderTexts(folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s since Main, CPU {Environment.CpuUsage.TotalTime.TotalSeconds:0.00} s, at most {Proc.PeakMemoryMegabytes(Environment.ProcessId):0} MB"));
        return 0;
    }

    private static int RenderTexts(string folder)
    {
        var result = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(folder);
        var guide = result.Guide ?? throw new InvalidOperationException($"{folder} can't be read as a guide.");
        Parallel.ForEach(guide.Articles, article => guide.Render(article));
        foreach (var page in guide.Pages) guide.Render(page);
        if (guide.Hub is { } hub) guide.Render(hub);
        return guide.Articles.Length + guide.Pages.Length + 1;
    }

    // What Hugo's site has too: every article, the list, the first page, the sitemap and the feed.
    private static async Task<int> RenderPages(string folder)
    {
        var site = await InProcessSite.Start(folder);
        string[] addresses = [.. site.Guide.Articles.Select(article => article.Path), .. site.Guide.Pages.Select(page => page.Path), "/", "/articles", "/sitemap.xml", "/feed.xml"];
        await Parallel.ForEachAsync(addresses, async (address, _) =>
        {
            if (await site.Get(address) is not 200 and var status) throw new InvalidOperationException($"{address} answered {status}.");
        });
        return addresses.Length;
    }
}
