using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>What the readers of YAML files share: the file is a mapping, its texts may be rich.</summary>
internal static class YamlFile
{
    /// <summary>The reader of a file's mapping; null when it can't be parsed or is no mapping.</summary>
    public static FieldReader? Fields(ContentText file, Shape shape, DiagnosticBag bag)
    {
        switch (YamlReader.Read(file, bag))
        {
            case null:
                return null;
            case YamlMap map:
                return new FieldReader(map, shape, file, bag, file.LineSpan(1));
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, file.Span(other.Start, Math.Min(other.Start + 1, other.End)), $"the file must hold keys, and this is a {(other is YamlList ? "list" : "text")}.",
                    other is YamlList && shape.Keys is [var only] ? $"write `{only.Name}:` above it" : "write `key: value`");
                return null;
        }
    }

    /// <summary>The records under the file's one key; null when the file can't be parsed, so that nothing is concluded from what is not there.</summary>
    public static IReadOnlyList<FieldReader>? Records(ContentText file, Shape shape, DiagnosticBag bag)
    {
        if (Fields(file, shape, bag) is not { } fields) return null;
        var key = shape.Keys.Single().Name;
        var records = fields.Records(key).ToList();
        var complete = fields.Node(key) is null or YamlList;
        fields.ReportUnknownKeys();
        return complete ? records : null;
    }
}
