using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests;

/// <summary>
/// What a site sends after any edits is, byte for byte, what a site sends that starts now. Every address is asked for after every edit, so that the store has an answer from
/// before for each.
/// </summary>
[Collection(nameof(FollowingEditsTests))]
public sealed class EditsAndStartsTests : IDisposable
{
    private const int Steps = 10;

    private readonly GuideFolder _folder = new();
    private readonly GuideApp _app;

    public EditsAndStartsTests()
    {
        _folder.Article("hepcidin", keys: "related: [anaemia, iron-basics]", body: "See [anaemia](anaemia.md#section).");
        _app = GuideApp.Over(_folder.Path);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_edits_a_site_sends_what_a_new_one_would(int seed)
    {
        var random = new Random(seed);
        await Everything(_app);
        for (var step = 0; step < Steps; step++)
        {
            for (var edits = random.Next(1, 3); edits > 0; edits--) Edit(random);
            await Follow();
            using var cold = GuideApp.Over(_folder.Path);
            (await Everything(_app)).Should().Equal(await Everything(cold), "step {0}", step);
        }
    }

    public void Dispose()
    {
        _app.Dispose();
        _folder.Dispose();
    }

    private void Edit(Random random)
    {
        var n = random.Next(1000);
        switch (random.Next(14))
        {
            case 0: _folder.Article("anaemia", topic: "blood", body: $"Text {n} of ferritin.\n\n## Section\n\nMore text."); break;
            case 1: _folder.Article("anaemia", topic: n % 2 == 0 ? "blood" : "basics", keys: $"weight: {n}", body: "Text.\n\n## Section\n\nMore text [@who-2020]."); break;
            case 2: _folder.File("glossary.yaml", $"terms:\n  - {{term: {(n % 2 == 0 ? "ferritin" : "iron")}, definition: A word {n}.}}\n"); break;
            case 3: _folder.File("references.yaml", $"references:\n  - {{id: who-2020, type: report, title: Report {n}, issued: 2020}}\n"); break;
            case 4: _folder.File("pages/about.md", $"---\ntitle: About {n}\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nSee [anaemia](../articles/anaemia.md).\n"); break;
            case 5: _folder.Article($"extra-{n % 3}", body: $"Of ferritin, and [hepcidin](hepcidin.md). {n}"); break;
            case 6: foreach (var extra in Enumerable.Range(0, 3)) _folder.Delete($"articles/extra-{extra}.md"); break;
            case 7: _folder.File("people.yaml", $"people:\n  - {{id: jane, name: Jane {n}, clinician: {(n % 2 == 0 ? "true" : "false")}}}\n").Article("iron-basics", keys: "reviewedBy: jane"); break;
            case 8: _folder.File("data/charts.yaml", $"charts:\n  - {{id: doses, kind: bars, title: Doses {n}, rows: [{{label: Adults, values: [dose]}}]}}\n").File("data/reference-values.yaml", Values(n)); break;
            case 9: _folder.File("data/reference-values.yaml", Values(n)).File("data/charts.yaml", $"charts:\n  - {{id: doses, kind: bars, title: Doses, rows: [{{label: Adults, values: [dose]}}]}}\n").Article("hepcidin", body: "A chart:\n\n![How much](chart:doses)"); break;
            // No sign that a page here names: without a ladder that is a mistake, and a start would withhold what an edit keeps.
            case 10: _folder.File("data/red-flags.yaml", $"signs:\n  - {{sign: {(n % 2 == 0 ? "fainting" : "gasping")}}}\n").File("data/required-warnings.yaml", $"warnings:\n  - {{words: [liver {n}], mention: [kidneys]}}\n"); break;
            case 11: _folder.File("data/foreign-words.yaml", $"words:\n  - {{word: {(n % 2 == 0 ? "ferritin" : "on")}, language: {(n % 3 == 0 ? "la" : "fr")}}}\n"); break;
            case 12: _folder.File("data/evidence.yaml", n % 5 == 0 ? "answers: []\n" : $"answers:\n  - {{id: tired, condition: Tiredness {n}, answer: May help, verdict: may help, certainty: low, gradedBy: us, effect: Little., link: ../articles/anaemia.md, source: [who-2020]}}\n"); break;
            default: _folder.File("images/icon.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">{n}</svg>"); break;
        }
    }

    private static string Values(int n) => $"values:\n  - {{id: dose, value: {n}, unit: mg, population: adults, authority: Board}}\n";

    // The citation of a source that has not been written yet is a mistake, and what is kept meanwhile is no start's affair.
    private async Task Follow()
    {
        if (!File.Exists(Path.Combine(_folder.Path, "references.yaml"))) _folder.File("references.yaml", "references:\n  - {id: who-2020, type: report, title: Report, issued: 2020}\n");
        var id = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(_folder.Path).Guide!.Id;
        await _app.Within2Seconds(Health.ReadyPath, (_, text) => text.Contains(id, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Everything(GuideApp app)
    {
        var all = new List<string>();
        foreach (var path in Addresses.Of(app.Guide).Kept)
        {
            using var answer = await app.Get(path);
            all.Add($"{path} {(int)answer.StatusCode} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        return all;
    }
}
