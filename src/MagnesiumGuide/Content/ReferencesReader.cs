using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Content;

/// <summary>Reads references.yaml: CSL 1.0.2 as Zotero and Pandoc write it (docs.citationstyles.org/en/stable/specification.html, appendix IV).</summary>
internal static partial class ReferencesReader
{
    private static readonly ImmutableArray<string> s_types = ReferenceKeys.Reference.Find("type")!.Choices;

    private static readonly string[] s_dateParts = ["year", "month", "day"];
    private static readonly string[] s_dateKeys = [.. s_dateParts, "literal", "season", "circa", "raw"];

    /// <summary>The references that can be read, by id, and the ids of those that can't; null when the file can't be parsed.</summary>
    public static (ImmutableDictionary<string, Reference> References, ImmutableHashSet<string> Faulty)? Read(ContentText file, DiagnosticBag bag)
    {
        if (YamlFile.Records(file, ReferenceKeys.References, bag) is not { } records) return null;
        var references = ImmutableDictionary.CreateBuilder<string, Reference>(StringComparer.Ordinal);
        var faulty = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        // Case does not count in a DOI.
        var dois = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
        {
            var before = bag.Count;
            var id = record.RequiredText("id");
            var reference = Read(record, bag);
            if (id is not { } located) continue;
            if (reference is null || bag.Count > before)
                faulty.Add(located.Value);
            if (references.TryGetValue(located.Value, out var first))
                bag.Add(ShapeRules.IdsAreUnique, located.Span, $"the reference `{located.Value}` stands twice; the first is in line {first.Span.Start.Line}.", "delete one of the two, or give this one another id");
            else if (reference is not null)
                references.Add(located.Value, reference with { Id = located.Value, Span = located.Span });
            if (reference?.Doi is { } doi && !dois.TryAdd(doi, located.Value) && dois[doi] != located.Value)
                bag.Add(ShapeRules.IdsAreUnique, record.SpanOf("DOI")!.Value, $"`{doi}` is the DOI of `{dois[doi]}`, too.", $"cite `{dois[doi]}` and delete this entry, or correct the DOI");
        }

        return (references.ToImmutable(), faulty.ToImmutable());
    }

    private static Reference? Read(FieldReader record, DiagnosticBag bag)
    {
        var type = record.RequiredText("type");
        if (type is { } kind && !s_types.Contains(kind.Value))
        {
            bag.Add(ShapeRules.ValuesAreAllowed, kind.Span, $"`{kind.Value}` is no type of CSL.", SameWords(kind.Value) is { } words ? $"did you mean `{words}`?" : Nearest.Question(kind.Value, s_types) ?? "use article-journal, book, chapter, report, webpage, dataset, legislation …",
                (SameWords(kind.Value) ?? Nearest.Only(kind.Value, s_types)) is { } only ? new TextEdit(kind.Span, kind.Value, only) : null);
        }

        var title = record.RequiredText("title");
        var reference = new Reference
        {
            Id = "",
            Type = type?.Value ?? "",
            Title = title?.Value ?? "",
            // Reference managers keep names of languages in it too ("English"), which browsers do not know.
            Language = record.Text("language") is { } language ? LanguageTag.Read(language) : null,
            Authors = ReadNames(record, "author", bag),
            Editors = ReadNames(record, "editor", bag),
            Issued = ReadDate(record, "issued", bag),
            Accessed = ReadDate(record, "accessed", bag),
            ContainerTitle = record.Text("container-title"),
            Volume = record.Text("volume"),
            Issue = record.Text("issue"),
            Page = record.Text("page"),
            Edition = record.Text("edition"),
            Publisher = record.Text("publisher"),
            PublisherPlace = record.Text("publisher-place"),
            Doi = Identifier(record, "DOI", Doi(), "write it from its 10. on, without a resolver's address: 10.1681/ASN.2007070792", bag),
            Pmid = Identifier(record, "PMID", Pmid(), "write its digits only", bag),
            Pmcid = Identifier(record, "PMCID", Pmcid(), "write PMC and digits: PMC2689604", bag),
            Isbn = Identifier(record, "ISBN", Isbn(), "write its 10 or 13 digits, with or without hyphens", bag),
            Url = ReadUrl(record, bag),
            // Zotero keeps several lines in it.
            Note = record.Scalar("note") is { } note ? MarkdownText.Folded(note.Value) : null,
            Span = record.Start,
        };
        record.ReportUnknownKeys();
        return type is null || title is null ? null : reference;
    }

    // Crossref says journal-article where CSL says article-journal.
    private static string? SameWords(string type) =>
        type.Contains('-') ? s_types.FirstOrDefault(known => known.Split('-').Order(StringComparer.Ordinal).SequenceEqual(type.ToLowerInvariant().Split('-').Order(StringComparer.Ordinal))) : null;

    private static string? Identifier(FieldReader record, string key, Regex form, string fix, DiagnosticBag bag)
    {
        if (record.LocatedText(key) is not { } text) return null;
        if (form.IsMatch(text.Value)) return text.Value;
        // The address of a resolver, with which reference managers write DOIs.
        var bare = text.Value[(text.Value.LastIndexOf("doi.org/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + "doi.org/".Length : 0)..];
        bag.Add(ShapeRules.ValuesAreAllowed, text.Span, $"`{text.Value}` is no {key}.", form.IsMatch(bare) ? $"write `{bare}`" : fix, form.IsMatch(bare) ? new TextEdit(text.Span, text.Value, bare) : null);
        return null;
    }

    private static string? ReadUrl(FieldReader record, DiagnosticBag bag)
    {
        if (record.LocatedText("URL") is not { } url) return null;
        if (WebAddress.IsAbsolute(url.Value)) return url.Value;
        bag.Add(ShapeRules.ValuesAreAllowed, url.Span, $"`{url.Value}` is no web address.", WebAddress.Meant(url.Value) is { } meant ? $"write `{meant}`" : "begin it with https://");
        return null;
    }

    private static ImmutableArray<ReferenceName> ReadNames(FieldReader record, string key, DiagnosticBag bag)
    {
        var names = ImmutableArray.CreateBuilder<ReferenceName>();
        foreach (var person in record.Records(key))
        {
            var family = person.Text("family");
            var given = person.Text("given");
            var literal = person.Text("literal");
            var particle = person.Text("non-dropping-particle") ?? person.Text("dropping-particle");
            var isKnown = person.ReportUnknownKeys();
            if (family is null && literal is null && !isKnown)
                continue;
            if (family is null && literal is null)
                bag.Add(ShapeRules.RequiredKeysArePresent, person.Start, "the name has neither `family` nor `literal`.", "write `family` and `given` for a person, `literal` for a body");
            else
                names.Add(new ReferenceName(family is null ? null : particle is null ? family : $"{particle} {family}", given, literal));
        }

        return names.ToImmutable();
    }

    // CSL-YAML has a date as text ("2007-10"), as a mapping with date-parts, or as Pandoc's mapping or list of mappings with year, month and day.
    private static PartialDate? ReadDate(FieldReader record, string key, DiagnosticBag bag)
    {
        var node = record.Node(key);
        if (node is YamlList { Items: [YamlMap first, ..] }) node = first;
        var parts = node switch
        {
            null => [],
            YamlText text => [.. text.Value.Trim().Split('-')],
            YamlMap map when map.Find("date-parts")?.Value is YamlList { Items: [YamlList list, ..] } => Texts(list.Items),
            YamlMap map when map.Find("raw")?.Value is YamlText raw => [.. raw.Value.Trim().Split('-')],
            YamlMap map when map.Find("date-parts") is not null || !s_dateKeys.Any(key => map.Find(key) is not null) => ["?"],
            YamlMap map => Texts(s_dateParts.Select(part => map.Find(part)?.Value).OfType<YamlNode>()),
            _ => new string[] { "?" },
        };
        if (parts is []) return null;

        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        if (numbers is [>= 1000 and <= 9999] or [>= 1000 and <= 9999, >= 1 and <= 12]
            || (numbers is [>= 1000 and <= 9999, >= 1 and <= 12, >= 1] && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])))
        {
            return new PartialDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
        }

        bag.Add(ShapeRules.DatesAreDays, record.SpanOf(key)!.Value, $"`{key}` is no date{(node is YamlText written ? $": `{written.Value}`" : "")}.", node is YamlMap ? "write it like `{date-parts: [[2007, 10, 3]]}`, or as `2007-10-03`" : "write `2007`, `2007-10` or `2007-10-03`");
        return null;
    }

    private static string[] Texts(IEnumerable<YamlNode> nodes) => [.. nodes.Select(node => node is YamlText text ? text.Value : "?")];

    [GeneratedRegex(ReferenceKeys.DoiForm)]
    private static partial Regex Doi();

    [GeneratedRegex(ReferenceKeys.PmidForm)]
    private static partial Regex Pmid();

    [GeneratedRegex(ReferenceKeys.PmcidForm)]
    private static partial Regex Pmcid();

    [GeneratedRegex(ReferenceKeys.IsbnForm)]
    private static partial Regex Isbn();
}
