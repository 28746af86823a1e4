using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Glossary;

namespace MagnesiumGuide.Rendering;

/// <summary>Renders all parts of a page in reading order, so that sources are numbered and words explained at their first use.</summary>
internal static class PageRenderer
{
    /// <summary>An article, or a page without summary and key facts.</summary>
    public static RenderedPage Render(Page page, PageScope scope)
    {
        var renderer = new HtmlRenderer(scope);
        var article = page as Article;
        scope.Place = scope.Text["QuickSummary"];
        var summary = article is null ? Markup.Empty : renderer.Render(article.Summary);
        scope.Place = scope.Text["KeyFacts"];
        var keyFacts = article?.KeyFacts.Select(renderer.Render).ToImmutableArray() ?? [];
        scope.Place = page.Title.Value;
        var opening = renderer.Render(page.Body.Opening);
        var sections = page.Body.Sections.Select(section => Render(section, renderer, scope)).ToImmutableArray();
        // The words are explained for the reader's sake; their sources stand in the glossary and would crowd out the page's own.
        scope.ShowsCitations = false;
        var words = RenderWords(scope.Words, PageScope.AnchorOf, renderer, scope);
        return new RenderedPage(summary, keyFacts, opening, sections, words, scope.Sources);
    }

    /// <summary>The whole glossary, each term under its own anchor.</summary>
    public static RenderedPage RenderGlossary(ImmutableArray<Term> terms, PageScope scope)
    {
        var words = RenderWords(terms, term => term.Id, new HtmlRenderer(scope), scope);
        return new RenderedPage(Markup.Empty, [], Markup.Empty, [], words, scope.Sources);
    }

    private static RenderedSection Render(Section section, HtmlRenderer renderer, PageScope scope)
    {
        scope.Place = section.Heading.Text;
        scope.HeadingLevel = 2;
        var title = renderer.Render(section.Heading);
        var body = renderer.Render(section.Blocks);
        var questions = section.Questions.Select(question =>
        {
            scope.Place = question.Heading.Text;
            scope.HeadingLevel = 3;
            return new RenderedQuestion(question.Heading, renderer.Render(question.Heading), renderer.Render(question.Answer), MarkdownText.Plain(question.Answer, kind => scope.Text[kind.ToString()]));
        });
        return new RenderedSection(section.Heading, title, body, [.. questions]);
    }

    private static ImmutableArray<RenderedTerm> RenderWords(ImmutableArray<Term> terms, Func<Term, string> anchorOf, HtmlRenderer renderer, PageScope scope)
    {
        scope.ExplainsWords = false;
        scope.FileName = ContentFolder.GlossaryFile;
        return
        [
            .. terms.Select(term =>
            {
                scope.Place = term.Name;
                return new RenderedTerm(term, anchorOf(term), renderer.Render(term.Definition));
            }),
        ];
    }
}
