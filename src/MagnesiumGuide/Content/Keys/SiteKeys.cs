namespace MagnesiumGuide.Content.Keys;

/// <summary>site.yaml.</summary>
internal static class SiteKeys
{
    private static readonly Shape s_publisher = new("Who stands behind the guide",
    [
        new Key("name", KeyType.Line, "who stands behind the guide") { IsRequired = true, Example = "who stands behind the guide" },
        new Key("url", KeyType.Line, "the publisher's own site") { Form = WebAddress.Form },
        new Key("email", KeyType.Line, "where readers may write to"),
    ]);

    private static readonly Shape s_topic = new("A topic",
    [
        new Key("id", KeyType.Line, "part of the topic's URL: lower-case words with hyphens") { IsRequired = true, Example = "safety", Form = "^[a-z0-9]+(-[a-z0-9]+)*$" },
        new Key("title", KeyType.Line, "what readers see") { IsRequired = true, Example = "Safety" },
        new Key("description", KeyType.Line, "one sentence below the title"),
    ]);

    private static readonly Shape s_numbers = new("The numbers to call in a country",
    [
        new Key("country", KeyType.Line, "the country's code, `GB`") { IsRequired = true, Example = "GB" },
        new Key("urgent", KeyType.Line, "the number for advice the same day, in quotes"),
        new Key("emergency", KeyType.Line, "the number of the ambulance, in quotes") { IsRequired = true, Example = "\"999\"" },
    ]);

    // The keys are the ids of rules.
    private static readonly Shape s_weights = new("The weight of rules", []);

    /// <summary>The file.</summary>
    public static Shape Site { get; } = new("site.yaml: the guide as a whole",
    [
        new Key("name", KeyType.Line, "the name of the guide") { IsRequired = true, Example = "the name of the guide" },
        new Key("tagline", KeyType.Line, "one sentence below the name"),
        new Key("language", KeyType.Line, "the language of the pages, `en-GB` unless you say otherwise (BCP 47)") { Example = "en-GB" },
        new Key("publisher", KeyType.Record, "who stands behind the guide") { IsRequired = true, Example = "{name: who stands behind the guide}", Inner = s_publisher },
        new Key("topics", KeyType.Records, "the topics, in the order of the hub") { Inner = s_topic },
        new Key("emergency", KeyType.Records, "the numbers that the care ladder prints") { Inner = s_numbers },
        new Key("checks", KeyType.Weights, "how much rules of `check` weigh: off, suggestion, warning or error") { Inner = s_weights },
    ]);
}
