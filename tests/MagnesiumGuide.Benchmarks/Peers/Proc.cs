using System.Globalization;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>What Linux tells about a process in <c>/proc</c>.</summary>
internal static class Proc
{
    // USER_HZ, which is 100 for programs on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>CPU time of a process and of the processes that it started, in seconds; those that ended are not counted.</summary>
    public static double CpuSeconds(int id) => OwnCpuSeconds(id) + Children(id).Sum(CpuSeconds);

    /// <summary>What it keeps in memory now, children included, in MB. Pages that they share are counted for each.</summary>
    public static double MemoryMegabytes(int id) => Status(id, "VmRSS:") + Children(id).Sum(MemoryMegabytes);

    /// <summary>The most that it has kept in memory, in MB; 0 once it has ended.</summary>
    public static double PeakMemoryMegabytes(int id) => Status(id, "VmHWM:");

    /// <summary>Waits until a process has nothing more to do than to look at its folder now and then: until it takes less than a tenth of a core for some seconds.</summary>
    /// <exception cref="TimeoutException">It is still busy after three minutes.</exception>
    public static async Task UntilIdle(int id)
    {
        for (var tries = 0; tries < 36; tries++)
        {
            var before = CpuSeconds(id);
            await Task.Delay(TimeSpan.FromSeconds(5));
            if (CpuSeconds(id) - before < 0.5) return;
        }

        throw new TimeoutException($"Process {id} is never idle.");
    }

    private static double OwnCpuSeconds(int id)
    {
        // The second field is the program's name in brackets, which may hold spaces. utime and stime are fields 14 and 15.
        var fields = Read($"/proc/{id}/stat") is { Length: > 0 } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];
        return fields.Length < 13 ? 0 : (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
    }

    private static IEnumerable<int> Children(int id) =>
        Read($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(child => (int)Number(child));

    private static double Status(int id, string key)
    {
        var line = Read($"/proc/{id}/status").Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line is null ? 0 : Number(line[key.Length..].Replace("kB", "", StringComparison.Ordinal).Trim()) / 1024;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
