using BenchmarkDotNet.Attributes;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Benchmarks;

/// <summary>The texts of one article as HTML, once everything is warm.</summary>
[MemoryDiagnoser]
public class RenderArticle
{
    private const int Articles = 100;

    private readonly GuideLoader _loader = new(TimeProvider.System, includeDrafts: false);
    private TemporaryFolder _folder = null!;
    private LoadResult _result = null!;

    [GlobalSetup]
    public void Load()
    {
        _folder = new TemporaryFolder();
        Corpus.Write(_folder.Path, Articles);
        _result = _loader.Load(_folder.Path);
    }

    /// <summary>Each article in turn: a guide keeps what it has rendered, so after the last one comes a new guide with the same texts.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public RenderedPage Render()
    {
        var guide = _loader.Load(_folder.Path, _result).Guide!;
        RenderedPage? last = null;
        foreach (var article in guide.Articles) last = guide.Render(article);
        return last!;
    }

    /// <summary>What of <see cref="Render"/> is not rendering: the new guide.</summary>
    [Benchmark(OperationsPerInvoke = Articles, Baseline = true)]
    public Article NewGuideOnly() => _loader.Load(_folder.Path, _result).Guide!.Articles[0];

    [GlobalCleanup]
    public void RemoveCorpus() => _folder.Remove();
}
