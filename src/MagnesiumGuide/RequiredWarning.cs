using System.Collections.Immutable;
using MagnesiumGuide.Values;

namespace MagnesiumGuide;

/// <summary>A warning that some pages must carry, from data/required-warnings.yaml.</summary>
/// <param name="Mention">Words of which the warning must hold one, the plainest first: "kidney".</param>
/// <param name="Topics">Pages of these topics need it.</param>
/// <param name="Words">Pages that use one of these words need it.</param>
/// <param name="Quotes">Pages that quote such a value need it; null where values do not matter.</param>
public sealed record RequiredWarning(ImmutableArray<string> Mention, ImmutableArray<string> Topics, ImmutableArray<string> Words, QuotedKind? Quotes);

/// <summary>A kind of value. What is null fits any.</summary>
/// <param name="Basis">"supplement" or "total".</param>
/// <param name="Unit">The unit.</param>
/// <param name="Per">What it is counted over.</param>
public sealed record QuotedKind(string? Basis, string? Unit, string? Per)
{
    /// <summary>True for a value of this kind.</summary>
    public bool Fits(ReferenceValue value) => (Basis ?? value.Basis) == value.Basis && (Unit ?? value.Unit) == value.Unit && (Per ?? value.Per) == value.Per;
}
