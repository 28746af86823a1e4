using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads the front matter of the hub and of <c>pages/</c> into a <see cref="Page"/>, and what articles share with them.</summary>
internal static class PageReader
{
    private const int MaxTitle = 70;
    private const int MinDescription = 50;
    private const int MaxDescription = 160;

    /// <summary>Reads the hub or a page of <c>pages/</c>; null when it lacks what a page can't do without.</summary>
    public static Page? Read(Document document, string path, DiagnosticBag bag)
    {
        if (FieldsOf(document, bag) is not { } fields) return null;
        var common = ReadCommon(fields);
        var date = fields.Day("date");
        var lastModified = fields.Day("lastmod");
        var aliases = ReadAliases(fields);
        fields.ReportUnknownKeys();
        if (common is not var (title, description)) return null;
        return new Page
        {
            File = document.Text.File,
            Path = path,
            Title = title,
            Description = description,
            Date = date,
            LastModified = lastModified,
            Aliases = aliases,
            Outline = document.Outline,
            BodyStart = document.BodyStart,
        };
    }

    /// <summary>The reader of a document's front matter; null when it has none that can be read.</summary>
    public static FieldReader? FieldsOf(Document document, DiagnosticBag bag) =>
        document.FrontMatter is { } map ? new FieldReader(map, document.Text, bag, document.Text.LineSpan(1)) : null;

    /// <summary>The old paths, as requests are compared with them.</summary>
    public static ImmutableArray<Located<string>> ReadAliases(FieldReader fields) =>
        [.. fields.LocatedTexts("aliases").Select(alias => alias with { Value = WebAddress.Decoded(alias.Value) })];

    /// <summary>The title and the description; null when one is missing.</summary>
    public static (Located<string> Title, Located<string> Description)? ReadCommon(FieldReader fields)
    {
        var title = fields.RequiredText("title", "The reader's question");
        var description = fields.RequiredText("description", "What the page answers, in 50 to 160 characters.");
        fields.Limit("title", title, 1, MaxTitle);
        fields.Limit("description", description, MinDescription, MaxDescription);
        return title is { } t && description is { } d ? (t, d) : null;
    }
}
