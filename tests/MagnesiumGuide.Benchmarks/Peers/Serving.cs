using System.Globalization;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>
/// One real article under load: our site, nginx with the same bytes in files, a bare handler with the same bytes in memory, and the framework's own output caching.
/// </summary>
internal static class Serving
{
    private const string WithNginx = "Serving one article, beside nginx sending the same bytes";
    private const string WithBareKestrel = "The same, beside a bare Kestrel handler";
    private const string WithOutputCaching = "The same, beside the framework's output caching";

    private static readonly (string Name, double Goal)[] s_kinds = [("br", 1.0), ("gzip", 1.0), ("identity", 0.85), ("304", 0.95)];
    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(60);

    /// <summary>Measures it.</summary>
    public static async Task Measure(Setup setup, Report report)
    {
        // Editors may be at work in the folder itself.
        var content = setup.Temporary["serving-content"];
        Copy(setup.Content, content);
        var article = new DirectoryInfo(Path.Combine(content, "articles")).EnumerateFiles("*.md").MaxBy(file => file.Length)
            ?? throw new InvalidOperationException($"{setup.Content} has no articles.");
        var path = Permalinks.Articles + "/" + Path.GetFileNameWithoutExtension(article.Name);

        var (ourPort, nginxPort, barePort) = (Client.FreePort(), Client.FreePort(), Client.FreePort());
        using var ours = setup.StartSite(content, ourPort, "serving-ours.log");
        using var ourClient = new Client(ourPort);
        await ourClient.WaitFor(ours, path, s_start);
        await WaitForBestBrotli(ourClient, path);
        var page = await SameBytes.From(ourClient, path);

        Directory.CreateDirectory(setup.Temporary["nginx"]);
        using var nginx = Nginx.Start(setup.Temporary["nginx"], nginxPort, page);
        using var nginxClient = new Client(nginxPort);
        await nginxClient.WaitFor(nginx, path, s_start);
        BareKestrel.Write(setup.Temporary["bare"], page);
        using var bare = ChildProcess.Start(setup.Temporary["bare.log"], setup.RuntimeOfSite(), setup.Again("bare", barePort.ToString(CultureInfo.InvariantCulture), setup.Temporary["bare"]));
        using var bareClient = new Client(barePort);
        await bareClient.WaitFor(bare, path, s_start);

        var cachedPort = Client.FreePort();
        using var cached = ChildProcess.Start(setup.Temporary["cached.log"], setup.RuntimeOfSite(), setup.Again("cached", cachedPort.ToString(CultureInfo.InvariantCulture), setup.Temporary["bare"]));
        using var cachedClient = new Client(cachedPort);
        await cachedClient.WaitFor(cached, path, s_start);

        (ChildProcess Process, string Address, string Tag)[] servers =
        [
            (ours, ourClient.Address(path), await page.MustBeSentBy(ourClient, "Our site")),
            (nginx, nginxClient.Address(path), await page.MustBeSentBy(nginxClient, "nginx")),
            (bare, bareClient.Address(path), await page.MustBeSentBy(bareClient, "The bare handler")),
            (cached, cachedClient.Address(path), await page.MustBeKnownTo(cachedClient, "Output caching")),
        ];
        string[] Headers(string kind, string tag) => kind == "304" ? ["Accept-Encoding: br", $"If-None-Match: {tag}"] : [$"Accept-Encoding: {kind}"];

        // Until the runtime has compiled what is hot as well as it can.
        foreach (var (kind, _) in s_kinds)
            foreach (var server in servers) await Wrk.Run(server.Process, server.Address, setup.IsQuick ? 1 : 3, Headers(kind, server.Tag));

        var loads = s_kinds.ToDictionary(kind => kind.Name, _ => servers.Select(_ => new LoadFigures()).ToArray());
        for (var round = 0; round < setup.Rounds; round++)
        {
            foreach (var (kind, _) in s_kinds)
            {
                for (var turn = 0; turn < servers.Length; turn++)
                {
                    // Whoever comes first in one round comes last in another.
                    var which = (turn + round) % servers.Length;
                    var (process, address, tag) = servers[which];
                    loads[kind][which].Add(await Wrk.Run(process, address, setup.Seconds, Headers(kind, tag)));
                }
            }

            Comparison.Say($"serving: round {round + 1} of {setup.Rounds}");
        }

        foreach (var (kind, goal) in s_kinds)
        {
            Add(report, kind, loads[kind][0], loads[kind][1], goal);
            AddUnpromised(report, WithBareKestrel, kind, loads[kind][0], loads[kind][2]);
            AddUnpromised(report, WithOutputCaching, kind, loads[kind][0], loads[kind][3]);
        }

        foreach (var coding in SameBytes.Codings)
        {
            report.Add(WithOutputCaching, new Row(
                $"{coding}: bytes of the page",
                page.Bodies[coding].Length.ToString("n0", CultureInfo.InvariantCulture),
                (await cachedClient.Get(path, coding)).Body.Length.ToString("n0", CultureInfo.InvariantCulture)));
        }

        report.Add(WithNginx, new Row(
            "memory after the load",
            $"{Proc.MemoryMegabytes(ours.Id).ToString("0", CultureInfo.InvariantCulture)} MB",
            $"{Proc.MemoryMegabytes(nginx.Id).ToString("0", CultureInfo.InvariantCulture)} MB (bare handler: {Proc.MemoryMegabytes(bare.Id).ToString("0", CultureInfo.InvariantCulture)} MB, output caching: {Proc.MemoryMegabytes(cached.Id).ToString("0", CultureInfo.InvariantCulture)} MB)"));
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"Serving: {path}, {page.Bodies["identity"].Length:n0} bytes, gzip {page.Bodies["gzip"].Length:n0}, brotli {page.Bodies["br"].Length:n0}; wrk -t2 -c64 on the same machine, {setup.Rounds} interleaved round(s) of {setup.Seconds} s after a warm-up. nginx: 2 workers, sendfile, tcp_nopush, gzip_static, brotli_static, open_file_cache, no access log, keep-alive without limit, the same headers. Our site: its request log off too, everything else as published. Bare Kestrel: its defaults, on the runtime's settings of our site. Output caching: the same server with `UseOutputCache` around `UseResponseCompression`, varied by Accept-Encoding, the rest as they come. CPU is user and system time of the server from /proc over the run."));
    }

    private static void Add(Report report, string kind, LoadFigures ours, LoadFigures nginx, double goal)
    {
        var (rate, p99, cpu) = (ours.Rate.Over(nginx.Rate), ours.P99.Over(nginx.P99), ours.Cpu.Over(nginx.Cpu));
        report.Add(WithNginx, new Row(
            $"{kind}: requests/s", ours.Rate.Text("0", ""), nginx.Rate.Text("0", ""), rate.Text, string.Create(CultureInfo.InvariantCulture, $"at least {goal:0.0#}"), rate.Value >= goal));
        report.Add(WithNginx, new Row($"{kind}: p99", ours.P99.Text("0.00", " ms"), nginx.P99.Text("0.00", " ms"), p99.Text, "at most 1.0", p99.Value <= 1));
        var isPromised = kind == "br";
        report.Add(WithNginx, new Row(
            $"{kind}: server CPU per request", ours.Cpu.Text("0.0", " µs"), nginx.Cpu.Text("0.0", " µs"), cpu.Text, isPromised ? "at most 1.05" : "", isPromised ? cpu.Value <= 1.05 : null));
    }

    private static void AddUnpromised(Report report, string table, string kind, LoadFigures ours, LoadFigures peer)
    {
        report.Add(table, new Row($"{kind}: requests/s", ours.Rate.Text("0", ""), peer.Rate.Text("0", ""), ours.Rate.Over(peer.Rate).Text));
        report.Add(table, new Row($"{kind}: p99", ours.P99.Text("0.00", " ms"), peer.P99.Text("0.00", " ms"), ours.P99.Over(peer.P99).Text));
        report.Add(table, new Row($"{kind}: server CPU per request", ours.Cpu.Text("0.0", " µs"), peer.Cpu.Text("0.0", " µs"), ours.Cpu.Over(peer.Cpu).Text));
    }

    // What peers are to send again is what readers get, which is the best that brotli can do once the site has had a moment.
    private static async Task WaitForBestBrotli(Client client, string path)
    {
        var identity = (await client.Get(path)).Body;
        var best = Packing.BrotliLength(identity, out _);
        for (var tries = 0; tries < 200 && (await client.Get(path, "br")).Body.Length > best; tries++) await Task.Delay(100);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class LoadFigures
    {
        public Figures Rate { get; } = new();

        public Figures P99 { get; } = new();

        public Figures Cpu { get; } = new();

        public void Add(Load load)
        {
            Rate.Add(load.RequestsPerSecond);
            P99.Add(load.P99Milliseconds);
            Cpu.Add(load.CpuMicroseconds);
        }
    }
}
