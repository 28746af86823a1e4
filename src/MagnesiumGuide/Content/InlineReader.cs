using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>Collects the links, pictures and citations of a syntax tree, and reports HTML and citations that can't be read.</summary>
/// <param name="span">Turns two offsets of the parsed text into a place in the file.</param>
/// <param name="bag">Takes the findings.</param>
internal sealed class InlineReader(Func<int, int, FileSpan> span, DiagnosticBag bag)
{
    private readonly ImmutableArray<Link>.Builder _links = ImmutableArray.CreateBuilder<Link>();
    private readonly ImmutableArray<Image>.Builder _images = ImmutableArray.CreateBuilder<Image>();
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>();

    /// <summary>The links found so far.</summary>
    public ImmutableArray<Link> Links => _links.ToImmutable();

    /// <summary>The pictures found so far.</summary>
    public ImmutableArray<Image> Images => _images.ToImmutable();

    /// <summary>The citations found so far.</summary>
    public ImmutableArray<Citation> Citations => _citations.ToImmutable();

    /// <summary>Reads a part of the tree.</summary>
    public void Read(MarkdownObject root)
    {
        foreach (var part in root.Descendants().Prepend(root))
        {
            switch (part)
            {
                case HtmlBlock html:
                    ReportHtml(html.Span.Start, html.Span.End + 1);
                    break;
                case HtmlInline html:
                    ReportHtml(html.Span.Start, html.Span.End + 1);
                    break;
                case AutolinkInline autolink:
                    var place = Place(autolink);
                    _links.Add(new Link(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, place, place));
                    break;
                case LinkInline { IsImage: true } image:
                    _images.Add(new Image(image.Url ?? "", MarkdownText.Plain(image), Place(image), Target(image)));
                    break;
                case LinkInline link:
                    _links.Add(new Link(link.Url ?? "", MarkdownText.Plain(link), Place(link), Target(link)));
                    break;
                case CitationInline citation:
                    Read(citation);
                    break;
            }
        }
    }

    private void Read(CitationInline citation)
    {
        if (citation.Malformed is var (start, end))
        {
            bag.Add(ShapeRules.CitationsAreWellFormed, span(start, end), "this part of the citation is no key.",
                "write [@key], [@first; @second] or [@key, p. 4]");
        }

        citation.Citations = [.. citation.Keys.Select(key => new Citation(key.Id, key.Locator, span(key.Start, key.End)))];
        _citations.AddRange(citation.Citations);
    }

    private void ReportHtml(int start, int end) =>
        bag.Add(ShapeRules.NoRawHtml, span(start, end), "HTML is not allowed in content, and would not reach a reader.", "write it in Markdown, or delete it; write a literal < as \\<");

    private FileSpan Place(Inline inline) => span(inline.Span.Start, inline.Span.End + 1);

    // A link defined elsewhere ("[text][label]") has no address of its own.
    private FileSpan Target(LinkInline link) => link is { UrlSpan: { IsEmpty: false } url } && link.Reference is null ? span(url.Start, url.End + 1) : Place(link);
}
