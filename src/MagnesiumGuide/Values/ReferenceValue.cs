using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Values;

/// <summary>A number that the guide quotes: a dose, a limit, a level. It stands once, in one of the files of <c>data/</c>.</summary>
public sealed record ReferenceValue
{
    /// <summary>What <c>value:id</c> names.</summary>
    public required string Id { get; init; }

    /// <summary>The number; null for a range or a bound.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end; null when there is none.</summary>
    public decimal? Min { get; init; }

    /// <summary>The upper end; null when there is none.</summary>
    public decimal? Max { get; init; }

    /// <summary>The unit, as the text must write it.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is counted over, "day"; null for levels and shares.</summary>
    public string? Per { get; init; }

    /// <summary>For whom it holds.</summary>
    public required string Population { get; init; }

    /// <summary>"total" or "supplement" for intakes; null for other values.</summary>
    public string? Basis { get; init; }

    /// <summary>Who set or measured it.</summary>
    public required string Authority { get; init; }

    /// <summary>When it was set; null when not known.</summary>
    public int? Year { get; init; }

    /// <summary>The ids of its sources in references.yaml.</summary>
    public ImmutableArray<Articles.Located<string>> Sources { get; init; } = [];

    /// <summary>The file of the content folder that holds it, "data/foods.yaml".</summary>
    public required string FileName { get; init; }

    /// <summary>Where the record stands.</summary>
    public required FileSpan Span { get; init; }

    /// <summary>Every number that a text quoting this value must hold.</summary>
    public IEnumerable<decimal> Numbers => new[] { Value, Min, Max }.OfType<decimal>();
}
