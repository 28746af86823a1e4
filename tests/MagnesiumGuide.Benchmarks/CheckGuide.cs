using System.CommandLine;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using MagnesiumGuide.Web.Commands;

namespace MagnesiumGuide.Benchmarks;

/// <summary>The verb <c>check</c>, from the folder to the last finding.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 10)]
[MemoryDiagnoser]
public class CheckGuide
{
    private TemporaryFolder _folder = null!;

    [Params(100, 1_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void WriteCorpus()
    {
        _folder = new TemporaryFolder();
        Corpus.Write(_folder.Path, Articles);
    }

    [Benchmark]
    public int Check()
    {
        using var findings = new StringWriter();
        var code = CheckCommand.Create().Parse(["--content", _folder.Path]).Invoke(new InvocationConfiguration { Output = findings, Error = TextWriter.Null });
        return code == Verbs.Success ? code : throw new InvalidOperationException($"The corpus is not clean:\n{findings}");
    }

    [GlobalCleanup]
    public void RemoveCorpus() => _folder.Remove();
}
