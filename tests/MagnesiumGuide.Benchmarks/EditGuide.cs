using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace MagnesiumGuide.Benchmarks;

/// <summary>From one changed file to the next snapshot, without the wait for the editor to finish writing.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 30)]
[MemoryDiagnoser]
public class EditGuide
{
    private readonly GuideLoader _loader = new(TimeProvider.System, includeDrafts: false);
    private TemporaryFolder _folder = null!;
    private LoadResult _current = null!;
    private string _edited = "";
    private int _edits;

    [Params(1_000, 10_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _folder = new TemporaryFolder();
        Corpus.Write(_folder.Path, Articles);
        _current = _loader.Load(_folder.Path);
    }

    [IterationSetup]
    public void ChangeOneFile()
    {
        var number = _edits++ * 37 % Articles;
        _edited = $"articles/{Corpus.Slug(number)}.md";
        File.WriteAllText(_folder[_edited], $"{Corpus.Article(number, Articles)}\nEdit {_edits}.\n");
    }

    /// <summary>Told which file it was.</summary>
    [Benchmark]
    public LoadResult LoadAgain() => _current = _loader.Load(_folder.Path, _current, [_edited]);

    [GlobalCleanup]
    public void RemoveCorpus() => _folder.Remove();
}
