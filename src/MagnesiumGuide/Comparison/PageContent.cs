using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Comparison;

/// <summary>What a page tells its readers, as texts of one line each that can be compared.</summary>
/// <param name="Page">The page.</param>
internal sealed partial record PageContent(Page Page)
{
    /// <summary>The quick summary and the key facts; empty for pages that are no articles.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>The texts of warnings and calls for medical help, each with its kind.</summary>
    public required ImmutableArray<PlacedText> Warnings { get; init; }

    /// <summary>The signs of the care ladder, each with its rung.</summary>
    public required ImmutableArray<string> Signs { get; init; }

    /// <summary>The quoted values: what the text says of which record.</summary>
    public required ImmutableArray<string> Quotations { get; init; }

    /// <summary>The ids of the sources cited, in order of first use.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>The title, the description, who wrote it and what the page says of its review.</summary>
    public required ImmutableArray<string> Head { get; init; }

    /// <summary>The headings with their anchors, each below the heading that it belongs to; those of warnings are in <see cref="Warnings"/>.</summary>
    public required ImmutableArray<(string Id, PlacedText Text)> Headings { get; init; }

    /// <summary>What <see cref="Prose"/> leaves out: pictures, charts, code, and where links out of the guide lead.</summary>
    public required ImmutableArray<string> Insets { get; init; }

    /// <summary>The statements of the text with their numbers and sources, without those of <see cref="Warnings"/> and <see cref="Signs"/>.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>Every statement of the page, without markup and citations.</summary>
    public required ImmutableArray<string> Sentences { get; init; }

    /// <summary>The keys of all places of the page, also of those where nothing stands now.</summary>
    public required ImmutableHashSet<string> Places { get; init; }

    /// <summary>Reads a page to its end.</summary>
    public static PageContent Of(Page page)
    {
        var file = page.File.Read();
        var body = BodyReader.Read(file, page.BodyStart, new DiagnosticBag());
        var text = file.Text[page.BodyStart..];
        var blocks = body.Opening.Concat(body.Sections.SelectMany(section => section.Blocks
            .Concat(section.Questions.SelectMany(question => question.Answer)).Concat(section.Rungs.SelectMany(rung => rung.Signs)))).ToList();
        var texts = page is Article article ? new[] { article.Summary }.Concat(article.KeyFacts).ToList() : [];
        var headings = HeadingPlaces.Of(page.Outline);
        var leaves = blocks.SelectMany(Leaves).Where(leaf => leaf.Inline is { } words && !words.Descendants().Any(IsInset));
        var statements = StatementReader.Read(page, headings, [.. leaves.Select(leaf => (MarkdownText.Plain(leaf), file.Position(page.BodyStart + leaf.Span.Start).Line))]);
        return new PageContent(page)
        {
            Head = [.. HeadOf(page)],
            Statements = [.. statements.Where(statement => !statement.StandsElsewhere)],
            Sentences = [.. statements.Select(statement => statement.Text)],
            Places = [.. headings.Keys, .. statements.Select(statement => statement.Place.Key), .. statements.Select(statement => statement.Above?.Key).OfType<string>()],
            Facts = [.. texts.Select((fact, index) => index == 0 ? $"Quick summary: {MarkdownText.Folded(fact.Markdown)}" : MarkdownText.Folded(fact.Markdown))],
            Warnings = [.. blocks.SelectMany(Callouts).Where(callout => callout.Kind is CalloutKind.Warning or CalloutKind.Caution)
                .Select(callout => new PlacedText($"{callout.Kind}: {Unquoted(Written(callout))}", headings.At(file.Position(page.BodyStart + callout.Span.Start).Line)))],
            Signs = [.. body.Sections.SelectMany(section => section.Rungs).SelectMany(rung => rung.Signs.SelectMany(Items).Select(sign => $"{rung.Rung.Heading.Id}: {Raw(sign)}"))],
            Quotations = [.. page.AllLinks.Where(link => link.ValueId is not null).Select(link => $"{link.Text} (`{link.ValueId}`)")],
            Sources = [.. page.AllCitations.Select(citation => citation.ReferenceId).Distinct(StringComparer.Ordinal)],
            Headings = [.. headings.All],
            Insets =
            [
                .. page.Outline.Images.Select(image => $"![{MarkdownText.Folded(image.AlternativeText)}]({image.Target})"),
                .. blocks.SelectMany(Leaves).SelectMany(Codes).Select(code => $"`{MarkdownText.Folded(code)}`"),
                .. page.AllLinks.Where(link => WebAddress().IsMatch(link.Target)).Select(link => $"[{MarkdownText.Folded(link.Text)}]({link.Target})"),
            ],
        };

        string Written(Block block) => Remark().Replace(text[Math.Max(0, block.Span.Start)..Math.Min(text.Length, block.Span.End + 1)], "");

        string Raw(Block block) => block is QuoteBlock or CalloutBlock ? Unquoted(Written(block)) : MarkdownText.Folded(Marker().Replace(Written(block), ""));
    }

    private static IEnumerable<string> HeadOf(Page page)
    {
        yield return $"Title: {page.Title.Value}";
        yield return $"Description: {page.Description.Value}";
        if (page.Date is { } date) yield return $"First published: {date.Value:yyyy-MM-dd}";
        if (page is not Article article) yield break;
        yield return $"Topic: {article.TopicId.Value}";
        if (!article.Authors.IsEmpty) yield return $"Written by: {string.Join(", ", article.Authors.Select(author => author.Value))}";
        if (article.LastReviewed is { } day) yield return $"Last reviewed: {day.Value:yyyy-MM-dd}";
        if (article.ReviewedBy is { } person) yield return $"Reviewed by: {person.Value}";
        yield return $"A review holds for: {article.ReviewMonths} months";
    }

    private static IEnumerable<CalloutBlock> Callouts(Block block) => block switch
    {
        CalloutBlock callout => [callout],
        ContainerBlock container => container.SelectMany(Callouts),
        _ => [],
    };

    private static IEnumerable<Block> Items(Block block) => block is ListBlock list ? list : [block];

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        ContainerBlock container => container.SelectMany(Leaves),
        LeafBlock leaf => [leaf],
        _ => [],
    };

    private static bool IsInset(MarkdownObject part) => part is CodeInline or LinkInline { IsImage: true };

    private static IEnumerable<string> Codes(LeafBlock leaf) => leaf switch
    {
        CodeBlock code => [code.Lines.ToString()],
        { Inline: { } inlines } => inlines.Descendants<CodeInline>().Select(code => code.Content),
        _ => [],
    };

    // What is left of a callout is what it says; "### Weak kidneys" is its name.
    private static string Unquoted(string callout) => MarkdownText.Folded(Quote().Replace(CalloutTitle().Replace(callout, "> ${title}:"), " "));

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s+")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[ >]*#{1,6} +(?<title>.*?)(?: *\{#[A-Za-z0-9_-]+\})? *$", RegexOptions.Multiline)]
    private static partial Regex CalloutTitle();

    [GeneratedRegex(@"^[ \t]*>|\[![A-Za-z]+\]", RegexOptions.Multiline)]
    private static partial Regex Quote();

    // No reader sees it.
    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*:)?//|^(?:mailto|tel|sms):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}

/// <summary>Where on a page something stands: what gives it its meaning, though it does not say so itself.</summary>
/// <param name="Key">The anchors of the headings above it, and of an item of a list what leads up to it, of a row of a table its head.</param>
/// <param name="Words">The nearest of them, in its own words; empty above the first heading.</param>
internal sealed record Place(string Key, string Words)
{
    /// <summary>The place in words, for somebody who looks for it.</summary>
    public override string ToString() => Words.Length == 0 ? "(at the top)" : $"(below \"{Words}\")";
}

/// <summary>A text and the place where it stands.</summary>
internal sealed record PlacedText(string Text, Place Place);
