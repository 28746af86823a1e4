using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content.Keys;

namespace MagnesiumGuide.Editing;

/// <summary>A JSON Schema of a file, draft 7, which is what the YAML extension of VS Code reads best.</summary>
internal static class JsonSchemaText
{
    /// <summary>How every generated JSON file is written.</summary>
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a file with that shape.</summary>
    public static string Of(Shape shape)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        foreach (var (name, value) in Mapping(shape)) schema[name] = value!.DeepClone();
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Mapping(Shape shape)
    {
        if (!shape.Kinds.IsEmpty) return new JsonObject { ["title"] = EditorFiles.Plain(shape.Title), ["anyOf"] = new JsonArray([.. shape.Kinds.Select(Mapping)]) };
        var mapping = new JsonObject
        {
            ["title"] = EditorFiles.Plain(shape.Title),
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(shape.Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(key)))),
        };
        if (shape.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name).ToArray() is { Length: > 0 } required) mapping["required"] = new JsonArray(required);
        if (!shape.OneOf.IsEmpty) mapping["anyOf"] = new JsonArray([.. shape.OneOf.Select(key => new JsonObject { ["required"] = new JsonArray(key) })]);
        return mapping;
    }

    private static JsonObject Property(Key key)
    {
        var property = new JsonObject { ["description"] = EditorFiles.Plain(key.Meaning), ["markdownDescription"] = key.Meaning };
        // A key without a value is one that is not there.
        var absent = key.IsRequired ? Array.Empty<string>() : ["null"];
        switch (key.Type)
        {
            case KeyType.Line or KeyType.Text when !key.Choices.IsEmpty:
                property["enum"] = new JsonArray([.. key.Choices.Select(choice => (JsonNode)choice), .. key.IsRequired ? [] : new JsonNode?[] { null }]);
                break;
            case KeyType.Line or KeyType.Text:
                // YAML makes a number of a text such as 111, and the readers take it as it is written.
                Add(property, ["string", "number", "boolean", .. absent]);
                AddForm(property, key);
                if (key.Least is { } shortest) property["minLength"] = shortest;
                if (key.Most is { } longest) property["maxLength"] = longest;
                break;
            case KeyType.Day:
                Add(property, ["string", .. absent]);
                property["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
                break;
            case KeyType.Flag:
                Add(property, ["boolean", .. absent]);
                break;
            case KeyType.Number:
                Add(property, ["number", .. absent]);
                break;
            case KeyType.Whole:
                Add(property, ["integer", .. absent]);
                break;
            case KeyType.Lines:
                Add(property, ["array", .. absent]);
                property["items"] = AddForm(Add(new JsonObject(), ["string", "number", "boolean"]), key);
                if (key.Least is { } fewest) property["minItems"] = fewest;
                if (key.Most is { } most) property["maxItems"] = most;
                break;
            case KeyType.Record:
                Add(property, ["object", .. absent]);
                foreach (var (name, value) in Mapping(key.Inner!))
                    if (!property.ContainsKey(name)) property[name] = value!.DeepClone();
                break;
            case KeyType.Records:
                Add(property, ["array", .. absent]);
                property["items"] = Mapping(key.Inner!);
                break;
            case KeyType.CslDate:
                Add(property, ["string", "number", "object", "array", .. absent]);
                property["items"] = new JsonObject { ["type"] = "object" };
                break;
            case KeyType.Weights:
                Add(property, ["object", .. absent]);
                property["additionalProperties"] = false;
                property["properties"] = new JsonObject(AllRules.All.Where(rule => rule.Configurable).Select(rule => KeyValuePair.Create(rule.Id, (JsonNode?)Weight($"{rule.Name}; {rule.Severity.ToString().ToLowerInvariant()} otherwise"))));
                property["patternProperties"] = new JsonObject { ["^MG[1-8][0-9]{2}$"] = new JsonObject() };
                break;
        }

        return property;
    }

    private static JsonObject Weight(string meaning) => new() { ["description"] = meaning, ["enum"] = new JsonArray("off", "suggestion", "warning", "error") };

    private static JsonObject Add(JsonObject property, string[] types)
    {
        property["type"] = types is [var only] ? only : new JsonArray([.. types.Select(type => (JsonNode)type)]);
        return property;
    }

    private static JsonObject AddForm(JsonObject property, Key key)
    {
        if (key.Form is { } form) property["pattern"] = form;
        if (key.Example.Length > 0 && key.IsRequired && key.Type is KeyType.Line && !key.Example.Contains('"')) property["examples"] = new JsonArray(key.Example);
        return property;
    }
}
