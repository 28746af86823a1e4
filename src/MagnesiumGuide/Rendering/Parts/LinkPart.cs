using MagnesiumGuide.Articles;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Links, pictures and quoted values.</summary>
internal sealed class LinkPart(PageScope scope) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(MarkdigRenderer renderer, LinkInline link)
    {
        var address = link.Url ?? "";
        if (link.IsImage) WriteImage(renderer, link, address);
        // A quoted value is text like any other; that it agrees with the data has been checked.
        else if (address.StartsWith(Link.ValueScheme, StringComparison.Ordinal)) renderer.WriteChildren(link);
        else if (scope.Resolve(address) is { } url) WriteLink(renderer, link, url);
        // A page that is gone while its neighbours are still being mended: the words stay, the dead link does not.
        else renderer.WriteChildren(link);
    }

    private void WriteLink(MarkdigRenderer renderer, LinkInline link, string url)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\">");
        var explained = scope.ExplainsWords;
        scope.ExplainsWords = false;
        renderer.WriteChildren(link);
        scope.ExplainsWords = explained;
        renderer.Write("</a>");
    }

    private void WriteImage(MarkdigRenderer renderer, LinkInline link, string address)
    {
        var words = Content.MarkdownText.Plain(link);
        if (scope.Resolve(address) is { } url) renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"").WriteEscape(words).Write("\">");
        else renderer.WriteEscape(words);
    }
}
