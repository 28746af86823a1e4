using BenchmarkDotNet.Attributes;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Benchmarks;

/// <summary>One request through the whole pipeline, without a socket.</summary>
[MemoryDiagnoser]
public class RequestPage
{
    private const int Articles = 1_000;

    private TemporaryFolder _folder = null!;
    private InProcessSite _site = null!;
    private Article _article = null!;

    [GlobalSetup]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        Corpus.Write(_folder.Path, Articles);
        _site = await InProcessSite.Start(_folder.Path);
        _article = _site.Guide.Articles[Articles / 2];
        await Brotli();
    }

    [Benchmark(Baseline = true)]
    public Task<int> Brotli() => _site.Get(_article.Path, "br");

    [Benchmark]
    public Task<int> Identity() => _site.Get(_article.Path);

    [Benchmark]
    public Task<int> Unknown() => _site.Get("/articles/no-such-article");

    [Benchmark]
    public Task<int> SearchOneWord() => _site.Get($"/search?q={CorpusText.Word(900)}");

    [Benchmark]
    public Task<int> SearchThreeWords() => _site.Get($"/search?q={CorpusText.Word(400)}+{CorpusText.Word(1_500)}+{CorpusText.Word(3_000)}");

    [GlobalCleanup]
    public async Task Stop()
    {
        await _site.Stop();
        _folder.Remove();
    }
}
