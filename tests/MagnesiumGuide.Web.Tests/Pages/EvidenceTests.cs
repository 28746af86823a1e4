using System.Net;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>The table of what is known, complaint by complaint.</summary>
public sealed class EvidenceTests(GuideApp app) : IClassFixture<GuideApp>
{
    private const string Answers = """
        answers:
          - {id: shock, condition: Shock, answer: "Helps, by drip", route: vein, certainty: high, gradedBy: the authors, effect: Fewer died., source: [who-2020]}
          - {id: tired, condition: Tiredness, answer: May help a little, caution: See a doctor., verdict: may help, certainty: low, gradedBy: this guide, effect: "Less tired (2 trials, 90 people).", link: ../articles/anaemia.md, source: [who-2020]}
        """;

    [Fact]
    public async Task Each_answer_of_the_file_is_a_row_of_one_table_and_nothing_else_is()
    {
        var page = await app.Page(Permalinks.Evidence);

        var table = page.QuerySelectorAll("main table").Should().ContainSingle().Subject;
        table.QuerySelectorAll("th[scope=row]").Select(cell => cell.TextContent.Trim()).Should().BeEquivalentTo(app.Guide.Evidence.Answers.Select(answer => answer.Condition.Value)).And.HaveCountGreaterThan(30);
        table.QuerySelectorAll("tr:has(> [scope=row]) td:nth-child(2) b").Select(cell => cell.TextContent.Split(' ').Length).Should().OnlyContain(words => words <= EvidenceAnswer.MostWords);
        table.QuerySelectorAll("tr:has(> [scope=row])").Should().OnlyContain(row => row.QuerySelectorAll("a.citation").Length > 0 && row.QuerySelectorAll("svg[aria-hidden=true]").Length == 1);
        page.QuerySelectorAll("#sources li").Should().NotBeEmpty();
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().EndWith("/evidence");
        page.QuerySelector(".callout--warning")!.TextContent.Should().Contain("kidney");
    }

    [Fact]
    public async Task What_goes_into_a_vein_has_a_group_of_its_own_that_says_that_it_is_no_news_about_tablets()
    {
        var groups = (await app.Page(Permalinks.Evidence)).QuerySelectorAll("main tbody");

        var vein = groups[^1];
        vein.QuerySelector("[scope=rowgroup]")!.TextContent.Should().Contain("Into a vein only").And.Contain("says nothing about tablets");
        vein.QuerySelectorAll("[scope=row]").Select(row => row.TextContent.Trim()).Should()
            .BeEquivalentTo(app.Guide.Evidence.Answers.Where(answer => answer.Route is Evidence.Route.Vein).Select(answer => answer.Condition.Value)).And.NotBeEmpty();
    }

    [Fact]
    public async Task The_chart_says_what_the_table_says()
    {
        var chart = (await app.Page("/at-a-glance")).QuerySelectorAll("figure")[^1].QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent).ToList();

        chart.Should().HaveCountGreaterThan(5).And.OnlyContain(said => app.Guide.Evidence.Answers.Any(answer => said.StartsWith(answer.Answer.Value, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_guide_without_the_file_has_no_such_page_and_leads_to_none()
    {
        using var folder = new GuideFolder();
        using var site = GuideApp.Over(folder.Path);

        foreach (var path in new[] { Permalinks.Evidence, "/Evidence" })
        {
            using var answer = await site.Get(path);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        foreach (var path in new[] { "/", "/articles", "/articles/anaemia", Sitemap.Path, Llms.Path }) (await site.Text(path)).Should().NotContain("/evidence");
    }

    [Fact]
    public async Task A_guide_about_something_else_has_its_own_table_and_every_list_leads_there()
    {
        using var folder = new GuideFolder().File("data/evidence.yaml", Answers).File("references.yaml", "references:\n  - {id: who-2020, type: report, title: Report, issued: 2020}\n");
        using var site = GuideApp.Over(folder.Path);

        var page = await site.Page(Permalinks.Evidence);
        page.QuerySelectorAll("tbody").Select(group => group.QuerySelector("b")!.TextContent).Should().Equal("May help", "Into a vein only, in hospital");
        page.QuerySelector("th a[href='/articles/anaemia']")!.TextContent.Should().Be("Tiredness");
        page.QuerySelector("main")!.TextContent.Should().Contain("low certainty, graded by this guide").And.Contain("See a doctor.").And.NotContain("agnesium");
        foreach (var path in new[] { "/", Sitemap.Path, Llms.Path }) (await site.Text(path)).Should().Contain("/evidence");
    }
}
