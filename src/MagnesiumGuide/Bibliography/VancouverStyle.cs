using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MagnesiumGuide.Bibliography;

/// <summary>
/// References as health journals print them: the Vancouver style of "Citing Medicine" (US National Library of Medicine, 2nd edition, nlm.nih.gov/citingmedicine).
/// </summary>
public static class VancouverStyle
{
    // Journals that follow the ICMJE recommendations print six and "et al".
    private const int MaxAuthors = 6;

    /// <summary>The reference in parts, so that a page can set the title apart and link the identifiers.</summary>
    public static FormattedReference Format(Reference reference)
    {
        var authors = reference.Authors.IsEmpty && !reference.Editors.IsEmpty
            ? Names(reference.Editors) + (reference.Editors.Length == 1 ? ", editor" : ", editors")
            : Names(reference.Authors);
        var title = reference.Title + reference.Type switch
        {
            "webpage" or "post" or "post-weblog" => " [Internet]",
            "dataset" => " [dataset]",
            _ => "",
        };
        return new FormattedReference(Sentence(authors), Sentence(title), Sentence(Publication(reference)), Links(reference)) { Language = reference.Language };
    }

    private static string Publication(Reference reference)
    {
        var year = reference.Issued is { } issued ? Date(issued, reference.Type is "article-journal" or "book" or "chapter") : "n.d.";
        switch (reference.Type)
        {
            case "article-journal" or "article-magazine" or "article-newspaper" or "article" or "legislation":
                var numbers = reference.Volume + (reference.Issue is { } issue ? $"({issue})" : "") + (reference.Page is { } pages ? $":{pages}" : "");
                return $"{(reference.ContainerTitle is { } journal ? Sentence(journal) + " " : "")}{year}{(numbers.Length > 0 ? ";" + numbers.TrimStart(':') : "")}";
            default:
                var container = reference.ContainerTitle is { } title ? $"In: {Sentence(title)} " : "";
                var edition = reference.Edition is { } number ? Sentence(Ordinal(number) + " ed") + " " : "";
                var publisher = string.Join(": ", new[] { reference.PublisherPlace, reference.Publisher }.OfType<string>());
                var tail = reference.Volume is { } volume ? $"; vol. {volume}" : "";
                return $"{container}{edition}{(publisher.Length > 0 ? publisher + "; " : "")}{year}{tail}{(reference.Page is { } page ? $". p. {page}" : "")}";
        }
    }

    private static string Names(ImmutableArray<ReferenceName> names) =>
        string.Join(", ", names.Take(MaxAuthors).Select(Name)) + (names.Length > MaxAuthors ? ", et al" : "");

    // BibTeX, and many a file made from it, ends a list that was cut short with an author called "others".
    private const string CutShort = "others";

    private static string Name(ReferenceName name) => name switch
    {
        { Literal: CutShort } or { Family: CutShort, Given: null } => "et al",
        { Literal: { } literal } => literal,
        { Given: { } given } => $"{name.Family} {Initials(given)}",
        _ => name.Family!,
    };

    // "Anne B." → "AB", "Jean-Pierre" → "JP".
    private static string Initials(string given) =>
        string.Concat(given.Split([' ', '.', '-', '\u2010'], StringSplitOptions.RemoveEmptyEntries).Select(part => StringInfo.GetNextTextElement(part).ToUpperInvariant()));

    private static string Date(PartialDate date, bool yearOnly)
    {
        if (yearOnly || date.Month is not { } month) return date.Year.ToString(CultureInfo.InvariantCulture);
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
        return $"{date.Year} {name}{(date.Day is { } day ? $" {day}" : "")}";
    }

    private static string Ordinal(string edition) => int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number + (number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })
        : edition;

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";

    private static List<ReferenceLink> Links(Reference reference)
    {
        var links = new List<ReferenceLink>();
        if (reference.Doi is { } doi) links.Add(new ReferenceLink("doi:" + doi, "https://doi.org/" + Escape(doi)));
        if (reference.Pmid is { } pmid) links.Add(new ReferenceLink("PubMed " + pmid, $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
        if (reference.Pmcid is { } pmcid) links.Add(new ReferenceLink(pmcid, $"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"));
        if (links.Count == 0 && reference.Url is { } url) links.Add(new ReferenceLink(new Uri(url).Host, url));
        return links;
    }

    // DOIs may hold < > and other characters that an address may not.
    private static string Escape(string doi)
    {
        var escaped = new StringBuilder(doi.Length);
        foreach (var c in doi) escaped.Append(char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '(' or ')' or ':' or ';' ? c.ToString() : Uri.EscapeDataString(c.ToString()));
        return escaped.ToString();
    }
}

/// <summary>A reference ready to be printed: authors, title, publication, each ending in a full stop or empty, then the links.</summary>
/// <param name="Authors">"Huang CL, Kuo E."; empty when nobody is named.</param>
/// <param name="Title">"Mechanism of hypokalemia in magnesium deficiency."</param>
/// <param name="Publication">"J Am Soc Nephrol. 2007;18(10):2649-2652."</param>
/// <param name="Links">Where it can be read: DOI, PubMed, PubMed Central, or its own address.</param>
public sealed record FormattedReference(string Authors, string Title, string Publication, IReadOnlyList<ReferenceLink> Links)
{
    /// <summary>The language of the title, a BCP 47 tag, where it is said to be another than that of the pages; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>The three parts as one line.</summary>
    public override string ToString() => string.Join(' ', new[] { Authors, Title, Publication }.Where(part => part.Length > 0));
}

/// <summary>An address of a reference.</summary>
/// <param name="Label">What the link is called: "doi:10.1681/…", "PubMed 123", "PMC123", or the site's host.</param>
/// <param name="Url">An absolute address.</param>
public sealed record ReferenceLink(string Label, string Url);
