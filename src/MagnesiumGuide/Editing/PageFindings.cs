using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Editing;

/// <summary>What an editor who looks at a page is told of its file.</summary>
/// <param name="File">The file, as diagnostics name it; null for a page that is made from no file of its own.</param>
/// <param name="Found">What was found in the file, by line.</param>
/// <param name="Use">What readers get of the file; null while it has no error.</param>
/// <param name="ErrorsElsewhere">How many errors there are in other files.</param>
public sealed record PageFindings(string? File, ImmutableArray<PlacedFinding> Found, FileUse? Use, int ErrorsElsewhere)
{
    /// <summary>What was found in the file that a path is made from; nothing for a path that no file of its own stands behind.</summary>
    public static PageFindings Of(LoadResult result, string path)
    {
        var errors = result.Diagnostics.Count(IsError);
        if (result is not { Guide: { } guide, Reading: { } reading } || FileOf(path) is not { } name) return new PageFindings(null, [], null, errors);
        var file = reading.Folder.PlaceOf(name).File;
        var found = result.Diagnostics.Where(one => one.Span.File == file).ToList();
        var own = found.Count(IsError);
        FileUse? use = own > 0 ? result.UseOf(file) : null;
        // Lines of a text that is not the one shown say nothing about what is.
        var shown = use is null ? guide.FindByFile(name) : null;
        var body = shown is null ? int.MaxValue : shown.File.Read().Position(shown.BodyStart).Line;
        return new PageFindings(
            found.Count > 0 || reading.Folder.Files.Any(one => one.Name == name) ? file : null,
            [.. found.Select(one => new PlacedFinding(one, shown is null ? null : PartOf(shown, one.Span.Start.Line), one.Span.Start.Line >= body))],
            use,
            errors - own);
    }

    // The name of the file inside the content folder.
    private static string? FileOf(string path) => path.Split('/') switch
    {
        ["", ""] => ContentFolder.HubFile,
        _ when Permalinks.OfSharedFiles.FirstOrDefault(file => file.Value == path) is { Key: { } shared } => shared,
        ["", var name] => $"{ContentFolder.PagesFolder}/{name}.md",
        ["", ContentFolder.ArticlesFolder, var slug] => $"{ContentFolder.ArticlesFolder}/{slug}.md",
        _ => null,
    };

    // What front matter says stands on the page in places of its own, and so do headings.
    private static string? PartOf(Page page, int line)
    {
        if (Holds(page.Title.Span, line)) return "main h1";
        if (page is Article article)
        {
            if (Holds(article.Summary.Span, line)) return "#summary p";
            foreach (var (index, fact) in article.KeyFacts.Index())
                if (Holds(fact.Span, line)) return $"#key-facts li:nth-child({index + 1})";
        }

        return page.Outline.Headings.FirstOrDefault(heading => heading.Span.Start.Line == line) is { } found
            ? $"[id=\"{found.Id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]"
            : null;
    }

    private static bool Holds(FileSpan span, int line) => span.Start.Line <= line && line <= span.End.Line;

    private static bool IsError(Diagnostic one) => one.Severity == Severity.Error;
}

/// <summary>A finding, and where on the page it belongs.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Part">A selector of CSS for the one part of the page that it is about; null where its line must do.</param>
/// <param name="IsInBody">True when it belongs to the block that begins at its line, or last before it (<see cref="Guide.Render"/>); false when it belongs to the page as a whole.</param>
public readonly record struct PlacedFinding(Diagnostic Finding, string? Part, bool IsInBody);
