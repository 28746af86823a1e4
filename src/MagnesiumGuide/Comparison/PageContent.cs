using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using Markdig.Syntax;

namespace MagnesiumGuide.Comparison;

/// <summary>What a page tells its readers, as texts of one line each that can be compared.</summary>
/// <param name="Page">The page.</param>
internal sealed partial record PageContent(Page Page)
{
    /// <summary>The quick summary and the key facts; empty for pages that are no articles.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>The texts of warnings and calls for medical help, each with its kind.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The signs of the care ladder, each with its rung.</summary>
    public required ImmutableArray<string> Signs { get; init; }

    /// <summary>The quoted values: what the text says of which record.</summary>
    public required ImmutableArray<string> Quotations { get; init; }

    /// <summary>The ids of the sources cited, in order of first use.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Every sentence, without markup and citations.</summary>
    public required ImmutableArray<string> Sentences { get; init; }

    /// <summary>Reads a page to its end.</summary>
    public static PageContent Of(Page page)
    {
        var file = page.File.Read();
        var body = BodyReader.Read(file, page.BodyStart, new DiagnosticBag());
        var text = file.Text[page.BodyStart..];
        var blocks = body.Opening.Concat(body.Sections.SelectMany(section => section.Blocks
            .Concat(section.Questions.SelectMany(question => question.Answer)).Concat(section.Rungs.SelectMany(rung => rung.Signs)))).ToList();
        var texts = page is Article article ? new[] { article.Summary }.Concat(article.KeyFacts).ToList() : [];
        return new PageContent(page)
        {
            Facts = [.. texts.Select((fact, index) => index == 0 ? $"Quick summary: {Folded(fact.Markdown)}" : Folded(fact.Markdown))],
            Warnings = [.. blocks.SelectMany(Callouts).Where(callout => callout.Kind is CalloutKind.Warning or CalloutKind.Caution).Select(callout => $"{callout.Kind}: {Unquoted(Written(callout))}")],
            Signs = [.. body.Sections.SelectMany(section => section.Rungs).SelectMany(rung => rung.Signs.SelectMany(Items).Select(sign => $"{rung.Rung.Heading.Id}: {Raw(sign)}"))],
            Quotations = [.. page.AllLinks.Where(link => link.ValueId is not null).Select(link => $"{link.Text} (`{link.ValueId}`)")],
            Sources = [.. page.AllCitations.Select(citation => citation.ReferenceId).Distinct(StringComparer.Ordinal)],
            Sentences = [.. texts.Select(fact => fact.PlainText).Concat(blocks.SelectMany(Leaves).Select(MarkdownText.Plain)).SelectMany(words => SentenceEnd().Split(words)).Where(words => words.Length > 0)],
        };

        string Written(Block block) => text[Math.Max(0, block.Span.Start)..Math.Min(text.Length, block.Span.End + 1)];

        string Raw(Block block) => Folded(Marker().Replace(Written(block), ""));
    }

    private static IEnumerable<CalloutBlock> Callouts(Block block) => block switch
    {
        CalloutBlock callout => [callout],
        ContainerBlock container => container.SelectMany(Callouts),
        _ => [],
    };

    private static IEnumerable<Block> Items(Block block) => block is ListBlock list ? list : [block];

    private static IEnumerable<Block> Leaves(Block block) => block switch
    {
        ContainerBlock container => container.SelectMany(Leaves),
        LeafBlock { Inline: not null } leaf => [leaf],
        _ => [],
    };

    // What is left of a callout is what it says; "### Weak kidneys" is its name.
    private static string Unquoted(string callout) => Folded(Quote().Replace(CalloutTitle().Replace(callout, "> ${title}:"), " "));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s+")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[ >]*#{1,6} +(?<title>.*?)(?: *\{#[A-Za-z0-9_-]+\})? *$", RegexOptions.Multiline)]
    private static partial Regex CalloutTitle();

    [GeneratedRegex(@"^[ \t]*>|\[![A-Za-z]+\]", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\p{N}""“(])")]
    private static partial Regex SentenceEnd();
}
