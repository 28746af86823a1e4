using MagnesiumGuide.Language;
using MarkdigRenderer = Markdig.Renderers.HtmlRenderer;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>
/// A text that is printed piece by piece, in which the words of other languages say which, so that a screen reader says them right (WCAG 2.2, 3.1.2).
/// </summary>
internal ref struct ForeignText
{
    private readonly ReadOnlySpan<char> _text;
    private readonly SpellingFinder<string>? _words;

    // The first word that ends behind what has been printed.
    private (int Start, int Length, string Language)? _next;

    /// <summary>Finds the first word.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="words">The words of other languages; null for none.</param>
    public ForeignText(ReadOnlySpan<char> text, SpellingFinder<string>? words)
    {
        _text = text;
        _words = words;
        _next = words?.FindNext(text, 0);
    }

    /// <summary>A text without markup as HTML.</summary>
    public static Markup Render(string text, SpellingFinder<string>? words)
    {
        var html = new StringWriter();
        new ForeignText(text, words).Write(new MarkdigRenderer(html), 0, text.Length);
        return new Markup(html.ToString());
    }

    /// <summary>The language of a piece that is of another one from its beginning to its end; null for any other. Pieces are asked for in their order.</summary>
    public string? LanguageOf(int start, int end)
    {
        while (_next is var (at, length, language))
        {
            if (at + length > start) return at <= start && at + length >= end ? language : null;
            _next = _words!.FindNext(_text, at + length);
        }

        return null;
    }

    /// <summary>Prints a piece. Pieces are printed in their order.</summary>
    public void Write(MarkdigRenderer renderer, int start, int end)
    {
        while (_next is var (at, length, language) && at < end)
        {
            var (from, to) = (Math.Max(at, start), Math.Min(at + length, end));
            if (from < to)
            {
                renderer.WriteEscape(_text[start..from]);
                renderer.Write("<span");
                WriteLanguage(renderer, language);
                renderer.Write(">").WriteEscape(_text[from..to]);
                renderer.Write("</span>");
                start = to;
            }

            // It goes on in the next piece.
            if (at + length > end) break;
            _next = _words!.FindNext(_text, at + length);
        }

        renderer.WriteEscape(_text[start..end]);
    }

    /// <summary>Prints the attribute that names a language; nothing for null.</summary>
    public static void WriteLanguage(MarkdigRenderer renderer, string? language)
    {
        if (language is not null) renderer.Write(" lang=\"").WriteEscape(language).Write("\"");
    }
}
