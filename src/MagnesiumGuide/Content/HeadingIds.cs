using System.Globalization;
using System.Text;

namespace MagnesiumGuide.Content;

/// <summary>
/// Anchors as GitHub makes them (github.com/gjtorikian/html-pipeline, the table of contents filter): lower case, punctuation dropped, spaces to hyphens,
/// the second of two equal ones with "-1".
/// </summary>
internal sealed class HeadingIds
{
    // GitHub gives no anchor to a heading of punctuation alone; HTML allows no empty one.
    private const string Nameless = "section";

    // Longer headings are rare.
    private const int Usual = 128;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _made;

    /// <summary>The anchor of a text, without regard to others.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return OfAscii(text.AsSpan().Trim());
        var id = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value == ' ') id.Append('-');
            else if (rune.Value == '-' || IsOfWord(rune)) id.Append(rune);
        }

        return id.ToString();
    }

    private static string OfAscii(ReadOnlySpan<char> text)
    {
        var id = text.Length <= Usual ? stackalloc char[Usual] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c == ' ') id[length++] = '-';
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_') id[length++] = char.ToLowerInvariant(c);
        }

        return id[..length].ToString();
    }

    /// <summary>Takes an anchor that its author chose; false when it is taken already.</summary>
    public bool Take(string id) => _taken.Add(id);

    /// <summary>Makes and takes the anchor of a text.</summary>
    public string Make(string text)
    {
        var id = Of(text) is { Length: > 0 } words ? words : Nameless;
        var unique = id;
        while (!_taken.Add(unique))
        {
            _made ??= new Dictionary<string, int>(StringComparer.Ordinal);
            unique = $"{id}-{_made[id] = _made.GetValueOrDefault(id) + 1}";
        }

        return unique;
    }

    // What Ruby's \p{Word} takes in: accents that stand as characters of their own, too.
    private static bool IsOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
}
