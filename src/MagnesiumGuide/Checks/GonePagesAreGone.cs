using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A page taken away is not there, and what to read instead is.</summary>
public sealed class GonePagesAreGone : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG704", "gone-pages-are-gone", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var paths = context.Files.Select(file => file.Path).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var drafts = context.Files.Where(file => file is { Path: not null, IsDraft: true }).Select(file => file.Path!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var aliases = context.Pages.SelectMany(page => page.Aliases).Select(alias => alias.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var topics = (context.Topics ?? []).Select(topic => Permalinks.Topic(topic.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var page in context.Gone.Values)
        {
            if (paths.Contains(page.Path) || aliases.Contains(page.Path))
                yield return new Diagnostic(Rule, page.Span, $"`{page.Path}` is still a page, or an alias of one.", "delete the page or alias, or this entry");
            if (Permalinks.IsOwn(page.Path) || topics.Contains(page.Path))
                yield return new Diagnostic(Rule, page.Span, $"`{page.Path}` is answered by the site itself, and can't be taken away.", "delete this entry");
            if (page.Date > context.Today)
                yield return new Diagnostic(Rule, page.DateSpan, $"`{page.Path}` is taken away on {page.Date:yyyy-MM-dd}, and today is {context.Today:yyyy-MM-dd}.", "write the day on which it happened");
            if (page.See is { } see && !paths.Contains(see) && see is not (Permalinks.Articles or Permalinks.Glossary or Permalinks.Sources) && !(see == Permalinks.Evidence && context.Evidence is not { Answers.IsEmpty: true }) && !topics.Contains(see))
                yield return new Diagnostic(Rule, page.SeeSpan, $"`{see}`, which readers are to see instead, does not exist.", Nearest.Question(see, paths) ?? "name a page that exists, or delete `see`");
            if (page.See is { } unseen && drafts.Contains(unseen))
                yield return new Diagnostic(Rule, page.SeeSpan, $"`{unseen}`, which readers are to see instead, is a draft, which they can't open.", "publish it first, name another page, or delete `see`");
        }
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => (file.Path, file.IsDraft, string.Join('\n', file.Page?.Aliases ?? []));
}
