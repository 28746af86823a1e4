using AngleSharp.Dom;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>A screen reader is told where a page leaves its language (WCAG 2.2, 3.1.2).</summary>
public sealed class ForeignWordTests(GuideApp app) : IClassFixture<GuideApp>
{
    [Fact]
    public async Task Latin_French_and_German_are_marked_in_the_guide()
    {
        var page = await app.Page("/articles/electrolyte-balance");
        Marked(page, "la").Should().Contain("myasthenia gravis").And.HaveCountGreaterThan(1);
        page.QuerySelectorAll("#words dt[lang=la]").Should().ContainSingle().Which.TextContent.Should().Be("myasthenia gravis");

        Marked(await app.Page(Permalinks.Glossary), "fr").Should().Contain("torsades de pointes");
        (await app.Page(Permalinks.Sources)).QuerySelectorAll("cite[lang=de]").Select(cite => cite.TextContent).Should().Contain(title => title.StartsWith("Referenzwerte"));
    }

    [Fact]
    public async Task Headings_contents_and_definitions_are_marked_and_the_twins_are_not()
    {
        using var folder = new GuideFolder()
            .File("glossary.yaml", "terms:\n  - {term: nox & dies, abbreviation: ND, definition: Of nox.}\n")
            .Article("nox", body: "Nox & dies.\n\n## Nox\n\nA [nox](anaemia.md).");
        using var plain = GuideApp.Over(folder.Path);
        var twins = (await plain.Text("/articles/nox.json"), await plain.Text("/articles/nox.md"));
        folder.File("data/foreign-words.yaml", "words:\n  - {word: nox, language: la}\n");
        using var marked = GuideApp.Over(folder.Path);

        var page = await marked.Page("/articles/nox");
        page.QuerySelector("h1")!.InnerHtml.Should().Be("On <span lang=\"la\">nox</span>");
        page.QuerySelector("#contents a")!.InnerHtml.Should().Be("<span lang=\"la\">Nox</span>");
        page.QuerySelector("h2#nox")!.InnerHtml.Should().Be("<span lang=\"la\">Nox</span>");
        page.QuerySelector("#words dt")!.InnerHtml.Should().Be("<span lang=\"la\">nox</span> &amp; dies");
        page.QuerySelector("#words dd")!.InnerHtml.Should().Be("Of <span lang=\"la\">nox</span>.");
        page.QuerySelector("a[href='/articles/anaemia']")!.GetAttribute("lang").Should().Be("la");
        (await marked.Page(Permalinks.Glossary)).QuerySelector("dl dt")!.InnerHtml.Should().Be("<span lang=\"la\">nox</span> &amp; dies (ND)");
        (await marked.Text("/articles/nox.json"), await marked.Text("/articles/nox.md")).Should().Be(twins);
    }

    private static IEnumerable<string> Marked(IParentNode page, string language) => page.QuerySelectorAll($"[lang={language}]").Select(element => element.TextContent);
}
