using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A path leads to one page.</summary>
public sealed class PathsAreUnique : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG702", "paths-are-unique", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var paths = context.Files.Where(file => file.Path is not null).ToDictionary(file => file.Path!, file => file.File.DisplayPath, StringComparer.OrdinalIgnoreCase);
        foreach (var topic in context.Topics ?? []) paths.TryAdd(Permalinks.Topic(topic.Id), "site.yaml");
        foreach (var page in context.Pages.OrderBy(page => page.File.Name, StringComparer.Ordinal))
        {
            foreach (var (alias, span) in page.Aliases)
            {
                if ((paths.GetValueOrDefault(alias) ?? (Permalinks.IsOwn(alias) ? "the site itself" : null)) is { } owner)
                    yield return new Diagnostic(Rule, span, $"`{alias}` belongs to {(owner == page.File.DisplayPath ? "this page already" : owner)}.", "delete the alias");
                else
                    paths.Add(alias, page.File.DisplayPath);
            }
        }
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => (file.Path, string.Join('\n', file.Page?.Aliases ?? []));
}
