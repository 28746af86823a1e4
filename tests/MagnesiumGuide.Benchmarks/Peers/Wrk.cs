using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>One run of wrk: two threads, 64 connections that are kept, HTTP/1.1, nothing sent ahead of its answer.</summary>
internal static partial class Wrk
{
    /// <summary>Loads a server and measures what that costs it.</summary>
    public static async Task<Load> Run(ChildProcess server, string address, int seconds, IEnumerable<string> headers)
    {
        string[] arguments = ["-t2", "-c64", $"-d{seconds}s", "--latency", .. headers.SelectMany(header => new[] { "-H", header }), address];
        var cpu = Proc.CpuSeconds(server.Id);
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds + 20));
        string text;
        try
        {
            text = await wrk.StandardOutput.ReadToEndAsync(timeout.Token);
            await wrk.WaitForExitAsync(timeout.Token);
        }
        finally
        {
            if (!wrk.HasExited) wrk.Kill();
        }

        cpu = Proc.CpuSeconds(server.Id) - cpu;
        server.MustRun();
        var requests = Number(Requests().Match(text), text);
        if (Wrong().IsMatch(text)) throw new InvalidOperationException($"{address} gave wrong answers under load:\n{text}");
        return new Load(Number(Rate().Match(text), text), Milliseconds(Percentile().Match(text), text), cpu / requests * 1e6);
    }

    private static double Number(Match match, string text) =>
        match.Success ? double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"wrk said something unexpected:\n{text}");

    private static double Milliseconds(Match match, string text) => Number(match, text) * match.Groups["unit"].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        "s" => 1_000,
        var unit => throw new InvalidOperationException($"wrk gave a time in {unit}."),
    };

    [GeneratedRegex(@"^\s*(?<n>\d+) requests in ", RegexOptions.Multiline)]
    private static partial Regex Requests();

    [GeneratedRegex(@"^Requests/sec:\s*(?<n>[\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s*99%\s*(?<n>[\d.]+)(?<unit>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Percentile();

    [GeneratedRegex(@"Non-2xx or 3xx responses|Socket errors:.*(connect|read|write) [1-9]")]
    private static partial Regex Wrong();
}

/// <summary>What a server did under load.</summary>
/// <param name="RequestsPerSecond">Answers for each second.</param>
/// <param name="P99Milliseconds">Ninety-nine of a hundred answers came within this.</param>
/// <param name="CpuMicroseconds">CPU time of the server for each answer.</param>
internal sealed record Load(double RequestsPerSecond, double P99Milliseconds, double CpuMicroseconds);
