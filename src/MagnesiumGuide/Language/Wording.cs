using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Glossary;

namespace MagnesiumGuide.Language;

/// <summary>What the rules about wording know of the language of a guide. A language without lists has none of these rules.</summary>
internal sealed class Wording
{
    private static readonly Lazy<Wording> s_english = new(() => new Wording("en"));

    private Wording(string language)
    {
        var claims = WordList.Read(language, "claims")!;
        var reading = WordList.Read(language, "reading")!;
        Denial = new Denial(claims);
        Promises = new PhraseFinder(claims, "promises");
        Orders = new PhraseFinder(claims, "orders");
        Proof = new PhraseFinder(claims, "proof");
        BareDoses = new PhraseFinder(claims, "bare doses");
        LeftToDoctors = PhraseFinder.Pattern(claims, string.Join('|', claims["left to doctors"]));
        LeftToDoctorsAfter = PhraseFinder.Pattern(claims, string.Join('|', claims["left to doctors after"]));
        WeakSources = PhraseFinder.Pattern(claims, string.Join('|', claims["weak sources"]));
        Vein = PhraseFinder.Pattern(claims, string.Join('|', claims["vein"]));
        StrongSources = PhraseFinder.Pattern(claims, string.Join('|', claims["strong sources"]));
        Syllables = new Syllables(WordList.Pairs(reading["syllables"]));
        KnownAbbreviations = reading["abbreviations"].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Tells what is said from what is denied, quoted, asked or reported.</summary>
    public Denial Denial { get; }

    /// <summary>Promises that nobody can keep.</summary>
    public PhraseFinder Promises { get; }

    /// <summary>Orders to stop or change a medicine.</summary>
    public PhraseFinder Orders { get; }

    /// <summary>Words of proof.</summary>
    public PhraseFinder Proof { get; }

    /// <summary>Amounts to take that name no unit.</summary>
    public PhraseFinder BareDoses { get; }

    /// <summary>What, before an order, leaves it to those who may give it.</summary>
    public Regex LeftToDoctors { get; }

    /// <summary>The same, behind an order.</summary>
    public Regex LeftToDoctorsAfter { get; }

    /// <summary>What the note of a source says that proves little by itself.</summary>
    public Regex WeakSources { get; }

    /// <summary>What the note of a source says that can prove something; it goes before <see cref="WeakSources"/>.</summary>
    public Regex StrongSources { get; }

    /// <summary>What says that something goes into a vein or a muscle.</summary>
    public Regex Vein { get; }

    /// <summary>Counts syllables.</summary>
    public Syllables Syllables { get; }

    /// <summary>Abbreviations that everybody knows.</summary>
    public FrozenSet<string> KnownAbbreviations { get; }

    /// <summary>The lists of a language; null when it has none.</summary>
    /// <param name="language">A BCP 47 tag; null when it is not known.</param>
    public static Wording? Of(string? language) => language is not null && language.Split('-')[0] is "en" or "EN" ? s_english.Value : null;

    /// <summary>Which spelling each foreign one stands for: in "en-GB" the British one for each American; empty for a language, or a tag without a region, that has no such list.</summary>
    public static FrozenDictionary<string, string> SpellingOf(string? language) => language?.Split('-') switch
    {
        ["en", "US", ..] => s_american.Value,
        ["en", "GB" or "IE" or "AU" or "NZ" or "ZA" or "IN", ..] => s_british.Value,
        _ => FrozenDictionary<string, string>.Empty,
    };

    private static readonly Lazy<FrozenDictionary<string, string>> s_american = new(() => Spelling(pair => (pair.Key, pair.Value)));
    private static readonly Lazy<FrozenDictionary<string, string>> s_british = new(() => Spelling(pair => (pair.Value, pair.Key)));

    private static FrozenDictionary<string, string> Spelling(Func<(string Key, string Value), (string From, string To)> direction) =>
        WordList.Pairs(WordList.Read("en", "spelling")![""]).Select(direction).DistinctBy(pair => pair.From).ToFrozenDictionary(pair => pair.From, pair => pair.To, StringComparer.OrdinalIgnoreCase);

    /// <summary>The abbreviations of a glossary, and those inside its terms.</summary>
    public static FrozenSet<string> AbbreviationsOf(ImmutableArray<Term> terms)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (term.Abbreviation is { } own) found.Add(own);
            foreach (var spelling in term.Variants.Prepend(term.Name))
                foreach (var word in new Words(spelling)) found.Add(word.Text.ToString());
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }
}
