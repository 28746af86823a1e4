using System.Text.Json.Serialization;

namespace MagnesiumGuide.Web.StructuredData;

// The few types and properties of schema.org that the pages use, each with the names of the vocabulary. Names and ranges were checked
// against version 30: lastReviewed and reviewedBy belong to WebPage and are wrong on an Article, so an article is a MedicalWebPage.

/// <summary>Anything that can be described.</summary>
internal record Thing([property: JsonPropertyName("@type"), JsonPropertyOrder(-3)] string? Type)
{
    /// <summary>The IRI by which other nodes speak of it.</summary>
    [JsonPropertyName("@id"), JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? SameAs { get; init; }

    /// <summary>A mention of a node that is described elsewhere.</summary>
    public static Thing Mention(string id) => new((string?)null) { Id = id };
}

/// <summary>A person or an organization.</summary>
internal sealed record Agent(string Type) : Thing(Type)
{
    public string? Email { get; init; }

    public string? JobTitle { get; init; }

    public string? HonorificSuffix { get; init; }

    public string? PublishingPrinciples { get; init; }
}

/// <summary>A page, a site, a study: anything that somebody made.</summary>
internal record CreativeWork(string Type) : Thing(Type)
{
    public string? Headline { get; init; }

    public string? Abstract { get; init; }

    public string? InLanguage { get; init; }

    public Thing? IsPartOf { get; init; }

    public Thing? HasPart { get; init; }

    public Thing? Breadcrumb { get; init; }

    public string? DatePublished { get; init; }

    public string? DateModified { get; init; }

    public string? LastReviewed { get; init; }

    /// <summary>An agent. Declared as object, because the serializer writes the properties of the declared type alone.</summary>
    public object? ReviewedBy { get; init; }

    /// <summary>One agent or several.</summary>
    public object? Author { get; init; }

    public Thing? Publisher { get; init; }

    public IReadOnlyList<CreativeWork>? Citation { get; init; }

    /// <summary>What the page is mainly about: questions, or a list.</summary>
    public object? MainEntity { get; init; }

    public SearchAction? PotentialAction { get; init; }

    public Answer? AcceptedAnswer { get; init; }

    public IReadOnlyList<DefinedTerm>? HasDefinedTerm { get; init; }
}

internal sealed record Answer(string Text) : Thing("Answer");

internal sealed record DefinedTerm() : Thing("DefinedTerm");

internal sealed record SearchAction(string Target, [property: JsonPropertyName("query-input")] string QueryInput) : Thing("SearchAction");

/// <summary>A BreadcrumbList or an ItemList.</summary>
internal sealed record ListOfItems(string Type, IReadOnlyList<ListItem> ItemListElement) : Thing(Type);

internal sealed record ListItem(int Position, string? Item) : Thing("ListItem");
