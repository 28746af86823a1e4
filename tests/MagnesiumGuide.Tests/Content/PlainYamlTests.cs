using System.Text;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Content;

/// <summary>The short way through plain front matter must never say anything else than the long one.</summary>
public sealed class PlainYamlTests
{
    private const int Mutants = 20_000;

    private static readonly string[] s_plain =
    [
        "title: Zorium",
        "title: Zorium\n",
        "title: What does zorium do?  \ndescription: In the body, in blood & bone — a lot.\nweight: 10\ndraft: true",
        "title: \"Zorium: a guide\"\ntopic: 'safety'\ndate: 2026-11-22",
        "tags: [sleep, old age ,  zorium]\nrelated: [one]",
        "keyFacts:\n  - Fact one [@a; @b, p. 4].\n  - \"Fact: two\"\n  - It's 350 mg. \naliases:\n- /old\n- /older\ntitle: x",
        "summary: A [link](sleep.md#a-b) and *stress*, http://a.example:80/#x.",
        "keyFacts:   \n    - a\n",
        "summary: >-\n  One: two,\n  # three\n  - four.\ntitle: x",
        "summary:  >- \n One.\n",
    ];

    private static readonly string[] s_snippets =
    [
        " ", "  ", "\n", "\n\n", "\n  ", "\n- ", "\n  - ", "- ", ":", ": ", " #", "#", "\"", "'", "''", "\\", "\\n", "[", "]", "{", "}", ",", ", ", "&a ", "*a", "!", "|\n", ">\n", "%", "@", "`", "?", "? ", "~", "<<", "=",
        "---", "...", "\t", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\0", "µ", "😀", "null", "title: x\n", "a: b", "- - a", "[a, b]", "[]", "k:", "k: \"a\" b\n", "k: 'a' # b\n", "k: [a] b\n", "k: >-\n a\n b\n", ">", ">-", ">+", "|-", ">2",
    ];

    [Fact]
    public void Plain_front_matter_is_read_the_short_way()
    {
        foreach (var text in s_plain) IsReadAlike(text).Should().BeTrue("{0} is plain", text);
    }

    [Fact]
    public void The_front_matter_of_the_guide_is_read_the_short_way()
    {
        foreach (var text in FrontMatterOfTheGuide()) IsReadAlike(text).Should().BeTrue("{0} is plain", text);
    }

    [Fact]
    public void Whatever_is_done_to_a_text_both_ways_agree_on_it()
    {
        var random = new Random(7);
        var texts = s_plain.Concat(FrontMatterOfTheGuide()).ToList();
        var taken = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = new StringBuilder(texts[random.Next(texts.Count)]);
            for (var accidents = random.Next(1, 4); accidents > 0; accidents--)
            {
                var at = random.Next(mutant.Length + 1);
                if (random.Next(3) == 0) mutant.Remove(at, Math.Min(random.Next(1, 5), mutant.Length - at));
                else mutant.Insert(at, s_snippets[random.Next(s_snippets.Length)]);
            }

            if (IsReadAlike(mutant.ToString())) taken++;
        }

        // Else nothing has been compared.
        taken.Should().BeGreaterThan(Mutants / 10);
    }

    // False where the short way leaves the text to the long one.
    private static bool IsReadAlike(string text)
    {
        var file = new ContentFile("articles/a.md", "articles/a.md", Encoding.UTF8.GetBytes("---\n" + text)).Read();
        var start = file.LineCount > 1 ? file.LineStart(2) : file.Text.Length;
        if (PlainYaml.Read(file.Text, start, file.Text.Length) is not { } plain) return false;
        var bag = new DiagnosticBag();
        var full = YamlReader.Read(file, start, file.Text.Length, bag);
        bag.Should().BeEmpty("{0} was read the short way", text);
        Print(plain).Should().Be(Print(full!), text);
        return true;
    }

    private static string Print(YamlNode node) => node switch
    {
        YamlText text => $"{text.Start}-{text.End} {(text.IsPlain ? "plain" : "quoted")} {text.Value}\n",
        YamlList list => $"{list.Start}-{list.End} list\n{string.Concat(list.Items.Select(Print))}",
        YamlMap map => $"{map.Start}-{map.End} map\n{string.Concat(map.Entries.Select(entry => Print(entry.Key) + Print(entry.Value)))}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static IEnumerable<string> FrontMatterOfTheGuide() =>
        Directory.EnumerateFiles(Repository.PathOf("content/articles"), "*.md").Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).Split("\n---\n")[0]["---\n".Length..]);
}
