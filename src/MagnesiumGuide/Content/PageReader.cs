using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads the front matter of the hub and of <c>pages/</c> into a <see cref="Page"/>, and what articles share with them.</summary>
internal static class PageReader
{
    /// <summary>Reads the hub or a page of <c>pages/</c>; null when it lacks what a page can't do without.</summary>
    public static Page? Read(Document document, string path, DiagnosticBag bag)
    {
        if (FieldsOf(document, PageKeys.Page, bag) is not { } fields) return null;
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
            AliasesAreSound = AreSound(aliases, fields),
            Outline = document.Outline,
            BodyStart = document.BodyStart,
        };
    }

    /// <summary>The reader of a document's front matter; null when it has none that can be read.</summary>
    public static FieldReader? FieldsOf(Document document, Shape shape, DiagnosticBag bag) =>
        document.FrontMatter is { } map ? new FieldReader(map, shape, document.Text, bag, document.Text.LineSpan(1)) : null;

    /// <summary>The old paths, as requests are compared with them.</summary>
    public static ImmutableArray<Located<string>> ReadAliases(FieldReader fields) =>
        [.. fields.LocatedTexts("aliases").Select(alias => alias with { Value = WebAddress.Decoded(alias.Value) })];

    /// <summary>True when every old path is one.</summary>
    public static bool AreSound(ImmutableArray<Located<string>> aliases, FieldReader fields) => fields.Node("aliases") switch
    {
        null => true,
        YamlList list => list.Items.Length == aliases.Length && aliases.All(alias => WebAddress.IsPath(alias.Value)),
        _ => false,
    };

    /// <summary>The title and the description; null when one is missing.</summary>
    public static (Located<string> Title, Located<string> Description)? ReadCommon(FieldReader fields)
    {
        var title = fields.RequiredText("title");
        var description = fields.RequiredText("description");
        fields.Limit("title", title);
        fields.Limit("description", description);
        return title is { } t && description is { } d ? (t, d) : null;
    }
}
