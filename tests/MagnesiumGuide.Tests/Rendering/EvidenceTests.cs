using MagnesiumGuide.Evidence;

namespace MagnesiumGuide.Tests.Rendering;

public sealed class EvidenceTests
{
    private const string Answers = """
        warning: "Weak kidneys? Ask first [@old-1990]."
        answers:
          - {id: fits, condition: Fits, answer: "Prevented, by drip", route: vein, certainty: high, gradedBy: us, effect: Fewer., source: [sound-2020]}
          - {id: waking, condition: Waking, answer: Probably not, verdict: not shown, certainty: moderate, gradedBy: us, effect: None., source: [sound-2020]}
          - {id: sleep, condition: Sleep, answer: May help a little, verdict: may help, certainty: low, gradedBy: us, effect: "At most [350 mg](value:limit).", link: "../articles/first.md#doses", source: [old-1990, sound-2020]}
          - {id: lack, condition: A lack, answer: "Yes", verdict: helps, certainty: high, gradedBy: us, effect: Always., source: [sound-2020]}
        """;

    [Fact]
    public void What_helps_comes_first_and_what_goes_into_a_vein_stands_apart_at_the_end()
    {
        var evidence = GuideTest.From(("data/evidence.yaml", Answers)).FindsNothing().Guide!.RenderEvidence();

        evidence.Groups.Select(group => group.Verdict).Should().Equal(Verdict.Helps, Verdict.MayHelp, Verdict.NotShown, null);
        evidence.Groups[^1].Answers.Select(row => row.Answer.Id).Should().Equal("fits");
        evidence.Groups.SelectMany(group => group.Answers).Where(row => row.Answer.Route is Route.Vein).Should().OnlyContain(row => row.Answer.Verdict == null);
    }

    [Fact]
    public void Sources_are_numbered_in_the_order_of_the_page_and_lead_back()
    {
        var evidence = GuideTest.From(("data/evidence.yaml", Answers)).FindsNothing().Guide!.RenderEvidence();

        evidence.Warning.Html.Should().Contain("href=\"#source-1\"");
        evidence.Page.Sources.Select(source => source.Reference.Id).Should().Equal("old-1990", "sound-2020");
        evidence.Page.Sources[1].Uses.Select(use => use.Place).Should().Equal("A lack", "Sleep", "Waking", "Fits");
        evidence.Groups[1].Answers[0].Effect.Html.Should().StartWith("At most 350 mg.<sup>").And.Contain("id=\"use-1-2\"");
        evidence.Groups[1].Answers[0].Url.Should().Be("/articles/first#doses");
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("very low", 1)]
    [InlineData("high", 4)]
    public void A_certainty_has_as_many_dots_as_in_a_chart(string certainty, int filled)
    {
        var text = Answers.Replace("certainty: moderate", $"certainty: {certainty}", StringComparison.Ordinal);
        var marks = GuideTest.From(("data/evidence.yaml", text)).FindsNothing().Guide!.RenderEvidence().Groups[2].Answers[0].Marks.Html;

        marks.Should().StartWith("<svg aria-hidden=\"true\"");
        marks.Split("class=\"open\"")[0].Count('M').Should().Be(filled);
        marks.Count('M').Should().Be(4);
    }

    [Fact]
    public void What_was_good_stays_while_the_file_is_being_mended_with_the_sources_that_it_cites()
    {
        var test = GuideTest.From(("data/evidence.yaml", Answers));
        test.Load();
        test.Write("data/evidence.yaml", "answers: [").Write("articles/first.md", ArticleText.Sound.About("first steps")).Write("references.yaml", "references:\n  - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}\n");

        test.Reload().Guide!.RenderEvidence().Page.Sources.Should().HaveCount(2);
    }

    [Fact]
    public void An_answer_with_an_error_reaches_nobody_at_start_either()
    {
        var loaded = GuideTest.From(("data/evidence.yaml", Answers.Replace("Prevented, by drip", "Prevented for good", StringComparison.Ordinal))).Load();

        loaded.Diagnostics.Select(found => found.Rule.Id).Should().Contain("MG511");
        loaded.Guide!.Evidence.Answers.Select(answer => answer.Id).Should().Equal("waking", "sleep", "lack");
    }

    [Fact]
    public void A_link_of_the_site_to_the_table_needs_a_table()
    {
        var test = GuideTest.From(("articles/sleep.md", ArticleText.WithBody("See [what is known](⟦/evidence⟧).")));

        test.Finds("MG201");
        test.Write("articles/sleep.md", ArticleText.WithBody("See [what is known](/evidence).")).Write("data/evidence.yaml", Answers).FindsNothing();
    }

    [Fact]
    public void Values_stand_once_in_all_files_and_quotes_find_them_in_any()
    {
        var test = GuideTest.From(("data/foods.yaml", "values:\n  - {id: kelp, value: 12, unit: mg, population: Kelp, authority: Board}\n"), ("articles/sleep.md", ArticleText.WithBody("Kelp holds [12 mg](value:kelp).")));

        test.FindsNothing();
        test.Write("articles/sleep.md", ArticleText.WithBody("Kelp holds ⟦12 mg⟧.")).Finds("MG509").Diagnostics.Single().Message.Should().Contain("data/foods.yaml has it (`kelp`)");
        test.Write("articles/sleep.md", ArticleText.Sound).Write("data/foods.yaml", "values:\n  - {id: ⟦limit⟧, value: 12, unit: mg, population: Kelp, authority: Board}\n")
            .Finds("MG117").Diagnostics.Single().Message.Should().Be("the value `limit` stands in data/reference-values.yaml too, in line 2.");
    }
}
