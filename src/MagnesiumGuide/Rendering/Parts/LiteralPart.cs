using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Running text, in which the first use of a glossary term on a page leads to its definition, and each word of another language names it.</summary>
internal sealed class LiteralPart(PageScope scope) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(MarkdigRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var pieces = new ForeignText(text, scope.ForeignWords);
        var printed = 0;
        while (scope.FindNewWord(text, printed) is var (start, length, term))
        {
            pieces.Write(renderer, printed, start);
            printed = start + length;
            renderer.Write("<a class=\"term\" href=\"#").WriteEscape(PageScope.AnchorOf(term)).Write("\"");
            var language = pieces.LanguageOf(start, printed);
            ForeignText.WriteLanguage(renderer, language);
            renderer.Write(">");
            if (language is null) pieces.Write(renderer, start, printed);
            else renderer.WriteEscape(text[start..printed]);
            renderer.Write("</a>");
        }

        pieces.Write(renderer, printed, text.Length);
    }
}
