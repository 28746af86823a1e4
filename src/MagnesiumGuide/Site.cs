using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide;

/// <summary>What site.yaml says of the guide as a whole.</summary>
public sealed record Site
{
    /// <summary>The name of the guide.</summary>
    public required string Name { get; init; }

    /// <summary>One line under the name; null when there is none.</summary>
    public string? Tagline { get; init; }

    /// <summary>The language of the pages, a BCP 47 tag.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>Who stands behind it.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>The topics, in the order of the hub.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>Numbers to call, by country.</summary>
    public ImmutableArray<EmergencyNumbers> Emergency { get; init; } = [];

    /// <summary>The numbers to call in each country, in the order of site.yaml; none for what can wait.</summary>
    public IEnumerable<(string Country, string Number)> NumbersFor(Urgency urgency) => Emergency
        .Select(numbers => (numbers.Country, Number: urgency switch { Urgency.Emergency => numbers.Emergency, Urgency.Today => numbers.Urgent, _ => null }))
        .Where(found => found.Number is not null)
        .Select(found => (found.Country, found.Number!));

    /// <summary>The weight that each rule has here, by rule id; null switches a rule off.</summary>
    public ImmutableDictionary<string, Severity?> Checks { get; init; } = ImmutableDictionary<string, Severity?>.Empty;
}

/// <summary>Who stands behind the guide.</summary>
/// <param name="Name">The name shown as author where an article names none.</param>
/// <param name="Url">Their home page; null when not given.</param>
/// <param name="Email">Where corrections go; null when not given.</param>
public sealed record Publisher(string Name, string? Url, string? Email);

/// <summary>Whom to call in a country.</summary>
/// <param name="Country">An ISO 3166 code or a name.</param>
/// <param name="Urgent">The number for urgent advice; null where there is none.</param>
/// <param name="Emergency">The number for an emergency.</param>
public sealed record EmergencyNumbers(string Country, string? Urgent, string Emergency);
