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

    [Theory]
    [InlineData("q=%00iron%0D%0A")]
    [InlineData("q=%ED%A0%80")]
    [InlineData("q=%EF%BF%BE%EF%BF%BF")]
    [InlineData("q=%FF")]
    [InlineData("q=a&q=b")]
    public async Task Nothing_that_is_no_character_is_an_error(string query)
    {
        using var answer = await _app.Get("/search?" + query);
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_query_is_not_cut_within_a_character()
    {
        var page = await Search(new string('x', 199) + "\U0001F9E0 iron");
        page.QuerySelector("#q")!.GetAttribute("value").Should().Be(new string('x', 199));
    }

    [Fact]
    public void Halves_of_characters_part_words() => SearchWords.In("iron\uD800tea\uFFFEcup\0saucer").Should().Equal("iron", "tea", "cup", "saucer");

    [Fact]
    public async Task A_query_without_end_is_cut()
    {
        var page = await Search(new string('x', 16_000));
        page.QuerySelector("#q")!.GetAttribute("value").Should().HaveLength(200);
    }

    [Theory]
    [InlineData("%00", "")]
    [InlineData("fer%00ritin%07%C2%9F", "fer ritin")]
    public async Task Characters_that_nobody_can_see_are_not_shown_again(string query, string shown)
    {
        var page = await _app.Page("/search?q=" + query);
        page.QuerySelector("#q")!.GetAttribute("value").Should().Be(shown);
        page.Title.Should().Be(shown.Length == 0 ? "Search the guide | Iron Guide" : $"Search: {shown} | Iron Guide");
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
