using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Content;

/// <summary>The short way through plain Markdown must never say anything else than the long one.</summary>
public sealed class PlainMarkdownTests
{
    private const int Mutants = 20_000;

    private static readonly string[] s_plain =
    [
        "Words alone.",
        "\n\nOne [@a].\nTwo [@b, p. 4; @c-1]: three.\n\nFour  \n",
        "Opening [words](sleep.md#a-b).\n\n## One two\n\nText, **bold [x](y.md)** and *more*.\n\n### Below\n#### Below that\nText\n## One two\n## Three {#own}\n",
        "> [!WARNING]\n> ### Its name\n> Text [@a].\n>\n> - more [@b]\n\n> [!tip]\n> Text.\n> ### No name\n\n> A quote with a [link](a.md) [@q].\n> ## In it\n\nEnd.",
        "- one [@a]\n- two\n  goes on [x](y)\n  - inner [@b]\n* star\n+ plus\n\n1. first\n2) second\n\n   more [@c]\n\nText\n- [@d] at once\n3. three",
        "## Table\n\n| A | B [@a] |\n|---|:-:|\n| [x](y) | p < 0.05 |\n| | 3 |\n\nText [5 mg](value:v-1).",
        "## Frequently asked questions\n\n### Why?\n\nBecause [@a].\n\n### How?\n> [!NOTE]\n> So [@b]\n\n#### More\nText [@c]\n\n## After\n\nEnd [@d].",
        "## FAQ\n### Q\nA.",
        "## When to get help {#help}\n\n### Call if {#emergency}\n\n- slow [@a]\n- fit\n\n### Ask if {#today}\nTired [@b].\n\n#### More\nText\n\n### Later {#soon}\nCramps.\n\n## After\n\nEnd [@c].",
        "## Help\n### Today\nText.",
        "Text [@a] [@b], [x](https://a.example/b_c?d=e%20f) — µ é 😀 \u00A0x; R&D < 5 > 3.",
        "## Überblick — 5 µg?\n## !\n## ¡\u00A0x",
    ];

    private static readonly string[] s_snippets =
    [
        " ", "  ", "    ", "\n", "\n\n", "\n\n\n", "\t", "\n> ", "\n>", "> ", ">", "\n- ", "\n  - ", "- ", "* ", "+ ", "\n1. ", "1. ", "2) ", "1.", "-", "--", "---", "\n---\n", "===", "\n===\n", "***", "_", "*", "**", "__", "_________________", "\n*****************\n", "x _________________\n", "`", "```", "~~~", "~", "\n```\n",
        "#", "# ", "## ", "\n## ", "\n### ", "\n#### x\n", "\n####### x", " #", "{#x}", " {#own}", "{", "}", "[", "]", "(", ")", "](", "![", "[!", "[@", "@", "@k", "[@k]", "[@k, p. 2]", "[@k; @l]", "[@k ; see]", ";", ",", "[x](y)", "[x]", "[x][y]", "[x]: y", "]: ", ":",
        "\n[@k]: z\n", "\n[x]: z\n", "\n[!NOTE]", "\n> [!NOTE]\n", "\n> [!tip]\n> ### T\n> x\n\n", "[!NOTE](a)", "\n> [!X]\n", "\n\n> [!NOTE]\n> [@k] x\n\n", "\n\n> q\n", "|", "\n|", "\n| a | b |\n", "\n|---|---|\n", "|---|", "\n\n| a |\n|---|\n| b |\n\n", "<", "<b>", "< ", "<5", "<https://x>", "&", "&amp;", "&#91;", "\\", "\\[", "\\\n",
        "\n    code [@k]\n", "\n   x", "\n  x", "\n x", " \n", "  \n", "\u00A0", "\u2003", "\u2028", "\u0085", "\0", "\u200B", "µ", "😀", "!", "?", ".", "\"", "'", "x", "\n## Frequently asked questions\n", "\n## faq\n", "\n### q\n", "\n## help\n", " {#help}", "\n### today\n", "\n### x {#soon}\n", " {#emergency}", "\nx\n", "\n2. x\n", "/", "%20", "(a b)", "(a \"t\")", "(<a>)", "a_b_c", "ſ", "É", "İ", "\uFEFF",
    ];

    [Fact]
    public void Plain_texts_are_read_the_short_way()
    {
        foreach (var text in s_plain) IsReadAlike(text).Should().BeTrue("{0} is plain", text);
    }

    [Fact]
    public void The_texts_of_the_guide_are_read_the_short_way()
    {
        foreach (var text in BodiesOfTheGuide()) IsReadAlike(text).Should().BeTrue("{0} is plain", text);
    }

    [Fact]
    public void Whatever_is_done_to_a_text_both_ways_agree_on_it()
    {
        var random = new Random(7);
        // Of whole articles, a stretch is enough.
        var texts = s_plain.Concat(s_plain).Concat(BodiesOfTheGuide()).ToList();
        var taken = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var text = texts[random.Next(texts.Count)];
            if (text.Length > 1500) text = text.Substring(random.Next(text.Length - 1500), 1500);
            var mutant = Mutated(text, random);
            if (IsReadAlike(mutant)) taken++;
        }

        // Else nothing has been compared.
        taken.Should().BeGreaterThan(Mutants / 10);
    }

    [Fact]
    public void Whatever_is_done_to_a_short_text_both_ways_agree_on_it()
    {
        string[] texts =
        [
            "Words alone.", "A fact [@a-1].", "A fact, says one [@a, p. 4; @b]. And [a link](sleep.md#x) too.", "Only [23%](value:x) of **it**", "[@a] first", "R&D < 5 é 😀", "- 5 mg", "one  two [@a] [@b] ; x",
        ];
        var random = new Random(11);
        var taken = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = Mutated(texts[random.Next(texts.Length)], random);
            MarkdownText.Plain(mutant).Should().Be(MarkdownText.PlainOfAny(mutant), mutant);
            foreach (var quote in new[] { "", "\"", "'" })
            {
                if (quote.Length > 0 && (mutant.Contains(quote) || mutant.Contains('\\'))) continue;
                var file = new ContentFile("articles/a.md", "articles/a.md", Encoding.UTF8.GetBytes($"\nkey: {quote}{mutant}{quote}\n")).Read();
                if (file.Text.Length != mutant.Length + 2 * quote.Length + 7) continue;
                var scalar = new YamlText(mutant, IsPlain: quote == "", 6, 6 + mutant.Length + 2 * quote.Length);
                if (PlainMarkdown.Read(scalar, file) is not { } plain) continue;
                taken++;
                var bag = new DiagnosticBag();
                var full = RichTextReader.ReadAny(scalar, file, bag);
                bag.Should().BeEmpty("{0} was read the short way", mutant);
                (plain.Markdown, plain.Span).Should().Be((full.Markdown, full.Span), mutant);
                plain.Links.Should().Equal(full.Links, mutant);
                plain.Citations.Should().Equal(full.Citations, mutant);
                full.Mentions.Should().BeEmpty(mutant);
            }
        }

        taken.Should().BeGreaterThan(Mutants / 10);
    }

    private static string Mutated(string text, Random random)
    {
        var mutant = new StringBuilder(text);
        for (var accidents = random.Next(1, 5); accidents > 0; accidents--)
        {
            var at = random.Next(mutant.Length + 1);
            if (random.Next(3) == 0) mutant.Remove(at, Math.Min(random.Next(1, 5), mutant.Length - at));
            else mutant.Insert(at, s_snippets[random.Next(s_snippets.Length)]);
        }

        return mutant.ToString();
    }

    // False where the short way leaves the text to the long one.
    private static bool IsReadAlike(string text)
    {
        var file = new ContentFile("articles/a.md", "articles/a.md", Encoding.UTF8.GetBytes("---\n---\n" + text)).Read();
        var start = Math.Min(8, file.Text.Length);
        if (PlainMarkdown.Read(file, start) is not { } plain) return false;
        var bag = new DiagnosticBag();
        var full = BodyReader.Read(file, start, bag).Outline;
        bag.Should().BeEmpty("{0} was read the short way", text);
        Print(plain).Should().Be(Print(full), text);
        return true;
    }

    private static string Print(Outline outline) => string.Join('\n',
    [
        .. outline.Sections.Select(section => $"{section.Heading} {section.HasText} {string.Join(' ', section.Questions.Select(question => $"{question.Heading} {string.Join(' ', question.Citations)}"))} {string.Join(' ', section.Rungs.Select(rung => $"{rung.Urgency} {rung.Heading} {string.Join(' ', rung.Citations)}"))}"),
        "headings", .. outline.Headings.Select(heading => heading.ToString()),
        "links", .. outline.Links.Select(link => link.ToString()),
        "pictures", .. outline.Images.Select(image => image.ToString()),
        "citations", .. outline.Citations.Select(citation => citation.ToString()),
        "callouts", .. outline.Callouts.Select(callout => $"{callout.Kind} {callout.Title} {callout.Span} {string.Join(' ', callout.Citations)}"),
        "mentions", .. outline.Mentions.Select(mention => mention.ToString()),
    ]);

    private static IEnumerable<string> BodiesOfTheGuide() =>
        Directory.EnumerateFiles(Repository.PathOf("content/articles"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).Split("\n---\n", 2)[1]);
}
