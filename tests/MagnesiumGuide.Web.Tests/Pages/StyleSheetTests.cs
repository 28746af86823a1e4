using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Tests.Pages;

public sealed partial class StyleSheetTests
{
    [Theory]
    [InlineData("a { b: c; }", "a{b:c}")]
    [InlineData("/* why\n */ a,\n  b > c { d: e f; g: h }", "a,b>c{d:e f;g:h}")]
    [InlineData("li :target { a: b; }", "li :target{a:b}")]
    [InlineData("@media screen and (x: y) { a { b: calc(1px + 2px); } }", "@media screen and (x:y){a{b:calc(1px + 2px)}}")]
    public void Shortens_without_a_change_of_meaning(string css, string shorter) => StyleSheet.Shorten(css).Should().Be(shorter);

    [Fact]
    public async Task The_policy_allows_exactly_the_styles_in_the_page()
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path);
        var styles = Style().Matches(await app.Text("/")).Select(style => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Groups[1].Value)))}'");
        StyleSheet.CspHashes.Should().Be(string.Join(' ', styles));
    }

    [Fact]
    public async Task A_plain_article_does_without_the_styles_of_lists_and_charts()
    {
        using var folder = new GuideFolder()
            .File("data/reference-values.yaml", "values:\n  - {id: dose, value: 8, unit: mg, population: adults, authority: Board}\n")
            .File("data/charts.yaml", "charts:\n  - {id: doses, kind: bars, title: Doses, rows: [{label: Adults, values: [dose]}]}\n")
            .Article("anaemia", body: "A chart:\n\n![How much](chart:doses)");
        using var app = GuideApp.Over(folder.Path);
        (await app.Page("/articles/iron-basics")).QuerySelectorAll("style").Should().ContainSingle();
        foreach (var path in new[] { "/articles/anaemia", "/", "/articles", "/topics/blood", "/sources", "/glossary", "/search", "/nowhere" })
            (await app.Page(path)).QuerySelectorAll("style").Should().HaveCount(2, "{0} has lists or charts", path);
    }

    [Fact]
    public async Task Paper_shows_the_addresses_that_words_do_not()
    {
        using var folder = new GuideFolder()
            .File("site.yaml", """
                name: Iron Guide
                publisher: {name: Iron Team, url: https://iron.example/team, email: a@iron.example}
                topics:
                  - {id: basics, title: Basics, description: What iron is for.}
                  - {id: blood, title: Blood, description: Anaemia and its signs.}
                """)
            .File("people.yaml", "people:\n  - {id: ann, name: Ann Writer, url: https://ann.example}\n")
            .Article("iron-basics", keys: "authors: [ann]", body: """
                [A leaflet](https://iron.example/a?b=1), [iron.example/c](https://iron.example/c/), <https://iron.example/d>, [our letter box](mailto:b@iron.example?subject=x),
                [c@iron.example](mailto:c@iron.example), [the nurse](tel:111), [0800 11 11](tel:08001111), [another page](anaemia.md), [below](#section).

                ## Section

                More text.
                """);
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/articles/iron-basics");
        page.QuerySelectorAll("[data-address]").Select(link => $"{link.TextContent} <{link.GetAttribute("data-address")}>").Should().Equal(
            "A leaflet <https://iron.example/a?b=1>", "our letter box <b@iron.example>", "the nurse <111>", "Ann Writer <https://ann.example>", "Iron Team <https://iron.example/team>");
        StyleSheet.Css.Html[StyleSheet.Css.Html.IndexOf("@media print", StringComparison.Ordinal)..].Should().Contain("attr(data-address)");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Browsers_paint_their_own_frame_in_the_colour_of_the_page(string scheme)
    {
        using var folder = new GuideFolder();
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/");
        page.QuerySelector($"meta[name=theme-color][media*={scheme}]")!.GetAttribute("content").Should().Be(Palette.Read(scheme == "dark")["paper"]);
    }

    [Fact]
    public void Every_class_in_the_pages_has_a_style_and_every_style_a_page()
    {
        var pages = string.Join('\n', SourceText.Of("src", ".cshtml"));
        var ofPreview = StyleSheet.Shorten(string.Concat(SourceText.Of("src/MagnesiumGuide.Web/Preview", ".css")));
        var program = pages + string.Join('\n', SourceText.Of("src/MagnesiumGuide/Rendering", ".cs").Concat(SourceText.Of("src/MagnesiumGuide.Web/Pages/Desk", ".cs")).Concat(SourceText.Of("src/MagnesiumGuide.Web/Preview", ".js")));
        var css = QuotedText().Replace(StyleSheet.Css.Html + StyleSheet.MoreCss.Html + ofPreview, "");
        Names(ClassAttribute(), pages).Where(name => !css.Contains("." + name, StringComparison.Ordinal)).Should().BeEmpty();
        Names(ClassSelector(), css).Where(name => !program.Contains(name.Split("--")[0], StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static IEnumerable<string> Names(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex QuotedText();

    [GeneratedRegex("class=\"([a-z]+)\"")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\.([a-z][a-z_-]+)(?=[^{}]*\{)")]
    private static partial Regex ClassSelector();
}
