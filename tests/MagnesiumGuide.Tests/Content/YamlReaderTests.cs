namespace MagnesiumGuide.Tests.Content;

/// <summary>What editors type that is no YAML, or YAML that the guide refuses.</summary>
public sealed class YamlReaderTests
{
    [Fact]
    public void A_tab_before_a_key() => GuideTest.FromArticle(ArticleText.With("tags:\n⟦\t⟧- sleep")).Finds("MG105");

    [Fact]
    public void A_tab_after_spaces() => GuideTest.FromArticle(ArticleText.With("tags:\n  ⟦\t⟧- sleep")).Finds("MG105");

    [Fact]
    public void An_apostrophe_in_single_quotes() => GuideTest.FromArticle(ArticleText.With("title: ⟦'Here's zorium'⟧")).Finds("MG105");

    [Fact]
    public void An_apostrophe_in_the_single_quotes_of_a_list_item() =>
        GuideTest.FromArticle(ArticleText.With("keyFacts:\n  - ⟦'It's good [@sound-2020].'⟧\n  - b\n  - c")).Finds("MG105");

    [Fact]
    public void A_colon_in_a_text_without_quotes() => GuideTest.FromArticle(ArticleText.With("title: Zorium⟦:⟧ what it does")).Finds("MG105");

    [Fact]
    public void No_space_after_a_colon() => GuideTest.FromArticle(ArticleText.With("⟦topic:⟧basics")).Finds("MG105");

    [Fact]
    public void No_space_after_the_colon_of_the_first_key() => GuideTest.FromArticle(ArticleText.With("⟦title:⟧Zorium")).Finds("MG105");

    [Fact]
    public void A_key_twice() => GuideTest.FromArticle(ArticleText.With("weight: 1\n⟦weight⟧: 2")).Finds("MG106");

    [Fact]
    public void A_key_twice_names_the_line_of_the_first()
    {
        var found = GuideTest.FromArticle(ArticleText.With("weight: 1\n⟦weight⟧: 2")).Finds("MG106").Diagnostics.Single();

        found.Message.Should().Contain("line 11");
    }

    [Fact]
    public void A_list_that_is_never_closed() => GuideTest.FromArticle(ArticleText.With("tags: ⟦[sleep, rest⟧")).Finds("MG105");

    [Fact]
    public void A_list_that_is_never_closed_before_other_keys() => GuideTest.FromArticle(ArticleText.With("topic: ⟦[basics⟧")).Finds("MG105");

    [Fact]
    public void A_mapping_that_is_never_closed() => GuideTest.FromArticle(ArticleText.With("tags: ⟦{a: b⟧")).Finds("MG105");

    [Fact]
    public void Double_quotes_that_are_never_closed() => GuideTest.FromArticle(ArticleText.With("title: ⟦\"Zorium and sleep⟧")).Finds("MG105");

    [Fact]
    public void Double_quotes_inside_double_quotes() => GuideTest.FromArticle(ArticleText.With("title: ⟦\"The \"good\" zorium\"⟧")).Finds("MG105");

    [Fact]
    public void An_anchor() => GuideTest.FromArticle(ArticleText.With("tags: ⟦&words ⟧[sleep]")).Finds("MG107");

    [Fact]
    public void An_alias() => GuideTest.FromArticle(ArticleText.With("tags: [⟦*words⟧]")).Finds("MG107");

    [Fact]
    public void A_tag() => GuideTest.FromArticle(ArticleText.With("title: ⟦!!str Zorium⟧")).Finds("MG107");

    [Fact]
    public void A_second_document_in_a_file() => GuideTest.From(("people.yaml", "people: []\n⟦---⟧\npeople: []\n")).Finds("MG105");

    [Fact]
    public void A_list_where_keys_must_stand() => GuideTest.FromArticle("---\n⟦- title: Zorium⟧\n---\n\nText.\n").Finds("MG105");

    [Fact]
    public void A_text_where_keys_must_stand() => GuideTest.FromArticle("---\n⟦Zorium and sleep⟧\n---\n\nText.\n").Finds("MG105");

    [Fact]
    public void Lists_inside_lists_thirty_three_levels_deep() =>
        GuideTest.FromArticle(ArticleText.With($"tags: {new string('[', 31)}⟦⟧[{new string(']', 32)}")).Finds("MG116");

    [Fact]
    public void A_text_that_begins_with_an_at_sign() => GuideTest.FromArticle(ArticleText.With("summary: ⟦@⟧sound-2020 says so")).Finds("MG105");

    [Fact]
    public void A_text_that_begins_with_a_citation() => GuideTest.FromArticle(ArticleText.With("summary: ⟦[⟧@sound-2020] says so")).Finds("MG105");

    [Fact]
    public void A_list_item_that_begins_with_a_citation() =>
        GuideTest.FromArticle(ArticleText.With("keyFacts:\n  - ⟦[⟧@sound-2020] says so\n  - b\n  - c")).Finds("MG105");

    [Fact]
    public void A_text_that_begins_with_a_percent_sign() => GuideTest.FromArticle(ArticleText.With("title: ⟦%⟧ of zorium")).Finds("MG105");

    [Fact]
    public void A_text_that_begins_with_a_backtick() => GuideTest.FromArticle(ArticleText.With("title: ⟦`⟧zorium`")).Finds("MG105");

    [Fact]
    public void A_text_that_begins_with_emphasis_is_an_alias_to_YAML() => GuideTest.FromArticle(ArticleText.With("title: ⟦*Zorium*⟧ and sleep")).Finds("MG107");

    [Fact]
    public void A_list_as_a_key() => GuideTest.FromArticle(ArticleText.With("⟦[a]⟧: b")).Finds("MG105");

    [Fact]
    public void A_list_that_goes_on_in_the_first_column()
    {
        var result = GuideTest.FromArticle(ArticleText.With("tags: [sleep,\nrest]")).Load();

        result.Diagnostics.Should().OnlyContain(found => found.Rule.Id == "MG105" && found.Span.File == "articles/sleep.md");
    }

    [Fact]
    public void A_fault_in_front_matter_does_not_hide_one_in_the_body() =>
        GuideTest.FromArticle(ArticleText.With("⟦topic:⟧basics").AndBody("Read [this](⟦frist.md⟧).\n\n⟦<b>⟧Now</b>.")).Finds("MG105", "MG201", "MG305");

    [Fact]
    public void A_comma_in_a_text_between_braces_is_part_of_the_text() =>
        GuideTest.From(("site.yaml", "name: Zorium Guide\npublisher: {name: Zorium, of the Team}\ntopics: [{id: basics, title: Doses, medicines, kidneys}]\n"))
            .FindsNothing().Guide!.Site.Topics.Single().Title.Should().Be("Doses, medicines, kidneys");

    [Fact]
    public void Comments_and_blank_lines_are_no_faults() => GuideTest.FromArticle(ArticleText.With("# A comment: with 'anything' in it\n\n  # and another\nweight: 3 # low")).FindsNothing();
}
