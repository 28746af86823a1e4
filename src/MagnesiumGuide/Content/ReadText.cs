using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>A Markdown file read to its end: what it holds, and what was found while reading.</summary>
internal sealed record ReadText(CheckedFile Checked, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Reads a file; depends on nothing else.</summary>
    public static ReadText Read(ContentFile file)
    {
        var bag = new DiagnosticBag();
        var document = DocumentParser.Parse(file.Read(), bag);
        var page = ReadPage(document, bag);
        var read = new CheckedFile
        {
            File = file,
            Outline = document.Outline,
            Page = page,
            Path = PathOf(file.Name),
            IsDraft = document.IsDraft,
            Links = page is Article article ? [.. article.AllLinks] : document.Outline.Links,
            Images = document.Outline.Images,
            Citations = page is Article citing ? [.. citing.AllCitations] : document.Outline.Citations,
            Mentions = page is Article mentioning ? [.. mentioning.AllMentions] : document.Outline.Mentions,
        };
        return new ReadText(read, [.. bag]);
    }

    /// <summary>The path of the page that a file becomes; null when its name is no slug or belongs to the site itself, or it is no page.</summary>
    public static string? PathOf(string name) => name.Split('/') switch
    {
        [ContentFolder.HubFile] => Permalinks.Hub,
        [ContentFolder.ArticlesFolder, var file] when file.EndsWith(".md", StringComparison.Ordinal) && Slug.Read(Path.GetFileNameWithoutExtension(file)) is { } slug => Permalinks.Article(slug),
        [ContentFolder.PagesFolder, var file] when file.EndsWith(".md", StringComparison.Ordinal) && Slug.Read(Path.GetFileNameWithoutExtension(file)) is { } slug
            && !Permalinks.ReservedNames.Contains(slug.Value) => Permalinks.Page(slug),
        _ => null,
    };

    private static Page? ReadPage(Document document, DiagnosticBag bag)
    {
        var file = document.Text.File;
        if (file.Name == ContentFolder.HubFile) return PageReader.Read(document, Permalinks.Hub, bag);
        if (Slug.Read(file.Stem) is not { } slug)
        {
            bag.Add(ShapeRules.FileNamesAreSlugs, document.Text.LineSpan(1) with { End = new TextPosition(1, 1) }, $"`{Path.GetFileName(file.Name)}` can't become a URL.",
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
