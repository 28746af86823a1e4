using System.Collections.Immutable;

namespace MagnesiumGuide.Content.Keys;

/// <summary>references.yaml: the part of CSL 1.0.2 that the guide prints, and what else reference managers write.</summary>
internal static class ReferenceKeys
{
    /// <summary>The form that Crossref recommends matching (crossref.org/blog/dois-and-matching-regular-expressions).</summary>
    public const string DoiForm = @"^10\.\d{4,9}/\S+$";

    /// <summary>A number of PubMed.</summary>
    public const string PmidForm = "^[1-9][0-9]{0,8}$";

    /// <summary>A number of PubMed Central.</summary>
    public const string PmcidForm = "^PMC[0-9]{1,9}$";

    /// <summary>10 or 13 digits, with or without hyphens.</summary>
    public const string IsbnForm = "^(?=(?:[0-9]-?){9}[0-9X]$|(?:[0-9]-?){12}[0-9]$)[0-9X-]+$";

    /// <summary>The types of CSL 1.0.2, appendix III.</summary>
    private static readonly ImmutableArray<string> s_types =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
        "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
        "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    ];

    /// <summary>Variables of CSL that reference managers write and the guide does not print.</summary>
    private static readonly string[] s_otherVariables =
    [
        "abstract", "annote", "archive", "archive-place", "archive_location", "authority", "available-date", "call-number", "categories", "chapter-number", "citation-key",
        "citation-label", "collection-editor", "collection-number", "collection-title", "compiler", "composer", "container-author", "container-title-short", "contributor", "curator",
        "custom", "dimensions", "director", "division", "editorial-director", "event", "event-date", "event-place", "event-title", "executive-producer", "genre", "guest", "host",
        "illustrator", "interviewer", "ISSN", "issn", "journalAbbreviation", "jurisdiction", "keyword", "locator", "medium", "number", "number-of-pages",
        "number-of-volumes", "organizer", "original-author", "original-date", "original-publisher", "original-publisher-place", "original-title", "part-number", "part-title", "performer",
        "printing-number", "producer", "recipient", "references", "reviewed-author", "reviewed-genre", "reviewed-title", "scale", "script-writer", "section", "series-creator",
        "shortTitle", "source", "status", "submitted", "supplement-number", "title-short", "translator", "version", "volume-title", "year-suffix",
    ];

    private static readonly string[] s_otherPartsOfNames = ["suffix", "comma-suffix", "static-ordering", "parse-names"];

    private static readonly Shape s_name = new("A person (`family` and `given`) or a body (`literal`)",
    [
        new Key("family", KeyType.Line, "the family name"),
        new Key("given", KeyType.Line, "the given names"),
        new Key("literal", KeyType.Line, "the name of a body, as it is printed"),
        new Key("non-dropping-particle", KeyType.Line, "a particle that belongs to the family name, `van`"),
        new Key("dropping-particle", KeyType.Line, "a particle that does not"),
        .. s_otherPartsOfNames.Select(name => new Key(name, KeyType.Anything, "a part of a name that the guide does not print")),
    ])
    {
        OneOf = ["family", "literal"],
    };

    /// <summary>An entry.</summary>
    public static Shape Reference { get; } = new("A source",
    [
        new Key("id", KeyType.Line, "what texts cite it by: `[@id]`") { IsRequired = true, Example = "family-2026" },
        new Key("language", KeyType.Line, "the language of the title, where it is not that of the guide (BCP 47)") { Example = "de" },
        new Key("type", KeyType.Line, "what kind of text it is, by the names of CSL") { IsRequired = true, Example = "article-journal", Choices = s_types },
        new Key("title", KeyType.Line, "its title") { IsRequired = true, Example = "its title" },
        new Key("author", KeyType.Records, "who wrote it, in order") { Inner = s_name },
        new Key("editor", KeyType.Records, "who edited it, in order") { Inner = s_name },
        new Key("issued", KeyType.CslDate, "when it came out: `2007`, `2007-10` or `2007-10-03`, or a mapping with `date-parts`"),
        new Key("accessed", KeyType.CslDate, "when somebody last read it on the web"),
        new Key("container-title", KeyType.Line, "the journal, book or site that it is in"),
        new Key("volume", KeyType.Line, "the volume"),
        new Key("issue", KeyType.Line, "the issue"),
        new Key("page", KeyType.Line, "its pages, `1-9`"),
        new Key("edition", KeyType.Line, "the edition"),
        new Key("publisher", KeyType.Line, "who published it"),
        new Key("publisher-place", KeyType.Line, "where that was"),
        new Key("DOI", KeyType.Line, "from its 10. on, without a resolver's address") { Form = DoiForm },
        new Key("PMID", KeyType.Line, "its number in PubMed, digits only") { Form = PmidForm },
        new Key("PMCID", KeyType.Line, "its number in PubMed Central, with `PMC`") { Form = PmcidForm },
        new Key("ISBN", KeyType.Line, "10 or 13 digits, with or without hyphens") { Form = IsbnForm },
        new Key("URL", KeyType.Line, "where it can be read") { Form = WebAddress.Form },
        new Key("note", KeyType.Text, "what kind of evidence it is, and whatever else must be kept"),
        .. s_otherVariables.Select(name => new Key(name, KeyType.Anything, "a variable of CSL that the guide does not print")),
    ]);

    /// <summary>The file.</summary>
    public static Shape References { get; } = Reference.ListedUnder("references", "references.yaml: the bibliography, as Zotero and Pandoc write it");
}
