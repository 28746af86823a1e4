using MagnesiumGuide.Content;

namespace MagnesiumGuide.Tests.Content;

/// <summary>What holds of the guide of this repository, and of no other.</summary>
public sealed class OwnGuideTests
{
    private const int MostSteps = 3;

    private static readonly Guide s_guide = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(Repository.PathOf("content")).Guide!;

    // By the links of its text and of its related articles, and not by those of lists.
    private static readonly Dictionary<string, HashSet<string>> s_leadsTo = s_guide.Articles.ToDictionary(
        article => article.Path,
        article => article.AllLinks.Select(link => s_guide.AddressOf(article, link.Target)?.Split('#')[0]).OfType<string>()
            .Concat(s_guide.RelatedTo(article).Select(related => related.Path)).Where(path => path != article.Path && s_guide.Articles.Any(other => other.Path == path)).ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void Every_article_leads_to_every_other_in_three_links_at_most()
    {
        var far = s_leadsTo.Keys.SelectMany(start => s_leadsTo.Keys.Except(Within(start)).Select(end => $"{start} to {end}"));

        far.Should().BeEmpty();
    }

    [Fact]
    public void Every_article_is_one_to_which_another_leads() => s_leadsTo.Keys.Except(s_leadsTo.Values.SelectMany(paths => paths)).Should().BeEmpty();

    [Fact]
    public void An_article_leads_back_to_those_that_call_it_related() =>
        s_guide.Articles.SelectMany(article => s_guide.RelatedTo(article).Where(related => !s_leadsTo[related.Path].Contains(article.Path)).Select(related => $"{related.Path} to {article.Path}")).Should().BeEmpty();

    [Fact]
    public void No_number_stands_under_two_names()
    {
        var twice = s_guide.Values.Values
            .GroupBy(value => (value.Value, value.Min, value.Max, value.Unit, value.Per, Population: value.Population, value.Basis, Sources: string.Join(' ', value.Sources.Select(source => source.Value).Order(StringComparer.Ordinal))))
            .Where(group => group.Count() > 1).Select(group => string.Join(" and ", group.Select(value => value.Id)));

        twice.Should().BeEmpty();
    }

    [Fact]
    public void Every_answer_of_the_evidence_leads_to_an_article_that_cites_one_of_its_sources()
    {
        foreach (var answer in s_guide.Evidence.Answers.Where(answer => answer.Link is not null))
        {
            var name = ((LinkTarget.File)LinkTarget.Of(ContentFolder.EvidenceFile, answer.Link!.Target)).Name;
            s_guide.FindByFile(name)!.AllCitations.Select(citation => citation.ReferenceId).Should().Contain(id => answer.Sources.Any(source => source.Value == id), answer.Id);
        }
    }

    private static HashSet<string> Within(string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        for (var step = 0; step < MostSteps; step++) reached.UnionWith(reached.SelectMany(path => s_leadsTo[path]).ToList());
        return reached;
    }
}
