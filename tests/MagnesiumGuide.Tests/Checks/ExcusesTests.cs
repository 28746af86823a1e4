using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Checks;

public sealed class ExcusesTests
{
    private const string Tired = "Tired [now](http://zorium.example)";

    [Theory]
    [InlineData($"{Tired}. <!-- MG206 off: the archive has no https -->\n\nMore.")]
    [InlineData($"<!-- MG206 off: the archive has no https -->\n{Tired}.")]
    [InlineData($"<!-- MG206 off: the archive has no https -->\n\nFirst line,\nthen {Tired},\nthen more.")]
    [InlineData($"> Quoted {Tired}. <!-- MG206 off: the archive has no https -->\n> More.")]
    [InlineData($"> <!-- MG206 off: the archive has no https -->\n> Quoted {Tired}.")]
    [InlineData($"- One\n- {Tired} <!-- MG206 off: the archive has no https -->\n- Three")]
    [InlineData($"| A | B |\n|---|---|\n| a | {Tired} | <!-- MG206 off: the archive has no https -->")]
    [InlineData($"## Signs {{#signs}} <!-- MG307 off: the text comes with the next version -->\n\n## More\n\n{Tired}. <!--MG206 off:the archive has no https-->")]
    public void A_remark_excuses_its_line_or_the_block_below(string body) => GuideTest.FromArticle(ArticleText.WithBody(body)).FindsNothing();

    [Fact]
    public void Two_rules_are_excused_by_two_remarks() =>
        GuideTest.FromArticle(ArticleText.WithBody($"{Tired} [@sound-2020] and @sound-2020. <!-- MG206 off: no https --> <!-- MG407 off: a name, as it is written there -->")).FindsNothing();

    [Fact]
    public void A_remark_excuses_no_other_line_and_no_other_rule() => GuideTest.FromArticle(ArticleText.WithBody($"""
        <!-- MG206 off: the archive has no https -->
        One {Tired} and @sound-2020.

        Two {Tired}.
        """)).Load().Diagnostics.Select(found => $"{found.Span.Start.Line} {found.Rule.Id}").Should().BeEquivalentTo(["14 MG407", "16 MG206"]);

    [Fact]
    public void In_YAML_a_comment_excuses_its_line_or_the_record_below() => GuideTest.From(("references.yaml", """
        references:
          - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}
          - {id: old-1990, type: book, title: An old book, issued: 1990}
          - {id: spare-1991, type: book, title: "A spare # book", issued: 1991} # MG403 off: the next article cites it
          # MG403 off: the next article cites it
          - id: spare-1992
            type: book
            title: Another
            issued: 1992
        """)).FindsNothing();

    [Fact]
    public void What_readers_see_is_no_remark() => GuideTest.FromArticle(ArticleText.With("""
        summary: >-
          Zorium helps
          [@nobody-2013]. # MG401 off: soon
        """)).Load().Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG401");

    [Theory]
    [InlineData("summary: \"Zorium helps\n  [@nobody-2013]. # MG401 off: soon\n  It does.\"")]
    [InlineData("summary: 'Zorium helps, it''s said\n  [@nobody-2013].\n  # MG401 off: soon'")]
    [InlineData("summary: \"Zorium helps [@nobody-2013],\n  \\\"so # MG401 off: soon\n\n  they say\\\".\"")]
    [InlineData("summary: \"Zorium helps [@nobody-2013], so: >\n  # MG401 off: soon\"")]
    [InlineData("keyFacts: [\"One\n # MG404 off: one\n [@nobody-2013].\", 'Two [@sound-2020]',\n 'Three # MG401 off: soon\n [@sound-2020].' ]")]
    [InlineData("keyFacts:\n  - \"One [@sound-2020].\"\n  - Two\n    # it is [@nobody-2013].\n  - 'Three\n    # MG401 off: soon\n    [@nobody-2013].'")]
    public void A_text_in_quotes_over_several_lines_holds_no_remark(string lines) =>
        GuideTest.FromArticle(ArticleText.With(lines)).Load().Diagnostics.Select(found => found.Rule.Id).Should().Contain("MG401").And.NotContain(["MG121", "MG122"]);

    [Theory]
    [InlineData("summary: \"Zorium helps\n  [@nobody-2013].\" # MG401 off: soon")]
    [InlineData("summary: 'Zorium helps, it''s said\n  [@nobody-2013].'  # MG401 off: soon")]
    [InlineData("# MG401 off: soon\nsummary: \"Zorium helps # MG404 off: text\n  [@nobody-2013].\"")]
    [InlineData("# MG401 off: soon\nsummary: Zorium helps, they say,\n  'tis true [@nobody-2013].")]
    [InlineData("summary: They say 'tis true [@nobody-2013]. # MG401 off: soon")]
    public void Behind_a_text_in_quotes_and_above_it_is_a_remark(string lines)
    {
        var result = GuideTest.FromArticle(ArticleText.With(lines)).Load();
        DiagnosticFormat.Text(result.Diagnostics.Where(found => found.Rule.Id is "MG401" or "MG121" or "MG122")).Should().BeEmpty();
    }

    [Fact]
    public void A_record_in_quotes_over_several_lines_holds_no_remark() => GuideTest.From(("glossary.yaml", "terms:\n  - term: hypozoria\n    definition: \"Too little\n      # MG401 off: soon\n      [@⟦nobody-2013⟧].\"\n"))
        .Load().Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG401");

    [Fact]
    public void A_plain_text_ends_at_a_comment_and_can_not_go_on() =>
        GuideTest.FromArticle(ArticleText.With("summary: Zorium helps # MG404 off: soon\n  [@nobody-2013].")).Load().Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG105");

    [Fact]
    public void Brackets_without_end_keep_nobody_waiting() =>
        GuideTest.From(("glossary.yaml", $"terms: # MG401 off: soon\n  {new string('[', 900_000)}")).Load().Diagnostics.Should().ContainSingle(found => found.Span.File == "glossary.yaml");

    [Fact]
    public void Three_marks_around_code_in_a_line_begin_no_block() =>
        GuideTest.FromArticle(ArticleText.WithBody($"```inline``` words.\n\n````\n```\n<!-- MG206 off: no remark -->\n````\n\n{Tired}. <!-- MG206 off: archive -->")).FindsNothing();

    [Fact]
    public void In_front_matter_too() => GuideTest.FromArticle(ArticleText.With("""
        keyFacts:
          - "Fact one [@sound-2020]."
          # MG404 off: common knowledge
          - Fact two.
          - Fact three. # MG404 off: common knowledge
        """)).FindsNothing();

    [Theory]
    [InlineData("⟦<!-- MG206 off -->⟧", "this excuse gives no reason")]
    [InlineData("⟦<!-- MG206 off: -->⟧", "this excuse gives no reason")]
    [InlineData("⟦<!-- off: it is old -->⟧", "this excuse names no rule")]
    [InlineData("⟦<!-- MG206: it is old -->⟧", "this excuse does not say `off`")]
    [InlineData("⟦<!-- MG206 of: it is old -->⟧", "this excuse does not say `off`")]
    [InlineData("⟦<!-- MG206 -->⟧", "this excuse does not say `off`")]
    [InlineData("⟦<!-- MG299 off: it is old -->⟧", "there is no rule `MG299`")]
    [InlineData("⟦<!-- MG305 off: it is old -->⟧", "MG305 can't be excused")]
    [InlineData("⟦<!-- MG122 off: it is old -->⟧", "MG122 is about excuses")]
    public void A_remark_without_rule_or_reason_is_reported(string remark, string message) =>
        GuideTest.FromArticle(ArticleText.WithBody($"Zorium helps [@sound-2020]. {remark}\n\n## Signs\n\nYawning.")).Finds("MG121").Diagnostics[0].Message.Should().StartWith(message);

    [Theory]
    [InlineData("Zorium helps [@sound-2020]. ⟦<!-- MG206 off: it is old -->⟧")]
    [InlineData($"{Tired}. <!-- MG206 off: it is old -->\n\n⟦<!-- MG206 off: it is old -->⟧\n\nThis block is sound.\n\n{Tired}. <!-- MG206 off: it is old -->")]
    [InlineData("Zorium helps [@sound-2020].\n\n⟦<!-- MG206 off: nothing follows -->⟧")]
    public void A_remark_that_excuses_nothing_is_reported(string body) => GuideTest.FromArticle(ArticleText.WithBody(body)).Finds("MG122");

    [Fact]
    public void A_rule_that_is_off_needs_no_excuse() => GuideTest.FromArticle(ArticleText.WithBody($"{Tired}. ⟦<!-- MG206 off: it is old -->⟧"))
        .Write("site.yaml", "name: Zorium\npublisher: {name: Zorium Team}\ntopics: [{id: basics, title: Basics}]\nchecks: {MG206: off}\n").Finds("MG122");

    [Fact]
    public void Where_a_file_can_not_be_read_nothing_is_said_about_its_excuses() =>
        GuideTest.FromArticle(ArticleText.With("⟦autor⟧: me").AndBody("Zorium helps [@sound-2020]. <!-- MG404 off: common knowledge -->")).Finds("MG108");

    [Fact]
    public void Other_comments_are_raw_HTML_as_ever() =>
        GuideTest.FromArticle(ArticleText.WithBody("Zorium helps [@sound-2020]. ⟦<!-- MG206 is about links -->⟧\n\nIn the ⟦<!-- MG206 off: here -->⟧ middle.")).Finds("MG305");

    [Fact]
    public void Code_shows_what_a_remark_looks_like()
    {
        var result = GuideTest.FromArticle(ArticleText.WithBody("```\n<!-- MG206 off: as an example -->\n```")).FindsNothing();

        result.Guide!.Render(result.Guide.Articles.Single(article => article.Slug.Value == "sleep")).Opening.Html.Should().Contain("as an example");
    }

    [Fact]
    public void A_reader_sees_the_page_as_if_there_were_no_remark()
    {
        var plain = Shown(ArticleText.WithBody($"One {Tired},\ntwo.\n\n## Signs {{#s}}\n\n- a\n- b"));

        Shown(ArticleText.WithBody($"<!-- MG206 off: old -->\nOne {Tired},  <!-- MG206 off: old -->\ntwo.\n\n## Signs {{#s}} <!-- MG302 off: so -->\n\n- a <!-- MG302 off: so -->\n- b")).Should().Be(plain);

        static string Shown(string article)
        {
            var guide = GuideTest.FromArticle(article).Load().Guide!;
            var page = guide.Render(guide.Articles.Single(one => one.Slug.Value == "sleep"));
            return page.Opening.Html + string.Concat(page.Sections.Select(section => section.Heading.Id + section.Heading.Text + section.Body.Html));
        }
    }

    [Fact]
    public void An_edit_elsewhere_that_mends_the_finding_brings_the_idle_remark_up()
    {
        var test = GuideTest.FromArticle(ArticleText.WithBody("See [drafts](draft.md). <!-- MG211 off: it comes out the same day -->"))
            .Write("articles/draft.md", ArticleText.Sound.About("drafts").And("draft: true"));
        DiagnosticFormat.Text(test.Load().Diagnostics).Should().BeEmpty();

        test.Write("articles/draft.md", ArticleText.Sound.About("drafts"));
        test.Reload(["articles/draft.md"]).Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG122");

        test.Write("articles/draft.md", ArticleText.Sound.About("drafts").And("draft: true"));
        test.Reload(["articles/draft.md"]).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_about_excuses_can_be_set_in_site_yaml() => AllChecks.OfExcuses.Should().OnlyContain(check => check.Rule.Configurable && check.Rule.Severity == Severity.Warning);
}
