using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Rendering.Figures;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// An article as Markdown that stands on its own: citations are the numbers that the page shows, links are absolute, and the sources are
/// written out at the end.
/// </summary>
internal static partial class ArticleMarkdown
{
    /// <summary>Answers it.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Permalinks.Articles + "/{slug}.md", (string slug, Guide guide, SiteAddress address, HttpResponse response) =>
        {
            if (guide.FindArticle(slug) is not { } article) return Results.NotFound();
            TwinHeaders.Set(response, article, address);
            return Results.Text(Write(article, guide, address), "text/markdown; charset=utf-8");
        });

    /// <summary>The article as Markdown.</summary>
    internal static string Write(Article article, Guide guide, SiteAddress address)
    {
        var sources = guide.Render(article).Sources;
        var numbers = sources.ToDictionary(source => source.Reference.Id, source => source.Number, StringComparer.Ordinal);
        List<string> parts =
        [
            $"# {MarkdownWords.Of(article.Title.Value)}",
            $"> {MarkdownWords.Of(article.Description.Value)}",
            $"<{address.Absolute(article.Path)}>",
            $"## {guide.Text["QuickSummary"]}",
            WithNumbers(article.Summary, numbers),
            $"## {guide.Text["KeyFacts"]}",
            string.Join('\n', article.KeyFacts.Select(fact => $"- {WithNumbers(fact, numbers)}")),
            Body(article, guide, address, numbers),
        ];
        if (!sources.IsEmpty) parts.AddRange([$"## {guide.Text["Sources"]}", string.Join('\n', sources.Select(source => SourceLine(source, guide.Printed(source.Reference))))]);
        return string.Join("\n\n", parts) + "\n";
    }

    private static string SourceLine(RenderedSource source, FormattedReference printed) =>
        $"{source.Number}. {MarkdownWords.Of(printed.ToString())}{string.Concat(printed.Links.Select(link => $" {MarkdownWords.Link(link.Url)}"))}";

    /// <summary>The numbers that a text cites, in its order.</summary>
    internal static IEnumerable<int> NumbersOf(RichText text, Dictionary<string, int> numbers) =>
        text.Citations.Where(citation => numbers.ContainsKey(citation.ReferenceId)).Select(citation => numbers[citation.ReferenceId]).Distinct();

    private static string WithNumbers(RichText text, Dictionary<string, int> numbers) =>
        MarkdownWords.Of(text.PlainText) + (NumbersOf(text, numbers).ToList() is { Count: > 0 } cited ? $" [{string.Join(", ", cited)}]" : "");

    // What the author wrote, with only those stretches replaced that mean nothing outside the guide's folder.
    private static string Body(Article article, Guide guide, SiteAddress address, Dictionary<string, int> numbers)
    {
        var file = article.File.Read();
        var edits = new SortedDictionary<int, (int End, string Text)>();
        foreach (var link in article.Outline.Links)
        {
            if (link.ValueId is not null) edits[file.Offset(link.Span.Start)] = (file.Offset(link.Span.End), MarkdownWords.Of(link.Text));
            else if (link.TargetSpan != link.Span) Readdress(link.Target, link.TargetSpan);
        }

        foreach (var image in article.Outline.Images)
        {
            if (guide.FindChart(image) is { } chart) edits[file.Offset(image.Span.Start)] = (file.Offset(image.Span.End), Table(image.AlternativeText, chart, guide, numbers));
            else if (image.TargetSpan != image.Span) Readdress(image.Target, image.TargetSpan);
        }

        foreach (var heading in article.Outline.Headings.Where(heading => heading.HasOwnId))
        {
            var line = file.Line(heading.Span.Start.Line).ToString();
            if (OwnId().Match(line) is { Success: true } id)
            {
                var start = file.LineStart(heading.Span.Start.Line) + id.Index;
                edits[start] = (start + id.Length, "");
            }
        }

        foreach (var rung in article.Outline.Rungs)
        {
            if (guide.Site.NumbersFor(rung.Urgency).ToList() is not { Count: > 0 } toCall) continue;
            var line = rung.Heading.Span.Start.Line;
            var end = file.LineStart(line) + file.Line(line).Length;
            var start = OwnId().Match(file.Line(line).ToString()) is { Success: true } id ? file.LineStart(line) + id.Index : end;
            edits[start] = (end, $"\n\n{string.Join(", ", toCall.Select(call => MarkdownWords.Of(guide.Text.Format("NumberToCall", guide.Text.Country(call.Country), call.Number))))}");
        }

        foreach (var citations in article.Outline.Citations.GroupBy(citation => file.Text.LastIndexOf('[', file.Offset(citation.Span.Start))))
        {
            var end = file.Text.IndexOf(']', file.Offset(citations.Last().Span.End)) + 1;
            edits[citations.Key] = (end, $"[{string.Join(", ", citations.Select(Number))}]");
        }

        var text = new StringBuilder();
        var at = article.BodyStart;
        foreach (var (start, (end, replacement)) in edits)
        {
            // A link inside a link's text can't be, but an edit inside an edit would garble the text.
            if (start < at) continue;
            text.Append(file.Text, at, start - at).Append(replacement);
            at = end;
        }

        return text.Append(file.Text, at, file.Text.Length - at).ToString().Trim();

        void Readdress(string target, FileSpan span)
        {
            if (AbsoluteAddress(target, article, guide, address) is { } url) edits[file.Offset(span.Start)] = (file.Offset(span.End), url);
        }

        string Number(Citation citation) =>
            (numbers.TryGetValue(citation.ReferenceId, out var number) ? number.ToString(CultureInfo.InvariantCulture) : guide.Text["SourceUnavailable"])
            + (citation.Locator is { } locator ? $" ({locator})" : "");
    }

    // A drawing means nothing in a text; its numbers do.
    private static string Table(string caption, Chart chart, Guide guide, Dictionary<string, int> numbers)
    {
        var table = ChartTable.Of(chart, guide.Text);
        var cited = chart.ReferenceIds.Where(numbers.ContainsKey).Select(id => numbers[id]).ToList();
        return string.Join('\n',
        [
            MarkdownWords.Of(caption) + (cited.Count > 0 ? $" [{string.Join(", ", cited)}]" : ""),
            "",
            Row(["", .. table.Columns.Select(MarkdownWords.Of)]),
            Row(Enumerable.Repeat("---", table.Columns.Length + 1)),
            .. table.Rows.Select(row => Row([MarkdownWords.Of(row.Label), .. row.Cells.Select(MarkdownWords.Of)])),
        ]);

        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
    }

    // Null for what is absolute already, and for what leads nowhere.
    private static string? AbsoluteAddress(string target, Article article, Guide guide, SiteAddress address) => guide.AddressOf(article, target) switch
    {
        ['#', ..] anchor => address.Absolute(article.Path) + anchor,
        ['/', ..] path when !path.StartsWith("//", StringComparison.Ordinal) => address.Absolute(path),
        _ => null,
    };

    [GeneratedRegex(@"\s*\{#[^}]+\}\s*$")]
    private static partial Regex OwnId();
}
