using System.Text.Json.Nodes;
using MagnesiumGuide.Content.Keys;

namespace MagnesiumGuide.Editing;

/// <summary>
/// The settings of the extension Front Matter CMS for VS Code (frontmatter.codes/docs/settings): the fields of articles. Only the content type "default" is defined, since the
/// extension writes the name of any other one into front matter.
/// </summary>
internal static class FrontMatterCmsText
{
    /// <summary>The file.</summary>
    public static string Of() => new JsonObject
    {
        ["$schema"] = "https://frontmatter.codes/frontmatter.schema.json",
        ["frontMatter.content.pageFolders"] = new JsonArray(new JsonObject { ["title"] = "Articles", ["path"] = "[[workspace]]/content/articles" }),
        ["frontMatter.content.publicFolder"] = "content/images",
        ["frontMatter.content.autoUpdateDate"] = false,
        ["frontMatter.taxonomy.dateFormat"] = "yyyy-MM-dd",
        ["frontMatter.taxonomy.seoTitleLength"] = PageKeys.Article.Find("title")!.Most,
        ["frontMatter.taxonomy.seoDescriptionLength"] = PageKeys.Article.Find("description")!.Most,
        ["frontMatter.taxonomy.contentTypes"] = new JsonArray(new JsonObject
        {
            ["name"] = "default",
            ["pageBundle"] = false,
            ["previewPath"] = "/articles",
            ["clearEmpty"] = true,
            ["fields"] = new JsonArray([.. PageKeys.Article.Keys.Select(Field)]),
        }),
    }.ToJsonString(JsonSchemaText.Options) + "\n";

    private static JsonObject Field(Key key)
    {
        var field = new JsonObject { ["title"] = key.Name, ["name"] = key.Name, ["description"] = EditorFiles.Plain(key.Meaning), ["type"] = TypeOf(key) };
        if (key.IsRequired) field["required"] = true;
        if (key.Type is KeyType.Line) field["single"] = true;
        if (key.Type is KeyType.Day) field["dateFormat"] = "yyyy-MM-dd";
        return field;
    }

    private static string TypeOf(Key key) => key switch
    {
        { Name: "draft" } => "draft",
        { Name: "tags" } => "tags",
        { Type: KeyType.Day } => "datetime",
        { Type: KeyType.Whole or KeyType.Number } => "number",
        { Type: KeyType.Flag } => "boolean",
        { Type: KeyType.Lines } => "list",
        _ => "string",
    };
}
