using System.Text.RegularExpressions;

namespace MagnesiumGuide.Tests.Rendering;

public sealed partial class ChartTests
{
    private const string Charts =
        """
        charts:
          - id: doses
            kind: bars
            title: Zorium in mg a day
            series: [In all, Most to add]
            rows:
              - {label: Men <strong>, note: aged 31 and over, values: [need, limit]}
              - {label: Women, values: [low]}
          - id: levels
            kind: bars
            title: Zorium in blood
            rows:
              - {label: Normal, note: "in adults, in health", values: [level]}
              - {label: High, values: [high]}
              - {label: Low, values: [less]}
          - id: evidence
            kind: grades
            title: What zorium may do
            rows:
              - {label: Sleep, answer: Perhaps, certainty: very low, effect: Ten minutes, link: ../articles/first.md, source: [old-1990]}
              - {label: Yawning, answer: Probably not, certainty: high}
        """;

    private const string Values =
        """
        values:
          - {id: limit, value: 350, unit: mg, population: adults, authority: Board, source: [sound-2020]}
          - {id: need, value: 1250.5, unit: mg, population: men, authority: Board, source: [old-1990, sound-2020]}
          - {id: low, value: 300, unit: mg, population: women, authority: Board}
          - {id: level, min: 0.7, max: 1.05, unit: mmol/L, population: adults, authority: Board}
          - {id: high, min: 5, unit: mmol/L, population: adults, authority: Board}
          - {id: less, max: 0.4, unit: mmol/L, population: adults, authority: Board}
        """;

    [Fact]
    public void A_chart_is_a_figure_with_a_name_a_table_and_a_caption()
    {
        var html = Figure("doses");

        html.Should().StartWith("<figure class=\"chart\"><figcaption>A caption").And.Contain("<svg role=\"img\"").And.Contain("<details><summary>The numbers as a table</summary>").And.EndWith("</figure>");
        html.Should().NotContain("<p>").And.NotContain("<strong>").And.NotContain(" style=");
        NameOf(html).Should().Be("Zorium in mg a day: In all, lowest 300 mg (Women), highest 1,250.5 mg (Men &lt;strong&gt;); Most to add, 350 mg.");
    }

    [Theory]
    [InlineData("doses")]
    [InlineData("levels")]
    [InlineData("evidence")]
    public void The_table_says_what_the_picture_says_word_by_word(string id)
    {
        var html = Figure(id);

        // One series needs no name, and columns of answers none in a picture. What was measured is for those who open the table.
        var table = Words(html[html.IndexOf(id == "doses" ? "<thead>" : "<tbody>", StringComparison.Ordinal)..].Replace("Ten minutes", "", StringComparison.Ordinal));
        Words(string.Join(' ', Text().Matches(html).Select(text => text.Groups["words"].Value))).Should().BeEquivalentTo(table).And.HaveCountGreaterThan(9);
    }

    [Fact]
    public void Where_no_number_is_given_the_picture_and_the_table_say_so()
    {
        var html = Figure("doses");

        html.Should().Contain(">none given</text>").And.Contain("<td class=\"number\">none given</td>");
    }

    [Fact]
    public void Ranges_take_the_whole_width_and_have_their_numbers_above_them() =>
        Figure("levels").Should().Contain("<tspan>Normal</tspan> 0.7 to 1.05 mmol/L</text>").And.Contain("H288");

    [Fact]
    public void The_name_of_answers_says_how_many_are_how_certain() =>
        NameOf(Figure("evidence")).Should().Be("What zorium may do: 2 answers, 1 with high certainty, 1 with very low certainty.");

    [Fact]
    public void Ranges_and_bounds_are_said_in_words()
    {
        var html = Figure("levels");

        html.Should().Contain(">0.7 to 1.05 mmol/L</td>").And.Contain(">from 5 mmol/L</td>").And.Contain(">up to 0.4 mmol/L</td>");
        html.Should().Contain("l6 6 -6 6", "what has no end ends in a point");
    }

    [Fact]
    public void A_certainty_is_a_word_and_as_many_dots()
    {
        var html = Figure("evidence");

        html.Should().Contain(">very low certainty</text>").And.Contain(">high certainty</text>").And.Contain("<a href=\"/articles/first\">Sleep</a>");
        Paths(html).Select(path => path.Count('M')).Should().Equal([5, 3], "one dot of four is filled for the first, all for the second");
    }

    [Fact]
    public void The_sources_of_the_numbers_are_cited_as_sources_of_the_page()
    {
        var guide = Guide().FindsNothing().Guide!;
        var page = guide.Render(guide.FindArticle("sleep")!);

        page.Sources.Should().Contain(source => source.Reference.Id == "old-1990" && source.Uses.Length == 2);
        guide.CitedReferences().Single(cited => cited.Reference.Id == "old-1990").CitedBy.Should().Contain(cited => cited.Path == "/articles/sleep");
    }

    [Fact]
    public void Where_a_language_is_written_from_right_to_left_bars_grow_so_too() =>
        Figure("doses", Guide().Write("site.yaml", "name: Zorium\nlanguage: ar\npublisher: {name: Team}\ntopics: [{id: basics, title: Basics}, {id: safety, title: Safety}]\n"))
            .Should().Contain("<path d=\"M288 ").And.Contain("x=\"288\"").And.Contain("h-");

    [Fact]
    public void A_page_has_another_version_when_its_chart_or_a_number_in_it_has_changed()
    {
        var test = Guide();
        var before = Version(test.Load());
        test.Write("data/charts.yaml", Charts.Replace("Yawning", "Napping", StringComparison.Ordinal));
        var then = Version(test.Reload());
        test.Write("data/reference-values.yaml", Values.Replace("300", "301", StringComparison.Ordinal));

        new[] { before, then, Version(test.Reload()) }.Should().OnlyHaveUniqueItems();

        static string Version(LoadResult result) => result.Guide!.VersionOf(result.Guide.FindArticle("sleep")!);
    }

    [Fact]
    public void A_chart_whose_number_was_deleted_stays_what_it_was()
    {
        var test = Guide();
        var before = Drawn(test.Load().Guide!, "doses");
        test.Write("data/reference-values.yaml", Values.Replace("id: low,", "id: lower,", StringComparison.Ordinal));
        var after = test.Reload();

        after.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("MG501");
        Drawn(after.Guide!, "doses").Should().Be(before);
        Drawn(test.LoadElsewhere().Guide!, "doses").Should().NotContain("<figure", "at start there is no such version").And.Contain("A caption");
    }

    [Fact]
    public void A_chart_takes_the_answers_that_it_names_from_the_evidence()
    {
        var test = Guide().Write("data/charts.yaml", Charts[..Charts.IndexOf("    rows:\n      - {label: Sleep", StringComparison.Ordinal)] + "    answers: [waking, sleep]\n").Write("data/evidence.yaml", """
            answers:
              - {id: sleep, condition: Sleep, answer: May help a little, caution: Ask first., verdict: may help, certainty: low, gradedBy: us, effect: "At most [350 mg](value:limit).", link: ../articles/first.md, source: [old-1990]}
              - {id: waking, condition: Waking, answer: Probably not, verdict: not shown, certainty: moderate, gradedBy: us, effect: None., source: [sound-2020]}
            """);
        var html = Figure("evidence", test);

        html.Should().Contain("<th scope=\"row\"><a href=\"/articles/first\">Sleep</a>").And.Contain("<td>May help a little. Ask first.</td><td>low certainty</td><td>At most 350 mg.</td>");
        html.IndexOf("Waking", StringComparison.Ordinal).Should().BeLessThan(html.IndexOf("Sleep", StringComparison.Ordinal));
        test.Write("data/evidence.yaml", "answers: []\n").Reload().Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG513", "MG513");
        Drawn(test.Reload().Guide!, "evidence").Should().Be(html, "it stays what it was until it is mended");
    }

    private static GuideTest Guide() => GuideTest.From(
        ("data/charts.yaml", Charts), ("data/reference-values.yaml", Values),
        ("articles/first.md", ArticleText.Sound.About("first steps")),
        ("articles/sleep.md", ArticleText.WithBody("![A caption](chart:doses)\n\n## Levels\n\n![A caption](chart:levels)\n\n## Evidence\n\n![A caption](chart:evidence)\n")));

    private static string Figure(string id, GuideTest? guide = null) => Drawn((guide ?? Guide()).FindsNothing().Guide!, id);

    private static string Drawn(Guide guide, string id)
    {
        var page = guide.Render(guide.FindArticle("sleep")!);
        return id switch { "doses" => page.Opening.Html, "levels" => page.Sections[0].Body.Html, _ => page.Sections[1].Body.Html };
    }

    private static string NameOf(string html) => Name().Match(html).Groups[1].Value;

    private static IEnumerable<string> Paths(string html) => Path().Matches(html).Select(path => path.Groups[1].Value);

    private static string[] Words(string html) => Tag().Replace(Source().Replace(html, ""), " ").Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<svg[^>]* aria-label=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("<path[^>]* d=\"([^\"]*)\"")]
    private static partial Regex Path();

    [GeneratedRegex("<text[^>]*>(?<words>.*?)</text>")]
    private static partial Regex Text();

    [GeneratedRegex("<sup>.*?</sup>")]
    private static partial Regex Source();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
