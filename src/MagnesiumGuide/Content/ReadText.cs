using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>A Markdown file read to its end: what it holds, and what was found while reading.</summary>
internal sealed record ReadText(CheckedFile Checked, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>True when front matter says so, even when it has faults elsewhere: a faulty draft is no page that readers miss.</summary>
    public bool IsDraft => Checked.Document?.FrontMatter?.Find("draft")?.Value is YamlText { Value: "true" };

    /// <summary>Reads a file; depends on nothing else.</summary>
    public static ReadText Read(ContentFile file)
    {
        var bag = new DiagnosticBag();
        var document = DocumentParser.Parse(file, bag);
        var page = ReadPage(document, bag);
        var read = new CheckedFile
        {
            File = file,
            Document = document,
            Page = page,
            Path = PathOf(file.Name),
            Links = [.. page?.AllLinks ?? document.Body.Links],
            Images = document.Body.Images,
            Citations = [.. page?.AllCitations ?? document.Body.Citations],
        };
        return new ReadText(read, [.. bag]);
    }

    /// <summary>The path of the page that a file becomes; null when its name is no slug, or it is no page.</summary>
    public static string? PathOf(string name) => name.Split('/') switch
    {
        [ContentFolder.HubFile] => Permalinks.Hub,
        [ContentFolder.ArticlesFolder, var file] when file.EndsWith(".md", StringComparison.Ordinal) && Slug.Read(Path.GetFileNameWithoutExtension(file)) is { } slug => Permalinks.Article(slug),
        [ContentFolder.PagesFolder, var file] when file.EndsWith(".md", StringComparison.Ordinal) && Slug.Read(Path.GetFileNameWithoutExtension(file)) is { } slug => Permalinks.Page(slug),
        _ => null,
    };

    private static Page? ReadPage(Document document, DiagnosticBag bag)
    {
        var file = document.File;
        if (file.Name == ContentFolder.HubFile) return PageReader.Read(document, Permalinks.Hub, bag);
        if (Slug.Read(file.Stem) is not { } slug)
        {
            bag.Add(ShapeRules.FileNamesAreSlugs, file.LineSpan(1) with { End = new TextPosition(1, 1) }, $"`{Path.GetFileName(file.Name)}` can't become a URL.",
                $"rename the file to `{Suggestion(file.Stem)}.md`: lower-case words with hyphens");
            return null;
        }

        return file.Name.StartsWith(ContentFolder.ArticlesFolder, StringComparison.Ordinal)
            ? ArticleReader.Read(document, slug, bag)
            : PageReader.Read(document, Permalinks.Page(slug), bag);
    }

    private static string Suggestion(string stem)
    {
        var words = stem.ToLowerInvariant().Split([' ', '_', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)));
        return string.Join('-', words.Where(word => word.Length > 0)) is { Length: > 0 } slug ? slug : "a-name";
    }
}
