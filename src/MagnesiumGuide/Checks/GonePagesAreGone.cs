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
        var paths = context.Files.Select(file => file.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var aliases = context.Pages.SelectMany(page => page.Aliases).Select(alias => alias.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var page in context.Gone.Values)
        {
            if (paths.Contains(page.Path) || aliases.Contains(page.Path))
                yield return new Diagnostic(Rule, page.Span, $"`{page.Path}` is still a page, or an alias of one.", "delete the page or alias, or this entry");
            if (page.See is { } see && !paths.Contains(see) && see is not (Permalinks.Articles or Permalinks.Glossary or Permalinks.Sources) && context.Topics?.Any(topic => Permalinks.Topic(topic.Id) == see) != true)
                yield return new Diagnostic(Rule, page.Span, $"`{see}`, which readers are to see instead, does not exist.", Nearest.Question(see, paths) ?? "name a page that exists, or delete `see`");
        }
    }
}
