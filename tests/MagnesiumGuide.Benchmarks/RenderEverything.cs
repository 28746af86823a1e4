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
        var (pages, read) = wholePages ? await RenderPages(folder) : RenderTexts(folder);
        var all = Spent();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} pages in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s since Main, CPU {all.Cpu.TotalSeconds:0.00} s, at most {Proc.PeakMemoryMegabytes(Environment.ProcessId):0} MB"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"once read, a page took {(all.Cpu - read.Cpu).TotalMilliseconds / pages:0.00} ms of CPU and {(all.Allocated - read.Allocated) / 1024.0 / pages:0} KB; the collector stopped everything for {GC.GetTotalPauseDuration().TotalSeconds:0.00} s"));
        return 0;
    }

    private static (TimeSpan Cpu, long Allocated) Spent() => (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());

    private static (int Pages, (TimeSpan Cpu, long Allocated) Read) RenderTexts(string folder)
    {
        var result = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(folder);
        var guide = result.Guide ?? throw new InvalidOperationException($"{folder} can't be read as a guide.");
        var read = Spent();
        Parallel.ForEach(guide.Articles, article => guide.Render(article));
        foreach (var page in guide.Pages) guide.Render(page);
        if (guide.Hub is { } hub) guide.Render(hub);
        return (guide.Articles.Length + guide.Pages.Length + 1, read);
    }

    // What Hugo's site has too: every article, the list, the first page, the sitemap and the feed.
    private static async Task<(int Pages, (TimeSpan Cpu, long Allocated) Read)> RenderPages(string folder)
    {
        var site = await InProcessSite.Start(folder);
        string[] addresses = [.. site.Guide.Articles.Select(article => article.Path), .. site.Guide.Pages.Select(page => page.Path), "/", "/articles", "/sitemap.xml", "/feed.xml"];
        var read = Spent();
        await Parallel.ForEachAsync(addresses, async (address, _) =>
        {
            if (await site.Get(address) is not 200 and var status) throw new InvalidOperationException($"{address} answered {status}.");
        });
        return (addresses.Length, read);
    }
}
