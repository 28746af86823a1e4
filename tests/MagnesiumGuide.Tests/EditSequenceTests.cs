using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Tests;

/// <summary>
/// After an edit only that is read, checked and made again which the edit can have changed. Whatever is edited in whatever order, the outcome must be what a start
/// from nothing gives: the findings at every step but those at which rules hold as they did before their file was broken, which a start can't know, and everything
/// that readers see whenever nothing is wrong.
/// </summary>
public sealed class EditSequenceTests
{
    private const int Steps = 40;

    private static readonly string[] s_slugs = ["sleep", "yawning", "waking", "seaweed", "tea", "napping"];
    private static readonly string[] s_words = ["hypozoria", "low zorium", "yawn", "seaweed", "nap", "tea"];

    private static readonly string[] s_charts = ["chart:doses", "chart:evidence", "chart:answers"];
    private static readonly string[] s_answers = ["sleep", "waking", "yawning"];

    // What an edit elsewhere can break and mend.
    private static readonly string[] s_excused = ["MG201", "MG202", "MG207", "MG211", "MG401"];

    // With these off, a page may lead to nothing and still be served.
    private static readonly string[] s_weights = ["", "checks: {MG406: off}\n", "checks: {MG201: suggestion, MG202: off, MG207: off, MG210: warning, MG401: warning, MG115: off, MG213: off, MG501: warning, MG504: off, MG513: warning, MG706: warning, MG707: warning}\n", "checks: {MG604: error}\n", "checks: {MG122: error}\n"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_edits_lead_where_a_cold_start_begins(int seed)
    {
        var random = new Random(seed);
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var texts = new Dictionary<string, string> { ["articles/sleep.md"] = ArticleText.Sound };
        var last = test.Load();
        var (sound, compared, unfinished, trusted) = (0, 0, 0, 0);
        for (var step = 0; step < Steps; step++)
        {
            var touched = new List<string>();
            // A mistake stays for a while, then is mended.
            var faulty = last.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).Distinct(StringComparer.Ordinal).ToList();
            if (faulty.Count > 0 && random.Next(3) > 0) touched.AddRange(faulty.SelectMany(name => Mend(test, texts, name)));
            else for (var edits = random.Next(1, 4); edits > 0; edits--) touched.AddRange(Edit(test, texts, random));
            // Sometimes nobody tells, sometimes too much is told.
            if (random.Next(4) == 0) touched.Add(texts.Keys.ElementAt(random.Next(texts.Count)));
            var (told, cold) = (random.Next(3) == 0 ? null : touched, test.LoadElsewhere());
            LoadResult warm;
            if (random.Next(2) == 0)
            {
                warm = test.Reload(told);
            }
            else
            {
                // What is published is decided before anybody is advised, and advice comes in pieces; now and then the next edit comes first.
                warm = test.ReloadForReaders(told);
                if (cold.Guide!.OnTrust.IsEmpty) Errors(warm).Should().Be(Errors(cold), "step {0} of seed {1} edited {2}", step, seed, string.Join(", ", touched));
                var served = warm.Guide;
                for (var pieces = random.Next(4); pieces > 0; pieces--) warm = test.Advise(random.Next(4));
                if (random.Next(3) > 0) warm = test.Advise();
                warm.Guide.Should().BeSameAs(served);
            }

            if (cold.Guide!.OnTrust.IsEmpty) (warm.IsWhole ? DiagnosticFormat.Text(warm.Diagnostics) : Errors(warm)).Should().Be(warm.IsWhole ? DiagnosticFormat.Text(cold.Diagnostics) : Errors(cold), "step {0} of seed {1} edited {2}", step, seed, string.Join(", ", touched));
            trusted += cold.Guide.OnTrust.IsEmpty ? 0 : 1;
            unfinished += warm.IsWhole ? 0 : 1;
            if (warm.Guide is { } guide && last.Guide is { } before) compared += VersionsTellTheTruth(before, guide);
            if (cold.Diagnostics.All(found => found.Severity != Severity.Error))
            {
                sound++;
                Shown(warm.Guide!).Should().Be(Shown(cold.Guide!), "step {0} of seed {1} edited {2}", step, seed, string.Join(", ", touched));
            }

            last = warm;
        }

        // Else nothing has been compared.
        sound.Should().BeGreaterThan(Steps / 8);
        compared.Should().BeGreaterThan(Steps / 4);
        unfinished.Should().BePositive();
        trusted.Should().BeLessThan(Steps / 3);
    }

    private static string Errors(LoadResult result) => DiagnosticFormat.Text(result.Diagnostics.Where(found => found.Severity == Severity.Error));

    private static string[] Mend(GuideTest test, Dictionary<string, string> texts, string name)
    {
        string? text = name switch
        {
            _ when name.StartsWith("articles/", StringComparison.Ordinal) => ArticleText.Sound.About(Path.GetFileNameWithoutExtension(name)).AndBody("Sound again [@sound-2020]."),
            "index.md" => "---\ntitle: All about zorium\ndescription: What zorium does in the body, how much is enough, and when to be careful.\n---\n\nZorium.\n",
            _ => null,
        };
        texts.Remove(name);
        if (text is null) test.Delete(name);
        else test.Write(name, texts[name] = text);
        return [name];
    }

    // One change that an editor might make; gives the names of the files.
    private static string[] Edit(GuideTest test, Dictionary<string, string> texts, Random random)
    {
        var slug = s_slugs[random.Next(s_slugs.Length)];
        var name = $"articles/{slug}.md";
        switch (random.Next(26))
        {
            case 0 or 1 or 2 or 3 or 4:
                return Write(name, Article(slug, random));
            case 5 when texts.ContainsKey(name):
                texts.Remove(name);
                test.Delete(name);
                return [name];
            case 6 when texts.Remove(name, out var moved):
                var newName = $"articles/{s_slugs[random.Next(s_slugs.Length)]}.md";
                test.Delete(name);
                return [name, .. Write(newName, moved)];
            case 7:
                return Write("glossary.yaml", (random.Next(2) == 0 ? "terms:\n" : "terms:\n  - {term: zorium level, abbreviation: ZL, definition: How much there is.}\n") + string.Concat(Some(s_words, random).Select(word => $"  - {{term: {word}, definition: \"What {word} is, {random.Next(3)} [@sound-2020].\"}}\n")));
            case 8:
                var others = Some(["a-2001", "b-2002", "old-1990"], random).Select(id => $"  - {{id: {id}, type: book, title: Book {id} {random.Next(3)}, language: {(random.Next(2) == 0 ? "de" : "en")}, issued: 1990}}\n");
                return Write("references.yaml", "references:\n  - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}\n" + string.Concat(others));
            case 9:
                var topics = random.Next(2) == 0 ? "{id: basics, title: Basics}, {id: safety, title: Safety}" : "{id: safety, title: Safe}, {id: basics, title: Basics}";
                return Write("site.yaml", $"name: Zorium {random.Next(3)}\nlanguage: {(random.Next(4) == 0 ? "de" : "en-GB")}\npublisher: {{name: Team}}\ntopics: [{topics}]\n{s_weights[random.Next(s_weights.Length)]}");
            case 10:
                return Write("people.yaml", $"people:\n  - {{id: jane-doe, name: Jane {random.Next(3)}, clinician: {(random.Next(2) == 0 ? "true" : "false")}}}\n");
            case 11:
                return Write("pages/about.md", $"---\ntitle: About {random.Next(3)}\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nSee [{slug}](../{name}).\n");
            case 12:
                return Write("gone.yaml", random.Next(2) == 0 ? "gone: []\n" : $"gone:\n  - {{url: /articles/{slug}, date: 2026-05-01, reason: It was thin.}}\n");
            case 15:
                var rows = Some(["limit", "level", "dose"], random).Select(id => $"      - {{label: Row {random.Next(3)}, values: [{id}]}}\n");
                return Write("data/charts.yaml", "charts:\n" + (random.Next(3) == 0 ? "" : $"  - id: doses\n    kind: bars\n    title: Doses {random.Next(3)}\n    rows:\n{string.Concat(rows)}")
                    + $"  - {{id: answers, kind: grades, title: Answers, answers: [{string.Join(", ", Some(s_answers, random))}]}}\n"
                    + $"  - {{id: evidence, kind: grades, title: Evidence, rows: [{{label: {slug}, answer: Answer {random.Next(2)}, certainty: low, link: ../{name}, source: [{(random.Next(2) == 0 ? "sound-2020" : "a-2001")}]}}]}}\n");
            case 16:
                return Write("data/reference-values.yaml", "values:\n  - {id: limit, value: 350, unit: mg, population: adults, authority: Board, source: [sound-2020]}\n" + string.Concat(Some(["level", "dose"], random)
                    .Select(id => $"  - {{id: {id}, value: {random.Next(350, 353)}, unit: {(random.Next(6) == 0 ? "g" : "mg")}, population: adults, authority: Board, source: [{(random.Next(6) == 0 ? "old-1990" : "sound-2020")}]}}\n")));
            case 13:
                return Write("index.md", $"---\ntitle: All about zorium\ndescription: What zorium does in the body, how much is enough, and when to be careful.\n---\n\nZorium {random.Next(3)}, [{slug}]({name}).\n");
            case 14:
                var signs = Some(["yawn", "yawning", "deep sleep", "hypozoria", "a seaweed"], random).Select(sign => $"  - {{sign: {sign}, variants: [{sign} {random.Next(2)}]}}\n");
                return Write("data/red-flags.yaml", random.Next(6) == 0 ? "signs: {\n" : "signs:\n" + string.Concat(signs));
            case 18:
                var foreign = Some(["yawn", "waking", "nap of", "low zorium", "what", "zorium"], random).Select(word => $"  - {{word: {word}, language: {(random.Next(3) == 0 ? "de" : "la")}, variants: [{word} is]}}\n");
                return Write("data/foreign-words.yaml", random.Next(6) == 0 ? "words: {\n" : "words:\n" + string.Concat(foreign));
            case 19 or 20:
                var paths = s_slugs.SelectMany(other => new[] { $"/articles/{other}", $"/articles/{other}#signs", $"/old/{other}" }).Append("/articles/first#doses").ToArray();
                return Write("urls.txt", random.Next(5) == 0 ? "# none\n" : "/\n/articles/first\n" + string.Concat(Some(paths, random).Select(path => path + "\n")));
            case 23 or 24:
                var answers = Some(s_answers, random).Select(id => $"  - {{id: {id}, condition: \"{id} {random.Next(2)}\", answer: {(random.Next(8) == 0 ? "It helps nearly all of us a lot" : "Perhaps")}, verdict: {(random.Next(2) == 0 ? "may help" : "not shown")}, "
                    + $"certainty: low, gradedBy: us, effect: \"About [350 mg](value:{(random.Next(4) == 0 ? "dose" : "limit")}), {random.Next(3)}\", link: ../{name}, source: [{(random.Next(4) == 0 ? "a-2001" : "sound-2020")}]}}\n");
                return Write("data/evidence.yaml", random.Next(8) == 0 ? "answers: {\n" : $"warning: \"Ask [@{(random.Next(6) == 0 ? "b-2002" : "sound-2020")}].\"\nanswers:\n{string.Concat(answers)}");
            case 25:
                return Write("data/foods.yaml", random.Next(6) == 0 ? "values: {\n" : $"values:\n  - {{id: {(random.Next(3) == 0 ? "dose" : "food")}, value: {random.Next(350, 353)}, unit: mg, population: adults, authority: Board, source: [sound-2020]}}\n");
            case 17:
                return Write($"images/{(random.Next(2) == 0 ? "seaweed" : "kelp")}.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">{new string(' ', random.Next(3))}</svg>");
            case 21:
                var cause = random.Next(3) switch { 0 => "words: [kelp tea]", 1 => "topics: [nobody]", _ => "quotes: {unit: mg, basis: supplement}" };
                return Write("data/required-warnings.yaml", random.Next(6) == 0 ? "warnings: {\n" : $"warnings:\n  - {{{cause}, mention: [{(random.Next(2) == 0 ? "kidneys" : "heart")}]}}\n");
            default:
                return Write("data/reference-values.yaml", $"values:\n  - {{id: limit, value: {(random.Next(3) == 0 ? 300 : 350)}, unit: mg, population: all, authority: Board, source: [sound-2020]}}\n  - {{id: level, min: 0.7, max: 1.05, unit: mmol/L, population: all, authority: Board}}\n");
        }

        string[] Write(string file, string text)
        {
            texts[file] = text;
            test.Write(file, text);
            return [file];
        }
    }

    private static string Article(string slug, Random random)
    {
        var other = s_slugs[random.Next(s_slugs.Length)];
        var article = ArticleText.Sound.About($"{slug} {random.Next(4)}").And($"topic: {(random.Next(12) == 0 ? "safty" : random.Next(2) == 0 ? "safety" : "basics")}").And($"weight: {random.Next(3)}");
        if (random.Next(3) == 0) article = article.And($"related: [{other}]");
        if (random.Next(4) == 0) article = article.And($"aliases: [/old/{other}]");
        if (random.Next(5) == 0) article = article.And("reviewedBy: jane-doe");
        if (random.Next(8) == 0) article = article.And("draft: true");
        if (random.Next(10) == 0) return article.ToString()[..random.Next(200)];
        var link = random.Next(3) switch { 0 => $"[{other}]({other}.md)", 1 => $"[{other}]({other}.md#signs)", _ => "seaweed ![Kelp](../images/kelp.svg)" };
        var help = random.Next(2) == 0 ? "\n\n## Help\n\n### Call {#emergency}\n\nNo yawn [@sound-2020]." : "";
        var excuse = random.Next(3) == 0 ? $" <!-- {s_excused[random.Next(s_excused.Length)]} off: it is on its way -->" : "";
        var chart = random.Next(3) == 0 ? $"\n\n![A chart]({s_charts[random.Next(s_charts.Length)]})" : "";
        var warning = random.Next(3) switch { 0 => $"\n\n> [!WARNING]\n> ### Ask {{#ask}}\n> Weak kidneys [@sound-2020].\n\nA cup of kelp tea.", 1 => $"\n\nNo ZL, 352 mg of kelp tea ([ask]({other}.md#ask)).", _ => "" };
        return article.AndBody($"Of {s_words[random.Next(s_words.Length)]} and {link} [@{(random.Next(3) == 0 ? "a-2001" : "sound-2020")}].{excuse}\n\n## {(random.Next(4) == 0 ? "Causes" : "Signs")}\n\nA {s_words[random.Next(s_words.Length)]}, [350 mg](value:limit).{chart}{warning}{help}");
    }

    private static IEnumerable<string> Some(string[] all, Random random) => all.Where(_ => random.Next(3) > 0);

    // A page with the version that it had shows what it showed.
    private static int VersionsTellTheTruth(Guide before, Guide after)
    {
        var compared = 0;
        foreach (var page in PagesOf(after))
        {
            if (PagesOf(before).FirstOrDefault(other => other.Path == page.Path) is not { } old || before.VersionOf(old) != after.VersionOf(page)) continue;
            compared++;
            Shown(page, after).Should().Be(Shown(old, before), page.Path);
        }

        return compared;
    }

    private static IEnumerable<Page> PagesOf(Guide guide) => new[] { guide.Hub }.OfType<Page>().Concat(guide.Pages).Concat(guide.Articles);

    private static string Shown(Guide guide)
    {
        var text = new StringBuilder().AppendLine(guide.Id).AppendLine(guide.Site.Name);
        text.AppendJoin(' ', guide.Site.Topics.Select(topic => topic.Title + string.Join(' ', guide.ArticlesOf(topic).Select(article => article.Path)))).AppendLine();
        text.AppendJoin(' ', guide.Aliases.OrderBy(alias => alias.Key, StringComparer.Ordinal)).AppendLine().AppendJoin(' ', guide.Withheld).AppendLine().AppendJoin(' ', guide.Gone.Keys.Order(StringComparer.Ordinal)).AppendLine();
        text.AppendJoin(' ', guide.Images.Keys).AppendLine().AppendJoin(' ', guide.CitedReferences().Select(cited => $"{Printed(cited.Reference, guide)} {string.Join(' ', cited.CitedBy.Select(page => page.Path))}")).AppendLine();
        foreach (var page in PagesOf(guide)) text.AppendLine(guide.VersionOf(page)).AppendLine(Shown(page, guide));
        var evidence = guide.RenderEvidence();
        text.AppendLine(evidence.Warning.Html).AppendLine(Shown(evidence.Page, guide));
        foreach (var group in evidence.Groups)
            text.Append(group.Verdict).AppendJoin('\n', group.Answers.Select(row => $"{row.Answer.Condition.Value} {row.Answer.Answer.Value} {row.Url} {row.Marks} {row.Effect}")).AppendLine();
        return text.AppendLine(Shown(guide.RenderGlossary(), guide)).ToString();
    }

    private static string Shown(Page page, Guide guide)
    {
        var parts = new List<string> { page.Path, page.Title.Value, page.Description.Value, Shown(guide.Render(page), guide), guide.Site.Name, string.Join(' ', guide.Pages.Select(other => other.Title.Value)) };
        if (page is Article article)
        {
            parts.Add(article.Summary.PlainText);
            parts.AddRange(guide.RelatedTo(article).Select(other => other.Title.Value));
            parts.Add(guide.FindTopic(article.TopicId.Value)?.Title ?? "");
            if (article.ReviewedBy is { } reviewer && guide.People.TryGetValue(reviewer.Value, out var person)) parts.Add($"{person.Name} {person.IsClinician}");
        }

        return string.Join('\n', parts);
    }

    private static string Shown(RenderedPage page, Guide guide) => string.Join('\n',
    [
        page.Summary.Html, .. page.KeyFacts.Select(fact => fact.Html), page.Opening.Html,
        .. page.Sections.Select(section => section.Heading.Text + section.Body.Html + string.Concat(section.Questions.Select(question => question.Heading.Text + question.Answer.Html))),
        .. page.Words.Select(word => word.Anchor + word.Definition.Html),
        .. page.Sources.Select(source => $"{source.Number} {Printed(source.Reference, guide)} {string.Join(' ', source.Uses)}"),
    ]);

    private static string Printed(Reference reference, Guide guide) => $"{guide.Printed(reference)} {guide.Printed(reference).Language}";
}
