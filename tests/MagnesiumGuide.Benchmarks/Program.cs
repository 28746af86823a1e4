using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using MagnesiumGuide.Benchmarks;
using MagnesiumGuide.Benchmarks.Peers;

switch (args)
{
    case ["corpus", var folder, var articles] when Number(articles) is { } count:
        Corpus.Write(folder, count);
        return 0;
    case ["hugo", var folder, var articles] when Number(articles) is { } count:
        HugoSite.Write(folder, count);
        return 0;
    case ["render", var folder]:
        return await RenderEverything.Run(folder, wholePages: true);
    case ["render", var folder, "--texts"]:
        return await RenderEverything.Run(folder, wholePages: false);
    case ["bare", var port, var folder] when Number(port) is { } number:
        return await BareKestrel.Run(number, folder);
    case ["cached", var port, var folder] when Number(port) is { } number:
        return await OutputCached.Run(number, folder);
    case ["preview", .. var folders] when folders.Length <= 1:
        return await EditInBrowser.Run(folders is [var own] ? own : "content");
    case ["peers", .. var options]:
        return await Comparison.Run(options);
    case ["corpus" or "hugo" or "render" or "bare" or "cached" or "preview", ..]:
        Console.Error.WriteLine("Usage: corpus DIR N | hugo DIR N | render DIR [--texts] | preview [DIR] | peers --site DIR [--quick] [--only PART] … | any option of BenchmarkDotNet, such as --filter '*'");
        return 2;
    default:
        var config = DefaultConfig.Instance
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
            // Each benchmark is built apart, with every analyzer of the solution; two minutes are too few on a busy machine.
            .WithBuildTimeout(TimeSpan.FromMinutes(10));
        BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args, config);
        return 0;
}

static int? Number(string text) => int.TryParse(text, out var number) && number > 0 ? number : null;
