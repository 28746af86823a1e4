using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Rendering.Parts;

namespace MagnesiumGuide.Rendering;

/// <summary>Renders all parts of a page in reading order, so that sources are numbered and words explained at their first use.</summary>
internal static class PageRenderer
{
    /// <summary>An article, or a page without summary and key facts.</summary>
    public static RenderedPage Render(Page page, PageScope scope, bool marksLines = false)
    {
        var renderer = new HtmlRenderer(scope);
        var article = page as Article;
        // Whatever is wrong with it was reported when the page was read. A text that is read otherwise now must not look like a page without one.
        var text = page.File.Read();
        var body = BodyReader.Read(text, page.BodyStart, []);
        if (body.Outline.Sections.Length != page.Outline.Sections.Length) throw new InvalidOperationException($"{page.File.DisplayPath} was outlined in another way than it is read now.");
        if (marksLines) scope.LineOf = block => text.Position(page.BodyStart + block.Span.Start).Line;
        scope.Place = scope.Text["QuickSummary"];
        var summary = article is null ? Markup.Empty : renderer.Render(article.Summary);
        scope.Place = scope.Text["KeyFacts"];
        var keyFacts = article?.KeyFacts.Select(renderer.Render).ToImmutableArray() ?? [];
        scope.Place = page.Title.Value;
        scope.IsOnPaper = article is null;
        var opening = renderer.Render(body.Opening);
        var sections = body.Sections.Select(section => Render(section, renderer, scope)).ToImmutableArray();
        // The words are explained for the reader's sake; their sources stand in the glossary and would crowd out the page's own.
        scope.ShowsCitations = false;
        var words = RenderWords(scope.Words, PageScope.AnchorOf, term => scope.DefinitionOf(term, renderer.Render), scope);
        return new RenderedPage(summary, keyFacts, opening, sections, words, scope.Sources);
    }

    /// <summary>The whole glossary, each term under its own anchor.</summary>
    public static RenderedPage RenderGlossary(ImmutableArray<Term> terms, PageScope scope)
    {
        var renderer = new HtmlRenderer(scope);
        var words = RenderWords(terms, term => term.Id, term => renderer.Render(term.Definition), scope);
        return new RenderedPage(Markup.Empty, [], Markup.Empty, [], words, scope.Sources);
    }

    private static RenderedSection Render(SectionBody section, HtmlRenderer renderer, PageScope scope)
    {
        var heading = section.Section.Heading;
        scope.Place = heading.Text;
        scope.HeadingLevel = 2;
        var title = renderer.RenderTitle(section.Title);
        var isPrinted = scope.IsOnPaper;
        scope.IsOnPaper |= heading.Id is Section.FaqId or Section.HelpId;
        var body = section.Rungs.IsEmpty ? renderer.Render(section.Blocks) : new Markup(string.Join('\n', section.Rungs.Select(rung => RungPart.Render(rung, renderer, scope))));
        var questions = section.Questions.Select(question =>
        {
            var asked = question.Question.Heading;
            scope.Place = asked.Text;
            scope.HeadingLevel = 3;
            return new RenderedQuestion(asked, renderer.RenderTitle(question.Title), renderer.Render(question.Answer), MarkdownText.Plain(question.Answer, kind => scope.Text[kind.ToString()]));
        });
        var rendered = new RenderedSection(heading, title, body, [.. questions]);
        scope.IsOnPaper = isPrinted;
        return rendered;
    }

    private static ImmutableArray<RenderedTerm> RenderWords(ImmutableArray<Term> terms, Func<Term, string> anchorOf, Func<Term, Markup> define, PageScope scope)
    {
        scope.ExplainsWords = false;
        scope.FileName = ContentFolder.GlossaryFile;
        return
        [
            .. terms.Select(term =>
            {
                scope.Place = term.Name;
                return new RenderedTerm(term, anchorOf(term), define(term), scope.PrintsWord(term));
            }),
        ];
    }
}
