namespace MagnesiumGuide.Tests.Content;

/// <summary>A fault inside a YAML text is reported where it stands in the file, however YAML writes it.</summary>
public sealed class RichTextReaderTests
{
    [Fact]
    public void In_a_plain_text() => Summary("Zorium [⟦@sond-2020⟧] helps").Finds("MG401");

    [Fact]
    public void In_double_quotes() => Summary("\"Zorium [⟦@sond-2020⟧]\"").Finds("MG401");

    [Fact]
    public void In_double_quotes_after_escapes() => Summary("\"A \\\"good\\\" \\u00e9 \\t tip\\x41 [⟦@sond-2020⟧]\"").Finds("MG401");

    [Fact]
    public void In_single_quotes_after_doubled_ones() => Summary("'It''s ''good'' [⟦@sond-2020⟧]'").Finds("MG401");

    [Fact]
    public void In_a_folded_text() => Summary(">\n  Zorium helps\n  and [⟦@sond-2020⟧]\n\n  again [⟦@sond-2021⟧].").Finds("MG401");

    [Fact]
    public void In_a_literal_text() => Summary("|-\n  Zorium helps\n  and [⟦@sond-2020⟧].").Finds("MG401");

    [Fact]
    public void In_a_text_with_a_chosen_indentation() => Summary("|2\n  Zorium [⟦@sond-2020⟧].").Finds("MG401");

    [Fact]
    public void In_quotes_over_several_lines() => Summary("\"Zorium helps\n  and so\n\n  does [⟦@sond-2020⟧].\"").Finds("MG401");

    [Fact]
    public void In_quotes_with_an_escaped_line_end() => Summary("\"Zorium helps \\\n  does [⟦@sond-2020⟧].\"").Finds("MG401");

    [Fact]
    public void In_a_plain_text_over_several_lines() => Summary("Zorium helps\n  and [⟦@sond-2020⟧]\n  more").Finds("MG401");

    [Fact]
    public void After_a_character_of_two_units() => Summary("\"😀 \\U0001F600 [⟦@sond-2020⟧]\"").Finds("MG401");

    [Fact]
    public void In_a_key_fact() => GuideTest.FromArticle(ArticleText.With("keyFacts: [\"a [⟦@sond-2020⟧]\", 'b [@sound-2020]', \"c [@sound-2020]\"]")).Finds("MG401");

    [Fact]
    public void A_link_in_a_summary() => Summary("\"Read [this](⟦frist.md⟧) [@sound-2020].\"").Finds("MG201");

    [Fact]
    public void HTML_in_a_summary() => Summary("\"It is ⟦<b>⟧good</b> [@sound-2020].\"").Finds("MG305");

    [Fact]
    public void A_heading_in_a_summary() => Summary("\"⟦# Good [@sound-2020]⟧\"").Load().Diagnostics.Should().Contain(found => found.Rule.Id == "MG309");

    [Fact]
    public void A_list_in_a_summary() => Summary("|-\n  Good [@sound-2020]:\n\n  ⟦- sleep\n  - rest⟧").Finds("MG309");

    [Fact]
    public void A_picture_in_a_summary() => Summary("\"See ⟦![leaves](../images/seaweed.svg)⟧ [@sound-2020].\"").Finds("MG309");

    [Fact]
    public void A_definition_in_the_glossary() => GuideTest.From(("glossary.yaml", "terms:\n  - {term: zoria, definition: 'Zorium''s own [⟦@sond-2020⟧]'}\n")).Finds("MG401");

    private static GuideTest Summary(string yaml) => GuideTest.FromArticle(ArticleText.With($"summary: {yaml}"));
}
