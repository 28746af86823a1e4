using System.Net;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>The charts of the guide itself: whoever does not see them reads the same.</summary>
public sealed partial class ChartTests(GuideApp app) : IClassFixture<GuideApp>
{
    private const string AtAGlance = "/at-a-glance";
    private const string BloodLevels = "/blood-levels";

    [Fact]
    public async Task Every_chart_has_a_name_and_a_table_with_the_same_words_and_numbers()
    {
        var figures = await Figures();

        figures.Should().HaveCount(app.Guide.Charts.Count, "a chart that is shown nowhere is of no use to anybody");
        foreach (var figure in figures)
        {
            Name().Match(figure).Groups[1].Value.Should().EndWith(".").And.MatchRegex("[0-9]");
            var drawn = Words(string.Join(' ', Drawn().Matches(figure).Select(text => text.Groups[1].Value)));
            // Columns are named in the picture where they are series. What was measured is for those who open the table.
            var (columns, body) = (Columns().Matches(figure).Select(column => column.Groups[1].Value).ToList(), Body().Match(figure).Value);
            if (columns is [_, _]) body = string.Join(' ', columns) + body;
            if (columns is [_, _, _]) body = Measured().Replace(body, "");
            drawn.Should().BeEquivalentTo(Words(body)).And.HaveCountGreaterThan(20);
        }
    }

    [Fact]
    public async Task Every_chart_cites_its_sources_in_the_list_of_the_page()
    {
        foreach (var path in new[] { AtAGlance, BloodLevels })
        {
            var page = await app.Text(path);
            foreach (var figure in Figure().Matches(page).Select(figure => figure.Value))
            {
                var cited = Cited().Matches(figure).Select(source => source.Groups[1].Value).ToList();
                cited.Should().NotBeEmpty().And.OnlyContain(anchor => page.Contains($"id=\"{anchor}\"", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task The_list_of_all_sources_says_that_the_page_cites_what_its_charts_cite()
    {
        app.Guide.CitedReferences().Single(cited => cited.Reference.Id == "zhang-2016").CitedBy.Should().ContainSingle(page => page.Path == AtAGlance);
        (await app.Text(AtAGlance)).Should().Contain("href=\"#source-");
    }

    [Fact]
    public async Task The_Markdown_of_an_article_has_the_numbers_of_its_chart_in_a_table()
    {
        using var folder = new GuideFolder();
        folder.File("data/reference-values.yaml", "values:\n  - {id: dose, value: 45, unit: mg, population: adults, authority: Board}\n")
            .File("data/charts.yaml", "charts:\n  - {id: doses, kind: bars, title: Doses, rows: [{label: Adults, values: [dose]}]}\n")
            .Article("hepcidin", body: "A chart:\n\n![How much](chart:doses)\n\nMore.");
        using var site = GuideApp.Over(folder.Path);

        (await site.Text("/articles/hepcidin.md")).Should().Contain("How much\n\n|  | Amount |\n| --- | --- |\n| Adults | 45 mg |\n\nMore.").And.NotContain("(chart:");
    }

    private async Task<IReadOnlyList<string>> Figures() => [.. Figure().Matches(await app.Text(AtAGlance) + await app.Text(BloodLevels)).Select(figure => figure.Value)];

    private static string[] Words(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Source().Replace(html, ""), " ")).Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<figure class=\"chart\">.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<svg role=\"img\"[^>]* aria-label=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("<text[^>]*>(.*?)</text>")]
    private static partial Regex Drawn();

    [GeneratedRegex("<th scope=\"col\">(.*?)</th>")]
    private static partial Regex Columns();

    [GeneratedRegex("<tbody>.*?</tbody>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<td>[^<]*</td></tr>")]
    private static partial Regex Measured();

    [GeneratedRegex("<sup>.*?</sup>")]
    private static partial Regex Source();

    [GeneratedRegex("href=\"#(source-[0-9]+)\"")]
    private static partial Regex Cited();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
