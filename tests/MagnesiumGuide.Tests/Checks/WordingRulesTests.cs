namespace MagnesiumGuide.Tests.Checks;

/// <summary>The rules about wording in whole pages: where a finding stands, what it says, and when there is none.</summary>
public sealed class WordingRulesTests
{
    private const string Hard = "Supplementation considerably complicates metabolic regulation, particularly throughout extended hospitalisation and convalescence.";

    private static string Longer => string.Join(' ', Enumerable.Repeat("and kelp", 20));

    [Theory]
    [InlineData("MG505", "Zorium ⟦cures⟧ cramps [@sound-2020].")]
    [InlineData("MG505", "Try our *seven*-day **⟦detox⟧** now.")]
    [InlineData("MG505", "> [!TIP]\n> It has ⟦no side\n> effects⟧.")]
    [InlineData("MG505", "It does not help. But it is ⟦safe for\neveryone⟧.")]
    [InlineData("MG505", "## A ⟦miracle⟧\n\nText.")]
    [InlineData("MG505", "The use is ⟦proven to work⟧.")]
    [InlineData("MG505", "Zorium is ⟦scientifically proven⟧.")]
    [InlineData("MG506", "So ⟦stop taking your tablets⟧.")]
    [InlineData("MG506", "## What to do\n\n- ⟦Halve your dose of metformin⟧ [@sound-2020].")]
    [InlineData("MG507", "The use is ⟦proven⟧.")]
    [InlineData("MG507", "One case ⟦proves⟧ it [@case-2019].")]
    [InlineData("MG508", "A ⟦dose of 400⟧ a day is large.")]
    [InlineData("MG509", "At most ⟦350 mg⟧ a day.")]
    [InlineData("MG509", "In blood, ⟦0.7 to 1.05 mmol/L⟧ is usual.")]
    [InlineData("MG509", "[350 mg a day](value:limit).\n\n## Elsewhere\n\nAt most ⟦350 mg⟧ a day.")]
    [InlineData("MG602", "One. Two. ⟦We eat kelp and kelp and kelp and kelp and kelp and kelp, and then we go home and we sleep and we wake up and eat more of it by the sea.⟧")]
    [InlineData("MG603", "The ⟦PTH⟧ falls. Parathyroid hormone (PTH) is one.")]
    [InlineData("MG603", "Some ⟦SSRI⟧s. And SSRIs.")]
    [InlineData("MG604", "Some ⟦fiber⟧ and *⟦colored⟧* food.")]
    public void A_finding_stands_at_the_words(string rule, string body) => With(body).Finds(rule);

    [Theory]
    [InlineData("Stop your pills.")]
    [InlineData("Stop the patches.")]
    [InlineData("Stop your ppi.")]
    [InlineData("Stop your acid\nreducers.")]
    [InlineData("Stop your beta-blocker.")]
    [InlineData("Stop your alendronic acid.")]
    [InlineData("Stop your Atorvastatin.")]
    [InlineData("Stop your lisinopril.")]
    [InlineData("Stop your insulin.")]
    public void No_kind_of_medicine_is_passed_over(string order) => With($"⟦{order[..^1]}⟧.").Finds("MG506");

    [Fact]
    public void Two_slips_of_a_sentence_are_two_findings() => With("The use is ⟦proven to work⟧, and one case ⟦proves⟧ it.").Finds("MG505", "MG507");

    [Fact]
    public void Where_promises_are_allowed_a_word_of_proof_is_still_found()
    {
        var test = With("The use is ⟦proven⟧ to work.");
        test.Write("site.yaml", File.ReadAllText(test.PathOf("site.yaml")).Replace("checks: {", "checks: {MG505: off, ", StringComparison.Ordinal)).Finds("MG507");
    }

    [Theory]
    [InlineData("It does not cure cramps. Nothing is safe for everyone. “Detox” is a word of sellers.")]
    [InlineData("See [it](https://example.org/miracle-detox) and `detox`.\n\n## What a “miracle” is\n\nText.")]
    [InlineData("Do not stop taking your tablets. Ask a doctor whether to stop your tablets.")]
    [InlineData("It is proven [@review-2018]. One case may prove it [@case-2019; @review-2018]. That does not prove it.")]
    [InlineData("A dose of 400 mg. Take 2 tablets a day. Take 10 minutes a day.")]
    [InlineData("At most [350 mg a day](value:limit). So 350 mg it is. A trial gave 351 mg; 0.7 g; 350 kg.")]
    [InlineData("Parathyroid hormone (PTH) falls. PTH is one. The UK, the EU and HIV. Then a ZLT (a made-up word).")]
    [InlineData("Fibre, and what the World Health Organization calls “fiber”. The Center of Color. `color` [x](https://example.org/color).")]
    public void What_comes_near_is_no_finding(string body) => With(body).FindsNothing();

    [Fact]
    public void The_hardest_sentence_is_named_and_the_next()
    {
        var found = With($"Zorium is old.\n\n⟦{Hard}⟧\n\nWe eat it. Administration necessitates individualised monitoring of electrolytes.").Finds("MG601").Diagnostics.Single();

        found.Message.Should().StartWith("the text reads at grade ").And.Contain("and the goal is 9. Its hardest sentence is this one (").And.Contain(", then line 17 (");
        found.Fix.Should().Be("make two sentences of it, or take shorter words");
    }

    [Theory]
    [InlineData("summary: \"Zorium is old. ⟦{0}⟧ It is in kelp and in the sea [@sound-2020].\"", "the quick summary reads")]
    [InlineData("keyFacts:\n  - \"Zorium is old [@sound-2020].\"\n  - \"⟦{0}⟧ [@sound-2020]\"\n  - \"It is in the sea, and in kelp, tea and rain [@sound-2020].\"", "the key facts read")]
    public void Front_matter_has_its_own_goal(string lines, string message)
    {
        var found = GuideTest.FromArticle(ArticleText.With(string.Format(System.Globalization.CultureInfo.InvariantCulture, lines, Hard))).Finds("MG601").Diagnostics.Single();

        found.Message.Should().StartWith(message).And.Contain("the goal is 8");
    }

    [Fact]
    public void The_faq_is_read_by_itself()
    {
        var found = With($"Zorium is old.\n\n## Frequently asked questions\n\n### Is it?\n\n⟦{Hard}⟧ Yes, it is in the sea, so they say [@sound-2020].").Finds("MG601").Diagnostics.Single();

        found.Message.Should().StartWith("the FAQ reads");
    }

    [Fact]
    public void A_definition_is_read_too() => GuideTest.From(("glossary.yaml", "terms:\n  - {term: hypozoria, definition: \"Too little. Kelp ⟦cures⟧ it, for the ⟦KDI⟧.\"}\n  - {term: kelp, definition: Its ⟦color⟧ is not for me., variants: [color]}\n"))
        .Finds("MG505", "MG603", "MG604");

    [Fact]
    public void Other_languages_have_none_of_these_rules() => With($"Zorium cures cramps. Stop taking your tablets. It is proven. Take 400 a day. Of ZLT and color. {Hard} {Longer}.", "fr").FindsNothing();

    [Fact]
    public void American_guides_are_spelled_so() => With("Fiber is fine, ⟦fibre⟧ is not.", "en-US").Finds("MG604");

    [Fact]
    public void English_of_no_region_is_spelled_either_way() => With("Fiber and fibre.", "en").FindsNothing();

    [Fact]
    public void A_faulty_glossary_makes_no_abbreviation_unknown()
    {
        var test = With("Of PTH.").Write("glossary.yaml", "terms: [\n");

        test.Load().Diagnostics.Select(found => found.Rule.Id).Should().NotContain("MG603");
    }

    [Fact]
    public void An_edit_of_the_glossary_is_followed()
    {
        var test = With("Of PTH.");
        test.Load().Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("MG603");

        test.Write("glossary.yaml", "terms:\n  - {term: parathyroid hormone, abbreviation: PTH, definition: A hormone.}\n").Reload(["glossary.yaml"]).Diagnostics.Should().BeEmpty();
    }

    private static GuideTest With(string body, string language = "en-GB") => GuideTest.From(
        ("articles/sleep.md", ArticleText.WithBody(body).ToString()),
        ("references.yaml", """
            references:
              - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}
              - {id: old-1990, type: book, title: An old book, issued: 1990}
              - {id: case-2019, type: article-journal, title: A case, issued: 2019, note: case report}
              - {id: review-2018, type: article-journal, title: All cases, issued: 2018, note: case report + review}
            """),
        ("site.yaml", $"name: Zorium Guide\nlanguage: {language}\npublisher: {{name: Zorium Team}}\ntopics:\n  - {{id: basics, title: Basics}}\n  - {{id: safety, title: Safety}}\nchecks: {{MG403: off}}\n"));
}
