using System.Globalization;
using System.Text.RegularExpressions;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Checks;

/// <summary>Compares a text with the value that it quotes.</summary>
internal static partial class QuotedNumbers
{
    /// <summary>The numbers of the value, and its unit, that the text does not hold.</summary>
    public static IReadOnlyList<string> MissingFrom(string text, ReferenceValue value)
    {
        var written = Number().Matches(text)
            .Select(match => decimal.TryParse(Grouping().Replace(match.Value, "").Replace('\u2212', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null)
            .ToList();
        var missing = value.Numbers.Where(number => !written.Contains(number)).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        if (!Regex.IsMatch(text, $@"(?<![\p{{L}}]){Regex.Escape(value.Unit)}(?![\p{{L}}])")) missing.Add($"\"{value.Unit}\"");
        return missing;
    }

    /// <summary>The value as a text may write it: "350 mg", "0.7 to 1.05 mmol/L".</summary>
    public static string Written(ReferenceValue value) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(" to ", value.Numbers)}{(value.Unit is "%" ? "" : " ")}{value.Unit}");

    // A hyphen or a minus sign is the number's own unless something stands right before it: 0.7-1.05 is a range. 1,000 and 1 000 (with a space that does not break) are one number.
    [GeneratedRegex(@"(?:(?<![\p{L}\p{N}%)])[-\u2212])?(?:[0-9]{1,3}(?:[,\u00A0\u202F][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"[,\u00A0\u202F]")]
    private static partial Regex Grouping();
}
