using System.Text.Json;
using System.Text.Json.Serialization;

namespace MagnesiumGuide.Web.StructuredData;

/// <summary>The graph as it is printed.</summary>
/// <param name="Context">The vocabulary.</param>
/// <param name="Graph">The nodes. Object, not Thing: the serializer then writes every property of what a node really is.</param>
internal sealed record GraphDocument(
    [property: JsonPropertyName("@context")] string Context,
    [property: JsonPropertyName("@graph")] IReadOnlyList<object> Graph);

/// <summary>How a graph is written, put down at build time. Named are the types that stand behind a property declared as object too.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(GraphDocument))]
[JsonSerializable(typeof(Agent))]
[JsonSerializable(typeof(CreativeWork))]
[JsonSerializable(typeof(ListOfItems))]
[JsonSerializable(typeof(List<Agent>))]
[JsonSerializable(typeof(List<CreativeWork>))]
internal sealed partial class GraphJson : JsonSerializerContext;
