using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace MagnesiumGuide.Benchmarks;

/// <summary>Reading a whole folder for the first time, each time in a new process, as a start of the site does.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
[MemoryDiagnoser]
public class LoadGuide
{
    private TemporaryFolder _folder = null!;

    [Params(100, 1_000, 10_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void WriteCorpus()
    {
        _folder = new TemporaryFolder();
        Corpus.Write(_folder.Path, Articles);
    }

    [Benchmark(Baseline = true)]
    public LoadResult LoadForReaders() => new GuideLoader(TimeProvider.System, includeDrafts: false).LoadForReaders(_folder.Path);

    [Benchmark]
    public LoadResult Load() => new GuideLoader(TimeProvider.System, includeDrafts: false).Load(_folder.Path);

    [GlobalCleanup]
    public void RemoveCorpus() => _folder.Remove();
}
