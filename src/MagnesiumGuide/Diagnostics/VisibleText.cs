using System.Globalization;
using System.Text;

namespace MagnesiumGuide.Diagnostics;

/// <summary>Text of content as it may be printed: nothing in it moves a cursor, turns what follows round, or hides.</summary>
public static class VisibleText
{
    /// <summary>The text with a sign for each character that can't be seen: ␛ for an escape (Unicode's control pictures), <c>\u{202E}</c> for one that has no such sign.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnseen)) return text;
        var shown = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune)) shown.Append(rune);
            else if (rune.Value < ' ') shown.Append((char)('\u2400' + rune.Value));
            else if (rune.Value == '\u007F') shown.Append('\u2421');
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
        }

        return shown.ToString();
    }

    /// <summary>JSON that says the same, with <c>\u202E</c> for what the serializer leaves as it is: it escapes controls, and not what hides or turns text round.</summary>
    public static string OfJson(string json)
    {
        if (!json.Any(IsFormat)) return json;
        var shown = new StringBuilder(json.Length + 8);
        foreach (var unit in json)
        {
            // Such a character stands in a string, since the rest of JSON is ASCII.
            if (IsFormat(unit)) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            else shown.Append(unit);
        }

        return shown.ToString();

        static bool IsFormat(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.Format;
    }

    /// <summary>True for what ends a line, controls a terminal or sets the direction of text, and for what has no width.</summary>
    public static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
