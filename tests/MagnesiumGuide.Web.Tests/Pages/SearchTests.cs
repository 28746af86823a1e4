using AngleSharp.Dom;
using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Tests.Pages;

public sealed class SearchTests : IDisposable
{
    private readonly GuideFolder _folder = new GuideFolder()
        .Article("ferritin", topic: "blood", keys: "tags: [Anémie ferriprive, haemoglobin]")
        .Article("tea", keys: "tags: [coffee]")
        .Article("unfinished", keys: "draft: true\ntags: [haemoglobin]");

    private readonly GuideApp _app;

    public SearchTests() => _app = GuideApp.Over(_folder.Path);

    [Theory]
    [InlineData("haemoglobin", "On ferritin")]
    [InlineData("HAEMO", "On ferritin")]
    [InlineData("anemie", "On ferritin")]
    [InlineData("ferritin anémie", "On ferritin")]
    [InlineData("ferritin coffee", null)]
    [InlineData("globin", null)]
    [InlineData("zinc", null)]
    public async Task Finds_articles_whose_title_or_tags_hold_every_word(string query, string? title)
    {
        var page = await Search(query);
        page.QuerySelectorAll("main > .articles > li > a").Select(link => link.TextContent).Should().Equal(title is null ? [] : [title]);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("zinc")]
    public async Task Without_a_result_it_offers_every_article(string query) =>
        (await Search(query)).QuerySelectorAll("main .articles a").Select(link => link.TextContent).Should().Contain(["On iron-basics", "On anaemia", "On tea"]);

    [Fact]
    public async Task The_box_keeps_the_query_and_nothing_of_it_becomes_markup()
    {
        var page = await Search("\"><script>alert(1)</script>");
        page.QuerySelector("#q")!.GetAttribute("value").Should().Be("\"><script>alert(1)</script>");
        page.QuerySelectorAll("script:not([type='application/ld+json'])").Should().BeEmpty();
    }

    [Fact]
    public async Task A_query_without_end_is_cut()
    {
        var page = await Search(new string('x', 3000));
        page.QuerySelector("#q")!.GetAttribute("value").Should().HaveLength(200);
    }

    [Theory]
    [InlineData("Café au lait", "cafe", "au", "lait")]
    [InlineData("B12/iron (oral)", "b12", "iron", "oral")]
    [InlineData("…")]
    public void Words_are_compared_without_case_and_accents(string text, params string[] words) => SearchWords.In(text).Should().Equal(words);

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    private async Task<IDocument> Search(string query) => await _app.Page("/search?q=" + Uri.EscapeDataString(query));
}
