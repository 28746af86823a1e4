using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MagnesiumGuide.Content;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Checks;

/// <summary>The reference values by unit, so that a number in a text is quickly known for one of them.</summary>
internal sealed class KnownNumbers
{
    // Units of amounts; "mmol/L" and "mg/dL" begin with one.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_doseUnits =
        new[] { "mg", "g", "mcg", "\u00B5g", "\u03BCg", "mmol", "mEq", "IU", "mL" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<(decimal Number, string Unit), List<ReferenceValue>> _byNumber = [];

    /// <summary>Takes the values; null and those in other units are no amounts.</summary>
    public KnownNumbers(ImmutableDictionary<string, ReferenceValue>? values)
    {
        foreach (var value in (values?.Values ?? []).Where(value => IsDoseUnit(value.Unit)).OrderBy(value => ContentFolder.ValueFiles.IndexOf(value.FileName)).ThenBy(value => value.Span.Start.Line).ThenBy(value => value.Id, StringComparer.Ordinal))
        {
            foreach (var number in value.Numbers)
            {
                if (!_byNumber.TryGetValue((number, value.Unit), out var known)) _byNumber.Add((number, value.Unit), known = []);
                known.Add(value);
            }
        }
    }

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => _byNumber.Count == 0;

    /// <summary>The values with that number, and with the other one where the text gives a range.</summary>
    public IReadOnlyList<ReferenceValue> Find(decimal number, decimal? other, string unit)
    {
        if (!_byNumber.TryGetValue((number, unit), out var known)) return [];
        return known.FindAll(value => other is { } from ? value.Min == from && value.Max == number : value.Value == number);
    }

    /// <summary>True for a unit of an amount, or one that begins with it.</summary>
    public static bool IsDoseUnit(ReadOnlySpan<char> unit) => s_doseUnits.Contains(unit.IndexOf('/') is >= 0 and var slash ? unit[..slash] : unit);

    /// <summary>The number that ends just before an offset, and where it begins; null when there is none.</summary>
    public static (decimal Number, int Start)? NumberBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (text[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(text[start - 2])))) start--;
        if (start == end || (start > 0 && char.IsLetter(text[start - 1]))) return null;
        return decimal.TryParse(text[start..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? (number, start) : null;
    }
}
