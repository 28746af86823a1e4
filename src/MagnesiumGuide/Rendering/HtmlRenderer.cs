using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Rendering.Parts;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering;

/// <summary>Turns syntax trees into HTML. Content can't put tags or attributes into it: what is not known here is not printed.</summary>
internal sealed class HtmlRenderer
{
    // Characters; longer ones take a little more time.
    private const int LongSection = 8 * 1024;

    private readonly StringBuilder _html = new(LongSection);
    private readonly MarkdigRenderer _renderer;
    private readonly PageScope _scope;

    /// <summary>A renderer for one page.</summary>
    public HtmlRenderer(PageScope scope)
    {
        _scope = scope;
        _renderer = new MarkdigRenderer(new StringWriter(_html));
        // Markdig's own parts print plain paragraphs, lists, emphasis and code; everything with an address, an id or a meaning is ours.
        _renderer.ObjectRenderers.Clear();
        _renderer.ObjectRenderers.AddRange(
        [
            new ParagraphPart(scope), new ListRenderer(), new QuoteBlockRenderer(), new ThematicBreakRenderer(), new EmphasisInlineRenderer(),
            new CodeInlineRenderer(), new LineBreakInlineRenderer(), new DelimiterInlineRenderer(), new HtmlEntityInlineRenderer(),
            new HeadingPart(scope), new CalloutPart(scope), new TablePart(scope), new CodePart(scope), new LiteralPart(scope), new LinkPart(scope), new AutolinkPart(scope), new CitationPart(scope),
            new NothingPart<HtmlBlock>(), new NothingPart<Markdig.Syntax.Inlines.HtmlInline>(), new NothingPart<LinkReferenceDefinitionGroup>(),
        ]);
    }

    /// <summary>Blocks.</summary>
    public Markup Render(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            LineMark.Put(_scope, block);
            _renderer.Render(block);
        }

        return Take();
    }

    /// <summary>A short text, without a paragraph around it.</summary>
    public Markup Render(RichText text)
    {
        Write(text);
        return Take();
    }

    /// <summary>A short text, and behind it one mark for all that it rests on.</summary>
    public Markup Render(RichText text, IEnumerable<string> referenceIds)
    {
        Write(text);
        CitationPart.Write(_renderer, _scope, referenceIds.Select(id => (id, (string?)null)));
        return Take();
    }

    private void Write(RichText text)
    {
        // A text that can't be parsed was reported when it was read.
        foreach (var (index, paragraph) in (MarkdownText.Parse(text.Markdown).Tree ?? []).OfType<ParagraphBlock>().Index())
        {
            if (index > 0) _renderer.Write(' ');
            _renderer.WriteLeafInline(paragraph);
        }
    }

    /// <summary>The words of a heading; glossary words are not explained there.</summary>
    public Markup RenderTitle(ContainerInline? title)
    {
        if (title is null) return Markup.Empty;
        _scope.WithoutExplaining(() => _renderer.WriteChildren(title));
        return Take();
    }

    private Markup Take()
    {
        var (start, end) = (0, _html.Length);
        while (end > 0 && _html[end - 1] == '\n') end--;
        while (start < end && _html[start] == '\n') start++;
        var html = _html.ToString(start, end - start);
        _html.Clear();
        return new Markup(html);
    }
}
