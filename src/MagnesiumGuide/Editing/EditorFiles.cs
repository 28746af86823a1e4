using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Content.Keys;

namespace MagnesiumGuide.Editing;

/// <summary>What editors of text need to complete and explain keys while somebody types: made from the keys that the readers know (docs/editing.md).</summary>
public static class EditorFiles
{
    private const string Extension = ".schema.json";

    /// <summary>The files of YAML that a schema is for, by the schema's name without extension.</summary>
    internal static ImmutableArray<(string Name, Shape Shape, string File)> Shapes { get; } =
    [
        ("article", PageKeys.Article, "articles/*.md"),
        ("charts", RecordKeys.ChartsFile, "data/charts.yaml"),
        ("evidence", RecordKeys.Evidence, "data/evidence.yaml"),
        ("glossary", RecordKeys.Glossary, "glossary.yaml"),
        ("gone", RecordKeys.Gone, "gone.yaml"),
        ("page", PageKeys.Page, "pages/*.md"),
        ("people", RecordKeys.People, "people.yaml"),
        ("red-flags", RecordKeys.RedFlags, "data/red-flags.yaml"),
        ("required-warnings", RecordKeys.RequiredWarnings, "data/required-warnings.yaml"),
        ("foreign-words", RecordKeys.ForeignWords, "data/foreign-words.yaml"),
        ("reference-values", RecordKeys.ReferenceValues, "data/reference-values.yaml"),
        ("references", ReferenceKeys.References, "references.yaml"),
        ("site", SiteKeys.Site, "site.yaml"),
    ];

    /// <summary>The other files that have the shape of the first of these names.</summary>
    internal static ImmutableArray<string> Alike(string file) => file == ContentFolder.ReferenceValuesFile ? ContentFolder.ValueFiles.Remove(file) : [];

    /// <summary>The names and texts of all of them.</summary>
    public static ImmutableArray<(string Name, string Text)> All { get; } =
    [
        .. Shapes.Select(shape => (shape.Name + Extension, JsonSchemaText.Of(shape.Shape))),
        ("config.yml", BrowserEditorText.Of()),
        ("front-matter-cms.json", FrontMatterCmsText.Of()),
    ];

    /// <summary>The names of the files in a folder that are missing there, that differ, or that are schemas of nothing any more.</summary>
    public static IReadOnlyList<string> StaleIn(string folder)
    {
        var leftOver = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Extension).Select(path => Path.GetFileName(path)).Where(name => All.All(file => file.Name != name)) : [];
        return [.. All.Where(file => !IsThere(Path.Combine(folder, file.Name), file.Text)).Select(file => file.Name).Concat(leftOver).Order(StringComparer.Ordinal)];
    }

    // Git may have given the file the line ends of this machine.
    private static bool IsThere(string path, string text) => File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text;

    /// <summary>Words for people who read no Markdown.</summary>
    internal static string Plain(string meaning) => meaning.Replace("`", "", StringComparison.Ordinal);
}
