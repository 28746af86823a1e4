namespace MagnesiumGuide.Tests.Content;

public sealed class DocumentParserTests
{
    [Fact]
    public void An_empty_file() => GuideTest.FromArticle("⟦⟧").Finds("MG104");

    [Fact]
    public void A_file_of_blank_lines() => GuideTest.FromArticle("⟦⟧\n\n\n").Finds("MG104");

    [Fact]
    public void No_front_matter() => GuideTest.FromArticle("⟦Zorium helps.⟧\n").Finds("MG104");

    [Fact]
    public void No_opening_fence() => GuideTest.FromArticle("⟦title: Zorium⟧\n---\n\nText.\n").Finds("MG104");

    [Fact]
    public void No_closing_fence() => GuideTest.FromArticle("⟦---⟧\ntitle: Zorium\n\nText.\n").Finds("MG104");

    [Fact]
    public void Front_matter_without_keys() => GuideTest.FromArticle("⟦⟦---⟧⟧\n---\n".Replace("⟦⟦", "⟦", StringComparison.Ordinal).Replace("⟧⟧", "⟧", StringComparison.Ordinal))
        .Load().Diagnostics.Select(found => (found.Rule.Id, found.Span.Start.Line, found.Span.Start.Column)).Should().Equal(Enumerable.Repeat(("MG109", 1, 1), 6));

    [Fact]
    public void Line_ends_of_Windows_do_not_move_a_place() =>
        GuideTest.FromArticle(ArticleText.With("topic: ⟦safty⟧").AndBody("Read [this](⟦frist.md⟧).").ToString().Replace("\n", "\r\n", StringComparison.Ordinal)).Finds("MG115", "MG201");

    [Fact]
    public void Line_ends_of_old_Macs_do_not_move_a_place() =>
        GuideTest.FromArticle(ArticleText.With("topic: safty").ToString().Replace("\n", "\r", StringComparison.Ordinal)).Mark("articles/sleep.md", 4, 8, 13).Finds("MG115");

    [Fact]
    public void A_byte_order_mark_does_not_move_a_place() => GuideTest.FromArticle("\uFEFF" + ArticleText.With("⟦topci⟧: basics").And("topic: basics")).Finds("MG108");

    [Fact]
    public void A_line_separator_is_no_line_end() => GuideTest.FromArticle(ArticleText.WithBody("One\u2028two\u0085three\fthen [this](⟦frist.md⟧).")).Finds("MG201");

    [Fact]
    public void Columns_count_UTF_16_units() => GuideTest.FromArticle(ArticleText.WithBody("😀 é [this](⟦frist.md⟧).")).Finds("MG201");

    [Fact]
    public void Spaces_after_a_fence_are_no_fault() => GuideTest.FromArticle("---  \n" + ArticleText.Sound.ToString()[4..]).FindsNothing();
}
