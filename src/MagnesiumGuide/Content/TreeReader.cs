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
    private readonly HashSet<string> _openTags = new(StringComparer.Ordinal);
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
                ReportHtml(html.Lines.ToString(), html.Span.Start, html.Span.End + 1);
                break;
            case HtmlInline html:
                ReportHtml(html.Tag, html.Span.Start, html.Span.End + 1);
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
        if (citation.Malformed is var (text, start, end))
        {
            bag.Add(ShapeRules.CitationsAreWellFormed, span(start, end), text.Length > 0 ? $"`{text}` is no key of a source." : "this part of the citation is empty.",
                CitationMeant(text) is { } meant ? $"write `{meant}`" : text.Length > 0 ? "write [@key], [@first; @second] or [@key, p. 4]" : "write the key of a source here, `@key`, or delete what parts it from the others");
        }

        foreach (var key in citation.Keys)
        {
            _citationStarts.Add(key.Start);
            _citations.Add(new Citation(key.Id, key.Locator, span(key.Start, key.End)));
        }
    }

    // "@a, @b", "@a p. 4" and "a" leave little doubt.
    private static string? CitationMeant(string text)
    {
        var keys = Mentioned().Matches(text);
        if (keys.Count > 1) return $"[{string.Join("; ", keys.Select(key => key.Value))}]";
        if (keys is [{ Index: 0 } only] && only.Length < text.Length && char.IsWhiteSpace(text[only.Length])) return $"[{only.Value}, {text[only.Length..].Trim()}]";
        return Mentioned().Match("@" + text) is { Success: true } bare && bare.Length == text.Length + 1 ? bare.Value : null;
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

    private void ReportHtml(string html, int start, int end)
    {
        html = html.Trim();
        if (html.StartsWith("<!--", StringComparison.Ordinal))
        {
            bag.Add(ShapeRules.NoRawHtml, span(start, end), "a comment of HTML is not allowed in content.", "delete it; to excuse a rule, write `<!-- MG404 off: the reason -->` at the end of its line");
            return;
        }

        var tag = Tag().Match(html);
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        // What an opening tag was reported for is not reported again where it closes.
        if (tag.Groups["close"].Length > 0 && _openTags.Remove(name)) return;
        if (tag.Groups["close"].Length == 0) _openTags.Add(name);
        var what = tag.Success ? $"`<{tag.Groups["close"].Value}{tag.Groups["name"].Value}>` is HTML, which" : "HTML";
        bag.Add(ShapeRules.NoRawHtml, span(start, end), $"{what} is not allowed in content, and would not reach a reader.", name switch
        {
            "b" or "strong" => "write **two stars** on both sides of the words",
            "i" or "em" => "write *one star* on both sides of the words",
            "br" => "begin a new paragraph, or end the line with a backslash",
            "a" => "write a link as [words](address)",
            "img" => "write a picture as ![what it shows](../images/name.svg)",
            "table" or "tr" or "td" => "write a table as `| a | b |`, with a line `|---|---|` below its first row",
            "sub" or "sup" => "write the small letter itself, \u00B2 or \u2082, or leave it large",
            "iframe" or "video" or "audio" => "link to it: [words](address)",
            "ul" or "ol" or "li" => "begin each item with a hyphen and a space",
            "h2" or "h3" or "h4" => $"write the heading as {new string('#', name[1] - '0')}",
            _ => "write it in Markdown, or delete it; write a literal < as \\<",
        });
    }

    private FileSpan Place(Inline inline) => span(inline.Span.Start, inline.Span.End + 1);

    // A link defined elsewhere ("[text][label]") has no address of its own.
    private FileSpan Target(LinkInline link) => link is { UrlSpan: { IsEmpty: false } url } && link.Reference is null ? span(url.Start, url.End + 1) : Place(link);

    [GeneratedRegex("^<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)")]
    private static partial Regex Tag();

    // The key of a citation, where a word may begin; a@b is a mail address.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?")]
    private static partial Regex Mentioned();
}
