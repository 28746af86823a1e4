using System.Collections.Frozen;
using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Content;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Checks;

/// <summary>
/// Everything that was read, faulty files included, so that one fault is reported once and not again by all who depend on it. What "can't be parsed" below means that it
/// could not be when it was read last either: while it is broken, what pages are held to is what it said before.
/// </summary>
public sealed record CheckContext
{
    /// <summary>The day of the check, in UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The topics of site.yaml; null when site.yaml has faults, so that what is missing there means nothing.</summary>
    public required ImmutableArray<Topic>? Topics { get; init; }

    /// <summary>Every file with texts or citations in it: the Markdown files, the glossary, the reference values, the evidence, the charts.</summary>
    public required ImmutableArray<CheckedFile> Files
    {
        get
        {
            Lookups?.AddAll();
            return field;
        }
        init;
    }

    /// <summary>The references that can be read, by id; null when references.yaml can't be parsed.</summary>
    public required ImmutableDictionary<string, Reference>? References { get; init; }

    /// <summary>The ids of references whose entry has faults of its own.</summary>
    public ImmutableHashSet<string> FaultyReferences { get; init; } = [];

    /// <summary>The ids of reference values whose record has faults of its own.</summary>
    public IReadOnlySet<string> FaultyValues { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The ids of charts that have faults of their own.</summary>
    public IReadOnlySet<string> FaultyCharts { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The ids of people whose record has faults of its own.</summary>
    public IReadOnlySet<string> FaultyPeople { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>The names of files and folders that are there and can't be read.</summary>
    public ImmutableHashSet<string> Unreadable { get; init; } = [];

    /// <summary>False while a page can't be read, so that what is missed may be in it.</summary>
    public bool EveryPageIsRead => !Unreadable.Any(name => name == ContentFolder.ArticlesFolder || name == ContentFolder.PagesFolder || name.EndsWith(".md", StringComparison.Ordinal)) && !Files.Any(file => file is { Path: not null, Page: null });

    /// <summary>False while a shared file that cites, or is cited, can't be parsed, so that what is missed may be in it.</summary>
    public bool EverySharedFileIsRead { get; init; } = true;

    /// <summary>The reference values, by id; null when their file can't be parsed.</summary>
    public required ImmutableDictionary<string, ReferenceValue>? Values { get; init; }

    /// <summary>The charts, by id; null when their file can't be parsed.</summary>
    public ImmutableDictionary<string, Chart>? Charts { get; init; } = ImmutableDictionary<string, Chart>.Empty;

    /// <summary>What is known of each complaint; null when its file can't be parsed.</summary>
    public EvidenceTable? Evidence { get; init; } = EvidenceTable.Empty;

    /// <summary>The people, by id; null when people.yaml can't be parsed.</summary>
    public required ImmutableDictionary<string, Person>? People { get; init; }

    /// <summary>The glossary.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Finds the red-flag signs; null when their file is absent or can't be parsed.</summary>
    public RedFlagFinder? RedFlags { get; init; }

    /// <summary>Every URL and anchor ever published; null when nobody keeps a list.</summary>
    public UrlManifest? Urls { get; init; }

    /// <summary>True when MG707 is an error, as it is unless site.yaml says otherwise.</summary>
    public bool AnchorsMustLast { get; init; } = true;

    /// <summary>True when MG505 tells of promises, as it does unless site.yaml switches it off.</summary>
    public bool PromisesAreFound { get; init; } = true;

    /// <summary>True for a path with an anchor that was published, and whose loss is reported as such.</summary>
    public bool GuardsAnchor(string url) => AnchorsMustLast && Urls?.Contains(url) == true;

    /// <summary>The warnings that pages must carry.</summary>
    public ImmutableArray<RequiredWarning> RequiredWarnings { get; init; } = [];

    /// <summary>The publisher's own site; null when site.yaml names none or can't be read.</summary>
    public string? PublisherUrl { get; init; }

    /// <summary>The language of the pages; null when site.yaml can't be read.</summary>
    public string? Language { get; init; }

    /// <summary>The abbreviations that the glossary knows; null when it could not be read in full.</summary>
    public FrozenSet<string>? Abbreviations { get; init; }

    /// <summary>The numbers of the reference values.</summary>
    internal KnownNumbers Numbers { get; init; } = new(null);

    /// <summary>Pages taken away, by path.</summary>
    public ImmutableDictionary<string, GonePage> Gone { get; init; } = ImmutableDictionary<string, GonePage>.Empty;

    /// <summary>False when gone.yaml was read in parts only, so that what is missing there means nothing.</summary>
    public bool GoneIsSound { get; init; } = true;

    /// <summary>The names of the pictures in <c>images/</c>, "images/intake.svg".</summary>
    public ImmutableHashSet<string> Images { get; init; } = [];

    /// <summary>The pages that could be read.</summary>
    public IEnumerable<Page> Pages => Files.Select(file => file.Page).OfType<Page>();

    /// <summary>The articles that could be read.</summary>
    public IEnumerable<Article> Articles => Pages.OfType<Article>();

    /// <summary>The names of the files in <c>articles/</c>, without extension.</summary>
    public IEnumerable<string> ArticleNames => Files.Where(file => file.File.Name.StartsWith("articles/", StringComparison.Ordinal)).Select(file => file.File.Stem);

    /// <summary>The file with that name inside the content folder; null when there is none.</summary>
    public CheckedFile? Find(string name)
    {
        var found = ByName.GetValueOrDefault(name);
        Lookups?.Add(found?.File.Name ?? name);
        return found;
    }

    /// <summary>The links of a file, each with where it leads.</summary>
    internal IReadOnlyList<(Link Link, LinkTarget Target)> TargetsOf(CheckedFile file)
    {
        // Several checks ask, one after the other.
        if (!ReferenceEquals(_targets.Of, file)) _targets = (file, [.. file.Links.Select(link => (link, LinkTarget.Of(file.File.Name, link.Target)))]);
        return _targets.Links;
    }

    private (CheckedFile? Of, IReadOnlyList<(Link, LinkTarget)> Links) _targets = (null, []);

    /// <summary>What is said in a file: the words of a page, the definitions of the glossary, the answers of the evidence; null for a file that says nothing.</summary>
    internal Prose? ProseOf(CheckedFile file)
    {
        // Several checks ask, one after the other.
        if (!ReferenceEquals(_prose.Of, file)) _prose = (file, Read(file));
        return _prose.Words;

        Prose? Read(CheckedFile file)
        {
            if (file.Page is { } page) return ProseReader.Of(page);
            if (file.File.Name == ContentFolder.GlossaryFile) return ProseReader.Of(file.File, Terms.Select(term => term.Definition.Span));
            return file.File.Name == ContentFolder.EvidenceFile ? ProseReader.Of(file.File, Evidence?.Spans ?? []) : null;
        }
    }

    private (CheckedFile? Of, Prose? Words) _prose = (null, null);

    /// <summary>The files by name.</summary>
    internal ImmutableDictionary<string, CheckedFile> ByName { get; init; } = ImmutableDictionary<string, CheckedFile>.Empty;

    /// <summary>Takes down which files are looked at; null where nobody asks.</summary>
    internal Lookups? Lookups { private get; init; }
}

/// <summary>A file with texts in it, as far as it could be read.</summary>
public sealed record CheckedFile
{
    /// <summary>The file.</summary>
    public required ContentFile File { get; init; }

    /// <summary>What the Markdown below the front matter holds; null for files that are no Markdown.</summary>
    public Outline? Outline { get; init; }

    /// <summary>The page; null when its front matter has faults, and for files that are no Markdown.</summary>
    public Page? Page { get; init; }

    /// <summary>The path of the page, whether or not it could be read; null when the file becomes no page.</summary>
    public string? Path { get; init; }

    /// <summary>False when the file was read in parts only, so that what is missing there means nothing. Known of the glossary alone.</summary>
    public bool IsSound { get; init; } = true;

    /// <summary>Its links.</summary>
    public required ImmutableArray<Link> Links { get; init; }

    /// <summary>Its pictures.</summary>
    public ImmutableArray<Image> Images { get; init; } = [];

    /// <summary>True for a page that front matter calls a draft, even when it has faults elsewhere: a faulty draft is no page that readers miss.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Its citations.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>The charts in it; none but data/charts.yaml has any.</summary>
    public ImmutableArray<Chart> Charts { get; init; } = [];

    /// <summary>The answers in it; none but data/evidence.yaml has any.</summary>
    public ImmutableArray<EvidenceAnswer> Answers { get; init; } = [];

    /// <summary>What looks like a source in it, outside a citation.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Its headings.</summary>
    public ImmutableArray<Heading> Headings => Outline?.Headings ?? [];

    /// <summary>True when the page has that anchor: a heading's, or one that every article has (contract.md, section 3).</summary>
    public bool HasAnchor(string id) => HasHeading(id) || (Page is null or Article && PageAnchors.Permanent.Contains(id));

    private const int ManyHeadings = 100;

    private bool HasHeading(string id)
    {
        if (Headings.Length > ManyHeadings) return (_headingIds ??= Headings.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal)).Contains(id);
        foreach (var heading in Headings)
            if (heading.Id == id) return true;
        return false;
    }

    // Not for each file: few have so many headings that looking through them takes longer than the set takes room.
    private HashSet<string>? _headingIds;
}
