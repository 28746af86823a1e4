using BenchmarkDotNet.Attributes;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Benchmarks;

/// <summary>The texts of one article as HTML, once everything is warm; and what asking for the version of its page takes, which is asked in its stead after an edit.</summary>
[MemoryDiagnoser]
public class RenderArticle
{
    private const int Articles = 100;

    private TemporaryFolder _folder = null!;
    private Guide _guide = null!;

    [GlobalSetup]
    public void Load()
    {
        _folder = new TemporaryFolder();
        Corpus.Write(_folder.Path, Articles);
        _guide = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(_folder.Path).Guide!;
    }

    /// <summary>Each article in turn.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public RenderedPage Render()
    {
        RenderedPage? last = null;
        foreach (var article in _guide.Articles) last = _guide.Render(article);
        return last!;
    }

    /// <summary>Each article in turn.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public string Version()
    {
        var last = "";
        foreach (var article in _guide.Articles) last = _guide.VersionOf(article);
        return last;
    }

    [GlobalCleanup]
    public void RemoveCorpus() => _folder.Remove();
}
