using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Tests;

/// <summary>What readers see while files are edited, broken and mended.</summary>
public sealed class GuideLoaderTests
{
    private const string Broken = "---\ntitle: [\n---\n\nNobody reads this.\n";

    [Fact]
    public void Faults_in_several_files_come_in_one_run_sorted_by_file_line_and_column()
    {
        var test = GuideTest.From(
            ("articles/sleep.md", ArticleText.With("topic: safty").AndBody("See [this](frist.md) and [that](secnod.md).")),
            ("articles/yawning.md", ArticleText.Sound.About("yawning").AndBody("> [!WARNNG]\n> It is <b>bad</b> [@sond-2020].")),
            ("glossary.yaml", "terms:\n  - {term: zoria, defintion: b}\n"));

        DiagnosticFormat.Text(test.Load().Diagnostics).Should().Be("""
            articles/sleep.md:4:8: error MG115 topic-exists: site.yaml has no topic `safty`.
                fix: did you mean `safety`?
            articles/sleep.md:13:12: error MG201 links-resolve: there is no file `articles/frist.md`.
                fix: did you mean `first.md`?
            articles/sleep.md:13:33: error MG201 links-resolve: there is no file `articles/secnod.md`.
                fix: write the address relative to this file, with .md at its end, or delete the link
            articles/yawning.md:13:3: error MG304 callouts-have-a-known-kind: `WARNNG` is no kind of callout.
                fix: did you mean `[!WARNING]`?
            articles/yawning.md:14:9: error MG305 no-raw-html: `<b>` is HTML, which is not allowed in content, and would not reach a reader.
                fix: write **two stars** on both sides of the words
            articles/yawning.md:14:21: error MG401 citations-resolve: references.yaml has no entry `sond-2020`.
                fix: did you mean `sound-2020`?
            glossary.yaml:2:19: error MG108 keys-are-known: `defintion` is no key that is known here.
                fix: did you mean `definition`?

            """);
    }

    [Fact]
    public void At_start_a_faulty_article_is_withheld_and_the_others_are_served()
    {
        var guide = GuideTest.From(("articles/sleep.md", Broken)).Load().Guide!;

        guide.Withheld.Should().Equal("/articles/sleep");
        guide.Articles.Select(article => article.Slug.Value).Should().Equal("first");
        guide.FindArticle("sleep").Should().BeNull();
    }

    [Fact]
    public void A_faulty_article_keeps_its_last_good_version_and_heals_by_itself()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var before = Html(test.Load().Guide!);

        var edited = test.Write("articles/sleep.md", Broken).Reload();
        var while_broken = edited.Guide!;
        Html(while_broken).Should().Be(before);
        while_broken.Withheld.Should().BeEmpty();
        edited.Diagnostics.Should().ContainSingle();
        Html(test.Reload().Guide!).Should().Be(before, "a second look changes nothing");

        var healed = test.Write("articles/sleep.md", ArticleText.WithBody("Mended.")).Reload().Guide!;
        healed.Render(healed.FindArticle("sleep")!).Opening.Html.Should().Contain("Mended.");
    }

    [Fact]
    public void Readers_wait_for_no_check_that_withholds_nothing()
    {
        var body = "Orzium has the color of gray [@sound-2020].";
        var test = GuideTest.FromArticle(ArticleText.WithBody(body));
        var atOnce = test.ReloadForReaders();
        atOnce.IsWhole.Should().BeFalse();
        atOnce.Diagnostics.Should().BeEmpty();
        atOnce.Guide!.FindArticle("sleep").Should().NotBeNull();

        test.Advise(files: 0).IsWhole.Should().BeFalse();
        var advised = test.Advise();
        advised.IsWhole.Should().BeTrue();
        advised.Diagnostics.Should().Contain(found => found.Rule.Id == "MG604").And.OnlyContain(found => found.Severity != Severity.Error);
        advised.Guide.Should().BeSameAs(atOnce.Guide);
        DiagnosticFormat.Text(advised.Diagnostics).Should().Be(DiagnosticFormat.Text(test.LoadElsewhere().Diagnostics));
    }

    [Theory]
    [InlineData("MG604")]
    [InlineData("MG122")]
    public void A_rule_that_a_guide_takes_for_an_error_withholds_at_once(string rule)
    {
        var body = "Orzium has the color of gray [@sound-2020].\n\n<!-- MG602 off: it is short -->\nOne more sentence.";
        var test = GuideTest.FromArticle(ArticleText.WithBody(body)).Write("site.yaml", $"name: Zorium\nlanguage: en-GB\npublisher: {{name: Team}}\ntopics: [{{id: basics, title: Basics}}, {{id: safety, title: Safety}}]\nchecks: {{{rule}: error}}\n");
        var atOnce = test.ReloadForReaders();
        atOnce.Guide!.Withheld.Should().Equal("/articles/sleep");
        test.Advise().Guide.Should().BeSameAs(atOnce.Guide);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("---\ntitle: Zorium")]
    public void A_half_written_article_keeps_its_last_good_version(string text)
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var before = Html(test.Load().Guide!);

        Html(test.Write("articles/sleep.md", text).Reload().Guide!).Should().Be(before);
    }

    [Fact]
    public void Pages_that_cannot_be_opened_any_more_keep_their_last_good_version()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var before = Html(test.Load().Guide!);

        test.Delete("index.md").Delete("articles");
        File.WriteAllBytes(test.PathOf("index.md"), [0xFF, 0xFE]);
        File.CreateSymbolicLink(test.PathOf("articles"), Path.GetTempPath());
        var guide = test.Reload().Guide!;

        guide.Hub.Should().NotBeNull();
        guide.Withheld.Should().BeEmpty();
        Html(guide).Should().Be(before);
    }

    [Fact]
    public void A_page_kept_in_its_last_good_version_keeps_its_topic_and_its_people()
    {
        var test = GuideTest.FromArticle(ArticleText.With("reviewedBy: jane-doe"));
        test.Load();

        test.Write("people.yaml", "people: []").Write("site.yaml", File.ReadAllText(test.PathOf("site.yaml")).Replace("id: basics", "id: start", StringComparison.Ordinal)
            .Replace("id: safety", "id: care", StringComparison.Ordinal));
        var guide = test.Reload().Guide!;

        guide.Withheld.Should().BeEmpty();
        var article = guide.FindArticle("sleep")!;
        guide.FindTopic(article.TopicId.Value).Should().NotBeNull();
        guide.People.Should().ContainKey("jane-doe");
    }

    [Fact]
    public void An_old_path_of_a_withheld_page_still_leads_to_it()
    {
        var guide = GuideTest.FromArticle(ArticleText.With("aliases: [/old-sleep]").AndBody("See [nothing](nothing.md).")).Load().Guide!;

        guide.Withheld.Should().Equal("/articles/sleep");
        guide.Aliases.Should().Contain("/old-sleep", "/articles/sleep");
    }

    [Fact]
    public void What_is_no_picture_is_reported_and_shown_to_nobody()
    {
        var test = GuideTest.From(("images/readme.txt", "Hi.")).Write("images/big.png", new byte[1_000_001]);
        Directory.CreateDirectory(test.PathOf("images/more.svg"));

        var result = test.Load();

        result.Diagnostics.Select(found => $"{found.Rule.Id} {found.Span.File}").Should().Equal("MG102 images/big.png", "MG101 images/more.svg", "MG701 images/readme.txt");
        result.Guide!.Images.Keys.Should().Equal("seaweed.svg");
    }

    [Fact]
    public void A_heading_keeps_its_markup_and_its_sources()
    {
        var guide = GuideTest.FromArticle(ArticleText.Sound.AndBody("## Is it *old* [@old-1990]?\n\nYes.\n\n## Frequently asked questions\n\n### Is it [sound](first.md)?\n\n> [!NOTE]\n> Yes.")).Load().Guide!;

        var page = guide.Render(guide.FindArticle("sleep")!);

        page.Sections[0].Title.Html.Should().Contain("<em>old</em>").And.Contain("class=\"citation\"");
        page.Sections[1].Questions[0].Title.Html.Should().Contain("<a href=\"/articles/first\">sound</a>");
        page.Sections[1].Questions[0].AnswerText.Should().Be("Note Yes.");
    }

    [Fact]
    public void A_hub_that_is_deleted_keeps_its_last_good_version_and_is_withheld_at_start()
    {
        var test = GuideTest.From();
        test.Load();

        test.Delete("index.md").Reload().Guide!.Hub.Should().NotBeNull();
        test.Load().Guide!.Withheld.Should().Equal("/");
    }

    [Fact]
    public void A_deleted_article_is_gone_even_while_others_are_broken()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        test.Load();

        var guide = test.Delete("articles/sleep.md").Write("articles/first.md", Broken).Reload().Guide!;

        guide.FindArticle("sleep").Should().BeNull();
        guide.FindArticle("first").Should().NotBeNull();
        guide.Withheld.Should().BeEmpty();
    }

    [Fact]
    public void An_article_that_is_broken_then_deleted_then_put_back_broken_is_withheld()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        test.Load();
        test.Write("articles/sleep.md", Broken).Reload();
        test.Delete("articles/sleep.md").Reload().Guide!.Withheld.Should().BeEmpty();

        test.Write("articles/sleep.md", Broken).Reload().Guide!.Withheld.Should().Equal("/articles/sleep");
    }

    [Fact]
    public void An_article_that_becomes_a_draft_is_gone()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        test.Load();

        test.Write("articles/sleep.md", ArticleText.With("draft: true")).Reload().Guide!.FindArticle("sleep").Should().BeNull();
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("references.yaml")]
    [InlineData("glossary.yaml")]
    [InlineData("people.yaml")]
    [InlineData("gone.yaml")]
    [InlineData("data/reference-values.yaml")]
    [InlineData("data/foods.yaml")]
    [InlineData("data/evidence.yaml")]
    [InlineData("data/red-flags.yaml")]
    [InlineData("data/foreign-words.yaml")]
    [InlineData("data/required-warnings.yaml")]
    [InlineData("index.md")]
    [InlineData("pages/about.md")]
    public void A_faulty_shared_file_keeps_its_last_good_version(string name)
    {
        var test = GuideTest.From(
            ("articles/sleep.md", ArticleText.With("reviewedBy: jane-doe").AndBody("Without hypozoria [@sound-2020], at most [350 mg](value:limit). See [the hub](../index.md), [about](../pages/about.md).")),
            ("gone.yaml", "gone:\n  - {url: /articles/old, date: 2026-05-01, reason: Thin., see: /articles/sleep}\n"),
            ("data/foreign-words.yaml", "words:\n  - {word: without, language: fr}\n"),
            ("data/foods.yaml", "values:\n  - {id: food-kelp, value: 12, unit: mg, population: Kelp, authority: Board}\n"),
            ("data/evidence.yaml", "answers:\n  - {id: sleep, condition: Sleep, answer: Perhaps, verdict: may help, certainty: low, gradedBy: us, effect: Little., source: [old-1990]}\n"),
            ("pages/about.md", "---\ntitle: About\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nText.\n"));
        var before = test.FindsNothing().Guide!;

        var after = test.Write(name, name.EndsWith(".md", StringComparison.Ordinal) ? Broken : "a: [\n").Reload();

        after.Diagnostics.Should().ContainSingle("one fault is reported once").Which.Span.File.Should().Be(name);
        Html(after.Guide!).Should().Be(Html(before));
        after.Guide!.Withheld.Should().BeEmpty();
        after.Guide.Gone.Keys.Should().Equal("/articles/old");
        after.Guide.People.Keys.Should().Equal("jane-doe");
        after.Guide.Values.Keys.Should().BeEquivalentTo("limit", "level", "food-kelp");
        after.Guide.Evidence.Answers.Should().ContainSingle();
        after.Guide.Hub.Should().NotBeNull();
        after.Guide.FindPage("about").Should().NotBeNull();
        after.Guide.Site.Should().BeEquivalentTo(before.Site);
    }

    [Theory]
    [InlineData("references.yaml")]
    [InlineData("glossary.yaml")]
    [InlineData("people.yaml")]
    [InlineData("gone.yaml")]
    [InlineData("data/reference-values.yaml")]
    [InlineData("data/foods.yaml")]
    [InlineData("data/evidence.yaml")]
    [InlineData("data/red-flags.yaml")]
    [InlineData("data/foreign-words.yaml")]
    [InlineData("data/required-warnings.yaml")]
    public void At_start_a_faulty_shared_file_takes_no_article_down(string name)
    {
        var result = GuideTest.From((name, "a: [\n")).Load();

        result.Diagnostics.Should().ContainSingle().Which.Span.File.Should().Be(name);
        result.Guide!.Articles.Should().ContainSingle();
        result.Guide.Withheld.Should().Equal(Permalinks.OfSharedFiles.TryGetValue(name, out var page) ? [page] : [], "a list of nothing would be taken for the whole truth");
        result.Guide.Render(result.Guide.Articles.Single());
    }

    [Theory]
    [InlineData("site.yaml", "name: [\n", "MG604")]
    [InlineData("site.yaml", "name: Zorium\npublisher: {name: Team}\ntopics: [{id: basics, title: Basics}, {id: safety, title: Safety}]\nchecks: {MG604: eror}\n", "MG604")]
    [InlineData("references.yaml", "references: [\n", "MG401")]
    [InlineData("people.yaml", "people: [\n", "MG118")]
    [InlineData("data/reference-values.yaml", "values: [\n", "MG501")]
    [InlineData("data/reference-values.yaml", "values:\n  - {id: limit, value: 350, unti: mg, population: adults, authority: Board, source: [sound-2020]}\n", "MG502")]
    [InlineData("data/charts.yaml", "charts: [\n", "MG213")]
    [InlineData("data/charts.yaml", "charts:\n  - {id: signs, knid: bars, title: Signs, rows: [{label: A black tongue, values: [level]}]}\n", "MG503")]
    [InlineData("data/red-flags.yaml", "signs: [\n", "MG503")]
    [InlineData("data/required-warnings.yaml", "warnings:\n  - {wrods: [kelp tea], mention: [kidneys]}\n", "MG510")]
    public void A_rule_holds_as_it_did_while_the_file_in_which_it_stands_is_broken(string name, string broken, string rule)
    {
        var test = GuideTest.From(
            ("site.yaml", "name: Zorium\npublisher: {name: Team}\ntopics: [{id: basics, title: Basics}, {id: safety, title: Safety}]\nchecks: {MG604: error}\n"),
            ("data/charts.yaml", "charts:\n  - {id: signs, kind: bars, title: Signs, rows: [{label: A black tongue, values: [level]}]}\n"),
            ("data/red-flags.yaml", "signs:\n  - {sign: black tongue}\n"),
            ("data/required-warnings.yaml", "warnings:\n  - {words: [kelp tea], mention: [kidneys]}\n"),
            ("articles/sleep.md", ArticleText.Sound));
        var before = Sleep(test.FindsNothing().Guide!);
        var faulty = rule switch
        {
            "MG604" => ArticleText.Sound.AndBody("The color.\n\n## Signs\n\nNone."),
            "MG401" => ArticleText.Sound.AndBody("New [@new-2026].\n\n## Signs\n\nNone."),
            "MG118" => ArticleText.With("reviewedBy: john-doe"),
            "MG501" => ArticleText.Sound.AndBody("Up to [12 mg](value:dose).\n\n## Signs\n\nNone."),
            "MG502" => ArticleText.Sound.AndBody("Up to [999 mg](value:limit).\n\n## Signs\n\nNone."),
            "MG503" when name == "data/charts.yaml" => ArticleText.Sound.AndBody("None.\n\n![Signs](chart:signs)\n\n## Signs\n\nNone."),
            "MG213" => ArticleText.Sound.AndBody("None.\n\n![Doses](chart:doses)\n\n## Signs\n\nNone."),
            "MG503" => ArticleText.Sound.AndBody("A black tongue.\n\n## Signs\n\nNone."),
            _ => ArticleText.Sound.AndBody("Drink kelp tea.\n\n## Signs\n\nNone."),
        };

        var good = File.ReadAllText(test.PathOf(name));
        var result = test.Write(name, broken).Write("articles/sleep.md", faulty).Write("articles/tea.md", ArticleText.Sound.About("tea")).Reload();
        result.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).Should().Contain("articles/sleep.md").And.Contain(name);
        Sleep(result.Guide!).Should().Be(before);
        result.Guide!.FindArticle("tea").Should().NotBeNull("the rest moves on");
        Sleep(test.Write("articles/tea.md", ArticleText.Sound.About("tea again")).Reload().Guide!).Should().Be(before);

        var mended = test.Write(name, good).Reload();
        mended.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Rule.Id).Should().Contain(rule);
        Sleep(mended.Guide!).Should().Be(before);

        static string Sleep(Guide guide) => Html("", guide.Render(guide.FindArticle("sleep")!));
    }

    [Fact]
    public void What_is_sound_beside_a_broken_file_moves_on()
    {
        var test = GuideTest.From(("data/foods.yaml", "values:\n  - {id: kelp, value: 118, unit: mg, population: Kelp, authority: Board}\n"), ("articles/sleep.md", ArticleText.WithBody("Of [118 mg](value:kelp).")));
        test.FindsNothing();

        test.Write("data/waters.yaml", "values: [").Write("data/foods.yaml", "values:\n  - {id: kelp, value: 119, unit: mg, population: Kelp, authority: Board}\n  - {id: dulse, value: 20, unit: mg, population: Dulse, authority: Board}\n");
        var result = test.Write("articles/sleep.md", ArticleText.WithBody("Of [119 mg](value:kelp), [20 mg](value:dulse).")).Reload();

        result.Diagnostics.Should().ContainSingle().Which.Span.File.Should().Be("data/waters.yaml");
        result.Guide!.Render(result.Guide.FindArticle("sleep")!).Opening.Html.Should().Contain("119");
    }

    [Fact]
    public void A_new_entry_beside_a_faulty_one_is_shown_where_it_is_cited()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        test.FindsNothing();

        test.Write("references.yaml", """
            references:
              - {id: sound-2020, tpye: article-journal, title: A sound study, issued: 2020}
              - {id: old-1990, type: book, title: An old book, issued: 1990}
              - {id: new-2026, type: book, title: A new book, issued: 2026}
            """);
        var guide = test.Write("articles/sleep.md", ArticleText.WithBody("New [@new-2026].")).Reload().Guide!;

        var page = guide.Render(guide.FindArticle("sleep")!);
        page.Opening.Html.Should().Contain("New").And.Contain("citation");
        page.Sources.Select(source => source.Reference.Id).Should().Contain("new-2026").And.Contain("sound-2020");
    }

    [Fact]
    public void A_rule_that_is_mended_holds_while_another_is_still_broken()
    {
        var test = GuideTest.From(
            ("data/red-flags.yaml", "signs: ["), ("data/required-warnings.yaml", "warnings: ["), ("articles/sleep.md", ArticleText.WithBody("A black tongue.")), ("articles/tea.md", ArticleText.Sound.About("tea").AndBody("Kelp tea.")));
        test.Load().Guide!.Withheld.Should().BeEmpty();

        test.Write("data/red-flags.yaml", "signs:\n  - {sign: black tongue}\n").Reload().Guide!.Withheld.Should().Equal("/articles/sleep");
        // As far as it can be read, when there is nothing better.
        test.Write("data/required-warnings.yaml", "warnings:\n  - {words: [kelp tea], mention: [kidneys]}\n  - {wrods: [x], mention: [y]}\n").Write("articles/tea.md", ArticleText.Sound.About("tea").AndBody("Much kelp tea."));
        test.Reload().Diagnostics.Should().Contain(found => found.Rule.Id == "MG510");
        test.Write("data/required-warnings.yaml", "warnings:\n  - {words: [kelp tea], mention: [kidneys]}\n").Reload().Guide!.Withheld.Should().Equal("/articles/sleep", "/articles/tea");
    }

    [Fact]
    public void A_page_that_leads_to_the_warning_of_a_broken_one_is_not_taken_down_with_it()
    {
        const string Warning = "> [!WARNING]\n> ### Ask {#ask}\n> Weak kidneys [@sound-2020].";
        var test = GuideTest.From(
            ("data/required-warnings.yaml", "warnings:\n  - {words: [kelp tea], mention: [kidneys]}\n"),
            ("articles/sleep.md", ArticleText.WithBody("Kelp tea ([ask](yawning.md#ask)).")),
            ("articles/yawning.md", ArticleText.Sound.About("yawning").AndBody(Warning)));
        test.FindsNothing();

        test.Write("articles/yawning.md", ArticleText.Sound.About("yawning").And("topci: basics").AndBody(Warning)).Load().Guide!.Withheld.Should().Equal("/articles/yawning");
    }

    [Fact]
    public void What_a_broken_glossary_cites_is_not_called_idle()
    {
        var test = GuideTest.From(("glossary.yaml", "terms: ["), ("articles/first.md", ArticleText.Sound.About("first steps")));
        test.Load().Diagnostics.Should().ContainSingle().Which.Span.File.Should().Be("glossary.yaml");
    }

    [Fact]
    public void A_page_published_on_trust_is_no_last_good_version()
    {
        const string Rule = "warnings:\n  - {words: [kelp tea], mention: [kidneys]}\n";
        var test = GuideTest.From(("data/required-warnings.yaml", Rule[..^3]), ("articles/sleep.md", ArticleText.WithBody("Drink kelp tea.")), ("articles/tea.md", ArticleText.Sound.About("tea")));
        test.Load().Guide!.Withheld.Should().BeEmpty("at start there is nothing else to serve");
        var edited = test.Write("articles/first.md", ArticleText.Sound.About("first steps")).Write("articles/tea.md", Broken).Reload().Guide!;
        edited.Withheld.Should().BeEmpty();

        var mended = test.Write("data/required-warnings.yaml", Rule).Write("articles/tea.md", ArticleText.Sound.About("tea")).Reload().Guide!;
        mended.Withheld.Should().Equal("/articles/sleep");

        // What all rules have found sound is good from then on.
        test.Write("articles/tea.md", Broken).Reload().Guide!.Withheld.Should().Equal("/articles/sleep");
    }

    [Fact]
    public void A_bibliography_that_loses_an_entry_leaves_the_pages_that_cite_it_as_they_were()
    {
        var test = GuideTest.FromArticle(ArticleText.WithBody("Old [@old-1990]."));
        var before = Html(test.Load().Guide!);

        var after = test.Write("references.yaml", "references:\n  - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}\n").Reload();

        after.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).Should().Equal("articles/first.md", "articles/sleep.md");
        Html(after.Guide!).Should().Be(before);
    }

    [Fact]
    public void An_article_that_cites_an_entry_of_a_faulty_bibliography_says_that_its_source_is_being_mended()
    {
        var guide = GuideTest.From(("references.yaml", "a: [\n"), ("articles/sleep.md", ArticleText.WithBody("New [@new-2026]."))).Load().Guide!;

        guide.Render(guide.FindArticle("sleep")!).Opening.Html.Should().Contain("source being mended");
    }

    [Fact]
    public void Links_into_a_withheld_page_stay_since_it_is_being_mended()
    {
        var guide = GuideTest.From(("articles/sleep.md", Broken), ("articles/yawning.md", ArticleText.Sound.About("yawning").AndBody("See [sleep](sleep.md)."))).Load().Guide!;

        guide.Withheld.Should().Equal("/articles/sleep");
        guide.Render(guide.FindArticle("yawning")!).Opening.Html.Should().Contain("<a href=\"/articles/sleep\">sleep</a>");
    }

    [Fact]
    public void Links_into_a_page_that_was_deleted_become_words_until_they_are_mended()
    {
        var test = GuideTest.From(("articles/sleep.md", ArticleText.Sound), ("articles/yawning.md", ArticleText.Sound.About("yawning").AndBody("See [**good** sleep](sleep.md).")));
        test.Load();

        var guide = test.Delete("articles/sleep.md").Reload().Guide!;

        guide.Render(guide.FindArticle("yawning")!).Opening.Html.Should().Be("<p>See <strong>good</strong> sleep.</p>");
    }

    [Fact]
    public void Site_file_sets_the_weight_of_a_rule()
    {
        const string Site = "name: Zorium Guide\npublisher: {name: Zorium Team}\ntopics: [{id: basics, title: Basics}]\nchecks: {MG405: ";
        string article = ArticleText.WithBody("> [!WARNING]\n> No source.");

        GuideTest.From(("site.yaml", Site + "off}\n"), ("articles/sleep.md", article)).FindsNothing();
        GuideTest.From(("site.yaml", Site + "suggestion}\n"), ("articles/sleep.md", article)).Load().Diagnostics.Single().Severity.Should().Be(Severity.Suggestion);
        GuideTest.From(("site.yaml", Site + "error}\n"), ("articles/sleep.md", article)).Load().Guide!.Withheld.Should().Equal("/articles/sleep");
    }

    [Fact]
    public void Warnings_never_withhold()
    {
        var result = GuideTest.FromArticle(ArticleText.WithBody("> [!WARNING]\n> No source.\n\n## Nothing\n")).Load();

        result.Diagnostics.Select(found => found.Severity).Should().Equal(Severity.Warning, Severity.Warning);
        result.Guide!.FindArticle("sleep").Should().NotBeNull();
    }

    [Fact]
    public void Drafts_are_shown_in_Development_alone()
    {
        string draft = ArticleText.With("draft: true");

        GuideTest.FromArticle(draft).FindsNothing().Guide!.FindArticle("sleep").Should().BeNull();
        var guide = GuideTest.FromArticle(draft).WithDrafts().FindsNothing().Guide!;
        guide.FindArticle("sleep")!.IsDraft.Should().BeTrue();
        guide.ListedArticles.Select(article => article.Slug.Value).Should().Equal("first");
    }

    [Fact]
    public void A_faulty_draft_is_no_page_that_readers_miss()
    {
        var result = GuideTest.FromArticle(ArticleText.With("draft: true").And("topic: safty")).Load();

        result.Diagnostics.Should().ContainSingle();
        result.Guide!.Withheld.Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_that_keeps_size_and_time_is_seen_though_nobody_tells_of_it()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound.AndBody("At most 350 mg [@sound-2020]."));
        var path = test.PathOf("articles/sleep.md");
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = test.Load().Guide!;
        // Until then, a file that was just written is read in any case.
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        before = test.Reload().Guide!;

        test.Write("articles/sleep.md", ArticleText.Sound.AndBody("At most 250 mg [@sound-2020]."));
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);

        var after = test.Reload().Guide!;
        after.Id.Should().NotBe(before.Id);
        Html("", after.Render(after.FindArticle("sleep")!)).Should().Contain("250 mg");
    }

    [Fact]
    public void A_picture_that_changes_within_a_moment_makes_another_guide()
    {
        var test = GuideTest.From(("images/seaweed.svg", "<svg>1</svg>"));
        var time = File.GetLastWriteTimeUtc(test.PathOf("images/seaweed.svg"));
        var before = test.Load().Guide!.Id;

        test.Write("images/seaweed.svg", "<svg>2</svg>");
        File.SetLastWriteTimeUtc(test.PathOf("images/seaweed.svg"), time);

        test.Reload(["images/seaweed.svg"]).Guide!.Id.Should().NotBe(before);
    }

    [Fact]
    public void The_id_changes_with_every_file_and_with_the_day_and_with_nothing_else()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var id = test.Load().Guide!.Id;

        test.Load().Guide!.Id.Should().Be(id);
        test.Reload().Guide!.Id.Should().Be(id);
        test.On(2026, 11, 23).Reload().Guide!.Id.Should().NotBe(id);
        test.On(2026, 11, 22).Write("glossary.yaml", "terms: []\n").Reload().Guide!.Id.Should().NotBe(id);
    }

    [Fact]
    public void After_any_edits_readers_see_what_a_cold_start_would_show_them()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        test.Load();
        (string Name, string? Text)[] edits =
        [
            ("articles/yawning.md", ArticleText.Sound.About("yawning").AndBody("See [sleep](sleep.md#signs), without hypozoria [@old-1990].")),
            ("articles/sleep.md", Broken),
            ("glossary.yaml", "terms:\n  - {term: seaweed, definition: \"Green [@sound-2020].\"}\n"),
            ("articles/sleep.md", ArticleText.With("related: [yawning]").And("weight: 1")),
            ("references.yaml", "a: ["),
            ("references.yaml", "references:\n  - {id: old-1990, type: book, title: A book, issued: 1991}\n  - {id: sound-2020, type: report, title: A report}\n"),
            ("site.yaml", "name: Zorium\npublisher: {name: Team}\ntopics: [{id: safety, title: Safety}, {id: basics, title: Basics}]\nlanguage: fr\n"),
            ("articles/yawning.md", null),
            ("articles/sleep.md", ArticleText.With("aliases: [/articles/yawning]")),
            ("data/reference-values.yaml", "values:\n  - {id: limit, value: 350, unit: mg, population: all, authority: Board}\n  - {id: level, min: 0.7, max: 1.05, unit: mmol/L, population: all, authority: Board}\n"),
            ("pages/about.md", "---\ntitle: About\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nSee [sleep](../articles/sleep.md).\n"),
            ("images/seaweed.svg", null),
        ];

        foreach (var (name, text) in edits)
        {
            if (text is null) test.Delete(name);
            else test.Write(name, text);
            test.Reload();
        }

        var warm = test.Reload();
        var cold = test.Load();
        cold.Diagnostics.Where(found => found.Severity == Severity.Error).Should().BeEmpty();
        warm.Diagnostics.Should().Equal(cold.Diagnostics);
        warm.Guide!.Id.Should().Be(cold.Guide!.Id);
        Html(warm.Guide).Should().Be(Html(cold.Guide));
        warm.Guide.Aliases.Should().BeEquivalentTo(cold.Guide.Aliases);
        warm.Guide.Articles.Select(article => article.Path).Should().Equal(cold.Guide.Articles.Select(article => article.Path));
    }

    // Everything that readers see of a guide, as one text.
    private static string Html(Guide guide) => string.Join('\n', new[] { guide.Hub }.OfType<Page>().Concat(guide.Pages).Concat(guide.Articles).Select(page => Html(page.Path, guide.Render(page)))
        .Append(Html("glossary", guide.RenderGlossary())));

    private static string Html(string path, RenderedPage page) => string.Join('\n',
    [
        path, page.Summary.Html, .. page.KeyFacts.Select(fact => fact.Html), page.Opening.Html,
        .. page.Sections.Select(section => section.Heading.Text + section.Body.Html + string.Concat(section.Questions.Select(question => question.Heading.Text + question.Answer.Html))),
        .. page.Words.Select(word => word.Anchor + word.Definition.Html),
        .. page.Sources.Select(source => $"{source.Number} {VancouverStyle.Format(source.Reference)} {string.Join(' ', source.Uses)}"),
    ]);
}
