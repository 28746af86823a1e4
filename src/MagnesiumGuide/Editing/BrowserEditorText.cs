using System.Globalization;
using System.Text;
using MagnesiumGuide.Content.Keys;

namespace MagnesiumGuide.Editing;

/// <summary>
/// The configuration of Decap CMS and Sveltia CMS, editors in a browser that commit to git (decapcms.org/docs/configuration-options). The bibliography and the charts are left
/// to other tools: such an editor writes a file anew from what it knows of it.
/// </summary>
internal static class BrowserEditorText
{
    /// <summary>The file.</summary>
    public static string Of()
    {
        var text = new StringBuilder("""
            # Made by `schema`: change the keys of the readers, not this file. docs/editing.md says where it goes.
            backend:
              name: github
              repo: OWNER/REPOSITORY
              branch: main
            publish_mode: editorial_workflow
            media_folder: content/images
            public_folder: ../images
            collections:
              - name: articles
                label: Articles
                label_singular: Article
                folder: content/articles
                create: true
                delete: false
                extension: md
                format: yaml-frontmatter
                identifier_field: title
                slug: "{{slug}}"
                fields:

            """);
        Fields(text, 6, PageKeys.Article);
        Body(text, 6);
        text.Append("""
              - name: pages
                label: Pages
                label_singular: Page
                folder: content/pages
                create: true
                delete: false
                extension: md
                format: yaml-frontmatter
                identifier_field: title
                slug: "{{slug}}"
                fields:

            """);
        Fields(text, 6, PageKeys.Page);
        Body(text, 6);
        text.Append("""
              - name: files
                label: Guide
                files:

            """);
        File(text, "hub", "Hub", "index.md", PageKeys.Page, hasBody: true);
        var files = EditorFiles.Shapes.Where(shape => shape.Name is "glossary" or "gone" or "people" or "red-flags" or "reference-values" or "site")
            .SelectMany(shape => EditorFiles.Alike(shape.File).Prepend(shape.File).Select(file => (Name: Path.GetFileNameWithoutExtension(file), shape.Shape, File: file)));
        foreach (var (name, shape, file) in files)
            File(text, name, char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' '), file, shape, hasBody: false);
        return text.ToString();
    }

    private static void File(StringBuilder text, string name, string label, string file, Shape shape, bool hasBody)
    {
        Line(text, 6, $"- name: {name}");
        Line(text, 8, $"label: {label}");
        Line(text, 8, $"file: content/{file}");
        Line(text, 8, $"format: {(hasBody ? "yaml-frontmatter" : "yml")}");
        Line(text, 8, "fields:");
        Fields(text, 10, shape);
        if (hasBody) Body(text, 10);
    }

    private static void Fields(StringBuilder text, int indent, Shape shape)
    {
        foreach (var key in shape.Keys.Where(key => key.Type is not (KeyType.Anything or KeyType.CslDate or KeyType.Weights)))
        {
            Line(text, indent, $"- name: {key.Name}");
            foreach (var line in Settings(key)) Line(text, indent + 2, line);
            if (key.Inner is not { } inner) continue;
            Line(text, indent + 2, "fields:");
            Fields(text, indent + 4, inner);
        }
    }

    private static IEnumerable<string> Settings(Key key)
    {
        yield return $"label: {key.Name}";
        yield return $"hint: {Quoted(EditorFiles.Plain(key.Meaning))}";
        yield return $"required: {(key.IsRequired ? "true" : "false")}";
        foreach (var line in Widget(key)) yield return line;
        if (key.Form is { } form && key.Type is KeyType.Line) yield return $"pattern: [{Quoted(form)}, {Quoted("has another form")}]";
        else if (key is { Type: KeyType.Line, Least: { } least, Most: { } most }) yield return $"pattern: [{Quoted($"^.{{{least},{most}}}$")}, {Quoted($"has {least} to {most} characters")}]";
        if (key is { Type: KeyType.Lines, Least: { } fewest }) yield return $"min: {Number(fewest)}";
        if (key is { Type: KeyType.Lines, Most: { } most2 }) yield return $"max: {Number(most2)}";
    }

    private static IEnumerable<string> Widget(Key key) => key switch
    {
        { Names: Naming.Topic } => Relation("files", "topics.*.id", "topics.*.title", "site", many: false),
        { Names: Naming.Person } => Relation("files", "people.*.id", "people.*.name", "people", many: key.Type is KeyType.Lines),
        { Names: Naming.Article } => Relation("articles", "{{slug}}", "title", file: null, many: true),
        { Choices.IsEmpty: false } => ["widget: select", $"options: [{string.Join(", ", key.Choices)}]"],
        { Type: KeyType.Text } => ["widget: text"],
        { Type: KeyType.Day } => ["widget: datetime", "format: YYYY-MM-DD", "date_format: YYYY-MM-DD", "time_format: false"],
        { Type: KeyType.Flag } => ["widget: boolean"],
        { Type: KeyType.Number } => ["widget: number", "value_type: float"],
        { Type: KeyType.Whole } => ["widget: number", "value_type: int"],
        { Type: KeyType.Lines } => ["widget: list", "field: {name: item, label: item, widget: text}"],
        { Type: KeyType.Record } => ["widget: object"],
        { Type: KeyType.Records } => ["widget: list"],
        _ => ["widget: string"],
    };

    private static IEnumerable<string> Relation(string collection, string value, string display, string? file, bool many)
    {
        yield return "widget: relation";
        yield return $"collection: {collection}";
        if (file is not null) yield return $"file: {file}";
        yield return $"value_field: {Quoted(value)}";
        yield return $"search_fields: [{Quoted(display)}]";
        yield return $"display_fields: [{Quoted(display)}]";
        if (many) yield return "multiple: true";
    }

    private static void Body(StringBuilder text, int indent)
    {
        Line(text, indent, "- name: body");
        Line(text, indent + 2, "label: Text");
        Line(text, indent + 2, "widget: markdown");
        // The rich mode of such editors rewrites citations and callouts.
        Line(text, indent + 2, "modes: [raw]");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, int indent, string line) => text.Append(' ', indent).Append(line).Append('\n');
}
