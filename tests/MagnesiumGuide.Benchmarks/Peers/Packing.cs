using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>What the first reader of a page gets, and how long packing it keeps them.</summary>
internal static class Packing
{
    private const int BestQuality = 11;
    private const int Window = 22;

    /// <summary>The bytes that brotli needs at its best.</summary>
    /// <param name="bytes">What is packed.</param>
    /// <param name="milliseconds">How long that took, the shortest of three times.</param>
    public static int BrotliLength(byte[] bytes, out double milliseconds)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        var length = bytes.Length;
        milliseconds = double.MaxValue;
        for (var time = 0; time < 3; time++)
        {
            var start = Stopwatch.GetTimestamp();
            if (!BrotliEncoder.TryCompress(bytes, packed, out length, BestQuality, Window)) return bytes.Length;
            milliseconds = Math.Min(milliseconds, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return length;
    }

    /// <summary>Asks a site that has just started for a page that nobody has asked for.</summary>
    public static async Task Measure(Setup setup, Report report)
    {
        var content = setup.Temporary["few"];
        var port = Client.FreePort();
        using var site = setup.StartSite(content, port, "packing.log");
        using var client = new Client(port);
        // Another page first, so that the first page's own costs, such as compiling, are not taken for packing.
        await client.WaitFor(site, Address(0), TimeSpan.FromSeconds(60));
        await client.Get(Address(1), "br");

        var number = Setup.FewArticles - 1;
        var start = Stopwatch.GetTimestamp();
        var first = await client.Get(Address(number), "br");
        var waited = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var best = BrotliLength((await client.Get(Address(number))).Body, out var packing);

        var now = first;
        while (now.Body.Length > best && Stopwatch.GetElapsedTime(start).TotalSeconds < 30)
        {
            await Task.Delay(5);
            now = await client.Get(Address(number), "br");
        }

        var cameBest = first.Body.Length <= best;
        var after = now.Body.Length > best
            ? "the best never came within 30 s"
            : cameBest ? "the best at once" : string.Create(CultureInfo.InvariantCulture, $"{best:n0} B was sent {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms later");
        report.Add(Building.Table, new Row(
            "brotli-11 for the first reader",
            string.Create(CultureInfo.InvariantCulture, $"the first request had {first.Body.Length:n0} B after {waited:0.0} ms; {after}"),
            string.Create(CultureInfo.InvariantCulture, $"packing this page takes {packing:0.0} ms"),
            Goal: "the best at once, for at most the time of packing one page twice",
            IsMet: cameBest && waited <= 2 * packing));

        static string Address(int number) => $"{Permalinks.Articles}/{Corpus.Slug(number)}";
    }
}
