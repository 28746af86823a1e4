namespace MagnesiumGuide.Tests.Content;

/// <summary>Mistakes below the front matter that stop a text from being read as what it is meant to be.</summary>
public sealed class BodyReaderTests
{
    [Fact]
    public void A_callout_of_no_kind() => Body("> ⟦[!POTATO]⟧\n> Ask first.").Finds("MG304").Diagnostics.Single().Fix.Should().StartWith("use one of ");

    [Fact]
    public void A_callout_of_a_kind_of_other_engines() => Body("> ⟦[!danger]⟧\n> Ask first.").Finds("MG304").Diagnostics.Single().Fix.Should().Be("write `[!WARNING]`");

    [Fact]
    public void A_callout_of_a_mistyped_kind() => Body("> ⟦[!WARNNG]⟧\n> Ask first.").Finds("MG304").Diagnostics.Single().Fix.Should().Be("did you mean `[!WARNING]`?");

    [Fact]
    public void A_callout_without_a_kind() => Body("> ⟦[!]⟧\n> Ask first.").Finds("MG304");

    [Fact]
    public void A_callout_with_its_title_on_the_first_line() => Body("> [!NOTE] ⟦Kidney failure⟧\n> Ask first.").Finds("MG304");

    [Fact]
    public void A_callout_without_a_text() => Body("> ⟦[!NOTE]⟧\n\nText.").Finds("MG304");

    [Fact]
    public void A_callout_of_a_heading_alone() => Body("> ⟦[!NOTE]⟧\n> ### Kidneys").Finds("MG304");

    [Fact]
    public void A_callout_in_a_list() => Body("- one\n\n  > ⟦[!DANGER]⟧\n  > Ask first.").Finds("MG304");

    [Fact]
    public void A_callout_that_reads_as_the_definition_of_a_link() => Body("> ⟦[!WARNING]: Danger⟧").Finds("MG304");

    [Fact]
    public void A_callout_may_begin_with_a_citation() => Body("> [!NOTE]\n> [@sound-2020]").FindsNothing();

    [Fact]
    public void A_callout_in_lower_case_is_one() => Body("> [!note]\n> Yawn.").FindsNothing();

    [Fact]
    public void A_quote_is_no_callout() => Body("> Yawn [!].").FindsNothing();

    [Fact]
    public void An_anchor_twice() => Body("## One {#same}\n\nText.\n\n## Two ⟦{#same}⟧\n\nText.").Finds("MG303");

    [Fact]
    public void Equal_headings_are_no_fault() => Body("## One\n\nText.\n\n## One\n\nText.").FindsNothing().Guide!.FindArticle("sleep")!.Outline.Headings.Select(heading => heading.Id).Should().Equal("one", "one-1");

    [Fact]
    public void A_chosen_anchor_comes_before_a_made_one() =>
        Body("## One\n\nText.\n\n## Two {#one}\n\nText.").FindsNothing().Guide!.FindArticle("sleep")!.Outline.Headings.Select(heading => heading.Id).Should().Equal("one-1", "one");

    [Fact]
    public void A_care_ladder_has_its_rungs_and_their_citations()
    {
        var section = Body("## If you feel ill {#help}\n\n### Call if {#emergency}\n\n- a fit [@sound-2020]\n\n### Ask if {#today}\n\nTired [@old-1990].\n\n### Later {#soon}\n\nYawning.\n\n## After\n\nEnd.")
            .FindsNothing().Guide!.FindArticle("sleep")!.Outline.Sections[0];

        section.IsHelp.Should().BeTrue();
        section.Rungs.Select(rung => $"{rung.Urgency} {rung.Heading.Text} {string.Join(' ', rung.Citations.Select(citation => citation.ReferenceId))}")
            .Should().Equal("Emergency Call if sound-2020", "Today Ask if old-1990", "Soon Later ");
    }

    [Fact]
    public void A_care_ladder_may_leave_rungs_out() => Body("## Help\n\n### Today\n\nTired [@sound-2020].").FindsNothing();

    [Fact]
    public void A_rung_that_there_is_not() =>
        Body("## Help\n\n⟦### Call if {#emergancy}⟧\n\nTired.").Finds("MG313").Diagnostics.Single().Fix.Should().Be("did you mean {#emergency}?");

    [Fact]
    public void A_rung_without_an_anchor() =>
        Body("## Help\n\n⟦### Call an ambulance if⟧\n\nTired.").Finds("MG313").Diagnostics.Single().Fix.Should().Be("end the heading with one of {#emergency}, {#today}, {#soon}");

    [Fact]
    public void Rungs_in_the_wrong_order() => Body("## Help\n\n### Ask {#today}\n\nTired [@sound-2020].\n\n⟦### Call {#emergency}⟧\n\nA fit [@sound-2020].").Finds("MG313");

    [Fact]
    public void A_rung_twice() => Body("## Help\n\n### Ask {#soon}\n\nTired.\n\n⟦### Or {#soon}⟧\n\nYawning.").Finds("MG313");

    [Fact]
    public void A_rung_with_the_anchor_of_another_section() => Body("## Signs {#soon}\n\nTired.\n\n## Help\n\n### Ask ⟦{#soon}⟧\n\nYawning.").Finds("MG303");

    [Fact]
    public void A_rung_without_signs() => Body("## Help\n\n⟦### Ask {#soon}⟧\n\n## After\n\nEnd.").Finds("MG313");

    [Fact]
    public void Text_before_the_first_rung() => Body("## Help\n\n⟦Read this.⟧\n\n### Ask {#soon}\n\nTired.").Finds("MG313");

    [Fact]
    public void A_care_ladder_without_rungs() => Body("⟦## Help⟧\n\n## After\n\nEnd.").Finds("MG313");

    [Fact]
    public void A_rung_that_names_no_source() => Body("## Help\n\n⟦### Call {#emergency}⟧\n\nA fit.\n\n### Ask {#soon}\n\nTired.").Finds("MG405");

    [Fact]
    public void Text_before_the_first_question() => Body("## Frequently asked questions\n\n⟦Here they are.⟧\n\n### Why?\n\nBecause [@sound-2020].").Finds("MG306");

    [Fact]
    public void A_FAQ_without_questions() => Body("⟦## Frequently asked questions⟧").Finds("MG306");

    [Fact]
    public void A_FAQ_of_text_alone() => Body("⟦## Often asked {#faq}⟧\n\n⟦Why? Because.⟧").Finds("MG306");

    [Fact]
    public void A_question_without_an_answer() => Body("## Frequently asked questions\n\n⟦### Why?⟧\n\n### How?\n\nSo [@sound-2020].").Load()
        .Diagnostics.Select(found => (found.Rule.Id, found.Span.Start.Line)).Should().Equal(("MG306", 15));

    [Fact]
    public void A_block_of_HTML() => Body("Text.\n\n⟦<div class=\"x\">\nText.\n</div>⟧\n\nText.").Finds("MG305");

    [Fact]
    public void HTML_in_a_line() => Body("Take ⟦<sub>⟧2</sub> of it.").Finds("MG305");

    [Fact]
    public void A_script() => Body("⟦<script>alert(1)</script>⟧").Finds("MG305");

    [Fact]
    public void A_comment() => Body("⟦<!-- to do -->⟧\n\nText.").Finds("MG305");

    [Fact]
    public void A_comment_in_a_line() => Body("Text ⟦<!-- to do -->⟧ and more.").Finds("MG305");

    [Fact]
    public void HTML_in_a_heading() => Body("## Take ⟦<b>⟧care</b>\n\nText.").Finds("MG305");

    [Fact]
    public void HTML_in_a_table() => Body("| a | b |\n|---|---|\n| c⟦<br>⟧d | e |").Finds("MG305");

    [Fact]
    public void HTML_in_a_link_and_in_a_callout() => Body("> [!NOTE]\n> See [⟦<i>⟧this</i>](first.md).").Finds("MG305");

    [Fact]
    public void Quotes_inside_quotes_seventeen_levels_deep() => Body($"⟦{new string('>', 17)}⟧ a").Finds("MG308");

    [Fact]
    public void Lists_inside_lists_seventeen_levels_deep() => Body($"⟦{string.Join(' ', Enumerable.Repeat("-", 17))}⟧ a").Finds("MG308");

    [Fact]
    public void Numbered_lists_inside_lists_seventeen_levels_deep() => Body($"⟦{string.Join(' ', Enumerable.Repeat("1.", 17))}⟧ a").Finds("MG308");

    [Fact]
    public void Brackets_inside_brackets_seventeen_levels_deep() => Body($"a {new string('[', 16)}⟦[⟧").Finds("MG308");

    [Fact]
    public void Sixteen_levels_are_no_fault() => Body(string.Concat(Enumerable.Range(0, 16).Select(level => new string(' ', 2 * level) + "- a\n"))).FindsNothing();

    [Fact]
    public void A_paragraph_of_a_thousand_and_one_marks() => Body($"Text.\n\n⟦{string.Concat(Enumerable.Repeat("*a ", 1001))}⟧\n\nText.").Finds("MG312");

    [Fact]
    public void A_part_of_a_citation_that_is_no_key() => Body("Text [@sound-2020; ⟦old⟧].").Finds("MG402");

    [Fact]
    public void A_citation_of_nothing() => Body("Text [⟦@⟧].").Finds("MG402");

    [Fact]
    public void A_citation_without_a_semicolon() => Body("Text [⟦@sound-2020 @old-1990⟧].").Finds("MG402");

    [Fact]
    public void A_citation_over_two_lines() => Body("Text [@sound-2020;\n⟦@older-1990⟧].").Finds("MG401");

    private static GuideTest Body(string body) => GuideTest.FromArticle(ArticleText.WithBody(body));
}
