using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>The verb <c>peers</c>: measures the published site beside what people would pick instead, in one run.</summary>
internal static class Comparison
{
    /// <summary>Measures, and prints the report.</summary>
    public static async Task<int> Run(string[] options)
    {
        Setup setup;
        try
        {
            setup = Setup.Read(options);
        }
        catch (ArgumentException mistake)
        {
            Console.Error.WriteLine(mistake.Message);
            return 2;
        }

        var temporary = setup.Temporary;
        using var interrupted = OnSignal(PosixSignal.SIGINT, temporary);
        using var terminated = OnSignal(PosixSignal.SIGTERM, temporary);
        var report = new Report();
        var (date, load) = (DateTime.UtcNow, Setup.LoadAverage());
        var failed = false;
        try
        {
            await Step("serving", () => Serving.Measure(setup, report));
            if (setup.Only != "serving") Say("writing the corpora");
            Building.WriteCorpora(setup);
            await Step("building", () => Building.MeasureBuilds(setup, report));
            await Step("memory", () => Building.MeasureMemory(setup, report));
            await Step("editing", () => Building.MeasureEdits(setup, report));
            await Step("start", async () =>
            {
                await Building.MeasureStarts(setup, report);
                await Packing.Measure(setup, report);
            });
        }
        finally
        {
            ChildProcess.EndAll();
            temporary.Remove();
        }

        if (setup.IsQuick) report.Note("**A trial** (`--quick`): short, few rounds, too noisy to be quoted.");
        if (setup.Only is { } part) report.Note($"Only {part} was measured (`--only`).");
        if (!setup.IsGoalSize) report.Note(string.Create(CultureInfo.InvariantCulture, $"Goals for {Setup.GoalArticles:n0} articles are not judged at {setup.Articles:n0}."));
        report.Note("Figures are medians, with the smallest and the largest in brackets; the ratio is that of the medians, in brackets the smallest and the largest of one round.");
        report.Note(string.Create(CultureInfo.InvariantCulture, $"Date: {date:yyyy-MM-dd HH:mm} UTC. Machine: {Setup.DescribeMachine()}. Load average before {load}, after {Setup.LoadAverage()}."));
        report.Note($"Versions: .NET {Environment.Version}, {await Version("nginx", "-v")}, {await Version("hugo", "version")}, {await Version("wrk", "-v")}.");
        report.Note($"Our site, published: {setup.DescribeSite()}.{setup.PublishNote}");
        report.Note("File caches were warm for everybody: the corpus was written by this run moments before. A start on a machine that has just booted adds the disk's time.");
        report.Note("Start until every address answers: 200 addresses spread over all articles, asked one after the other, each until it answers 200. Whole pages: every article, list, sitemap and feed through the site's own pipeline, in a fresh process. Hugo: `--renderToMemory`, a page with contents, one list, a sitemap and a feed; it resolves no citation, and checks no link, value or term.");
        report.Note("One saved file: from before the write until a kept connection that asks again and again (each millisecond) gets the new text; for Hugo from `hugo server` in its default mode.");
        report.Note("Memory: resident, from /proc, half a minute or more after the last request, once the process has become idle.");

        var text = report.Markdown();
        Directory.CreateDirectory(setup.Output);
        var file = Path.Combine(setup.Output, date.ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture) + (setup.IsQuick ? "-quick" : "") + ".md");
        await File.WriteAllTextAsync(file, text);
        Console.Write(text);
        Say($"also written to {Path.GetRelativePath(Environment.CurrentDirectory, file)}");
        return failed ? 1 : 0;

        async Task Step(string name, Func<Task> measure)
        {
            if (!setup.Has(name)) return;
            Say(name);
            try
            {
                await measure();
            }
            catch (Exception fault)
            {
                // One figure that can't be had must not cost the others.
                failed = true;
                report.Note($"**Not measured: {name}.** {fault.Message}");
                Console.Error.WriteLine(fault);
            }
        }
    }

    /// <summary>Tells whoever waits how far it is.</summary>
    public static void Say(string sentence) => Console.Error.WriteLine($"compare: {sentence}");

    private static PosixSignalRegistration OnSignal(PosixSignal signal, TemporaryFolder temporary) => PosixSignalRegistration.Create(signal, _ =>
    {
        ChildProcess.EndAll();
        temporary.Remove();
        Environment.Exit(130);
    });

    private static async Task<string> Version(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var line = (await output + await error).Split('\n')[0];
            return line.Split(" Copyright")[0].Split(" linux/")[0].Trim();
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            return $"no {program}";
        }
    }
}
