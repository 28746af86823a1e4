using System.Globalization;

namespace MagnesiumGuide.Language;

/// <summary>Tags that name the language of a text (BCP 47).</summary>
public static class LanguageTag
{
    /// <summary>The tag as it is printed, "la" for "lat"; null for one that names no language. Unlike that of a guide, the language may be one that nobody writes days in.</summary>
    public static string? Read(string text)
    {
        try
        {
            // The machine invents a culture for any well-formed tag, but a code for its language it has only for those of ISO 639.
            var culture = CultureInfo.GetCultureInfo(text);
            return culture.ThreeLetterISOLanguageName.Length > 0 && culture.Name.Length > 0 && !culture.Name.Contains('_', StringComparison.Ordinal) ? culture.Name : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True for two tags of one language in one script, wherever it is spoken: "en-GB" and "en".</summary>
    public static bool AreOfOneLanguage(string one, string other) => Everywhere(one).Equals(Everywhere(other));

    private static CultureInfo Everywhere(string tag)
    {
        var culture = CultureInfo.GetCultureInfo(tag);
        while (!culture.IsNeutralCulture && culture.Parent.Name.Length > 0) culture = culture.Parent;
        return culture;
    }
}
