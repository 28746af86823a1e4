using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;
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

    /// <summary>The title, the description, and what the page says of its review.</summary>
    public required ImmutableArray<string> Head { get; init; }

    /// <summary>The sentences of the text with their numbers and sources; those of warnings and of calls for medical help are in <see cref="Warnings"/>.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

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
            Head = [.. HeadOf(page)],
            Statements = [.. StatementsOf(ProseReader.Of(page))],
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

    private static IEnumerable<string> HeadOf(Page page)
    {
        yield return $"Title: {page.Title.Value}";
        yield return $"Description: {page.Description.Value}";
        if (page is not Article article) yield break;
        if (article.LastReviewed is { } day) yield return $"Last reviewed: {day.Value:yyyy-MM-dd}";
        if (article.ReviewedBy is { } person) yield return $"Reviewed by: {person.Value}";
    }

    private static IEnumerable<Statement> StatementsOf(Prose prose)
    {
        foreach (var sentence in prose.Sentences)
        {
            var passage = prose.Passages[sentence.Passage];
            if (passage.Part is not (PartOfPage.Body or PartOfPage.Faq) || passage.Kind == PassageKind.Heading || passage.Callout is CalloutKind.Warning or CalloutKind.Caution) continue;
            var text = prose.Text(sentence).ToString();
            var numbers = Number().Matches(text).Where(number => !prose.Values.Any(value => value.Start <= sentence.Start + number.Index && sentence.Start + number.Index < value.End));
            var sources = prose.Citations.Where(citation => citation.Start > sentence.Start && citation.Start <= sentence.End).SelectMany(citation => Key().Matches(prose.Source(citation)));
            yield return new Statement(Folded(text), [.. numbers.Select(number => number.Value)], [.. sources.Select(key => key.Groups["id"].Value).Distinct(StringComparer.Ordinal)]);
        }
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

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*")]
    private static partial Regex Number();

    [GeneratedRegex("@(?<id>[^;,\\s]+)")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\p{N}""“(])")]
    private static partial Regex SentenceEnd();
}

/// <summary>A sentence of the text.</summary>
/// <param name="Text">Its words, without markup and citations.</param>
/// <param name="Numbers">Its numbers as they are written, but for those of quoted values.</param>
/// <param name="Sources">The ids that it cites.</param>
internal sealed record Statement(string Text, ImmutableArray<string> Numbers, ImmutableArray<string> Sources)
{
    /// <summary>The sentence with its citation before the full stop, as authors write it.</summary>
    public override string ToString() => Sources.IsEmpty ? Text : $"{Text.TrimEnd('.')} [{string.Join("; ", Sources.Select(id => "@" + id))}]{(Text.EndsWith('.') ? "." : "")}";
}
