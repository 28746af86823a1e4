using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Links to other content are relative file links, so that they work in every Markdown editor too. Only what has no file is linked by its path.</summary>
public sealed class LinksAreRelativeFiles : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG204", "links-are-relative-files", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var (link, leadsTo) in context.TargetsOf(file))
        {
            if (leadsTo is not LinkTarget.SitePath target) continue;
            var path = target.Path.Split('#', '?')[0];
            if (path is Permalinks.Glossary or Permalinks.Sources or Permalinks.Articles or Permalinks.Search or Permalinks.Evidence || path.StartsWith("/tools/", StringComparison.Ordinal)) continue;
            if (context.Topics is null ? path.StartsWith("/topics/", StringComparison.Ordinal) : context.Topics.Value.Any(topic => Permalinks.Topic(topic.Id) == path)) continue;
            var page = context.Files.FirstOrDefault(other => other.Path == path);
            var relative = page is null ? null : Path.GetRelativePath(Path.GetDirectoryName("/" + file.File.Name)!, "/" + page.File.Name).Replace('\\', '/');
            yield return new Diagnostic(Rule, link.TargetSpan, $"`{link.Target}` is a path of the site, and the link would not work in an editor.",
                relative is null ? "link to the Markdown file: (deficiency.md)" : $"write `{relative}`")
            {
                Edit = relative is null || target.Path.Contains('?') ? null : link.LeadTo(relative + target.Path[path.Length..]),
            };
        }
    }
}
