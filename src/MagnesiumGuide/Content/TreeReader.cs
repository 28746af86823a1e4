using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>Collects what a syntax tree holds in one walk over it, and reports HTML, citations that can't be read, and addresses that are too long.</summary>
/// <param name="span">Turns two offsets of the parsed text into a place in the file.</param>
/// <param name="bag">Takes the findings.</param>
internal sealed partial class TreeReader(Func<int, int, FileSpan> span, DiagnosticBag bag)
{
    private const int MaxAddress = 2000;

    // An address defined once stands on the page as often as its label is used: a file of 1 MB could become a page of 100.
    private const int MaxDefinedAddresses = 200_000;

    private readonly HashSet<LinkReferenceDefinition> _refused = [];
    private readonly ImmutableArray<Mention>.Builder _mentions = ImmutableArray.CreateBuilder<Mention>();
    private int _definedAddresses;
    private readonly ImmutableArray<Link>.Builder _links = ImmutableArray.CreateBuilder<Link>();
    private readonly ImmutableArray<Image>.Builder _images = ImmutableArray.CreateBuilder<Image>();
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>();
    private readonly List<int> _citationStarts = [];

    /// <summary>The links found so far.</summary>
    public ImmutableArray<Link> Links => _links.ToImmutable();

    /// <summary>The pictures found so far.</summary>
    public ImmutableArray<Image> Images => _images.ToImmutable();

    /// <summary>The citations found so far.</summary>
    public ImmutableArray<Citation> Citations => _citations.ToImmutable();

    /// <summary>The sources named outside citations found so far.</summary>
    public ImmutableArray<Mention> Mentions => _mentions.ToImmutable();

    /// <summary>The headings found so far.</summary>
    public List<HeadingBlock> Headings { get; } = [];

    /// <summary>The definitions of links found so far.</summary>
    public List<LinkReferenceDefinition> Definitions { get; } = [];

    /// <summary>The citations whose offsets lie in a stretch of the parsed text.</summary>
    public ImmutableArray<Citation> CitationsIn(int start, int end) => [.. _citationStarts.Index().Where(found => found.Item >= start && found.Item <= end).Select(found => _citations[found.Index])];

    /// <summary>Reads a part of the tree, in the order of its text.</summary>
    public void Read(MarkdownObject part)
    {
        Take(part);
        switch (part)
        {
            case ContainerBlock container:
                foreach (var child in container) Read(child);
                break;
            case LeafBlock { Inline: { } inlines }:
                foreach (var child in inlines) Read(child);
                break;
            case ContainerInline container:
                foreach (var child in container) Read(child);
                break;
        }
    }

    private void Take(MarkdownObject part)
    {
        switch (part)
        {
            case HeadingBlock heading:
                Headings.Add(heading);
                break;
            case LinkReferenceDefinition definition:
                Definitions.Add(definition);
                break;
            case HtmlBlock html:
                ReportHtml(html.Span.Start, html.Span.End + 1);
                break;
            case HtmlInline html:
                ReportHtml(html.Span.Start, html.Span.End + 1);
                break;
            case LinkInline link when !HasRoomFor(link):
                break;
            case AutolinkInline { Url.Length: > MaxAddress } autolink:
                ReportAddress(Place(autolink));
                break;
            case AutolinkInline autolink:
                var place = Place(autolink);
                _links.Add(new Link(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, place, place));
                break;
            case LinkInline { IsImage: true } image:
                _images.Add(new Image(image.Url ?? "", MarkdownText.Plain(image), Place(image), Target(image)) { StandsAlone = MarkdownText.ParagraphOf(image) is not null });
                break;
            case LinkInline link:
                _links.Add(new Link(link.Url ?? "", MarkdownText.Plain(link), Place(link), Target(link)));
                break;
            case CitationInline citation:
                Read(citation);
                break;
            case LiteralInline { IsFirstCharacterEscaped: false } literal when literal.Content.AsSpan().Contains('@'):
                ReadMentions(literal);
                break;
        }
    }

    private void Read(CitationInline citation)
    {
        if (citation.Malformed is var (start, end))
        {
            bag.Add(ShapeRules.CitationsAreWellFormed, span(start, end), "this part of the citation is no key.",
                "write [@key], [@first; @second] or [@key, p. 4]");
        }

        foreach (var key in citation.Keys)
        {
            _citationStarts.Add(key.Start);
            _citations.Add(new Citation(key.Id, key.Locator, span(key.Start, key.End)));
        }
    }

    // Each fault is reported once, and the link left out, so that nobody has to read the address again.
    private bool HasRoomFor(LinkInline link)
    {
        var length = link.Url?.Length ?? 0;
        if (link.Reference is not { } definition)
        {
            if (length <= MaxAddress) return true;
            ReportAddress(Target(link));
            return false;
        }

        if (length > MaxAddress)
        {
            if (_refused.Add(definition)) ReportAddress(span(definition.Span.Start, definition.Span.End + 1));
            return false;
        }

        var before = _definedAddresses;
        if (before > MaxDefinedAddresses) return false;
        _definedAddresses += length;
        if (_definedAddresses <= MaxDefinedAddresses) return true;
        bag.Add(ShapeRules.AddressesAreShort, Place(link), $"up to here, the addresses of defined links take more than {MaxDefinedAddresses} characters.", "delete what is repeated, or split the page");
        return false;
    }

    private void ReportAddress(FileSpan place) =>
        bag.Add(ShapeRules.AddressesAreShort, place, $"the address has more than {MaxAddress} characters.", "use the short address of the page, without tracking");

    private void ReadMentions(LiteralInline literal)
    {
        foreach (var mention in Mentioned().EnumerateMatches(literal.Content.AsSpan()))
        {
            var start = literal.Span.Start + mention.Index;
            var id = literal.Content.AsSpan().Slice(mention.Index + 1, mention.Length - 1).ToString();
            _mentions.Add(new Mention(id, span(start, start + mention.Length)));
        }
    }

    private void ReportHtml(int start, int end) =>
        bag.Add(ShapeRules.NoRawHtml, span(start, end), "HTML is not allowed in content, and would not reach a reader.", "write it in Markdown, or delete it; write a literal < as \\<");

    private FileSpan Place(Inline inline) => span(inline.Span.Start, inline.Span.End + 1);

    // A link defined elsewhere ("[text][label]") has no address of its own.
    private FileSpan Target(LinkInline link) => link is { UrlSpan: { IsEmpty: false } url } && link.Reference is null ? span(url.Start, url.End + 1) : Place(link);

    // The key of a citation, where a word may begin; a@b is a mail address.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?")]
    private static partial Regex Mentioned();
}
