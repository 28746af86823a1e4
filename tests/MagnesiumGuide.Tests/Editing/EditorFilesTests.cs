using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MagnesiumGuide.Content;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using NJsonSchema;

namespace MagnesiumGuide.Tests.Editing;

/// <summary>Schemas, settings and docs are made from the keys that the readers know: neither knows more than the other.</summary>
public sealed class EditorFilesTests
{
    private const string Wrong = "[[1]]";

    // One folder for hundreds of cases; only what is said about the shape of the case's own file is looked at.
    private static readonly Lazy<GuideTest> s_guide = new(() => GuideTest.From());

    public static TheoryData<string> Files => [.. EditorFiles.Shapes.Select(shape => shape.Name)];

    // Every key that a reader looks at, down to the inner ones: "publisher/name".
    public static TheoryData<string, string> Keys => [.. EditorFiles.Shapes.SelectMany(file => Variants(file.Shape).SelectMany((shape, index) => PathsIn(shape).Select(path => (file.Name, $"{index}:{path}"))))];

    [Fact]
    public void What_is_committed_is_what_would_be_written() =>
        EditorFiles.StaleIn(Repository.PathOf("schemas")).Should().BeEmpty("`dotnet run --project src/MagnesiumGuide.Web -- schema schemas` writes them anew");

    [Fact]
    public void A_file_that_was_touched_or_deleted_is_stale()
    {
        var folder = Directory.CreateTempSubdirectory("schemas-").FullName;
        foreach (var (name, text) in EditorFiles.All) File.WriteAllText(Path.Combine(folder, name), text);
        EditorFiles.StaleIn(folder).Should().BeEmpty();

        File.AppendAllText(Path.Combine(folder, "site.schema.json"), " ");
        File.Delete(Path.Combine(folder, "config.yml"));
        File.WriteAllText(Path.Combine(folder, "iron.schema.json"), "{}");
        EditorFiles.StaleIn(folder).Should().Equal("config.yml", "iron.schema.json", "site.schema.json");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_guides_own_files_are_valid(string name)
    {
        var schema = await JsonSchema.FromJsonAsync(EditorFiles.All.Single(file => file.Name == $"{name}.schema.json").Text, TestContext.Current.CancellationToken);
        var place = Repository.PathOf($"content/{EditorFiles.Shapes.Single(shape => shape.Name == name).File}");
        foreach (var path in place.EndsWith('*') || place.Contains('*') ? Directory.GetFiles(Path.GetDirectoryName(place)!, "*.md") : File.Exists(place) ? [place] : [])
            schema.Validate(Json(path, File.ReadAllText(path))).Should().BeEmpty(path);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Reader_and_schema_refuse_the_same_wrong_value(string name, string key)
    {
        var (_, shape, file) = EditorFiles.Shapes.Single(one => one.Name == name);
        var (variant, path) = (Variants(shape)[key[0] - '0'], key[2..].Split('/'));
        var schema = await JsonSchema.FromJsonAsync(EditorFiles.All.Single(one => one.Name == $"{name}.schema.json").Text, TestContext.Current.CancellationToken);
        var isAnything = path.Aggregate((Shape: variant, Key: (Key?)null), (at, part) => (at.Shape.Find(part)!.Inner!, at.Shape.Find(part))).Key!.Type == KeyType.Anything;

        Faults(Text(file, variant, [])).Should().BeEmpty();
        schema.Validate(Json(file, Text(file, variant, []))).Should().BeEmpty();
        var wrong = Text(file, variant, path);
        (Faults(wrong).Count > 0).Should().Be(!isAnything, wrong);
        (schema.Validate(Json(file, wrong)).Count > 0).Should().Be(!isAnything, wrong);

        List<string> Faults(string text)
        {
            var place = file.Replace("*", "case", StringComparison.Ordinal);
            var found = s_guide.Value.Write(place, text).Load().Diagnostics;
            return [.. found.Where(one => one.Span.File == place && one is { Rule.Configurable: false, Severity: Severity.Error }).Select(one => $"{one.Rule.Id} {one.Message}")];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_unknown_key_is_invalid(string name)
    {
        var (_, shape, file) = EditorFiles.Shapes.Single(one => one.Name == name);
        var schema = await JsonSchema.FromJsonAsync(EditorFiles.All.Single(one => one.Name == $"{name}.schema.json").Text, TestContext.Current.CancellationToken);

        schema.Validate(Json(file, Text(file, Variants(shape)[0], []).Replace("}", ", nonsense: 1}", StringComparison.Ordinal).Replace("\n---\n", "\nnonsense: 1\n---\n", StringComparison.Ordinal))).Should().NotBeEmpty();
    }

    [Fact]
    public void The_table_of_front_matter_in_the_docs_has_every_key_with_its_meaning()
    {
        var rows = File.ReadAllLines(Repository.PathOf("docs/authoring.md")).SkipWhile(line => line != "## Front matter").Skip(4).TakeWhile(line => line.StartsWith('|'));

        rows.Should().Equal(PageKeys.Article.Keys.Select(key => $"| `{key.Name}` | {(key.IsRequired ? "must" : "may")} | {key.Meaning} |"));
    }

    [Fact]
    public void Settings_of_VS_Code_lead_every_file_to_its_schema()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(".vscode/settings.json")));

        settings.RootElement.GetProperty("yaml.schemas").EnumerateObject()
            .SelectMany(entry => entry.Value.ValueKind == JsonValueKind.Array ? entry.Value.EnumerateArray().Select(file => $"{entry.Name} {file}") : [$"{entry.Name} {entry.Value}"])
            .Should().BeEquivalentTo(EditorFiles.Shapes.Where(shape => shape.File.EndsWith(".yaml", StringComparison.Ordinal))
                .SelectMany(shape => EditorFiles.Alike(shape.File).Prepend(shape.File).Select(file => $"./schemas/{shape.Name}.schema.json content/{file}")));
        using var extension = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("frontmatter.json")));
        extension.RootElement.GetProperty("frontMatter.extends").EnumerateArray().Should().OnlyContain(path => File.Exists(Repository.PathOf(path.GetString()!)));
    }

    [Fact]
    public void Both_editors_have_every_key_of_an_article()
    {
        var names = PageKeys.Article.Keys.Select(key => key.Name).ToList();
        using var extension = JsonDocument.Parse(EditorFiles.All.Single(file => file.Name == "front-matter-cms.json").Text);
        extension.RootElement.GetProperty("frontMatter.taxonomy.contentTypes")[0].GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).Should().Equal(names);

        var browser = JsonNode.Parse(Json("config.yaml", EditorFiles.All.Single(file => file.Name == "config.yml").Text))!;
        browser["collections"]![0]!["fields"]!.AsArray().Select(field => field!["name"]!.GetValue<string>()).Should().Equal([.. names, "body"]);
        browser["collections"]!.AsArray().Select(collection => collection!["name"]!.GetValue<string>()).Should().Equal("articles", "pages", "files");
    }

    [Theory]
    [InlineData("docs/ci.md")]
    [InlineData("docs/editing.md")]
    public void Examples_of_YAML_in_the_docs_are_YAML(string page)
    {
        foreach (var example in File.ReadAllText(Repository.PathOf(page)).Split("```yaml\n").Skip(1)) Json("example.yaml", example[..example.IndexOf("```", StringComparison.Ordinal)]);
    }

    private static ImmutableArray<Shape> Variants(Shape file)
    {
        if (file.Keys is not [{ Inner.Kinds: { IsEmpty: false } kinds } list]) return [file];
        return [.. kinds.Select(kind => file with { Keys = [list with { Inner = kind }] }).Select(variant => new Shape(variant.Title, variant.Keys))];
    }

    private static IEnumerable<string> PathsIn(Shape shape) =>
        shape.Keys.SelectMany(key => (key.Inner is { } inner ? PathsIn(inner).Select(path => $"{key.Name}/{path}") : []).Prepend(key.Name));

    private static string Text(string file, Shape shape, string[] path) =>
        file.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{string.Join('\n', Entries(shape, path))}\n---\n\nZorium.\n" : string.Join('\n', Entries(shape, path)) + "\n";

    // The keys that must be there, and the one that is wrong.
    private static IEnumerable<string> Entries(Shape shape, string[] path) => shape.Keys
        .Where(key => key.IsRequired || key.Type is KeyType.Records || key.Name == shape.OneOf.FirstOrDefault() || key.Name == path.FirstOrDefault())
        .Select(key => $"{key.Name}: {(path is [var last] && last == key.Name ? Wrong : Value(key, path.FirstOrDefault() == key.Name ? path[1..] : []))}");

    private static string Value(Key key, string[] path) => key switch
    {
        { Type: KeyType.Record } => $"{{{string.Join(", ", Entries(key.Inner!, path))}}}",
        { Type: KeyType.Records } => $"[{{{string.Join(", ", Entries(key.Inner!, path))}}}]",
        { Type: KeyType.Number or KeyType.Whole } => "1",
        { Type: KeyType.Day } => "2026-05-01",
        { Type: KeyType.Lines } => $"[{string.Join(", ", Enumerable.Range(0, key.Least ?? 1).Select(item => $"word {item}"))}]",
        { Choices.IsEmpty: false } => key.Choices[0],
        { Example: ['"', ..] } => key.Example,
        { Name: "description", IsRequired: true } => "\"A sentence that is certainly longer than fifty characters are.\"",
        _ => $"\"{(key.Example.Length > 0 ? key.Example : "word")}\"",
    };

    private static string Json(string name, string text)
    {
        var bag = new DiagnosticBag();
        var file = new ContentFile(Path.GetFileName(name).Replace("*", "case", StringComparison.Ordinal), name, Encoding.UTF8.GetBytes(text)).Read();
        var node = name.EndsWith(".md", StringComparison.Ordinal) ? DocumentParser.Parse(file, bag).FrontMatter : YamlReader.Read(file, bag);
        DiagnosticFormat.Text(bag).Should().BeEmpty();
        return ToJson(node!)!.ToJsonString();
    }

    // As the core schema of YAML 1.2 has it.
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlText { IsNull: true } => null,
        YamlText { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlText { IsPlain: true } text when decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlText text => JsonValue.Create(text.Value),
        _ => throw new InvalidOperationException(),
    };
}
