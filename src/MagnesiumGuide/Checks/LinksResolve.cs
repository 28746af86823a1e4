using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A link to other content leads to a file that is there.</summary>
public sealed class LinksResolve : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG201", "links-resolve", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var (link, leadsTo) in context.TargetsOf(file))
        {
            switch (leadsTo)
            {
                case LinkTarget.Nowhere:
                    yield return new Diagnostic(Rule, link.Span, $"the link \"{link.Text}\" has no address.", "write the file that it leads to: (deficiency.md)");
                    break;
                case LinkTarget.Outside:
                    yield return new Diagnostic(Rule, link.TargetSpan, $"`{link.Target}` lies outside the content folder.", "link to a file of the content folder");
                    break;
                case LinkTarget.SitePath target when target.Path.StartsWith("/tools/", StringComparison.Ordinal):
                    yield return new Diagnostic(Rule, link.TargetSpan, $"there is no tool at `{target.Path}`.", "delete the link");
                    break;
                case LinkTarget.SitePath target when target.Path.Split('#')[0] == Permalinks.Evidence && context.Evidence is { Answers.IsEmpty: true }:
                    yield return new Diagnostic(Rule, link.TargetSpan, $"`{Permalinks.Evidence}` is no page as long as data/evidence.yaml has no answers.", "write the answers, or delete the link");
                    break;
                case LinkTarget.File target when context.Unreadable.Contains(target.Name):
                    break;
                case LinkTarget.File target when FolderOf(target.Name, context) is { } folder:
                    yield return new Diagnostic(Rule, link.TargetSpan, $"`{link.Target}` is a folder, and no page.",
                        folder == ContentFolder.ArticlesFolder ? "link to a file in it, or to the list of all articles: (/articles)" : "link to a file in it");
                    break;
                case LinkTarget.File target when ContentFolder.SingleFiles.Contains(target.Name) && target.Name != ContentFolder.HubFile:
                    yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Name}` is no page.", target.Name switch
                    {
                        ContentFolder.GlossaryFile => $"link to what readers see of it: ({Permalinks.Glossary})",
                        ContentFolder.ReferencesFile => $"link to what readers see of it: ({Permalinks.Sources})",
                        _ => "link to a Markdown file",
                    });
                    break;
                case LinkTarget.File target when context.Find(target.Name) is { Path: null }:
                    yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Name}` can't become a page under its name.", "give that file another name, and link to it by that");
                    break;
                case LinkTarget.File target when context.Find(target.Name)?.Path is null:
                    yield return new Diagnostic(Rule, link.TargetSpan, $"there is no file `{target.Name}`.", Fix(target.Name, file, context)) { Edit = Edit(target.Name, link, file, context) };
                    break;
            }
        }
    }

    private static string? FolderOf(string name, CheckContext context) =>
        name.TrimEnd('/') is ContentFolder.ArticlesFolder or ContentFolder.PagesFolder or "" && context.Find(name) is null ? name.TrimEnd('/') : null;

    private static string Fix(string name, CheckedFile file, CheckContext context)
    {
        var names = context.Files.Where(other => other.Path is not null).Select(other => other.File.Name).ToList();
        // Folders are left out of the comparison: all articles share theirs, and would look alike.
        var fileName = Nearest.To(Path.GetFileName(name), names.Select(other => Path.GetFileName(other)));
        var near = names.FirstOrDefault(other => string.Equals(other, name + ".md", StringComparison.OrdinalIgnoreCase) || string.Equals(other, AsMarkdown(name), StringComparison.OrdinalIgnoreCase))
            ?? names.Where(other => Path.GetFileName(other) == fileName).MinBy(other => Path.GetDirectoryName(other) == Path.GetDirectoryName(name) ? 0 : 1);
        near ??= names.FirstOrDefault(other => Path.GetFileName(other) == Path.GetFileName(AsMarkdown(name) ?? name + ".md"));
        if (near is null) return "write the address relative to this file, with .md at its end, or delete the link";
        return $"did you mean `{Relative(file, near)}`?";
    }

    // Beyond doubt are a name without its ending, in other letters, or in another folder, and the only one in its folder that is near.
    private static TextEdit? Edit(string name, Link link, CheckedFile file, CheckContext context)
    {
        var names = context.Files.Where(other => other.Path is not null).Select(other => other.File.Name).ToList();
        var meant = names.Contains(name + ".md") ? name + ".md" : AsMarkdown(name) is { } page && names.Contains(page) ? page
            : Single(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) ?? Single(other => Path.GetFileName(other) == Path.GetFileName(name))
            ?? Near(Path.GetDirectoryName(name));
        return meant is null || meant == file.File.Name ? null : link.LeadTo(Relative(file, meant) + (link.Target.IndexOf('#') is >= 0 and var anchor ? link.Target[anchor..] : ""));

        string? Near(string? folder) =>
            Nearest.Only(Path.GetFileNameWithoutExtension(name), names.Where(other => Path.GetDirectoryName(other) == folder).Select(other => Path.GetFileNameWithoutExtension(other))) is { } stem
                ? Path.Combine(folder ?? "", stem + ".md").Replace('\\', '/') : null;

        string? Single(Func<string, bool> isMeant) => names.Where(isMeant).ToList() is [var one] ? one : null;
    }

    // The name of the page in other engines.
    private static string? AsMarkdown(string name) => Path.GetExtension(name) is ".html" or ".htm" or ".mdx" or ".markdown" ? Path.ChangeExtension(name, ".md") : null;

    private static string Relative(CheckedFile from, string to) => Path.GetRelativePath(Path.GetDirectoryName("/" + from.File.Name)!, "/" + to).Replace('\\', '/');
}
