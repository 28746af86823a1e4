using System.Globalization;
using System.Text.RegularExpressions;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Tests.Rendering;

public sealed partial class LineMarkTests
{
    private const string Body =
        """
        ⟨p⟩An opening
        of two lines.

        ## A section

        ⟨li⟩- One
        ⟨li⟩- Two

          ⟨p⟩More of it.

        ⟨p⟩After a remark. <!-- MG206 off: as a test -->

        ⟨h3⟩### Below

        ⟨div⟩> [!WARNING]
        ⟨h4⟩> ### Named
        ⟨p⟩> Careful [@sound-2020].

        ⟨blockquote⟩> Quoted.

        ⟨pre⟩```
        code
        ```

        ⟨hr⟩---

        ⟨tr⟩| A | B |
        |---|---|
        ⟨tr⟩| 1 | 2 |
        ⟨tr⟩| 3 | 4 |

        ## Frequently asked questions

        ### Why?

        ⟨p⟩Because [@sound-2020].

        ⟨li⟩1. First.

        ## When to get help {#help}

        ### Call {#emergency}

        ⟨li⟩- a racing heart [@sound-2020]
        """;

    [Fact]
    public void A_block_says_in_which_line_it_begins()
    {
        var (text, marks) = Marked(Body);
        var guide = GuideTest.FromArticle(ArticleText.WithBody(text)).Load().Guide!;
        var article = guide.FindArticle("sleep")!;
        var first = article.File.Read().Position(article.BodyStart).Line;
        var found = LineMark().Matches(Html(guide.Render(article, marksLines: true))).Select(match => (Name: match.Groups["tag"].Value, Line: int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture)));
        var inText = found.Where(mark => marks.Contains((mark.Name, mark.Line - first))).Distinct();
        inText.Select(mark => (mark.Name, mark.Line - first)).Should().BeEquivalentTo(marks);
    }

    [Fact]
    public void Nothing_else_differs()
    {
        var loader = new GuideLoader(TimeProvider.System, includeDrafts: true);
        foreach (var folder in new[] { "content", "tests/MagnesiumGuide.Browser.Tests/Showcase" })
        {
            var guide = loader.Load(Repository.PathOf(folder)).Guide!;
            foreach (var page in guide.Articles.Append(guide.Hub!).Concat(guide.Pages))
            {
                var plain = Html(guide.Render(page));
                plain.Should().NotContain("data-line");
                var marked = Html(guide.Render(page, marksLines: true));
                marked.Should().Contain("data-line");
                Attribute().Replace(marked, "").Should().Be(plain, page.Path);
            }
        }
    }

    private static string Html(RenderedPage page) => string.Join('\n',
    [
        page.Summary, .. page.KeyFacts, page.Opening,
        .. page.Sections.SelectMany(section => section.Questions.Select(question => question.Answer).Prepend(section.Body)),
        .. page.Words.Select(word => word.Definition),
    ]);

    // The text without ⟨marks⟩, and the line below its first of each.
    private static (string Text, List<(string Name, int Line)> Marks) Marked(string text)
    {
        // An empty line parts it from the front matter.
        var lines = $"\n{text}".Split('\n').Index().ToList();
        var marks = lines.SelectMany(line => Mark().Matches(line.Item).Select(match => (match.Groups[1].Value, line.Index))).ToList();
        return (Mark().Replace(text, ""), marks);
    }

    [GeneratedRegex("⟨(.+?)⟩")]
    private static partial Regex Mark();

    [GeneratedRegex("<(?<tag>[a-z0-9]+)[^>]* data-line=\"(?<line>[0-9]+)\"")]
    private static partial Regex LineMark();

    [GeneratedRegex(" data-line=\"[0-9]+\"")]
    private static partial Regex Attribute();
}
