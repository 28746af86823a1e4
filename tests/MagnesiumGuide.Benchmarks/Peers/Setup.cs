using System.Globalization;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>What is compared, and how long it may take.</summary>
internal sealed record Setup
{
    /// <summary>The folder of the published site.</summary>
    public required string Site { get; init; }

    /// <summary>The content folder whose page is served under load.</summary>
    public required string Content { get; init; }

    /// <summary>The folder that the report is written to.</summary>
    public required string Output { get; init; }

    /// <summary>Size of the large corpus.</summary>
    public required int Articles { get; init; }

    /// <summary>True for a trial: shorter, and too noisy to be quoted.</summary>
    public required bool IsQuick { get; init; }

    /// <summary>What whoever published the site did otherwise than its Dockerfile does; empty where nothing.</summary>
    public required string PublishNote { get; init; }

    /// <summary>The one part to measure; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Everything temporary.</summary>
    public required TemporaryFolder Temporary { get; init; }

    /// <summary>The parts that can be measured alone.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["serving", "building", "editing", "memory", "start"];

    private static readonly string[] s_options = ["--site", "--content", "--out", "--articles", "--publish-note", "--only"];

    /// <summary>The size that the goals speak of.</summary>
    public const int GoalArticles = 10_000;

    /// <summary>The size that the goal of <c>check</c> speaks of.</summary>
    public const int CheckArticles = 1_000;

    /// <summary>The size of a guide such as this one.</summary>
    public const int FewArticles = 40;

    /// <summary>Interleaved rounds under load.</summary>
    public int Rounds => IsQuick ? 1 : 5;

    /// <summary>Seconds of one round.</summary>
    public int Seconds => IsQuick ? 2 : 4;

    /// <summary>Interleaved builds; a larger guide takes minutes for each.</summary>
    public int Builds => IsQuick || Articles > GoalArticles ? 1 : 3;

    /// <summary>Edits.</summary>
    public int Edits => IsQuick ? 5 : 20;

    /// <summary>Starts.</summary>
    public int Starts => IsQuick ? 2 : 7;

    /// <summary>How long a server is left alone before its memory is read: until it has packed what was asked for.</summary>
    public TimeSpan Quiet => TimeSpan.FromSeconds(IsQuick ? 3 : 30);

    /// <summary>True when the goals for ten thousand articles can be judged.</summary>
    public bool IsGoalSize => Articles == GoalArticles;

    /// <summary>True when any of these parts is to be measured.</summary>
    public bool Has(params ReadOnlySpan<string> parts) => Only is null || parts.Contains(Only);

    /// <summary>Reads the options of the verb.</summary>
    /// <exception cref="ArgumentException">They make no sense; nothing has been made on the disk.</exception>
    public static Setup Read(string[] options)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var isQuick = false;
        for (var at = 0; at < options.Length; at++)
        {
            if (options[at] == "--quick") isQuick = true;
            else if (!s_options.Contains(options[at])) throw new ArgumentException($"peers knows no {options[at]}; it knows --quick, {string.Join(", ", s_options)}.");
            else if (at + 1 == options.Length) throw new ArgumentException($"{options[at]} needs a value.");
            else values[options[at]] = options[++at];
        }

        if (Value("--only") is { } only && !Parts.Contains(only)) throw new ArgumentException($"--only takes {string.Join(", ", Parts)}, not {only}.");
        if (Value("--articles") is { } text && !(int.TryParse(text, CultureInfo.InvariantCulture, out var articles) && articles > 0))
            throw new ArgumentException($"--articles takes a number above nought, not {text}.");
        var site = Path.GetFullPath(Value("--site") ?? throw new ArgumentException("peers needs --site, the folder of the published site; tests/compare knows it."));
        if (!File.Exists(Path.Combine(site, "MagnesiumGuide.Web.dll"))) throw new ArgumentException($"{site} holds no published site.");
        return new Setup
        {
            IsQuick = isQuick,
            Only = Value("--only"),
            Site = site,
            Content = Path.GetFullPath(Value("--content") ?? "content"),
            Output = Path.GetFullPath(Value("--out") ?? "artifacts/compare"),
            Articles = Value("--articles") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : isQuick ? 1_000 : GoalArticles,
            PublishNote = Value("--publish-note") is { Length: > 0 } note ? " " + note : "",
            Temporary = new TemporaryFolder(),
        };

        string? Value(string name) => values.GetValueOrDefault(name);
    }

    /// <summary>Starts the published site as its Dockerfile does.</summary>
    public ChildProcess StartSite(string content, int port, string log) => ChildProcess.Start(
        Temporary[log],
        new Dictionary<string, string>(),
        [.. Program(), "serve", "--content", content, "--urls", $"http://127.0.0.1:{port}",
        // nginx writes no line for each request either.
        "--Serilog:MinimumLevel:Override:MagnesiumGuide.Web.Http.RequestLog=Warning"]);

    /// <summary>The verb that an editor runs before every commit.</summary>
    public string[] Check(string content) => [.. Program(), "check", "--content", content];

    /// <summary>This program again, with the runtime set as the published site has it.</summary>
    public string[] Again(params ReadOnlySpan<string> arguments) => Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet"
        ? [Environment.ProcessPath!, typeof(Setup).Assembly.Location, .. arguments]
        : [Environment.ProcessPath!, .. arguments];

    /// <summary>The variables that make a process of ours run with the site's settings.</summary>
    public Dictionary<string, string> RuntimeOfSite()
    {
        var isOn = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["System.Runtime.TieredPGO"] = "DOTNET_TieredPGO",
            ["System.Runtime.TieredCompilation"] = "DOTNET_TieredCompilation",
            ["System.Runtime.TieredCompilation.QuickJitForLoops"] = "DOTNET_TC_QuickJitForLoops",
            ["System.GC.Server"] = "DOTNET_gcServer",
            ["System.GC.Concurrent"] = "DOTNET_gcConcurrent",
        };
        var settings = Properties().Where(property => isOn.ContainsKey(property.Name) && property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            .ToDictionary(property => isOn[property.Name], property => property.Value.GetBoolean() ? "1" : "0");
        // The variable is read as hexadecimal, the property as it is.
        foreach (var delay in Properties().Where(property => property.Name == "System.Runtime.TieredCompilation.CallCountingDelayMs"))
            settings["DOTNET_TC_CallCountingDelayMs"] = delay.Value.GetInt32().ToString("x", CultureInfo.InvariantCulture);
        return settings;
    }

    /// <summary>The published site's settings of the runtime, for the report.</summary>
    public string DescribeSite()
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(Site, "MagnesiumGuide.Web.dll")));
        var isReady = file.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
        var settings = RuntimeOfSite();
        return $"{(isReady ? "compiled ahead of time (ReadyToRun)" : "**not** compiled ahead of time")}, {(settings.Count == 0 ? "the runtime's own defaults" : string.Join(", ", settings.Select(pair => $"{pair.Key}={pair.Value}")))}";
    }

    /// <summary>The machine, for the report.</summary>
    public static string DescribeMachine()
    {
        var model = Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = Line("/proc/meminfo", "MemTotal") is { } total ? long.Parse(total.Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({model}), {memory} GiB, {RuntimeInformation.OSDescription}");
    }

    /// <summary>How busy the machine is: the load averages of the system.</summary>
    public static string LoadAverage() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    // Published with its runtime it is a program, without one an assembly for the runtime of the machine.
    private string[] Program() => File.Exists(Path.Combine(Site, "libcoreclr.so"))
        ? [Path.Combine(Site, "MagnesiumGuide.Web")]
        : ["dotnet", Path.Combine(Site, "MagnesiumGuide.Web.dll")];

    private JsonProperty[] Properties()
    {
        var file = Path.Combine(Site, "MagnesiumGuide.Web.runtimeconfig.json");
        var options = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("runtimeOptions");
        return options.TryGetProperty("configProperties", out var properties) ? [.. properties.EnumerateObject()] : [];
    }

    private static string? Line(string file, string key) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line ? line[(line.IndexOf(':') + 1)..].Trim() : null;
}
