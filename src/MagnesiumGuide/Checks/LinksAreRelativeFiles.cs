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
            if (leadsTo is LinkTarget.Elsewhere elsewhere && OwnPage(elsewhere.Address, context) is { } own)
            {
                yield return new Diagnostic(Rule, link.TargetSpan, $"`{link.Target}` is a page of this guide, and the link would not be checked.", $"write `{Relative(file, own.File) + Fragment(link.Target)}`")
                {
                    Edit = link.LeadTo(Relative(file, own.File) + Fragment(link.Target)),
                };
            }

            if (leadsTo is not LinkTarget.SitePath target) continue;
            var path = target.Path.Split('#', '?')[0];
            if (path is Permalinks.Glossary or Permalinks.Sources or Permalinks.Articles or Permalinks.Search or Permalinks.Evidence || path.StartsWith("/tools/", StringComparison.Ordinal)) continue;
            if (context.Topics is null ? path.StartsWith("/topics/", StringComparison.Ordinal) : context.Topics.Value.Any(topic => Permalinks.Topic(topic.Id) == path)) continue;
            var page = context.Files.FirstOrDefault(other => other.Path == path);
            var relative = page is null ? null : Relative(file, page.File);
            yield return new Diagnostic(Rule, link.TargetSpan, $"`{link.Target}` is a path of the site, and the link would not work in an editor.",
                relative is null ? "link to the Markdown file: (deficiency.md)" : $"write `{relative}`")
            {
                Edit = relative is null || target.Path.Contains('?') ? null : link.LeadTo(relative + target.Path[path.Length..]),
            };
        }
    }

    // The publisher's own site is where the guide stands, when it has that page.
    internal static CheckedFile? OwnPage(string address, CheckContext context)
    {
        if (context.PublisherUrl is not { } publisher || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        return Uri.TryCreate(publisher, UriKind.Absolute, out var site) && string.Equals(uri.Host, site.Host, StringComparison.OrdinalIgnoreCase) && uri.AbsolutePath.TrimEnd('/') is var path
            ? context.Files.FirstOrDefault(other => other.Path is { } own && own == path) : null;
    }

    private static string Fragment(string address) => address.IndexOf('#') is >= 0 and var hash ? address[hash..] : "";

    private static string Relative(CheckedFile from, ContentFile to) => Path.GetRelativePath(Path.GetDirectoryName("/" + from.File.Name)!, "/" + to.Name).Replace('\\', '/');
}
