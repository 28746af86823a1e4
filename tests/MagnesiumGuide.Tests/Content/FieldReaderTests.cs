namespace MagnesiumGuide.Tests.Content;

/// <summary>Keys and values of front matter.</summary>
public sealed class FieldReaderTests
{
    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("topic")]
    [InlineData("summary")]
    [InlineData("keyFacts")]
    [InlineData("date")]
    public void A_key_that_must_be_there(string key) => GuideTest.FromArticle(ArticleText.Without(key)).Mark("articles/sleep.md", 1, 1, 4).Finds("MG109");

    [Fact]
    public void A_key_without_a_value() => GuideTest.FromArticle(ArticleText.With("topic:")).Mark("articles/sleep.md", 4, 1, 6).Finds("MG109");

    [Fact]
    public void A_blank_text() => GuideTest.FromArticle(ArticleText.With("title: ⟦\"  \"⟧")).Finds("MG110");

    [Fact]
    public void An_unknown_key_names_the_nearest_known_one() =>
        GuideTest.FromArticle(ArticleText.With("⟦alias⟧: /old")).Finds("MG108").Diagnostics.Single().Fix.Should().Be("did you mean `aliases`?");

    [Fact]
    public void A_known_key_in_other_letters() =>
        GuideTest.FromArticle(ArticleText.With("⟦lastMod⟧: 2026-11-02")).Finds("MG108").Diagnostics.Single().Fix.Should().Be("did you mean `lastmod`?");

    [Fact]
    public void A_key_like_none() => GuideTest.FromArticle(ArticleText.With("⟦publishDate⟧: 2026-11-02")).Finds("MG108").Diagnostics.Single().Fix.Should().StartWith("use one of aliases, ");

    [Theory]
    [InlineData("title: ⟦\"Zorium\\u0007 and sleep\"⟧")]
    [InlineData("title: ⟦\"Zorium\\nand sleep\"⟧")]
    [InlineData("title: ⟦\"Zorium\\u2028and sleep\"⟧")]
    [InlineData("title: ⟦\"Zorium\n\n  and sleep\"⟧")]
    [InlineData("summary: ⟦\"Zorium\\0 helps [@sound-2020].\"⟧")]
    [InlineData("tags: [⟦\"a\\u009Fb\"⟧]")]
    [InlineData("aliases: [⟦\"/a\\nb\"⟧]")]
    public void A_control_character_or_a_line_break_where_there_is_one_line(string lines) => GuideTest.FromArticle(ArticleText.With(lines)).Finds("MG110");

    [Theory]
    [InlineData("title: Zorium\n  and sleep")]
    [InlineData("title: >-\n  Zorium\n  and sleep")]
    [InlineData("title: \"Zorium\n  and sleep\"")]
    public void A_line_end_that_yaml_folds_is_a_space(string lines) =>
        GuideTest.FromArticle(ArticleText.With(lines)).FindsNothing().Guide!.FindArticle("sleep")!.Title.Value.Should().Be("Zorium and sleep");

    [Fact]
    public void A_list_for_a_text() => GuideTest.FromArticle(ArticleText.With("title: ⟦[Zorium]⟧")).Finds("MG110");

    [Fact]
    public void A_text_for_a_list() => GuideTest.FromArticle(ArticleText.With("tags: ⟦sleep, rest⟧")).Finds("MG110");

    [Fact]
    public void A_mapping_in_a_list_of_texts() => GuideTest.FromArticle(ArticleText.With("tags:\n  - ⟦Zorium: good⟧\n  - sleep")).Finds("MG110");

    [Fact]
    public void A_blank_item() => GuideTest.FromArticle(ArticleText.With("tags: [sleep, ⟦\"\"⟧]")).Finds("MG110");

    [Fact]
    public void A_word_for_true() => GuideTest.FromArticle(ArticleText.With("draft: ⟦yes⟧")).Finds("MG110").Diagnostics.Single().Fix.Should().Be("write true, without quotes");

    [Fact]
    public void False_in_quotes() => GuideTest.FromArticle(ArticleText.With("draft: ⟦\"false\"⟧")).Finds("MG110");

    [Fact]
    public void A_word_for_a_number() => GuideTest.FromArticle(ArticleText.With("weight: ⟦low⟧")).Finds("MG110");

    [Fact]
    public void A_broken_number_for_a_whole_one() => GuideTest.FromArticle(ArticleText.With("weight: ⟦1.5⟧")).Finds("MG110");

    [Fact]
    public void A_period_without_a_unit() => GuideTest.FromArticle(ArticleText.With("reviewIn: ⟦12⟧")).Finds("MG110");

    [Fact]
    public void A_period_of_nothing() => GuideTest.FromArticle(ArticleText.With("reviewIn: ⟦0 months⟧")).Finds("MG110");

    [Fact]
    public void A_title_of_seventy_one_characters() => GuideTest.FromArticle(ArticleText.With($"title: ⟦{new string('z', 71)}⟧")).Finds("MG111");

    [Fact]
    public void A_title_of_seventy_characters_fits() => GuideTest.FromArticle(ArticleText.With($"title: {new string('z', 69)}é")).FindsNothing();

    [Fact]
    public void A_description_that_says_too_little() => GuideTest.FromArticle(ArticleText.With("description: ⟦Zorium helps.⟧")).Finds("MG111");

    [Fact]
    public void A_description_that_is_too_long() => GuideTest.FromArticle(ArticleText.With($"description: ⟦{new string('z', 161)}⟧")).Finds("MG111");

    [Fact]
    public void A_day_that_no_month_has() => GuideTest.FromArticle(ArticleText.With("date: ⟦2026-02-30⟧")).Finds("MG801");

    [Fact]
    public void The_leap_day_of_a_common_year() => GuideTest.FromArticle(ArticleText.With("date: ⟦2026-02-29⟧")).Finds("MG801");

    [Fact]
    public void A_day_as_the_British_write_it() => GuideTest.FromArticle(ArticleText.With("date: ⟦22/11/2026⟧")).Finds("MG801");

    [Fact]
    public void A_day_and_a_time() => GuideTest.FromArticle(ArticleText.With("date: ⟦2026-11-01T10:00:00Z⟧")).Finds("MG801");

    [Fact]
    public void A_month_without_a_day() => GuideTest.FromArticle(ArticleText.With("lastReviewed: ⟦2026-11⟧")).Finds("MG801");
}
