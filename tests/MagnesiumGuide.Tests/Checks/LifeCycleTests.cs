using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Checks;

/// <summary>What the calendar does to pages that nobody edits.</summary>
public sealed class LifeCycleTests
{
    private const string Sleep = "articles/sleep.md";

    [Theory]
    [InlineData("date: 2026-11-01", "2027-10-01", null)]
    [InlineData("date: 2026-11-01", "2027-10-02", "MG805 the review is due by 2027-11-01, in 30 days.")]
    [InlineData("date: 2026-11-01", "2027-10-31", "MG805 the review is due by 2027-11-01, tomorrow.")]
    [InlineData("date: 2026-11-01", "2027-11-01", "MG805 the review is due by 2027-11-01, today.")]
    [InlineData("date: 2026-11-01", "2027-11-02", "MG804 the review was due by 2027-11-01.")]
    [InlineData("date: 2026-11-01", "2060-01-01", "MG804 the review was due by 2027-11-01.")]
    // A leap day, and a year after one.
    [InlineData("date: 2024-02-29", "2025-01-28", null)]
    [InlineData("date: 2024-02-29", "2025-01-29", "MG805 the review is due by 2025-02-28, in 30 days.")]
    [InlineData("date: 2024-02-29", "2025-02-28", "MG805 the review is due by 2025-02-28, today.")]
    [InlineData("date: 2024-02-29", "2025-03-01", "MG804 the review was due by 2025-02-28.")]
    [InlineData("date: 2027-02-28", "2028-02-28", "MG805 the review is due by 2028-02-28, today.")]
    [InlineData("date: 2027-02-28", "2028-02-29", "MG804 the review was due by 2028-02-28.")]
    [InlineData("date: 2024-02-29\nreviewIn: 4 years", "2028-02-29", "MG805 the review is due by 2028-02-29, today.")]
    [InlineData("date: 2024-02-29\nreviewIn: 4 years", "2028-03-01", "MG804 the review was due by 2028-02-29.")]
    // Months of other lengths.
    [InlineData("date: 2025-08-31\nreviewIn: 6 months", "2026-02-28", "MG805 the review is due by 2026-02-28, today.")]
    [InlineData("date: 2025-08-31\nreviewIn: 6 months", "2026-03-01", "MG804 the review was due by 2026-02-28.")]
    [InlineData("date: 2026-01-31\nreviewIn: 3 months", "2026-03-30", null)]
    [InlineData("date: 2026-01-31\nreviewIn: 3 months", "2026-03-31", "MG805 the review is due by 2026-04-30, in 30 days.")]
    // A review that holds for a month is not in notice from its first day.
    [InlineData("date: 2026-10-31\nreviewIn: 1 month", "2026-11-22", null)]
    [InlineData("date: 2026-10-31\nreviewIn: 1 month", "2026-11-23", "MG805 the review is due by 2026-11-30, in 7 days.")]
    [InlineData("date: 2026-10-31\nreviewIn: 1 month", "2026-12-01", "MG804 the review was due by 2026-11-30.")]
    // The last review counts, and no edit does.
    [InlineData("date: 2020-01-01\nlastReviewed: 2026-11-01", "2027-10-01", null)]
    [InlineData("date: 2020-01-01\nlastmod: 2026-11-01", "2026-11-22", "MG804 the review was due by 2021-01-01.")]
    // Nobody reads a draft yet.
    [InlineData("date: 2026-11-01\ndraft: true", "2026-11-22", null)]
    [InlineData("date: 2026-05-22\nreviewIn: 6 months\ndraft: true", "2026-11-22", null)]
    [InlineData("date: 2026-05-22\nreviewIn: 1 month\ndraft: true", "2026-11-23", "MG808 this draft has rested since 2026-05-22, for more than 6 months.")]
    [InlineData("date: 2025-05-22\nlastmod: 2026-05-22\ndraft: true", "2026-11-22", null)]
    // Six months before 31 August is the last day of February.
    [InlineData("date: 2026-02-28\ndraft: true", "2026-08-31", null)]
    [InlineData("date: 2026-02-27\ndraft: true", "2026-08-31", "MG808 this draft has rested since 2026-02-27, for more than 6 months.")]
    public void On_each_day_an_article_gets_what_is_due(string keys, string day, string? expected) =>
        Found(keys, day).Select(found => $"{found.Rule.Id} {found.Message}").Should().Equal(expected is null ? [] : [expected]);

    [Theory]
    [InlineData("⟦2026-11-23⟧", "2026-11-22", "2026-11-22", "MG802")]
    [InlineData("2026-11-10", "⟦2026-11-23⟧", "2026-11-22", "MG802")]
    [InlineData("2026-11-10", "2026-11-22", "⟦2026-11-23⟧", "MG802")]
    [InlineData("2026-11-10", "⟦2026-11-09⟧", "2026-11-10", "MG803")]
    [InlineData("2026-11-10", "2026-11-10", "⟦2026-11-09⟧", "MG803")]
    public void A_wrong_day_is_one_finding_at_its_own_key(string date, string changed, string reviewed, string rule) =>
        GuideTest.FromArticle(ArticleText.With($"date: {date}").And($"lastmod: {changed}").And($"lastReviewed: {reviewed}")).Finds(rule);

    [Fact]
    public void The_next_step_names_the_key_that_is_there()
    {
        Found("date: 2020-01-01", "2026-11-22").Single().Fix.Should().Be("check its evidence again, then add `lastReviewed:` with the day on which you did");
        Found("date: 2020-01-01\nlastReviewed: 2024-01-01", "2026-11-22").Single().Fix.Should().Be("check its evidence again, then set `lastReviewed` to the day on which you did");
    }

    [Fact]
    public void An_overdue_review_is_an_error_under_strict_alone_and_withholds_nothing()
    {
        var result = Guide("date: 2020-01-01").On(2026, 11, 22).Load();

        result.Diagnostics.Single(found => found.Span.File == Sleep).Severity.Should().Be(Severity.Warning);
        result.Guide!.FindArticle("sleep").Should().NotBeNull();
        var strictly = result.Strictly();
        strictly.Diagnostics.Single(found => found.Span.File == Sleep).Severity.Should().Be(Severity.Error);
        strictly.Guide.Should().BeSameAs(result.Guide);
    }

    [Fact]
    public void A_review_that_is_due_soon_stays_a_warning_under_strict() =>
        Guide("date: 2025-12-01").On(2026, 11, 22).Load().Strictly().Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Warning);

    [Theory]
    [InlineData("suggestion", Severity.Suggestion)]
    [InlineData("error", Severity.Error)]
    public void What_site_yaml_sets_is_kept_under_strict(string weight, Severity expected) =>
        Guide("date: 2020-01-01").Write("site.yaml", $"name: Zorium Guide\npublisher: {{name: Zorium Team}}\ntopics: [{{id: basics, title: Basics}}]\nchecks: {{MG804: {weight}}}\n")
            .Load().Strictly().Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(expected);

    [Fact]
    public void A_new_day_is_seen_without_an_edit()
    {
        var test = Guide("date: 2025-12-22").On(2026, 11, 21);
        test.FindsNothing();

        test.On(2026, 11, 22).Reload([]).Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG805");
        test.On(2026, 12, 23).Reload([]).Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG804");
    }

    [Fact]
    public void What_leads_to_a_draft_is_found_for_as_long_as_it_is_one()
    {
        var test = GuideTest.FromArticle(ArticleText.With("related: [nap]")).Write("articles/nap.md", ArticleText.Sound.About("napping").And("draft: true"))
            .Write("gone.yaml", "gone:\n  - {url: /articles/doze, date: 2026-05-01, reason: It was thin., see: /articles/nap}\n");
        test.Load().Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG806", "MG704");

        test.Write("articles/nap.md", ArticleText.Sound.About("napping"));
        test.Reload(["articles/nap.md"]).Diagnostics.Should().BeEmpty();

        test.Write("articles/nap.md", ArticleText.Sound.About("napping").And("draft: true"));
        test.Reload(["articles/nap.md"]).Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG806", "MG704");
    }

    [Fact]
    public void A_link_to_a_draft_is_found_wherever_readers_meet_it()
    {
        const string Page = "---\ntitle: About zorium pages\ndescription: What zorium does in the body, how much is enough, and when to be careful.\n---\n\nSee [naps](⟦PATH⟧).\n";
        GuideTest.FromArticle(ArticleText.With("summary: \"See [naps](⟦nap.md⟧) [@sound-2020].\"").AndBody("See [naps](⟦nap.md⟧) [@sound-2020]."))
            .Write("articles/nap.md", ArticleText.Sound.About("napping").And("draft: true").AndBody("See [naps](nap.md#signs) and [drafts](doze.md).\n\n## Signs\n\nYawning."))
            .Write("articles/doze.md", ArticleText.Sound.About("dozing").And("draft: true"))
            .Write("index.md", Page.Replace("PATH", "articles/nap.md", StringComparison.Ordinal)).Write("pages/about.md", Page.Replace("PATH", "../articles/nap.md", StringComparison.Ordinal).Replace("About zorium pages", "About", StringComparison.Ordinal).Replace("What zorium", "How zorium", StringComparison.Ordinal))
            .Write("glossary.yaml", "terms:\n  - {term: hypozoria, definition: \"Too little, see [naps](⟦articles/nap.md⟧).\"}\n")
            .Write("data/charts.yaml", "charts:\n  - {id: evidence, kind: grades, title: E, rows: [{label: Nap, answer: No, certainty: low, link: ⟦../articles/nap.md⟧, source: [sound-2020]}]}\n")
            .Finds("MG211");
    }

    [Fact]
    public void An_old_path_that_was_published_is_missed_when_its_page_becomes_a_draft()
    {
        var test = GuideTest.FromArticle(ArticleText.With("draft: true").And("aliases: [/doze]"))
            .Write("urls.txt", "/\n/articles/first\n/articles/first#doses\n⟦/doze⟧\n/topics/basics\n/topics/safety\n");

        var found = test.Finds("MG706").Diagnostics.Single();

        found.Message.Should().StartWith("`/doze` was published, and ").And.EndWith("sleep.md, to which it leads, is a draft now, which readers can't open.");
    }

    private static IEnumerable<Diagnostic> Found(string keys, string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        return Guide(keys).On(today.Year, today.Month, today.Day).Load().Diagnostics.Where(found => found.Span.File == Sleep);
    }

    // The other article must not come due.
    private static GuideTest Guide(string keys) => GuideTest.FromArticle(keys.Split('\n').Aggregate(ArticleText.Sound, (article, key) => article.And(key)))
        .Write("articles/first.md", ArticleText.Sound.About("first steps").And("date: 2010-01-01").And("lastReviewed: 2026-11-01").And("reviewIn: 120 months")
            .AndBody("Zorium is old [@sound-2020; @old-1990].\n\n## Doses\n\nAt most [350 mg a day](value:limit), in blood [0.7 to 1.05 mmol/L](value:level)."));
}
