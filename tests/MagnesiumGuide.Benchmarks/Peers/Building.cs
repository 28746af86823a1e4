using System.Diagnostics;
using System.Globalization;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>Many articles: starting, rendering everything, one edit, memory; beside Hugo with the same articles.</summary>
internal static class Building
{
    /// <summary>The heading of its table.</summary>
    public const string Table = "Starting, building and editing, beside Hugo with the same articles";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_editLimit = TimeSpan.FromSeconds(30);

    /// <summary>Writes the folders that are measured.</summary>
    public static void WriteCorpora(Setup setup)
    {
        if (setup.Has("start", "memory")) Corpus.Write(setup.Temporary["few"], Setup.FewArticles);
        if (!setup.Has("building", "memory", "editing")) return;
        Corpus.Write(setup.Temporary["many"], setup.Articles);
        HugoSite.Write(setup.Temporary["hugo"], setup.Articles);
    }

    /// <summary>Start until every address answers, and everything rendered, in turn with Hugo's build.</summary>
    public static async Task MeasureBuilds(Setup setup, Report report)
    {
        var (first, every, pages, texts, hugo) = (new Figures(), new Figures(), new Figures(), new Figures(), new Figures());
        var (ourPeak, hugoPeak, check) = (new Figures(), new Figures(), new Figures());
        for (var round = 0; round < setup.Builds; round++)
        {
            var (firstSeconds, everySeconds) = await StartAndAskAll(setup);
            first.Add(firstSeconds);
            every.Add(everySeconds);
            var built = await ChildProcess.Run(
                setup.Temporary["hugo.log"], new Dictionary<string, string>(), s_limit,
                "hugo", "--renderToMemory", "--quiet", "--source", setup.Temporary["hugo"], "--cacheDir", setup.Temporary["hugo-cache"]);
            hugo.Add(built.Seconds);
            hugoPeak.Add(built.PeakMegabytes);
            var rendered = await ChildProcess.Run(setup.Temporary["render.log"], setup.RuntimeOfSite(), s_limit, setup.Again("render", setup.Temporary["many"]));
            pages.Add(rendered.Seconds);
            ourPeak.Add(rendered.PeakMegabytes);
            texts.Add((await ChildProcess.Run(setup.Temporary["texts.log"], setup.RuntimeOfSite(), s_limit, setup.Again("render", setup.Temporary["many"], "--texts"))).Seconds);
            check.Add((await ChildProcess.Run(setup.Temporary["check.log"], new Dictionary<string, string>(), s_limit, setup.Check(setup.Temporary["many"]))).Seconds);
            Comparison.Say($"building: round {round + 1} of {setup.Builds}");
        }

        var size = Size(setup);
        Add(report, setup, $"{size}: start until every address answers", every, hugo, 1.0 / 5, "at most a fifth of Hugo's build");
        report.Add(Table, new Row($"{size}: start until the first address answers", first.Text("0.00", " s"), hugo.Text("0.00", " s"), first.Over(hugo).Text));
        Add(report, setup, $"{size}: everything read, checked, rendered (whole pages)", pages, hugo, 1.0 / 3, "at most a third of Hugo's build");
        report.Add(Table, new Row($"{size}: everything read, checked, and the texts alone rendered", texts.Text("0.00", " s"), hugo.Text("0.00", " s"), texts.Over(hugo).Text));
        report.Add(Table, new Row(
            $"{size}: the verb check", check.Text("0.00", " s"), hugo.Text("0.00", " s"), check.Over(hugo).Text, "at most twice Hugo's build, at 1,000",
            setup.Articles == Setup.CheckArticles ? check.Over(hugo).Value <= 2 : null));
        report.Add(Table, new Row($"{size}: most memory while building", ourPeak.Text("0", " MB"), hugoPeak.Text("0", " MB"), ourPeak.Over(hugoPeak).Text));
    }

    /// <summary>Memory of a site that has been started and asked, beside <c>hugo server</c>.</summary>
    public static async Task MeasureMemory(Setup setup, Report report)
    {
        using var both = new Both(setup);
        await both.Settle(setup);
        var size = Size(setup);
        var (ourMemory, hugoMemory) = (Once(Proc.MemoryMegabytes(both.Ours.Id)), Once(Proc.MemoryMegabytes(both.Hugo.Id)));
        var isSmall = ourMemory.Median <= 350;
        report.Add(Table, new Row($"{size}: memory, idle, {Sample(setup)} pages asked for", ourMemory.Text("0", " MB"), hugoMemory.Text("0", " MB"), ourMemory.Over(hugoMemory).Text, "at most 350 MB", setup.IsGoalSize ? isSmall : null));

        both.Hugo.Dispose();
        await AskAll(both.OurClient, setup.Articles);
        await Task.Delay(setup.Quiet);
        report.Add(Table, new Row($"{size}: memory after every article was asked for once", Once(Proc.MemoryMegabytes(both.Ours.Id)).Text("0", " MB")));
        both.Ours.Dispose();

        var fewPort = Client.FreePort();
        using var few = setup.StartSite(setup.Temporary["few"], fewPort, "memory-few.log");
        using var fewClient = new Client(fewPort);
        await fewClient.WaitFor(few, $"{Permalinks.Articles}/{Corpus.Slug(0)}", s_limit);
        await AskAll(fewClient, Setup.FewArticles);
        await Task.Delay(setup.Quiet);
        await Proc.UntilIdle(few.Id);
        var memory = Once(Proc.MemoryMegabytes(few.Id));
        report.Add(Table, new Row($"{Setup.FewArticles} articles: memory, idle, every article asked for", memory.Text("0", " MB"), Goal: "at most 110 MB", IsMet: memory.Median <= 110));
    }

    /// <summary>One saved file until its bytes are on the wire, in turn with <c>hugo server</c>.</summary>
    public static async Task MeasureEdits(Setup setup, Report report)
    {
        using var both = new Both(setup);
        await both.Settle(setup);
        var (ourEdits, hugoEdits) = (new Figures(), new Figures());
        foreach (var (edit, number) in Corpus.Spread(setup.Articles, setup.Edits).Index())
        {
            var path = $"{Permalinks.Articles}/{Corpus.Slug(number)}";
            ourEdits.Add(await Edit(setup.Temporary[$"many/articles/{Corpus.Slug(number)}.md"], both.OurClient, path, edit));
            hugoEdits.Add(await Edit(setup.Temporary[$"hugo/content/articles/{Corpus.Slug(number)}.md"], both.HugoClient, path + "/", edit));
        }

        var ratio = ourEdits.Over(hugoEdits);
        report.Add(Table, new Row(
            $"{Size(setup)}: one saved file → new bytes on the wire", ourEdits.Text("0.0", " ms"), hugoEdits.Text("0.0", " ms"), ratio.Text, "at most 50 ms, and a tenth of hugo server's",
            setup.IsGoalSize ? ourEdits.Median <= 50 && ratio.Value <= 0.1 : null));
        Comparison.Say($"editing: {setup.Edits} edits");
    }

    /// <summary>Start until the first answer, with few articles.</summary>
    public static async Task MeasureStarts(Setup setup, Report report)
    {
        var bytes = setup.Temporary["start-bare"];
        BareKestrel.Write(bytes, new SameBytes("/", SameBytes.Codings.ToDictionary(coding => coding, _ => new byte[1]), SameBytes.Codings.ToDictionary(coding => coding, _ => "\"1\""), new Dictionary<string, string>()));
        var (ours, bare) = (new Figures(), new Figures());
        for (var start = 0; start < setup.Starts; start++)
        {
            var (port, barePort) = (Client.FreePort(), Client.FreePort());
            using (var site = setup.StartSite(setup.Temporary["few"], port, "start-ours.log"))
            {
                using var client = new Client(port);
                ours.Add(1_000 * await client.WaitFor(site, $"{Permalinks.Articles}/{Corpus.Slug(0)}", s_limit));
            }

            using var handler = ChildProcess.Start(setup.Temporary["start-bare.log"], setup.RuntimeOfSite(), setup.Again("bare", barePort.ToString(CultureInfo.InvariantCulture), bytes));
            using var bareClient = new Client(barePort);
            bare.Add(1_000 * await bareClient.WaitFor(handler, "/", s_limit));
        }

        report.Add(Table, new Row($"{Setup.FewArticles} articles: start until the first 200", ours.Text("0", " ms"), $"{bare.Text("0", " ms")}, bare Kestrel", ours.Over(bare).Text, "at most 500 ms", ours.Median <= 500));
    }

    private static async Task<(double First, double Every)> StartAndAskAll(Setup setup)
    {
        var port = Client.FreePort();
        using var site = setup.StartSite(setup.Temporary["many"], port, "build-ours.log");
        using var client = new Client(port);
        return await AskSpread(client, site, setup.Articles, path => path);
    }

    // Addresses all over the guide, one after the other, so that the last one counts.
    private static async Task<(double First, double Every)> AskSpread(Client client, ChildProcess server, int articles, Func<string, string> spell)
    {
        double first = 0, last = 0;
        foreach (var number in Corpus.Spread(articles, 200))
        {
            last = await client.WaitFor(server, spell($"{Permalinks.Articles}/{Corpus.Slug(number)}"), s_limit);
            if (first == 0) first = last;
        }

        return (first, last);
    }

    private static Task AskAll(Client client, int articles) => Parallel.ForEachAsync(
        Enumerable.Range(0, articles),
        new ParallelOptions { MaxDegreeOfParallelism = 4 },
        async (number, _) =>
        {
            if (await client.Get($"{Permalinks.Articles}/{Corpus.Slug(number)}", "br") is { Status: not 200 } reply)
                throw new InvalidOperationException($"{Corpus.Slug(number)} answered {reply.Status}.");
        });

    private static async Task<double> Edit(string file, Client client, string path, int number)
    {
        // Readers have seen it before, which Hugo makes use of.
        await client.Get(path);
        var mark = string.Create(CultureInfo.InvariantCulture, $"Edit number {number} of this run.");
        var text = $"{await File.ReadAllTextAsync(file)}\n{mark}\n";
        var start = Stopwatch.GetTimestamp();
        await File.WriteAllTextAsync(file, text);
        var milliseconds = await client.WaitForText(path, mark, start, s_editLimit);
        // The next one finds a server that has finished with this one.
        await Task.Delay(1_000);
        return milliseconds;
    }

    private static ChildProcess StartHugo(Setup setup, int port) => ChildProcess.Start(
        setup.Temporary["hugo-server.log"], new Dictionary<string, string>(),
        "hugo", "server", "--source", setup.Temporary["hugo"], "--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--disableLiveReload",
        "--cacheDir", setup.Temporary["hugo-cache"]);

    private static void Add(Report report, Setup setup, string cost, Figures ours, Figures hugo, double goal, string words)
    {
        var ratio = ours.Over(hugo);
        report.Add(Table, new Row(cost, ours.Text("0.00", " s"), hugo.Text("0.00", " s"), ratio.Text, words, setup.IsGoalSize ? ratio.Value <= goal : null));
    }

    private static Figures Once(double value)
    {
        var figures = new Figures();
        figures.Add(value);
        return figures;
    }

    private static int Sample(Setup setup) => Math.Min(setup.Articles, 200);

    private static string Size(Setup setup) => string.Create(CultureInfo.InvariantCulture, $"{setup.Articles:n0} articles");

    /// <summary>A site of ours and one of Hugo's with the same articles.</summary>
    private sealed class Both : IDisposable
    {
        public Both(Setup setup)
        {
            var (ourPort, hugoPort) = (Client.FreePort(), Client.FreePort());
            (Ours, OurClient) = (setup.StartSite(setup.Temporary["many"], ourPort, "ours.log"), new Client(ourPort));
            (Hugo, HugoClient) = (StartHugo(setup, hugoPort), new Client(hugoPort));
        }

        public ChildProcess Ours { get; }

        public Client OurClient { get; }

        public ChildProcess Hugo { get; }

        public Client HugoClient { get; }

        /// <summary>Waits until both have answered for a part of their articles, and have become quiet.</summary>
        public async Task Settle(Setup setup)
        {
            await AskSpread(OurClient, Ours, setup.Articles, path => path);
            await AskSpread(HugoClient, Hugo, setup.Articles, path => path + "/");
            await Task.Delay(setup.Quiet);
            await Proc.UntilIdle(Ours.Id);
            await Proc.UntilIdle(Hugo.Id);
        }

        public void Dispose()
        {
            OurClient.Dispose();
            HugoClient.Dispose();
            Ours.Dispose();
            Hugo.Dispose();
        }
    }
}
