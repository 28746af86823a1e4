using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A related article that is a draft is left out of the page, and nobody sees why.</summary>
public sealed class RelatedArticlesArePublished : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG806", "related-articles-are-published", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article { IsDraft: false } article) yield break;
        foreach (var (slug, span) in article.Related)
        {
            if (context.Find($"{ContentFolder.ArticlesFolder}/{slug}.md") is { IsDraft: true })
                yield return new Diagnostic(Rule, span, $"`{slug}` is a draft, so readers do not see it among the related articles.", $"delete `draft: true` in {slug}.md once it is finished, or take `{slug}` away here");
        }
    }
}
