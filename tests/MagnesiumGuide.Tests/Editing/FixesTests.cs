using System.Text;
using MagnesiumGuide.Editing;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class FixesTests
{
    private static readonly FakeTimeProvider s_clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("topic: safty # where it belongs", "topic: safety # where it belongs")]
    [InlineData("topic: \"Safety\"", "topic: \"safety\"")]
    [InlineData("releated: [first]", "related: [first]")]
    [InlineData("related: [first.md]", "related: [first]")]
    [InlineData("aliases: [old-name, /older/, '/oldest'] # three", "aliases: [/old-name, /older, '/oldest'] # three")]
    [InlineData("draft: yes", "draft: true")]
    [InlineData("draft: \"false\"", "draft: false")]
    [InlineData("date: 2026/1/5", "date: 2026-01-05")]
    [InlineData("lastmod: '2026-11-22T10:00:00Z'", "lastmod: '2026-11-22'")]
    [InlineData("summary: \"Zorium helps [@soudn-2020].\"", "summary: \"Zorium helps [@sound-2020].\"")]
    public void Front_matter_is_mended_where_there_is_no_doubt(string before, string after) => Mends(ArticleText.With(before), ArticleText.With(after));

    [Theory]
    [InlineData("See [it](frist.md#doses).", "See [it](first.md#doses).")]
    [InlineData("See [it](First.md \"a title\").", "See [it](first.md \"a title\").")]
    [InlineData("See [it](first#doses).", "See [it](first.md#doses).")]
    [InlineData("See [it](articles/first.md).", "See [it](first.md).")]
    [InlineData("See [it](/articles/first#doses).", "See [it](first.md#doses).")]
    [InlineData("See [it](first.md#dosse).", "See [it](first.md#doses).")]
    [InlineData("See [it](http://example.org/a) and <https://example.org/b>.", "See [it](https://example.org/a) and <https://example.org/b>.")]
    [InlineData("See <http://example.org/a> and [it](https://example.org).", "See <https://example.org/a> and [it](https://example.org).")]
    [InlineData("At most [350 mg a day](value:limti).", "At most [350 mg a day](value:limit).")]
    [InlineData("Old [@sound-2020; @odl-1990, p. 4].", "Old [@sound-2020; @old-1990, p. 4].")]
    [InlineData("![Kelp](../images/seawead.svg)", "![Kelp](../images/seaweed.svg)")]
    [InlineData("## Help {#help}\n\n### Call {#emergancy}\n\nNow [@sound-2020].", "## Help {#help}\n\n### Call {#emergency}\n\nNow [@sound-2020].")]
    [InlineData("See [it](frist.md#doses). <!-- MG206 off: é 😀 --> <!-- MG207 off: as printed -->\n\n<!-- MG202 off: frist.md -->\nOld [@odl-1990].", "See [it](first.md#doses). <!-- MG206 off: é 😀 --> <!-- MG207 off: as printed -->\n\n<!-- MG202 off: frist.md -->\nOld [@old-1990].")]
    [InlineData("A [link  <!-- MG206 off: é 😀 -->\nof two lines](frist.md).", "A [link  <!-- MG206 off: é 😀 -->\nof two lines](first.md).")]
    [InlineData("<!-- MG201 off: it is on its way -->\nSee [it](frist.md).\n\nSee [it](frist.md).", "<!-- MG201 off: it is on its way -->\nSee [it](frist.md).\n\nSee [it](first.md).")]
    [InlineData("> [!WARNNG]\n> Careful [@sound-2020].", "> [!WARNING]\n> Careful [@sound-2020].")]
    public void A_text_is_mended_where_there_is_no_doubt(string before, string after) => Mends(ArticleText.WithBody(before), ArticleText.WithBody(after));

    [Theory]
    [InlineData("See [it](http://example.net/a) and <https://example.org/b>.")]
    [InlineData("Old [@sound-2021].")]
    [InlineData("At most [400 mg a day](value:limit).")]
    [InlineData("See [first.md][label].\n\n[label]: frist.md")]
    [InlineData("See [it](nothing-like-it.md).")]
    public void What_only_a_person_can_know_is_left_alone(string body) => Mends(ArticleText.WithBody(body), ArticleText.WithBody(body));

    [Fact]
    public void Other_files_are_mended_as_well()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound)
            .Write("gone.yaml", "gone: # none of them is missed\r\n  - {url: articles/old/, date: 2026/5/1, reason: Thin., see: articles/first}\r\n")
            .Write("references.yaml", "\uFEFFreferences:\n  - {id: sound-2020, type: article-jounral, title: A sound study, issued: 2020, DOI: 'https://doi.org/10.1000/x'}\n  - {id: old-1990, type: book, titel: An old book, issued: 1990}\n");

        Fix(test);

        File.ReadAllText(test.PathOf("gone.yaml")).Should().Be("gone: # none of them is missed\r\n  - {url: /articles/old, date: 2026-05-01, reason: Thin., see: /articles/first}\r\n");
        File.ReadAllBytes(test.PathOf("references.yaml")).Should().Equal(Encoding.UTF8.GetBytes(
            "\uFEFFreferences:\n  - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020, DOI: '10.1000/x'}\n  - {id: old-1990, type: book, title: An old book, issued: 1990}\n"));
        test.FindsNothing();
    }

    [Fact]
    public void What_a_change_brings_to_light_is_mended_with_it()
    {
        var test = GuideTest.FromArticle(ArticleText.With("releated: [frist]"));
        Fix(test).Mended.Select(mended => mended.Rule.Id).Should().Equal("MG108", "MG210");
        test.FindsNothing();
    }

    [Fact]
    public void A_rule_that_is_switched_off_mends_nothing()
    {
        var test = GuideTest.FromArticle(ArticleText.WithBody("See [it](frist.md) [@sound-2020].")).Write("site.yaml", "name: Z\npublisher: {name: T}\ntopics: [{id: basics, title: B}, {id: safety, title: S}]\nchecks: {MG201: off}\n");
        Fix(test).Changes.IsEmpty.Should().BeTrue();
    }

    private static void Mends(string before, string after)
    {
        foreach (var (mark, end) in new[] { ("", "\n"), ("\uFEFF", "\r\n"), ("", "\r") })
        {
            var test = GuideTest.From().Write("articles/sleep.md", Encoding.UTF8.GetBytes(mark + before.Replace("\n", end, StringComparison.Ordinal)));
            Fix(test);
            Encoding.UTF8.GetString(File.ReadAllBytes(test.PathOf("articles/sleep.md"))).Should().Be(mark + after.Replace("\n", end, StringComparison.Ordinal));
            Fix(test).Changes.IsEmpty.Should().BeTrue("twice gives nothing new");
        }
    }

    private static Fixes Fix(GuideTest test)
    {
        var loader = new GuideLoader(s_clock, includeDrafts: false);
        var fixes = Fixes.Of(loader, loader.Load(Path.GetDirectoryName(test.PathOf("site.yaml"))!));
        fixes.Changes.Write();
        return fixes;
    }
}
