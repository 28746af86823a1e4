using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An article belongs to a topic of site.yaml.</summary>
public sealed class TopicExists : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG115", "topic-exists", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article article || context.Topics is not { } topics || topics.Any(topic => topic.Id == article.TopicId.Value)) yield break;
        var ids = topics.Select(topic => topic.Id);
        yield return new Diagnostic(Rule, article.TopicId.Span, $"site.yaml has no topic `{article.TopicId.Value}`.",
            Nearest.Question(article.TopicId.Value, ids) ?? $"use one of {string.Join(", ", ids)}, or add the topic to site.yaml")
        {
            Edit = Nearest.Only(article.TopicId.Value, ids) is { } only ? new TextEdit(article.TopicId.Span, article.TopicId.Value, only) : null,
        };
    }
}
