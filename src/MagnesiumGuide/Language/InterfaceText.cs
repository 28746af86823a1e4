using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace MagnesiumGuide.Language;

/// <summary>
/// The words of the interface ("Quick summary", "Sources"), from InterfaceText.resx or its sibling for the language, InterfaceText.fr.resx.
/// </summary>
public sealed class InterfaceText
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    private static readonly ResourceManager s_resources = new("MagnesiumGuide.Language.InterfaceText", typeof(InterfaceText).Assembly);

    /// <summary>The words for a language; those that have no translation are English.</summary>
    /// <param name="language">A BCP 47 tag, "en-GB".</param>
    public InterfaceText(string language)
    {
        Culture = CultureInfo.GetCultureInfo(language);
        _written = HasWords(Culture) ? Culture : s_english;
    }

    // The resource manager takes a lock for each word, and a page has some hundred.
    private readonly ConcurrentDictionary<string, string> _found = new(StringComparer.Ordinal);

    // Days and numbers stand among the words, so they are written as the words are.
    private readonly CultureInfo _written;

    /// <summary>The culture of the pages, by whose letters lists are sorted. Its words may be missing; then those of the interface are English.</summary>
    public CultureInfo Culture { get; }

    /// <summary>True for pages in a language that is written from right to left.</summary>
    public bool IsRightToLeft => Culture.TextInfo.IsRightToLeft;

    /// <summary>The words with that name. A name that the resources lack is a bug, so it throws.</summary>
    public string this[string name] => _found.GetOrAdd(
        name,
        static (name, culture) => s_resources.GetString(name, culture) ?? throw new KeyNotFoundException($"InterfaceText.resx has no entry named {name}."),
        Culture);

    /// <summary>The words with that name, with their gaps ({0} …) filled.</summary>
    public string Format(string name, params ReadOnlySpan<object?> values) => string.Format(_written, this[name], values);

    /// <summary>True for a tag that names a language.</summary>
    public static bool IsLanguage(string tag)
    {
        // Some machines read en_GB as en-GB; browsers do not.
        if (tag.Contains('_')) return false;
        try
        {
            // Unlike the cultures that the machine invents for any well-formed tag, a known one has a name of its own.
            var culture = CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return culture.ThreeLetterISOLanguageName.Length > 0 && tag.Length > 1;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The name of a country in the language of the words: "United Kingdom" for GB. What is no ISO 3166 code is a name already.</summary>
    public string Country(string code)
    {
        if (code is "EU") return this["EuropeanUnion"];
        if (code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) return code;
        try
        {
            // A region's native name is in the language that stands before it.
            return new RegionInfo($"{_written.TwoLetterISOLanguageName}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>A day as readers write it: "22 November 2026".</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", _written);

    /// <summary>A number as readers write it: "1,250.5".</summary>
    public string Number(decimal number) => number.ToString("#,0.##########", _written);

    // "fr-CA" is served by InterfaceText.fr.resx, which becomes an assembly of its own; the English words have none. The resource manager can't be asked:
    // once it has fallen back to English for a language, it holds that to be the language's own words.
    private static bool HasWords(CultureInfo culture)
    {
        if (culture.Name is "" or "en") return culture.Name == "en";
        try
        {
            typeof(InterfaceText).Assembly.GetSatelliteAssembly(culture);
            return true;
        }
        catch (FileNotFoundException)
        {
            return HasWords(culture.Parent);
        }
    }
}
