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
        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\"");
        if (AddressForPaper(link, url) is { } address) renderer.Write(" data-address=\"").WriteEscape(address).Write("\"");
        if (link.FirstChild is LiteralInline { NextSibling: null } words && new ForeignText(words.Content.AsSpan(), scope.ForeignWords).LanguageOf(0, words.Content.Length) is { } language)
        {
            ForeignText.WriteLanguage(renderer, language);
            renderer.Write(">").WriteEscape(words.Content.AsSpan());
        }
        else
        {
            renderer.Write(">");
            scope.WithoutExplaining(() => renderer.WriteChildren(link));
        }

        renderer.Write("</a>");
    }

    // On paper a link is its words alone, so the address of another site, a mailbox or a telephone is printed beside words that do not show it.
    private static string? AddressForPaper(LinkInline link, string url)
    {
        if (url[0] is '/' or '#') return null;
        var isSite = url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        var address = isSite ? url : url[(url.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('?')[0];
        var shown = isSite ? address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/') : address;
        return WithoutSpaces(Content.MarkdownText.Plain(link)).Contains(shown, StringComparison.OrdinalIgnoreCase) ? null : address;
    }

    // "0800 11 11" shows tel:08001111.
    private static string WithoutSpaces(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    private void WriteImage(MarkdigRenderer renderer, LinkInline link, string address)
    {
        var words = Content.MarkdownText.Plain(link);
        if (scope.Resolve(address) is { } url) renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"").WriteEscape(words).Write("\">");
        else renderer.WriteEscape(words);
    }
}
