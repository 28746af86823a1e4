using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Checks;

public sealed class CitationCoverageTests
{
    private static readonly string[] s_rules = ["MG404", "MG405", "MG406"];

    private static readonly string s_body = """
        > [!WARNING]
        > Weak kidneys [@sound-2020].

        > [!CAUTION]
        > No source.

        > [!TIP]
        > Yawn.

        ## Help

        ### Call {#emergency}

        A fit [@sound-2020].

        ### Ask {#soon}

        Tired.

        ## Frequently asked questions

        ### Why?

        Because [@sound-2020].

        ### When?

        At night.
        """;

    [Fact]
    public void A_page_has_a_share_of_its_summary_key_facts_warnings_and_answers() =>
        // Summary and three facts, two callouts, the rung that can't wait, two answers.
        Coverage(ArticleText.WithBody(s_body)).Should().Be(new CitationCoverage(7, 9));

    [Fact]
    public void What_is_excused_states_no_fact() =>
        Coverage(ArticleText.WithBody(s_body.Replace("### When?", "### When? <!-- MG406 off: it states no fact -->", StringComparison.Ordinal))).Should().Be(new CitationCoverage(7, 8));

    [Fact]
    public void An_excuse_without_a_reason_or_from_another_rule_excuses_nothing() =>
        Coverage(ArticleText.WithBody(s_body.Replace("### When?", "### When? <!-- MG406 off: --> <!-- MG405 off: why -->", StringComparison.Ordinal))).Should().Be(new CitationCoverage(7, 9));

    [Fact]
    public void A_page_without_summary_has_what_stands_in_its_text()
    {
        var guide = GuideTest.From(("index.md", "---\ntitle: All about zorium\ndescription: What zorium does in the body, how much is enough, and when to be careful.\n---\n\n> [!WARNING]\n> Careful.\n")).Load().Guide!;

        CitationCoverage.Of(guide.Hub!).Should().Be(new CitationCoverage(0, 1));
        CitationCoverage.Of([guide.Hub!, .. guide.Articles]).Should().Be(new CitationCoverage(4, 5));
    }

    [Theory]
    [InlineData(0, 0, 100)]
    [InlineData(0, 3, 0)]
    [InlineData(2, 3, 66)]
    [InlineData(999, 1000, 99)]
    [InlineData(1000, 1000, 100)]
    public void Only_all_is_100_per_cent(int cited, int factual, int percent) => new CitationCoverage(cited, factual).Percent.Should().Be(percent);

    [Fact]
    public void Whatever_lacks_is_found_and_whatever_is_found_lacks()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 60; run++)
        {
            var text = string.Join('\n', ArticleText.WithBody(s_body).ToString().Split('\n').Select(line => random.Next(3) == 0 ? line.Replace(" [@sound-2020]", "", StringComparison.Ordinal) : line));
            var result = GuideTest.FromArticle(text).Load();
            var coverage = CitationCoverage.Of(result.Pages.Single(page => page.File.Name == "articles/sleep.md"));
            (coverage.Factual - coverage.Cited).Should().Be(result.Diagnostics.Count(found => s_rules.Contains(found.Rule.Id)));
        }
    }

    /// <summary>
    /// Every statement of the guide that cites loses its citations, one statement of each page at a time: the check must fail at that very place, and at no other.
    /// </summary>
    [Fact]
    public void Without_its_citation_every_key_fact_warning_and_answer_of_the_guide_is_found()
    {
        var content = Repository.PathOf("content");
        var folder = Path.Combine(Directory.CreateTempSubdirectory("claims-").FullName, "content");
        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, Path.GetRelativePath(content, path)))!);
            File.Copy(path, Path.Combine(folder, Path.GetRelativePath(content, path)));
        }

        var loader = new GuideLoader(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: false);
        var sound = loader.Load(folder);
        CitationCoverage.Of(sound.Pages).IsWhole.Should().BeTrue();
        var claims = sound.Pages.Select(page => (Page: page, Claims: page.Claims.Where(claim => claim.IsCited).ToList())).ToList();
        claims.Sum(page => page.Claims.Count).Should().BeGreaterThan(400, "the guide has that many");
        for (var round = 0; round < claims.Max(page => page.Claims.Count); round++)
        {
            var mutants = claims.Where(page => page.Claims.Count > round).Select(page => (page.Page, Claim: page.Claims[round])).ToList();
            foreach (var (page, claim) in mutants) File.WriteAllText(Path.Combine(folder, page.File.Name), WithoutCitations(page.File.Read(), claim));

            var found = loader.Load(folder, sound).Diagnostics.Where(found => s_rules.Contains(found.Rule.Id)).ToList();

            found.Select(one => (one.Span.File, one.Span.Start, one.Message)).Should().BeEquivalentTo(mutants.Select(mutant => (mutant.Claim.Span.File, mutant.Claim.Span.Start, $"{mutant.Claim.Name} names no source.")));
            found.Should().OnlyContain(one => one.Severity == Severity.Warning, "`check --strict` fails on those");
            foreach (var (page, _) in mutants) File.Copy(Path.Combine(content, page.File.Name), Path.Combine(folder, page.File.Name), overwrite: true);
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private static string WithoutCitations(ContentText text, Claim claim)
    {
        var left = text.Text;
        var brackets = claim.Citations.Select(citation => text.Offset(citation.Span.Start)).Select(at => (Start: left.LastIndexOf('[', at), End: left.IndexOf(']', at))).Distinct();
        foreach (var (start, end) in brackets.OrderByDescending(bracket => bracket.Start)) left = left.Remove(start, end + 1 - start);
        return left;
    }

    private static CitationCoverage Coverage(ArticleText article) => CitationCoverage.Of(GuideTest.FromArticle(article).Load().Guide!.FindArticle("sleep")!);
}
