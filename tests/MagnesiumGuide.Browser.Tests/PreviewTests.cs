using System.Globalization;
using Microsoft.Playwright;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>The open page follows its file, keeps its reader's place, and says what was found in the file where it was found.</summary>
public sealed class PreviewTests(GuideInChromium browser) : IAsyncDisposable
{
    private const string Name = "articles/long.md";
    private const string Path = "/articles/long";

    private const string Source = "writer-2020";
    private const string OtherSource = "agency-2019";

    private const string WithoutFindings =
        """
        async which => {
          const page = which === 'shown' ? document : new DOMParser().parseFromString(await (await fetch(location.href, { cache: 'no-store' })).text(), 'text/html');
          const body = page.body.cloneNode(true);
          body.querySelectorAll('.finding, [data-preview]').forEach(node => node.remove());
          body.normalize();
          return page.title + body.innerHTML;
        }
        """;

    private readonly EditedGuide _guide = new();
    private OpenPage? _open;

    [Fact]
    public async Task A_saved_file_is_on_the_open_page_which_keeps_its_place_and_all_that_did_not_change()
    {
        var page = await Open(Long());
        await page.EvaluateAsync("() => document.getElementById('p-20').scrollIntoView()");
        await page.EvaluateAsync("() => { window.wasHere = true; document.getElementById('p-20').wasHere = true; document.querySelector('#contents a').focus({ preventScroll: true }); }");
        var before = await Top(page, "#p-20");

        _guide.Write(Name, Long().Replace("Paragraph 3.", "Paragraph 3.\n\nA paragraph more.\n\nAnd another one.", StringComparison.Ordinal));

        await Expect(page, "A paragraph more.");
        (await Top(page, "#p-20")).Should().BeApproximately(before, 1, "the text above has grown, and the reader's eyes stay where they are");
        (await page.EvaluateAsync<bool>("() => window.wasHere && document.getElementById('p-20').wasHere")).Should().BeTrue("what did not change is not made anew");
        (await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')")).Should().StartWith("#p-");
        (await page.Locator("#p-20 + p").GetAttributeAsync("data-line")).Should().Be((await LineOf("Paragraph 20.")).ToString(CultureInfo.InvariantCulture), "it has moved down in the file");

        _guide.Write(Name, Long("Another title"));
        await page.WaitForFunctionAsync("() => document.title.startsWith('Another title')");
        (await page.Locator("h1").TextContentAsync()).Should().Be("Another title");
        (await page.Locator("[aria-current]").TextContentAsync()).Should().Be("Another title");
    }

    [Fact]
    public async Task What_is_changed_in_place_is_what_would_be_opened_anew()
    {
        var page = await Open(Long());
        foreach (var (text, sign) in new[]
        {
            (Long().Replace("Paragraph 3.", $"Paragraph three [@{Source}].\n\n> [!WARNING]\n> Take care [@{OtherSource}].", StringComparison.Ordinal), "Take care"),
            (Long("Short").Split("## Part 4")[0], "Short"),
            ("---\ntitle: [\n", "last good version"),
            (Long("Asked") + "\n## Frequently asked questions\n\n### Is it?\n\nIt is.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", "Is it?"),
            (Long("At last"), "At last"),
        })
        {
            _guide.Write(Name, text);
            await Expect(page, sign);
            (await page.EvaluateAsync<string>(WithoutFindings, "shown")).Should().Be(await page.EvaluateAsync<string>(WithoutFindings, "served"));
        }
    }

    [Fact]
    public async Task Each_finding_stands_beside_its_block()
    {
        var page = await Open(Long());
        _guide.Write(Name, Long(summary: "It cures everybody.")
            .Replace("Fact two.", "Fact two, which has no side effects.", StringComparison.Ordinal)
            .Replace("Paragraph 3.", "See [this](http://three.example).", StringComparison.Ordinal)
            .Replace("Paragraph 5.", "- One\n- See [this](http://five.example)\n- Three", StringComparison.Ordinal)
            .Replace("Paragraph 7.", "| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | [this](http://seven.example) |", StringComparison.Ordinal)
            .Replace("Paragraph 9.", "Words.\n\n## Empty\n\n## Full", StringComparison.Ordinal)
            .Replace("weight: 10", "tags: [one]\nreviewIn: 1 months", StringComparison.Ordinal));
        await page.WaitForSelectorAsync(".finding");

        async Task<string> Before(string words) => await page.Locator(".finding", new PageLocatorOptions { HasText = words }).First
            .EvaluateAsync<string>("note => `${note.parentElement.tagName} ${(note.previousElementSibling ?? note.nextElementSibling)?.textContent.slice(0, 12)}`");
        (await Before("cures")).Should().Be("SECTION It cures eve");
        (await Before("no side effects")).Should().StartWith("LI");
        (await Before("three.example")).Should().Be("MAIN See this.");
        (await Before("five.example")).Should().StartWith("LI");
        (await Before("MG307")).Should().Be("MAIN Empty");
        (await Before("review was due")).Should().StartWith("MAIN");
        (await page.Locator("main > .finding").First.TextContentAsync()).Should().Contain("review was due", "front matter has no place of its own on the page");
        (await page.Locator(".table + .finding").TextContentAsync()).Should().Contain("seven.example");
        (await page.Locator("tr.finding-row").TextContentAsync()).Should().Contain("this");

        var note = page.Locator(".finding", new PageLocatorOptions { HasText = "three.example" });
        (await note.TextContentAsync()).Should().Contain("warning").And.Contain($"long.md:{await LineOf("three.example")}:").And.Contain("Next: ");
        (await note.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "MG206" }).GetAttributeAsync("href")).Should().Be("/desk/rules#mg206-links-use-https");
        (await note.GetAttributeAsync("aria-label")).Should().Contain("warning MG206");
        (await page.Locator("[data-preview]").TextContentAsync()).Should().Contain("long.md").And.Contain("warnings");

        _guide.Write(Name, Long());
        await page.WaitForFunctionAsync("() => !document.querySelector('.finding')");
        (await page.Locator(".finding-row").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_finding_is_reached_with_the_keyboard()
    {
        var page = await Open(Long().Replace("Paragraph 3.", "See [this](http://three.example).", StringComparison.Ordinal));
        await page.WaitForSelectorAsync(".finding");
        await page.Locator("[data-preview] a", new PageLocatorOptions { HasText = "First" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("() => document.activeElement.textContent")).Should().StartWith("MG206");
        (await _open!.Focused())!.IsInView.Should().BeTrue();
    }

    [Fact]
    public async Task A_faulty_file_shows_the_last_good_page_and_what_is_wrong_until_it_is_mended()
    {
        var page = await Open(Long());
        _guide.Write(Name, Long().Replace("Paragraph 3.", "No such source [@nobody-2020].", StringComparison.Ordinal));
        await page.WaitForSelectorAsync(".finding--error");
        (await page.Locator("main").TextContentAsync()).Should().Contain("Paragraph 3.").And.Contain("last good version").And.Contain("nobody-2020");
        (await page.Locator("[data-preview]").TextContentAsync()).Should().Contain("Last good version").And.Contain("1 error");

        _guide.Write(Name, "");
        await page.WaitForFunctionAsync("() => document.querySelector('main').textContent.includes('MG104')");
        (await page.Locator("main").TextContentAsync()).Should().Contain("Paragraph 3.");

        _guide.Write(Name, Long().Replace("Paragraph 3.", "Mended.", StringComparison.Ordinal));
        await Expect(page, "Mended.");
        (await page.Locator(".finding").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task What_was_found_in_a_text_that_is_not_shown_stands_beside_no_block_of_the_one_that_is()
    {
        var page = await Open(Long());
        _guide.Write(Name, Long(summary: "It cures everybody.")
            .Replace("Opening.", "More.\n\nMore.\n\nMore.\n\nOpening.", StringComparison.Ordinal)
            .Replace("Paragraph 3.", "No such source [@nobody-2020].", StringComparison.Ordinal)
            .Replace("Paragraph 5.", "See [this](http://five.example).", StringComparison.Ordinal)
            .Replace("Paragraph 9.", "Words.\n\n## Empty\n\n## Full", StringComparison.Ordinal));
        await page.WaitForSelectorAsync(".finding--error");
        var found = await page.Locator(".finding").AllTextContentsAsync();
        found[0].Should().StartWith("This is the last good version.");
        found.Skip(1).Should().HaveCountGreaterThan(3).And.OnlyContain(text => text.Contains("articles/long.md:", StringComparison.Ordinal));
        found[1].Should().Contain("nobody-2020", "what keeps the text from readers comes first");
        string.Concat(found).Should().ContainAll("nobody-2020", "five.example", "cures", "MG307", $"long.md:{await LineOf("five.example")}:");
        (await page.EvaluateAsync<int>("() => [...document.querySelector('main').children].findIndex(node => !node.matches('.finding'))")).Should().Be(found.Count, "all of them stand above the page");
        (await page.Locator(".finding").CountAsync()).Should().Be(found.Count);
        (await page.EvaluateAsync<string>(WithoutFindings, "shown")).Should().Be(await page.EvaluateAsync<string>(WithoutFindings, "served"));
    }

    [Fact]
    public async Task A_heading_may_have_any_anchor()
    {
        string[] anchors = ["preview", "finding-1", "finding", "is-live", "data-preview"];
        string With(string link) => Long()
            .Replace("Opening.", $"See [this](http://{link}.example).\n\n" + string.Join("\n\n", anchors.Select(anchor => $"## On {anchor} {{#{anchor}}}\n\nText.")), StringComparison.Ordinal)
            .Replace("Paragraph 3.", $"See [that](http://{link}.example).", StringComparison.Ordinal);

        var page = await Open(With("one"));
        await page.WaitForSelectorAsync(".finding");
        foreach (var link in new[] { "one", "two" })
        {
            _guide.Write(Name, With(link));
            await page.WaitForFunctionAsync("words => document.querySelector('.finding')?.textContent.includes(words)", $"{link}.example");
            (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(node => node.id)")).Should().OnlyHaveUniqueItems();
            (await page.Locator("main :is(h2, h3)").AllTextContentsAsync()).Should().Contain(anchors.Select(anchor => $"On {anchor}"));
            (await page.Locator("[data-preview]").TextContentAsync()).Should().Contain("long.md").And.Contain("2 warnings");
            (await page.EvaluateAsync<string>("() => document.querySelector(`[id='${decodeURIComponent(document.querySelector('[data-preview] a[href^=\"#\"]').hash.slice(1))}']`).textContent")).Should().Contain("MG206");
            (await page.EvaluateAsync<string>(WithoutFindings, "shown")).Should().Be(await page.EvaluateAsync<string>(WithoutFindings, "served"));
        }

        _guide.Write(Name, With("two").Replace("## On preview", "## All about preview", StringComparison.Ordinal));
        await Expect(page, "All about preview");
    }

    [Theory]
    [InlineData("Set x open=\"\" there.", "Set x there.")]
    [InlineData("Set x data-line=\"7\" there.", "Set x data-line=\"8\" there.")]
    public async Task Words_that_look_like_markup_are_words(string before, string after)
    {
        var page = await Open(Long().Replace("Paragraph 3.", before, StringComparison.Ordinal));
        _guide.Write(Name, Long().Replace("Paragraph 3.", after, StringComparison.Ordinal).Replace("Paragraph 9.", "Saved.", StringComparison.Ordinal));
        await Expect(page, "Saved.");
        (await page.EvaluateAsync<string>(WithoutFindings, "shown")).Should().Be(await page.EvaluateAsync<string>(WithoutFindings, "served"));
    }

    [Fact]
    public async Task A_shared_file_that_never_was_good_is_said_to_be_shown_in_part()
    {
        await using var page = await browser.Visit(_guide.Write("glossary.yaml", "terms:\n  - {term: haem, definition: A part of blood.}\n  - {term: ferritin}\n").Start(), "/glossary");
        await page.Page.WaitForSelectorAsync(".finding--error");
        (await page.Page.Locator("main").TextContentAsync()).Should().Contain("A part of blood.").And.Contain("This is not the whole file.").And.NotContain("last good");

        _guide.Write("glossary.yaml", "terms:\n  - {term: haem, definition: A part of blood.}\n");
        await page.Page.WaitForFunctionAsync("() => !document.querySelector('.finding')");
        _guide.Write("glossary.yaml", "terms: [");
        await page.Page.WaitForSelectorAsync(".finding--error");
        (await page.Page.Locator("main").TextContentAsync()).Should().Contain("A part of blood.").And.Contain("This is the last good version.");
    }

    [Fact]
    public async Task A_list_of_which_nothing_could_be_read_at_start_comes_with_the_next_good_save()
    {
        await using var page = await browser.Visit(_guide.Write("glossary.yaml", "terms: [").Start(), "/glossary");
        await page.Page.WaitForSelectorAsync("main > .finding--error");
        (await page.Page.Locator("main").TextContentAsync()).Should().Contain("MG105").And.NotContain("last good").And.NotContain("whole file");
        _guide.Write("glossary.yaml", "terms:\n  - {term: haem, definition: A part of blood.}\n");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('main').textContent.includes('A part of blood.') && !document.querySelector('.finding')");
    }

    [Fact]
    public async Task A_page_that_never_was_good_shows_what_keeps_it_from_readers_until_it_is_mended()
    {
        var page = await Open("---\ntitle: [\n---\n");
        await page.WaitForSelectorAsync("main > .finding--error");
        _guide.Write(Name, Long());
        await Expect(page, "Paragraph 3.");
        (await page.Locator(".finding").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_deleted_page_is_not_there_and_comes_back_with_its_file()
    {
        var page = await Open(Long());
        _guide.Delete(Name);
        await page.WaitForFunctionAsync("() => !document.getElementById('summary')");
        (await page.Locator("h1").CountAsync()).Should().Be(1);
        _guide.Write(Name, Long());
        await Expect(page, "Paragraph 3.");
    }

    [Fact]
    public async Task A_page_that_is_moved_is_followed_to_its_new_address()
    {
        var page = await Open(Long());
        _guide.Delete(Name);
        _guide.Write("articles/longer.md", Long("Moved").Replace("weight: 10", $"aliases: [{Path}]", StringComparison.Ordinal));
        await page.WaitForURLAsync("**/articles/longer");
        await Expect(page, "Paragraph 3.");
    }

    [Fact]
    public async Task A_folder_that_is_away_is_said_to_be_and_what_comes_back_is_shown()
    {
        var page = await Open(Long());
        Directory.Move(_guide.Folder, _guide.Folder + ".away");
        await page.WaitForFunctionAsync("() => document.querySelector('main').textContent.includes('can’t be read now')");
        (await page.Locator("main").TextContentAsync()).Should().Contain("Paragraph 3.");
        Directory.Move(_guide.Folder + ".away", _guide.Folder);
        _guide.Write(Name, Long().Replace("Paragraph 3.", "Back again.", StringComparison.Ordinal));
        await Expect(page, "Back again.");
        await page.WaitForFunctionAsync("() => !document.querySelector('.finding')");
    }

    [Fact]
    public async Task A_server_that_is_started_again_is_found_and_what_changed_meanwhile_is_shown()
    {
        var page = await Open(Long());
        await _guide.Stop();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-preview]').textContent.includes('away')");
        _guide.Write(Name, Long().Replace("Paragraph 3.", "Written meanwhile.", StringComparison.Ordinal)).Start();
        await Expect(page, "Written meanwhile.");
        _guide.Write(Name, Long().Replace("Paragraph 3.", "And followed again.", StringComparison.Ordinal));
        await Expect(page, "And followed again.");
    }

    [Fact]
    public async Task Drafts_lists_and_the_desk_follow_too()
    {
        var page = await Open(Long().Replace("weight: 10", "draft: true", StringComparison.Ordinal));
        (await page.Locator(".banner").CountAsync()).Should().BePositive("a draft says that it is one");
        await using var list = await browser.Visit(_guide, "/articles");
        await using var desk = await browser.Visit(_guide, "/desk?by=words");
        await desk.Page.WaitForSelectorAsync("[data-preview].is-live");
        (await desk.Page.Locator("tr", new PageLocatorOptions { HasText = "long.md" }).TextContentAsync()).Should().Contain("draft");

        _guide.Write(Name, Long("A title for lists").Replace("Paragraph 3.", "See [this](http://three.example).", StringComparison.Ordinal));

        await list.Page.WaitForFunctionAsync("() => document.querySelector('main').textContent.includes('A title for lists')");
        await desk.Page.WaitForFunctionAsync("() => document.querySelector('main').textContent.includes('A title for lists')");
        (await desk.Page.Locator("tr", new PageLocatorOptions { HasText = "long.md" }).TextContentAsync()).Should().Contain("1 warning").And.Contain("published");
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is not null) await _open.DisposeAsync();
        await _guide.DisposeAsync();
    }

    private async Task<IPage> Open(string text)
    {
        _guide.Write(Name, text).Start();
        _open = await browser.Visit(_guide, Path);
        await _open.Page.WaitForSelectorAsync("[data-preview].is-live");
        return _open.Page;
    }

    // An article of many screens, without a finding.
    private static string Long(string title = "A long article", string summary = "It is long.") =>
        $"""
        ---
        title: {title}
        description: An article that is so long that nobody can see it at one time, whatever the window.
        topic: basics
        summary: {summary} [@{Source}]
        keyFacts:
          - Fact one. [@{Source}]
          - Fact two. [@{Source}]
          - Fact three. [@{Source}]
        date: 2026-01-05
        weight: 10
        ---

        Opening.

        {string.Join("\n\n", Enumerable.Range(1, 30).Select(number => $"## Part {number} {{#p-{number}}}\n\nParagraph {number}.\n\nThere is more to say of it. It goes on."))}

        """;

    private static async Task Expect(IPage page, string text) => await page.WaitForFunctionAsync("text => document.querySelector('main').textContent.includes(text)", text);

    private static Task<double> Top(IPage page, string selector) => page.EvaluateAsync<double>("selector => document.querySelector(selector).getBoundingClientRect().top", selector);

    private async Task<int> LineOf(string words) =>
        1 + Array.FindIndex(await File.ReadAllLinesAsync(System.IO.Path.Combine(_guide.Folder, Name), TestContext.Current.CancellationToken), line => line.Contains(words, StringComparison.Ordinal));
}
