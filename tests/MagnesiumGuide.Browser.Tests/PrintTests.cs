using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>
/// An article is printed as a leaflet of two pages, from which nothing is lost that belongs to it. What is read here is the PDF that the browser makes.
/// </summary>
public sealed class PrintTests(GuideInChromium browser, ITestOutputHelper output)
{
    private static readonly PagePdfOptions[] s_papers = [OpenPage.Paper, OpenPage.LetterPaper];
    private static readonly ConcurrentDictionary<(Folder, string, string), Task<Paper>> s_printed = new();

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task An_article_is_a_leaflet_of_two_pages_at_most(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        foreach (var format in s_papers)
        {
            var paper = await Print(folder, path, article, format);

            paper.Sheets.Count.Should().BeLessThanOrEqualTo(2, format.Format);
            (await article.TextsForPaper()).Where(text => !paper.Shows(text)).Should().BeEmpty(format.Format);
            (await article.RunningText()).Where(text => text.Length > 80 && paper.Shows(text)).Should().BeEmpty("it stays on the screen");
            output.WriteLine($"{path} takes {paper.Sheets.Count} pages of {format.Format}, the last filled to {paper.Filled:P0}.");
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task A_leaflet_says_where_the_whole_article_is_and_how_fresh_it_is(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        var paper = await Print(folder, path, article);

        paper.Shows((await article.Page.Locator("link[rel=canonical]").GetAttributeAsync("href"))!).Should().BeTrue();
        var days = await article.Page.Locator("#review time").AllTextContentsAsync();
        days.Should().HaveCountGreaterThanOrEqualTo(2);
        days.Where(day => !paper.Shows(day)).Should().BeEmpty();
        paper.Shows(await article.Page.Locator("header .name").TextContentAsync() ?? "").Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Boxes_questions_and_sources_stay_whole(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        foreach (var format in s_papers)
        {
            var paper = await Print(folder, path, article, format);

            string[] boxes = [.. await article.TextsOf(".callout, #summary"), .. await article.Questions()];
            boxes.Where(text => !paper.ShowsWhole(text)).Should().BeEmpty(format.Format);
        }

        await article.OnPaper();
        (await article.Measure<string[]>(
            """
            () => [...document.querySelectorAll('#sources li')].filter(source => source.checkVisibility())
              .filter(source => getComputedStyle(source).breakInside !== 'avoid' || [...source.querySelectorAll('a')].filter(link => link.checkVisibility()).length > 1)
              .map(source => source.id)
            """)).Should().BeEmpty("a source stands in one place, with one address");
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task A_leaflet_can_be_read_at_arms_length(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        await article.InDark();
        foreach (var format in s_papers)
        {
            var paper = await Print(folder, path, article, format, inDark: true);

            paper.Colours.Should().Equal(["black"], "ink is black for readers of dark pages too");
            // European Commission, Guideline on the readability of the labelling and package leaflet of medicinal products for human use, revision 1, 2009.
            paper.SizesOfWords.Min().Should().BeGreaterThanOrEqualTo(7.9);
            paper.LettersOfWordsBelow(8.9).Should().BeLessThanOrEqualTo(await article.LettersOfSources(), "only sources are set smaller");
            if (folder is Folder.Content) paper.LettersInLongLines.Should().BeInRange(45, 62);
        }
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

        (await article.HiddenAddresses()).Where(address => !paper.Shows(address)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task Nothing_is_printed_that_only_a_screen_can_use(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        var paper = await Print(folder, path, article);

        string[] noise = ["#source", "#use-", "#word-", "(/", "<", "Cited in"];
        noise.Where(sign => paper.Sheets.Any(sheet => sheet.Contains(sign, StringComparison.Ordinal))).Should().BeEmpty();
        await article.OnPaper();
        foreach (var part in new[] { ".skip", "header form", "#contents", "footer nav", "#related", "a[href^='#use-']" })
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
    private static Task<Paper> Print(Folder folder, string path, OpenPage page, PagePdfOptions? format = null, bool inDark = false) =>
        s_printed.GetOrAdd((folder, path, $"{format?.Format} {inDark}"), async _ =>
        {
            using var pdf = PdfDocument.Open(await page.Page.PdfAsync(format ?? OpenPage.Paper));
            return new Paper([.. pdf.GetPages()]);
        });

    private sealed class Paper
    {
        private readonly IReadOnlyList<string> _letters;
        private readonly IReadOnlyList<Letter> _printed;

        public Paper(IReadOnlyList<Page> pages)
        {
            Sheets = [.. pages.Select(sheet => sheet.Text)];
            _letters = [.. Sheets.Select(LettersOf)];
            _printed = [.. pages.SelectMany(sheet => sheet.Letters)];
            Filled = 1 - (pages[^1].Letters.Min(letter => letter.StartBaseLine.Y) / pages[^1].Height);
            // A line of a column: what stands at one height on one half of a sheet.
            var lines = pages.SelectMany(sheet => sheet.Letters.Where(letter => letter.PointSize is > 8.9 and < 9.1)
                .GroupBy(letter => (sheet.Number, Math.Round(letter.StartBaseLine.Y), letter.StartBaseLine.X > sheet.Width / 2))).Select(line => line.Count()).Order().ToList();
            LettersInLongLines = lines.Count == 0 ? 0 : lines[lines.Count * 3 / 4];
        }

        public IReadOnlyList<string> Sheets { get; }

        /// <summary>How far down the last sheet is filled, from 0 to 1.</summary>
        public double Filled { get; }

        /// <summary>What most lines that fill their column hold; 0 where nothing is set in 9 pt.</summary>
        public int LettersInLongLines { get; }

        /// <summary>"black", and every other colour.</summary>
        public IEnumerable<string> Colours => _printed.Select(letter => letter.Color?.ToRGBValues() is (0, 0, 0) or null ? "black" : letter.Color.ToString()!).Distinct();

        /// <summary>The sizes of all text but the small numbers that lead to sources, in points.</summary>
        public IEnumerable<double> SizesOfWords => _printed.Where(letter => !letter.Value.All(sign => char.IsDigit(sign) || char.IsWhiteSpace(sign))).Select(letter => letter.PointSize);

        /// <summary>How many letters are smaller, in points, without the small numbers that lead to sources.</summary>
        public int LettersOfWordsBelow(double size) => SizesOfWords.Count(found => found < size);

        /// <summary>Whether the text is on one sheet.</summary>
        public bool ShowsWhole(string text) => _letters.Any(sheet => sheet.Contains(LettersOf(text), StringComparison.Ordinal));

        /// <summary>Whether the text is on a sheet, or begins on one and ends on the next.</summary>
        public bool Shows(string text)
        {
            var letters = LettersOf(text);
            return ShowsWhole(text)
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
