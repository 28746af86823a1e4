using System.Net;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>The charts of the guide itself: whoever does not see them reads the same.</summary>
public sealed partial class ChartTests(GuideApp app) : IClassFixture<GuideApp>
{
    private const string AtAGlance = "/at-a-glance";

    [Fact]
    public async Task Every_chart_has_a_name_and_a_table_with_the_same_numbers()
    {
        var figures = await Figures();

        figures.Should().HaveCount(3);
        foreach (var figure in figures)
        {
            var (name, drawn, table) = (Name().Match(figure).Groups[1].Value, Drawn().Matches(figure).Select(text => text.Groups[1].Value), Table().Match(figure).Value);
            name.Should().EndWith(".").And.MatchRegex("[0-9]");
            Numbers(string.Join(' ', drawn)).Should().BeSubsetOf(Numbers(table)).And.NotBeEmpty();
        }
    }

    [Fact]
    public async Task Every_chart_cites_its_sources_in_the_list_of_the_page()
    {
        var page = await app.Text(AtAGlance);

        foreach (var figure in await Figures())
        {
            var cited = Cited().Matches(figure).Select(source => source.Groups[1].Value).ToList();
            cited.Should().NotBeEmpty().And.OnlyContain(anchor => page.Contains($"id=\"{anchor}\"", StringComparison.Ordinal));
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

    private async Task<IReadOnlyList<string>> Figures() => [.. Figure().Matches(await app.Text(AtAGlance)).Select(figure => figure.Value)];

    private static IEnumerable<string> Numbers(string text) => Number().Matches(WebUtility.HtmlDecode(Tag().Replace(text, " "))).Select(number => number.Value).Distinct();

    [GeneratedRegex("<figure class=\"chart\">.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<svg role=\"img\"[^>]* aria-label=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("<text[^>]*>(.*?)</text>")]
    private static partial Regex Drawn();

    [GeneratedRegex("<table>.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("href=\"#(source-[0-9]+)\"")]
    private static partial Regex Cited();

    [GeneratedRegex("[0-9][0-9.,]*")]
    private static partial Regex Number();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
