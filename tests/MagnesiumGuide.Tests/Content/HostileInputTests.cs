using System.Text;
using MagnesiumGuide.Content;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Tests.Content;

/// <summary>Whatever a file holds, it becomes a page or a finding, soon, and never an exception.</summary>
public sealed class HostileInputTests
{
    // Each takes about a second; machines that run other tests meanwhile are slower. What is quadratic in the size of the file takes minutes.
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(30);

    // Just under the limit of 1 MB, which the front matter shares.
    private const int Size = 990_000;

    public static TheoryData<string> Bodies => [.. s_bodies.Keys];

    private static readonly Dictionary<string, Func<string>> s_bodies = new()
    {
        ["opening brackets"] = () => Repeat("["),
        ["opening brackets, a line each"] = () => Repeat("[\n"),
        ["opening brackets, a paragraph each"] = () => Repeat("[\n\n"),
        ["pictures that never end"] = () => Repeat("!["),
        ["stars"] = () => Repeat("*"),
        ["stars and words"] = () => Repeat("*a "),
        ["stars and words, closing"] = () => Repeat("a* "),
        ["emphasis inside emphasis"] = () => Repeat("*a _b ", Size / 2) + Repeat("b_ a* ", Size / 2),
        ["emphasis inside emphasis, a line each"] = () => Repeat("*a _b\n", Size / 2) + Repeat("b_ a*\n", Size / 2),
        ["emphasis of two strengths"] = () => Repeat("*a **a "),
        ["quotes"] = () => Repeat(">"),
        ["quotes, a line each"] = () => Repeat("> a\n"),
        ["backticks"] = () => Repeat("`"),
        ["backticks of growing length"] = () => string.Concat(Enumerable.Range(1, 1400).Select(n => new string('`', n) + " ")),
        ["backticks and words"] = () => Repeat("`a"),
        ["pipes"] = () => Repeat("|"),
        ["a table of one row"] = () => Repeat("|a") + "\n" + "|-\n",
        ["a table of many columns"] = () => Repeat("|a", Size / 2) + "|\n" + Repeat("|-", Size / 2) + "|\n",
        ["a table of many rows"] = () => "|a|b|\n|-|-|\n" + Repeat("|c|d|\n"),
        ["a table of short rows"] = () => Repeat("|a", 8000) + "|\n" + Repeat("|-", 8000) + "|\n" + Repeat("|a\n", 900_000),
        ["a table's rule again and again"] = () => Repeat("|-|-|\n"),
        ["hyphens and spaces"] = () => Repeat("- "),
        ["numbered lists in one line"] = () => Repeat("1. "),
        ["numbered lists with brackets in one line"] = () => Repeat("1) "),
        ["hyphens, a line each"] = () => Repeat("- a\n"),
        ["lists inside lists"] = () => string.Concat(Enumerable.Range(0, 1400).Select(n => new string(' ', n) + "- a\n")),
        ["lists inside lists, a tab each"] = () => string.Concat(Enumerable.Range(0, 1400).Select(n => new string('\t', n) + "- a\n")),
        ["lists inside lists, up to the limit"] = () => string.Concat(Enumerable.Range(0, 64).Select(n => new string(' ', n * 2) + "- a\n")),
        ["lists and quotes inside each other"] = () => string.Concat(Enumerable.Range(0, 600).Select(n => string.Concat(Enumerable.Repeat("> 1. ", n)) + "a\n")),
        ["citations that never end"] = () => Repeat("[@"),
        ["citations of nothing"] = () => Repeat("[@]"),
        ["citations of the same"] = () => Repeat("[@sound-2020]"),
        ["citations of what is not there"] = () => Repeat("[@sounds-2021]\n"),
        ["one citation of many"] = () => "[" + Repeat("@a;") + "]",
        ["less-than signs"] = () => Repeat("<"),
        ["tags"] = () => Repeat("<a>"),
        ["tags that never end"] = () => Repeat("<a "),
        ["comments that never end"] = () => Repeat("<!--"),
        ["excuses in one line"] = () => Repeat("a <!-- MG206 off: b -->"),
        ["excuses, a line each"] = () => Repeat("<!-- MG206 off: b -->\n"),
        ["an excuse of white space"] = () => "<!-- MG206" + Repeat(" ") + "c d -->",
        ["declarations that never end"] = () => "a " + Repeat("<!A "),
        ["instructions that never end"] = () => "a " + Repeat("<?"),
        ["CDATA that never ends"] = () => "a " + Repeat("<![CDATA["),
        ["ampersands"] = () => Repeat("&"),
        ["entities"] = () => Repeat("&amp;"),
        ["entities that never end"] = () => Repeat("&#x"),
        ["entities of surrogates and of nothing"] = () => Repeat("&#xD800;&#0;&#x110000;&#99999999;"),
        ["links"] = () => Repeat("[a](b) "),
        ["links to anchors that are not there"] = () => Repeat("[a](#b) "),
        ["links that never end"] = () => Repeat("[a]("),
        ["links with a title that never ends"] = () => Repeat("[a](b \""),
        ["links with pointed brackets that never end"] = () => Repeat("[a](<b"),
        ["brackets in an address"] = () => "[a](" + Repeat("(") + ")",
        ["definitions of links"] = () => string.Concat(Enumerable.Range(0, 50_000).Select(n => $"[a{n}]: b\n")),
        ["the same definition again"] = () => Repeat("[a]: b\n"),
        ["uses of a definition"] = () => "[a]: first.md\n\n" + Repeat("[a] "),
        ["uses of a long definition"] = () => "[a]: https://example.org/" + Repeat("a", 20_000) + "\n\n" + Repeat("[a]\n\n", 900_000),
        ["uses of a definition as long as may be"] = () => "[a]: http://example.org/" + Repeat("a", 1900) + "\n\n" + Repeat("[a]\n\n"),
        ["pictures of a long definition"] = () => "[a]: " + Repeat("a", 20_000) + "\n\n" + Repeat("![b][a]\n\n", 900_000),
        ["a definition that never ends"] = () => "[a]: b '" + Repeat("\nc"),
        ["headings"] = () => Repeat("# a\n"),
        ["headings of one name"] = () => Repeat("## a\n\n"),
        ["headings of one name, and links to another"] = () => Repeat("## a\n\n", Size / 2) + Repeat("[a](#b) ", Size / 2),
        ["headings with numbers, and links to them"] = () => string.Concat(Enumerable.Range(0, 30_000).Select(n => $"## a {n}\n[a](#a-{n})\n")),
        ["headings that underline"] = () => Repeat("a\n=\n"),
        ["headings that hyphens underline"] = () => Repeat("a\n-\n"),
        ["a text and one line below it that underlines"] = () => Repeat("a\n") + "---\n",
        ["hashes"] = () => Repeat("#"),
        ["code that never ends"] = () => Repeat("```\n"),
        ["callouts"] = () => Repeat("> [!NOTE]\n> a\n\n"),
        ["callouts of no kind"] = () => Repeat("> [!NOT]\n\n"),
        ["callouts inside callouts"] = () => Repeat("> [!NOTE]\n> > [!NOTE]\n> > > [!NOTE]\n> > > a\n\n"),
        ["questions"] = () => "## Frequently asked questions\n\n" + Repeat("### a\n\nb\n\n"),
        ["chosen anchors"] = () => Repeat("## a {#b}\n\n"),
        ["brackets of anchors"] = () => "## a" + Repeat("{#b}") + "\n",
        ["spaces"] = () => Repeat(" ") + "a",
        ["spaces before an anchor"] = () => "## a" + Repeat(" ") + "{#\n",
        ["tabs"] = () => Repeat("\t"),
        ["line ends"] = () => Repeat("\n"),
        ["backslashes"] = () => Repeat("\\"),
        ["NUL characters"] = () => Repeat("\0"),
        ["form feeds and other line ends"] = () => Repeat("a\f\u0085\u2028\u2029\v"),
        ["marks of direction"] = () => Repeat("\u202E\u2066"),
        ["accents on one letter"] = () => "a" + Repeat("\u0301"),
        ["a heading of accents"] = () => "## a" + Repeat("\u0301"),
        ["one word"] = () => Repeat("a"),
        ["glossary terms"] = () => Repeat("hypozoria, low zorium "),
        ["beginnings of glossary terms"] = () => Repeat("low zoriu "),
        ["quoted values"] = () => Repeat("[350 mg](value:limit) "),
        ["a quoted value of many digits"] = () => "[" + Repeat("9") + " mg](value:limit)",
        ["a quoted value of many groups"] = () => "[9" + Repeat(",999") + " mg](value:limit)",
        ["dotted words"] = () => Repeat("a."),
        ["addresses"] = () => Repeat("<http://a.b> "),
        ["mail addresses that never end"] = () => Repeat("<a@a"),
        ["mixed openings"] = () => Repeat("*_[![`<&\\"),
    };

    public static TheoryData<string> FrontMatters => [.. s_frontMatters.Keys];

    private static readonly Dictionary<string, Func<string>> s_frontMatters = new()
    {
        ["opening brackets"] = () => "tags: " + Repeat("[", 30_000),
        ["opening braces"] = () => "tags: " + Repeat("{", 30_000),
        ["opening braces with keys"] = () => "tags: " + Repeat("{a: ", 200_000),
        ["a megabyte of brackets"] = () => "tags: " + Repeat("["),
        ["hyphens"] = () => "tags:\n  " + Repeat("- ", 300_000),
        ["question marks"] = () => Repeat("? ", 300_000),
        ["an alias bomb"] = () => "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{(n == 1 ? "" : n - 1)}", 9))}]\n")),
        ["an alias of itself"] = () => "a: &a [*a]",
        ["many keys"] = () => string.Concat(Enumerable.Range(0, 90_000).Select(n => $"k{n}: 1\n")),
        ["the same key"] = () => Repeat("a: 1\n"),
        ["many related articles"] = () => "related: [" + Repeat("a, ") + "a]",
        ["many aliases"] = () => "aliases: [" + string.Concat(Enumerable.Range(0, 60_000).Select(n => $"/a{n}, ")) + "/a]",
        ["one alias again and again"] = () => "aliases: [" + Repeat("/a, ") + "/a]",
        ["a key without end"] = () => Repeat("k"),
        ["a long key"] = () => Repeat("k") + ": 1",
        ["a quote without end"] = () => "tags: \"" + Repeat("a "),
        ["a long title"] = () => "title: " + Repeat("a "),
        ["a long summary"] = () => "summary: " + Repeat("a "),
        ["a summary of brackets"] = () => "summary: '" + Repeat("[") + "'",
        ["a summary of emphasis"] = () => "summary: '" + Repeat("*a _b ") + "'",
        ["a folded summary"] = () => "summary: >\n" + Repeat("  a\n"),
        ["a summary of escapes"] = () => "summary: \"" + Repeat("\\u0041\\n") + "\"",
        ["a summary of doubled quotes"] = () => "summary: '" + Repeat("''") + "'",
        ["a lone surrogate"] = () => "summary: \"\\uD800 and \\uDC00\"",
        ["a character that there is not"] = () => "summary: \"\\UFFFFFFFF\"",
        ["the last code point and one more"] = () => "summary: \"\\U00110000\"",
        ["an escape cut short"] = () => "summary: \"\\u12",
        ["NUL by escape"] = () => "summary: \"\\0\\0\"\ntitle: \"\\0\"",
        ["NUL as it is"] = () => "summary: a\0b",
        ["control characters"] = () => "summary: a\u0001\u0007\u001bb",
        ["a tag"] = () => "tags: !!python/object:os.system [rm]",
        ["many tags"] = () => "tags: " + Repeat("!a "),
        ["a tag without end"] = () => "tags: !<" + Repeat("a"),
        ["directives"] = () => Repeat("%YAML 1.2\n"),
        ["documents"] = () => Repeat("...\n"),
        ["comments"] = () => Repeat("# a\n"),
        ["colons"] = () => Repeat(":"),
        ["colons and spaces"] = () => "a" + Repeat(": "),
        ["commas"] = () => "tags: [" + Repeat(",") + "]",
        ["a number of many digits"] = () => "weight: " + Repeat("9"),
        ["a period of many digits"] = () => "reviewIn: " + Repeat("9") + " months",
        ["the last day of the calendar"] = () => "date: 9999-12-31",
        ["a review on the last day of the calendar"] = () => "lastReviewed: 9999-12-31",
        ["the first day of the calendar"] = () => "date: 0001-01-01",
        ["block scalars"] = () => Repeat("a: |\n"),
        ["growing indentation"] = () => string.Concat(Enumerable.Range(0, 1000).Select(n => new string(' ', n) + "a:\n")),
        ["line ends of another kind"] = () => "tags: [a\u2028b\u0085c]\ntopic: \u2028",
    };

    public static TheoryData<string> OtherFiles => [.. s_otherFiles.Keys];

    private static readonly Dictionary<string, Func<(string, string)>> s_otherFiles = new()
    {
        ["a bibliography of brackets"] = () => ("references.yaml", Repeat("[")),
        ["a bibliography of many entries"] = () => ("references.yaml", "references:\n" + string.Concat(Enumerable.Range(0, 15_000).Select(n => $"  - {{id: a{n}, type: book, title: b}}\n"))),
        ["a bibliography of one entry, many times"] = () => ("references.yaml", "references:\n" + Repeat("  - {id: a, type: book, title: b}\n")),
        ["a bibliography with many unknown keys"] = () => ("references.yaml", "references:\n  - id: a\n" + string.Concat(Enumerable.Range(0, 60_000).Select(n => $"    k{n}: b\n"))),
        ["a bibliography with one long id"] = () => ("references.yaml", "references:\n  - {id: " + Repeat("a") + ", type: book, title: b}\n"),
        ["a date of many parts"] = () => ("references.yaml", "references:\n  - {id: a, type: book, title: b, issued: " + Repeat("1-") + "}\n"),
        ["a glossary of many terms"] = () => ("glossary.yaml", "terms:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(n => $"  - {{term: word{n}, definition: b}}\n"))),
        ["a glossary term without end"] = () => ("glossary.yaml", "terms:\n  - {term: " + Repeat("a") + ", definition: b}\n"),
        ["a glossary term that looks like an expression"] = () => ("glossary.yaml", "terms:\n  - {term: '((a+)+)+$', definition: b}\n"),
        ["a site without topics"] = () => ("site.yaml", "name: a\npublisher: {name: b}\n"),
        ["a site of many topics"] = () => ("site.yaml", "name: a\npublisher: {name: b}\ntopics:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(n => $"  - {{id: a{n}, title: b}}\n"))),
        ["a site of many rules"] = () => ("site.yaml", "name: a\npublisher: {name: b}\nchecks:\n" + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"  MG{n}: off\n"))),
        ["a value of many digits"] = () => ("data/reference-values.yaml", $"values:\n  - {{id: limit, value: {Repeat("9")}, unit: mg, population: a, authority: b}}\n"),
        ["a unit that looks like an expression"] = () => ("data/reference-values.yaml", "values:\n  - {id: limit, value: 350, unit: '(a+)+', population: a, authority: b}\n"),
        ["values with sources that are not there"] = () => ("data/reference-values.yaml", $"values:\n  - {{id: limit, value: 350, unit: mg, population: a, authority: b, source: [{Repeat("sounds-2021, ", 500_000)}]}}\n"),
        ["gone pages without end"] = () => ("gone.yaml", "gone:\n" + string.Concat(Enumerable.Range(0, 15_000).Select(n => $"  - {{url: /a{n}, date: 2026-01-01, reason: b, see: /articles/frist}}\n"))),
        ["people without end"] = () => ("people.yaml", "people:\n" + string.Concat(Enumerable.Range(0, 30_000).Select(n => $"  - {{id: a{n}, name: b}}\n"))),
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_body_of(string kind) => LoadsSoon(("articles/sleep.md", ArticleText.WithBody(s_bodies[kind]())));

    [Theory]
    [MemberData(nameof(FrontMatters))]
    public Task Front_matter_of(string kind) => LoadsSoon(("articles/sleep.md", ArticleText.With(s_frontMatters[kind]())));

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public Task Another_file_of(string kind) => LoadsSoon(s_otherFiles[kind]());

    private static async Task LoadsSoon((string Name, string Text) file)
    {
        var test = GuideTest.From(file);

        var (result, rendered) = await Task.Run(() =>
        {
            var result = test.Load();
            return (result, result.Guide is { } guide ? string.Join('\n', guide.Articles.Select(article => Html(guide.Render(article)))) : "");
        }).WaitAsync(s_soon);

        rendered.Length.Should().BeLessThan(60_000_000, "a page grows with its file, and not with the square of it");
        rendered.Should().NotContainAny("<script", "<!--", "<?", "javascript:");
        if (ReadText.PathOf(file.Name) is not null)
            (result.Guide!.FindArticle("sleep") is not null).Should().Be(!result.Guide.Withheld.Contains("/articles/sleep"), "it is a page or a finding");
        result.Diagnostics.Any(found => found.Span.Start is { Line: < 1 } or { Column: < 1 }).Should().BeFalse();
    }

    private static string Html(RenderedPage page) => string.Concat(page.Sections.Select(section => section.Body.Html).Prepend(page.Opening.Html).Prepend(page.Summary.Html));

    private static string Repeat(string part, int size = Size) => new StringBuilder(size).Insert(0, part, size / part.Length).ToString();
}
