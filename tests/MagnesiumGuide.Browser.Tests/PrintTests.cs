using System.Collections.Concurrent;
using System.Text;
using UglyToad.PdfPig;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>Nothing is lost on paper, and nothing is printed that only a screen can use. What is read here is the PDF that the browser makes.</summary>
public sealed class PrintTests(GuideInChromium browser, ITestOutputHelper output)
{
    private static readonly ConcurrentDictionary<(Folder, string), Task<Paper>> s_printed = new();

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Every_word_of_an_article_is_on_paper(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        var paper = await Print(folder, path, article);

        var lost = (await article.TextsForPaper()).Where(text => !paper.Shows(text));
        lost.Should().BeEmpty();
        output.WriteLine($"{path} takes {paper.Sheets.Count} pages.");
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Every_source_can_be_found_from_the_paper(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        var paper = await Print(folder, path, article);

        (await article.SourceLinks()).Where(source => !paper.Shows(IsNamed(source) ? source.Label : source.Url))
            .Should().BeEmpty("a source must be found from the paper alone");

        // "doi:10.1000/1" and "PubMed 1" name the address already; any other label needs the address beside it.
        static bool IsNamed(SourceLink source) =>
            source.Label.Any(char.IsDigit)
            && source.Url.TrimEnd('/').EndsWith(source.Label[(source.Label.LastIndexOfAny([' ', ':']) + 1)..].Trim(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_list_of_all_sources_shows_where_those_without_an_identifier_are()
    {
        await using var list = await browser.Open(Folder.Content, Permalinks.Sources);
        var paper = await Print(Folder.Content, Permalinks.Sources, list);

        // A site's bare name is all that such a link says.
        var addresses = await list.Measure<string[]>("() => [...document.querySelectorAll('.sources a')].filter(link => link.textContent === link.hostname).map(link => link.getAttribute('href'))");
        addresses.Should().NotBeEmpty();
        addresses.Where(address => !paper.Shows(address)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Every_address_that_the_words_of_a_link_hide_is_on_paper(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        var paper = await Print(folder, path, article);

        var addresses = await article.Page.Locator("[data-address]").EvaluateAllAsync<string[]>("links => links.map(link => link.dataset.address)");
        addresses.Where(address => !paper.Shows(address)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Nothing_is_printed_that_only_a_screen_can_use(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        var paper = await Print(folder, path, article);

        string[] noise = ["#source", "#use-", "#word-", "(/", "</"];
        noise.Where(sign => paper.Sheets.Any(sheet => sheet.Contains(sign, StringComparison.Ordinal))).Should().BeEmpty();
        await article.OnPaper();
        foreach (var part in new[] { ".skip", "header form", "#contents", "footer nav", "a[href^='#use-']" })
        {
            (await article.Page.Locator(part).EvaluateAllAsync<bool>("parts => parts.every(part => !part.checkVisibility() || part.getBoundingClientRect().right < 0)"))
                .Should().BeTrue("{0} is of no use on paper", part);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Warnings_rows_and_headings_stay_whole_on_paper(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        await article.OnPaper();

        var split = await article.Measure<string[]>(
            """
            () => [
              ...[...document.querySelectorAll('.callout, .rung, tr')].filter(part => getComputedStyle(part).breakInside !== 'avoid'),
              ...[...document.querySelectorAll('main :is(h2, h3)')].filter(part => getComputedStyle(part).breakAfter !== 'avoid'),
            ].map(part => `${part.tagName} ${part.className} ${part.textContent.trim().slice(0, 40)}`)
            """);
        split.Should().BeEmpty();

        // A4 less the widest margins that browsers set, in px.
        await article.ShownAt(658, 990);
        (await article.WhatRunsOutOfSight()).Should().BeEmpty("paper can't be scrolled");
    }

    // The same paper is read by several tests.
    private static Task<Paper> Print(Folder folder, string path, OpenPage page) => s_printed.GetOrAdd((folder, path), async _ =>
    {
        using var pdf = PdfDocument.Open(await page.Page.PdfAsync(OpenPage.Paper));
        return new Paper([.. pdf.GetPages().Select(sheet => sheet.Text)]);
    });

    private sealed class Paper(IReadOnlyList<string> sheets)
    {
        private readonly IReadOnlyList<string> _letters = [.. sheets.Select(LettersOf)];

        public IReadOnlyList<string> Sheets { get; } = sheets;

        /// <summary>Whether the text is on a sheet, or begins on one and ends on the next.</summary>
        public bool Shows(string text)
        {
            var letters = LettersOf(text);
            return _letters.Any(sheet => sheet.Contains(letters, StringComparison.Ordinal))
                || _letters.Zip(_letters.Skip(1)).Any(two => Enumerable.Range(1, Math.Max(0, letters.Length - 1)).Any(end =>
                    two.First.Contains(letters[..end], StringComparison.Ordinal) && two.Second.Contains(letters[end..], StringComparison.Ordinal)));
        }

        // Lines are broken anywhere on paper, so only letters and digits are compared.
        private static string LettersOf(string text)
        {
            var letters = new StringBuilder(text.Length);
            foreach (var letter in text.Normalize(NormalizationForm.FormKC))
                if (char.IsLetterOrDigit(letter)) letters.Append(letter);
            return letters.ToString();
        }
    }
}
