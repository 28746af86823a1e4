using System.Collections.Concurrent;
using System.Diagnostics;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>A process that this one starts, and ends by its id at the latest when this one ends.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly ConcurrentDictionary<int, ChildProcess> s_running = [];

    private readonly Process _process;
    private readonly string _log;

    private ChildProcess(Process process, string log, long start)
    {
        (_process, _log, StartedAt) = (process, log, start);
        s_running[process.Id] = this;
    }

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>The moment before it was started, on the clock of <see cref="Stopwatch"/>.</summary>
    public long StartedAt { get; }

    /// <summary>Starts a program. What it prints goes to a file, because reading it would cost time on the same cores.</summary>
    /// <param name="log">The file for its standard error.</param>
    /// <param name="settings">Variables of its environment; those of this process that steer .NET do not reach it.</param>
    /// <param name="command">The program and its arguments.</param>
    public static ChildProcess Start(string log, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> command)
    {
        // exec keeps the number of the process.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "log=$1; shift; exec \"$@\" >/dev/null 2>\"$log\" </dev/null", "sh", log, .. command])
        {
            WorkingDirectory = Path.GetDirectoryName(log)!,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var moment = Stopwatch.GetTimestamp();
        return new ChildProcess(Process.Start(start)!, log, moment);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>How long it took, and the most memory seen.</returns>
    public static async Task<(double Seconds, double PeakMegabytes)> Run(string log, IReadOnlyDictionary<string, string> settings, TimeSpan limit, params IEnumerable<string> command)
    {
        using var child = Start(log, settings, command);
        using var timeout = new CancellationTokenSource(limit);
        var peak = 0.0;
        var exit = child._process.WaitForExitAsync(timeout.Token);
        while (await Task.WhenAny(exit, Task.Delay(20, timeout.Token)) != exit && !timeout.IsCancellationRequested) peak = Math.Max(peak, Proc.PeakMemoryMegabytes(child.Id));
        var seconds = Stopwatch.GetElapsedTime(child.StartedAt).TotalSeconds;
        if (!exit.IsCompletedSuccessfully) throw new TimeoutException($"Not done within {limit.TotalSeconds:0} s: {string.Join(' ', command)}");
        if (child._process.ExitCode != 0) throw new InvalidOperationException($"Exit code {child._process.ExitCode}: {string.Join(' ', command)}\n{child.LastWords()}");
        return (seconds, peak);
    }

    /// <summary>Ends all that still run.</summary>
    public static void EndAll()
    {
        foreach (var child in s_running.Values) child.Dispose();
    }

    /// <summary>Fails when it has ended.</summary>
    public void MustRun()
    {
        if (_process.HasExited) throw new InvalidOperationException($"It ended with exit code {_process.ExitCode}.\n{LastWords()}");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!s_running.TryRemove(_process.Id, out _)) return;
        try
        {
            // Its own children, such as nginx's workers, go with it.
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            _process.WaitForExit(5_000);
        }
        catch (InvalidOperationException)
        {
            // It was faster.
        }
    }

    private string LastWords() => File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(12)) : "";

    private static bool IsSetting(string name) =>
        name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) && name is not ("DOTNET_ROOT" or "DOTNET_CLI_HOME")
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Site__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Content__", StringComparison.OrdinalIgnoreCase);
}
