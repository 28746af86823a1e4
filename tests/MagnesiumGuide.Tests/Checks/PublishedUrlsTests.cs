using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Checks;

public sealed class PublishedUrlsTests
{
    private const string Listed = "# What was published\n\n/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n/topics/basics\n";

    [Fact]
    public void A_guide_that_has_all_it_ever_published_is_sound() => GuideTest.FromArticle(ArticleText.Sound).Write("urls.txt", Listed).FindsNothing();

    [Fact]
    public void A_guide_without_a_list_is_asked_for_none() => GuideTest.FromArticle(ArticleText.Sound).FindsNothing();

    [Fact]
    public void A_page_that_went_without_a_word_is_an_error_that_names_the_page_in_its_place()
    {
        var result = GuideTest.From(("articles/slumber.md", ArticleText.Sound.About("slumber")))
            .Write("urls.txt", Listed.Replace("/articles/sleep\n/articles/sleep#signs", "⟦/articles/sleep⟧\n/articles/sleep#signs", StringComparison.Ordinal))
            .Mark("articles/slumber.md", 2, 8, 26).Finds("MG708", "MG706");
        var lost = result.Diagnostics.Single(found => found.Rule.Id == "MG706");
        lost.Message.Should().Be("`/articles/sleep` was published, and is no page any more.");
        lost.Fix.Should().MatchRegex("^add `/articles/sleep` to the `aliases` of .*articles/slumber\\.md; or, if nothing has, add to gone\\.yaml: `- \\{url: /articles/sleep, date: 2026-11-22, reason: …\\}`$");
    }

    [Fact]
    public void An_alias_an_entry_of_gone_pages_and_a_topic_keep_a_URL() =>
        GuideTest.From(("articles/slumber.md", ArticleText.Sound.About("slumber").And("aliases: [/articles/sleep]")), ("gone.yaml", "gone:\n  - {url: /articles/first-steps, date: 2026-05-01, reason: Thin.}\n"))
            .Write("urls.txt", Listed + "/articles/first-steps\n/articles/first-steps#whatever\n/articles/slumber\n/articles/slumber#signs\n/topics/safety\n").FindsNothing();

    [Fact]
    public void A_published_page_can_not_become_a_draft_unseen() =>
        GuideTest.FromArticle(ArticleText.With("draft: true")).Write("urls.txt", Listed.Replace("/articles/sleep\n", "⟦/articles/sleep⟧\n", StringComparison.Ordinal)).Finds("MG706");

    [Theory]
    [InlineData("## Marks", "add {#signs} behind the heading \"Marks\", if that is where readers now find what they look for")]
    [InlineData("## Signs {#marks}", "write {#signs} in place of {#marks} behind the heading \"Signs\"")]
    [InlineData("## Nothing to see\n\nA.\n\n## Nor here", "add {#signs} behind the heading in")]
    public void A_reworded_heading_is_asked_for_its_anchor(string heading, string fix)
    {
        var result = GuideTest.FromArticle(ArticleText.WithBody($"Zorium [@sound-2020].\n\n{heading}\n\nYawning.")).Write("urls.txt", Listed.Replace("/articles/sleep#signs", "⟦/articles/sleep#signs⟧", StringComparison.Ordinal))
            .Mark("articles/sleep.md", 2, 8, 24).Finds("MG708", "MG707");
        result.Diagnostics.Single(found => found.Rule.Id == "MG707").Fix.Should().StartWith(fix);
    }

    [Fact]
    public void A_moved_page_keeps_its_anchors_under_its_new_name()
    {
        var test = GuideTest.From(("articles/slumber.md", ArticleText.Sound.About("slumber").And("aliases: [/articles/sleep]").AndBody("Zorium [@sound-2020].")));
        test.Write("urls.txt", Listed.Replace("/articles/sleep#signs", "⟦/articles/sleep#signs⟧", StringComparison.Ordinal) + "/articles/slumber\n").Finds("MG707");
    }

    [Fact]
    public void Nothing_is_lost_while_a_file_that_may_hold_the_alias_can_not_be_read() =>
        GuideTest.From(("articles/slumber.md", "⟦title: Slumber⟧\n")).Write("urls.txt", Listed).Finds("MG104");

    [Fact]
    public void A_line_that_is_no_path_is_an_error() =>
        GuideTest.FromArticle(ArticleText.Sound).Write("urls.txt", Listed + "⟦articles/sleep⟧\n⟦https://example.org/⟧\n/articles/first#\n").Finds("MG112");

    [Theory]
    [InlineData("/articles/sleep\n/articles/sleep#signs\n", "`/articles/sleep` and the anchor of its heading are not in urls.txt yet.")]
    [InlineData("/articles/sleep\n", "`/articles/sleep` is not in urls.txt yet.")]
    [InlineData("/articles/sleep#signs\n", "`/articles/sleep#signs` is not in urls.txt yet.")]
    public void What_is_new_is_to_be_listed(string unlisted, string message)
    {
        var found = GuideTest.FromArticle(ArticleText.Sound).Write("urls.txt", Listed.Replace(unlisted, "", StringComparison.Ordinal)).Load().Diagnostics;
        found.Should().ContainSingle().Which.Should().Match<Diagnostic>(one => one.Rule.Id == "MG708" && one.Severity == Severity.Suggestion && one.Message == message);
    }

    [Fact]
    public void A_list_of_ten_thousand_articles_may_have_more_than_a_megabyte() =>
        GuideTest.FromArticle(ArticleText.Sound).Write("urls.txt", Listed + string.Concat(Enumerable.Range(0, 30_000).Select(number => $"/search#a-heading-of-an-article-{number}\n"))).FindsNothing();
}
