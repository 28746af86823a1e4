using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Related articles are slugs of other articles.</summary>
public sealed class RelatedArticlesExist : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG210", "related-articles-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article article) yield break;
        foreach (var (index, (slug, span)) in article.Related.Index())
        {
            if (slug == article.Slug.Value)
                yield return new Diagnostic(Rule, span, "an article can't be related to itself.", "delete it");
            else if (context.Unreadable.Contains($"{ContentFolder.ArticlesFolder}/{slug}.md"))
                continue;
            else if (context.Find($"{ContentFolder.ArticlesFolder}/{slug}.md") is null)
                yield return new Diagnostic(Rule, span, $"there is no article `{slug}`.", Nearest.Question(slug, context.ArticleNames) ?? "write the file's name without .md") { Edit = Edit(article, slug, span, context) };
            else if (article.Related.Take(index).Any(earlier => earlier.Value == slug))
                yield return new Diagnostic(Rule, span, $"`{slug}` stands twice.", "delete one of the two");
        }
    }

    private static TextEdit? Edit(Article article, string slug, FileSpan span, CheckContext context)
    {
        var bare = Path.GetFileNameWithoutExtension(slug);
        var meant = context.ArticleNames.Contains(bare) ? bare : Nearest.Only(slug, context.ArticleNames);
        return meant is null || meant == article.Slug.Value || article.Related.Any(other => other.Value == meant) ? null : new TextEdit(span, slug, meant);
    }
}
