using System.Net;
using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>
/// The glossary, the sources and the table of what is known while nothing of their file can be read: each is withheld, because an empty one would be taken for the whole
/// truth. Real files, real time; so nothing else runs meanwhile.
/// </summary>
[Collection(nameof(FollowingEditsTests))]
public sealed class WithheldListTests : IDisposable
{
    private const string Glossary = "terms:\n  - {term: ferritin, definition: A protein that stores iron.}\n";
    private const string References = "references:\n  - {id: who-2020, type: report, title: Report, issued: 2020}\n";
    private const string Evidence = "answers:\n  - {id: tired, condition: Tiredness, answer: May help, verdict: may help, certainty: low, gradedBy: us, effect: Little., link: ../articles/anaemia.md, source: [who-2020]}\n";

    private readonly GuideFolder _folder = new GuideFolder().File("glossary.yaml", Glossary).File("references.yaml", References).File("data/evidence.yaml", Evidence)
        .Article("anaemia", body: "Iron [@who-2020].");

    [Theory]
    [InlineData("glossary.yaml", Permalinks.Glossary, Glossary, "terms: [")]
    [InlineData("references.yaml", Permalinks.Sources, References, "references: [")]
    [InlineData("data/evidence.yaml", Permalinks.Evidence, Evidence, "answers: [")]
    [InlineData("data/evidence.yaml", Permalinks.Evidence, Evidence, "answers:\n  - {id: tired}\n")]
    public async Task What_could_not_be_read_at_start_answers_503_until_its_next_good_save(string file, string path, string sound, string broken)
    {
        _folder.File(file, broken);
        using var app = GuideApp.Over(_folder.Path);
        await IsWithheld(app, path);
        (await app.Text(Health.ReadyPath)).Should().Contain("degraded").And.Contain($"\"withheld\":[\"{path}\"]");

        _folder.Article("hepcidin");
        await app.Within2Seconds("/articles/hepcidin", (answer, _) => answer.IsSuccessStatusCode);
        await IsWithheld(app, path);
        _folder.File(file, broken + " ");
        await app.Within2Seconds(Health.ReadyPath, (_, text) => text.Contains(IdOf(_folder), StringComparison.Ordinal));
        await IsWithheld(app, path);

        _folder.File(file, sound);
        await app.Within2Seconds(path, (answer, _) => answer.StatusCode == HttpStatusCode.OK);
        foreach (var leading in new[] { "/", "/articles/anaemia", Sitemap.Path }) (await app.Text(leading)).Should().Contain(path, leading);
        (await app.Text(Health.ReadyPath)).Should().Contain("\"withheld\":[]");
    }

    [Theory]
    [InlineData("glossary.yaml", Permalinks.Glossary, "terms: [")]
    [InlineData("references.yaml", Permalinks.Sources, "references: [")]
    [InlineData("data/evidence.yaml", Permalinks.Evidence, "answers: [")]
    public async Task What_was_good_stays_as_it_was(string file, string path, string broken)
    {
        using var app = GuideApp.Over(_folder.Path);
        var before = await app.Text(path);
        _folder.File(file, broken);
        await app.Within2Seconds(Health.ReadyPath, (_, text) => text.Contains("degraded", StringComparison.Ordinal));
        (await app.Text(path)).Should().Be(before);
    }

    [Fact]
    public async Task A_list_whose_file_is_not_there_is_no_list_that_is_withheld()
    {
        _folder.Delete("glossary.yaml").Delete("references.yaml").Delete("data/evidence.yaml").Article("anaemia");
        using var app = GuideApp.Over(_folder.Path);
        foreach (var (path, status) in new[] { (Permalinks.Glossary, HttpStatusCode.OK), (Permalinks.Sources, HttpStatusCode.OK), (Permalinks.Evidence, HttpStatusCode.NotFound) })
        {
            using var answer = await app.Get(path);
            answer.StatusCode.Should().Be(status, path);
        }
    }

    [Theory]
    [InlineData("Production", "glossary")]
    [InlineData("Production", "search")]
    [InlineData("Production", "articles")]
    [InlineData("Development", "desk")]
    public async Task A_page_with_a_name_that_the_site_has_taken_takes_nothing_away(string environment, string name)
    {
        using var before = GuideApp.Over(_folder.Path, environment);
        await before.Text($"/{name}");
        foreach (var text in new[] { "---\ntitle: An intruder\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nText.\n", "---\ntitle: [\n---\n" })
        {
            _folder.File($"pages/{name}.md", text);
            await before.Within2Seconds(Health.ReadyPath, (_, ready) => ready.Contains(IdOf(_folder, environment == "Development"), StringComparison.Ordinal));
            using var started = GuideApp.Over(_folder.Path, environment);
            foreach (var app in new[] { before, started })
            {
                var page = await app.Text($"/{name}");
                if (name == "desk") page.Should().ContainAll("MG705", $"pages/{name}.md", "withheld");
                else page.Should().NotContain("An intruder");
                (await app.Text(Health.ReadyPath)).Should().Contain("degraded").And.Contain("\"withheld\":[]");
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string IdOf(GuideFolder folder, bool includeDrafts = false) => new GuideLoader(TimeProvider.System, includeDrafts).Load(folder.Path).Guide!.Id;

    private static async Task IsWithheld(GuideApp app, string path)
    {
        using var answer = await app.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        HeaderRules.Value(answer, "Retry-After").Should().Be("120");
        HeaderRules.Check(answer, path);
        using var other = await app.Get(path.ToUpperInvariant() + "/");
        other.Headers.Location!.OriginalString.Should().Be(path);
        // No list leads to what nobody can open, as none leads to a withheld article.
        foreach (var leading in new[] { "/", "/articles/iron-basics", path, Sitemap.Path, Llms.Path })
        {
            using var page = await app.Get(leading);
            (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().NotContain($"{path}\"", leading).And.NotContain($"{path}<", leading).And.NotContain($"{path})", leading);
        }
    }
}
