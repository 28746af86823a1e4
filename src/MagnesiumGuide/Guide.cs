using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Content;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Language;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Rendering.Parts;
using MagnesiumGuide.Values;

namespace MagnesiumGuide;

/// <summary>The whole guide at one moment. It never changes: an edit makes a new one. Lookups only.</summary>
public sealed class Guide
{
    // In the order in which their files are read.
    private readonly ImmutableArray<Page> _pages;
    private readonly ImmutableDictionary<string, Page> _byPath;
    private readonly ConcurrentDictionary<string, Markup> _definitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FormattedReference> _printed = new(StringComparer.Ordinal);
    private readonly IEnumerable<Page> _withheld;

    /// <summary>Puts a guide together.</summary>
    /// <param name="pages">Its pages, in the order in which their files are read.</param>
    /// <param name="withheld">Pages with faults.</param>
    /// <param name="previous">The guide before it, most of which is the same; null at start. It is not kept.</param>
    /// <param name="references">The bibliography.</param>
    /// <param name="images">The pictures.</param>
    internal Guide(
        ImmutableArray<Page> pages, IEnumerable<Page> withheld, Guide? previous, ImmutableDictionary<string, Reference> references, ImmutableSortedDictionary<string, string> images)
    {
        _pages = pages;
        _byPath = InOrder.ByName(pages, page => page.Path, previous is null ? null : (previous._pages, previous._byPath));
        _withheld = withheld;
        (_lastTerms, _lastFinder) = (previous?.Terms ?? default, previous?._terms);
        References = references;
        Images = images;
        Hub = _byPath.GetValueOrDefault(Permalinks.Hub);
        Pages = [.. pages.Where(page => page is not Article && !ReferenceEquals(page, Hub)).OrderBy(page => page.Path, StringComparer.Ordinal)];
    }

    /// <summary>Changes when, and only when, something that readers can see may have changed: a hash of every file and of the day.</summary>
    public required string Id { get; init; }

    /// <summary>The day for which it was built, in UTC; reviews are overdue, and dates in the future, by this day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What site.yaml says.</summary>
    public required Site Site { get; init; }

    /// <summary>The words of the interface in the language of the pages.</summary>
    public required InterfaceText Text { get; init; }

    /// <summary>The hub; null while index.md is withheld.</summary>
    public Page? Hub { get; }

    /// <summary>The articles that readers see, in the order of topics, weights and titles. Drafts are among them only in Development.</summary>
    public ImmutableArray<Article> Articles => field.IsDefault ? field = Sorted(_pages.OfType<Article>()) : field;

    /// <summary>How many articles readers see.</summary>
    public int ArticleCount => field > 0 ? field : field = _pages.Count(page => page is Article);

    /// <summary>The pages of <c>pages/</c>, by path.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>The people of people.yaml, by id.</summary>
    public required ImmutableDictionary<string, Person> People { get; init; }

    /// <summary>The bibliography, by reference id.</summary>
    public ImmutableDictionary<string, Reference> References { get; }

    /// <summary>The reference values, by id.</summary>
    public required ImmutableDictionary<string, ReferenceValue> Values { get; init; }

    /// <summary>The charts whose numbers are all there, by id.</summary>
    public required ImmutableDictionary<string, Chart> Charts { get; init; }

    /// <summary>What is known of each complaint; empty for a guide that has no such table.</summary>
    public required EvidenceTable Evidence { get; init; }

    /// <summary>The glossary, in alphabetical order.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>Finds words of other languages, each with its language, a BCP 47 tag; null when the guide lists none.</summary>
    public SpellingFinder<string>? ForeignWords { get; init; }

    /// <summary>The language of a text that is a word of another one from its beginning to its end; null for any other text.</summary>
    public string? LanguageOf(string text) => ForeignWords?.FindNext(text, 0) is var (start, length, language) && start == 0 && length == text.Length ? language : null;

    /// <summary>A text without markup as HTML, in which the words of other languages say which.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that the element around it names, so that its words need not; null for that of the pages.</param>
    public Markup Marked(string text, string? language = null) => ForeignText.Render(text, language is null ? ForeignWords : null);

    /// <summary>Pages taken away for good, by path.</summary>
    public required ImmutableDictionary<string, GonePage> Gone
    {
        get => _gone ??= WithoutAnswered(field);
        init;
    }

    /// <summary>Old paths and the path each leads to.</summary>
    public IReadOnlyDictionary<string, string> Aliases => field ??= ReadAliases();

    /// <summary>Paths whose file has a fault and no earlier good version, so that there is nothing to show; they answer 503.</summary>
    public required ImmutableSortedSet<string> Withheld { get; init; }

    /// <summary>The pictures of <c>images/</c>: the path of each on disk, by its name.</summary>
    public ImmutableSortedDictionary<string, string> Images { get; }

    /// <summary>The articles in lists, feed and sitemap: all but drafts.</summary>
    public IEnumerable<Article> ListedArticles => Articles.Where(article => !article.IsDraft);

    /// <summary>The topics that have an article in lists, in order.</summary>
    public IEnumerable<Topic> ListedTopics => Site.Topics.Where(topic => !ArticlesOf(topic).IsEmpty);

    /// <summary>The article with that slug; null when there is none, or it is withheld.</summary>
    public Article? FindArticle(string slug) => Slug.Read(slug) is { } read ? _byPath.GetValueOrDefault(Permalinks.Article(read)) as Article : null;

    /// <summary>The page of <c>pages/</c> with that name; null when there is none, or it is withheld.</summary>
    public Page? FindPage(string name) => Slug.Read(name) is { } read ? _byPath.GetValueOrDefault(Permalinks.Page(read)) : null;

    /// <summary>What could be read of a withheld article; null when the path is of no such article, or its front matter could not be read.</summary>
    public Article? FindWithheld(string path) => _withheld.OfType<Article>().FirstOrDefault(article => article.Path == path);

    /// <summary>The topic with that id; null when site.yaml has none.</summary>
    public Topic? FindTopic(string id) => Site.Topics.FirstOrDefault(topic => topic.Id == id);

    /// <summary>The listed articles of a topic, in order.</summary>
    public ImmutableArray<Article> ArticlesOf(Topic topic) => [.. ListedArticles.Where(article => article.TopicId.Value == topic.Id)];

    /// <summary>The related articles that front matter names, in order, without drafts and withheld ones.</summary>
    public IEnumerable<Article> RelatedTo(Article article) => article.Related.Select(slug => FindArticle(slug.Value)).OfType<Article>().Where(related => !related.IsDraft);

    /// <summary>True once the day of <see cref="Today"/> is after the article's <see cref="Article.ReviewDue"/>.</summary>
    public bool IsOverdue(Article article) => Today > article.ReviewDue;

    /// <summary>The page as HTML; made anew at each call.</summary>
    /// <param name="page">The page.</param>
    /// <param name="marksLines">True where each block says in which line of its file it begins: <c>data-line="41"</c>, for editors. Nothing else differs.</param>
    public RenderedPage Render(Page page, bool marksLines = false) => PageRenderer.Render(page, NewScope(page.File.Name), marksLines);

    /// <summary>The same without the languages of words, for those who want the text.</summary>
    public RenderedPage RenderInOneLanguage(Page page) => PageRenderer.Render(page, new PageScope(Text, Finder, References, ResolveLink, Charts, []) { FileName = page.File.Name, Site = Site });

    /// <summary>The glossary's definitions as HTML, with their sources, as one page; made anew at each call.</summary>
    public RenderedPage RenderGlossary() => PageRenderer.RenderGlossary(Terms, NewScope(ContentFolder.GlossaryFile));

    /// <summary>The table of what is known as HTML, with its sources; made anew at each call.</summary>
    public RenderedEvidence RenderEvidence() => EvidenceRenderer.Render(Evidence, NewScope(ContentFolder.EvidenceFile));

    /// <summary>Changes when, and only when, something may have changed that the page is made from: its file, the files that all share, what it links to.</summary>
    public string VersionOf(Page page)
    {
        var parts = new StringBuilder(SharedVersion);
        parts.Append(CultureInfo.InvariantCulture, $"\n{page.File.Digest}");
        foreach (var link in page.AllLinks) parts.Append('\n').Append(AddressOf(page, link.Target));
        foreach (var image in page.Outline.Images) parts.Append('\n').Append(AddressOf(page, image.Target));
        if (page is Article article)
        {
            parts.Append('\n').Append(IsOverdue(article));
            foreach (var related in RelatedTo(article)) parts.Append('\n').Append(related.Path).Append(' ').Append(related.Title.Value);
        }

        return HashOf(parts);
    }

    /// <summary>The URL to which an address in a page's text leads, a path or as it was written; null when it leads to nothing that readers can open.</summary>
    public string? AddressOf(Page page, string target) => ResolveLink(page.File.Name, target);

    /// <summary>A reference of the bibliography in parts, as every page prints it; made once for all.</summary>
    public FormattedReference Printed(Reference reference) => _printed.GetOrAdd(reference.Id, (_, reference) => Format(reference), reference);

    private FormattedReference Format(Reference reference)
    {
        var printed = VancouverStyle.Format(reference);
        return printed.Language is { } language && LanguageTag.AreOfOneLanguage(language, Site.Language) ? printed with { Language = null } : printed;
    }

    /// <summary>The references that listed pages cite, with the pages citing each, in alphabetical order of their text.</summary>
    public ImmutableArray<CitedReference> CitedReferences() =>
    [
        .. new[] { Hub }.OfType<Page>().Concat(Pages).Concat(ListedArticles)
            .SelectMany(page => ReferenceIdsOf(page).Distinct(StringComparer.Ordinal).Select(id => (Id: id, Page: (Page?)page)))
            .Concat(Evidence.ReferenceIds.Select(id => (Id: id, Page: (Page?)null)))
            .Where(use => References.ContainsKey(use.Id))
            .GroupBy(use => use.Id, use => use.Page)
            .Select(uses => new CitedReference(References[uses.Key], [.. uses.OfType<Page>()], uses.Contains(null)))
            .OrderBy(cited => Printed(cited.Reference).ToString(), StringComparer.OrdinalIgnoreCase),
    ];

    // Drawn charts cite too.
    private IEnumerable<string> ReferenceIdsOf(Page page) =>
        page.AllCitations.Select(citation => citation.ReferenceId).Concat(page.Outline.Images.Select(FindChart).OfType<Chart>().SelectMany(chart => chart.ReferenceIds));

    /// <summary>The chart that a picture of a text stands for; null for any other picture, and for a chart that is being mended.</summary>
    public Chart? FindChart(Image image) => image is { ChartId: { } id, StandsAlone: true } ? Charts.GetValueOrDefault(id) : null;

    /// <summary>True for a page on which a chart is drawn.</summary>
    public bool HasCharts(Page page) => page.Outline.Images.Any(image => FindChart(image) is not null);

    /// <summary>True when a file, named as diagnostics show it, became a page.</summary>
    public bool Shows(string displayPath) => _pages.Any(page => page.File.DisplayPath == displayPath);

    /// <summary>The names of the files that became pages.</summary>
    internal IEnumerable<string> FileNames => _pages.Select(page => page.File.Name);

    /// <summary>The page that a file of the content folder became; null when it became none.</summary>
    internal Page? FindByFile(string name) => ReadText.PathOf(name) is { } path && _byPath.TryGetValue(path, out var page) ? page : null;

    /// <summary>The version in use of each file that all pages share, by its name.</summary>
    internal ImmutableDictionary<string, string> SharedVersions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The names of shared files that have faults now and had no version without them since the site was started: what could be read of each is in use.</summary>
    internal ImmutableHashSet<string> ReadInPart { get; init; } = [];

    /// <summary>The names of files in which rules stand and which have been broken since the start, so that a page may have been published that those rules would withhold.</summary>
    internal ImmutableHashSet<string> OnTrust { get; init; } = [];

    /// <summary>True for a shared file of which there is something here that could be kept.</summary>
    internal bool HasSomeOf(string sharedFile) => SharedVersions.GetValueOrDefault(sharedFile, SharedFiles.Absent) != SharedFiles.Absent && sharedFile switch
    {
        ContentFolder.GlossaryFile => !Terms.IsEmpty,
        ContentFolder.ReferencesFile => !References.IsEmpty,
        ContentFolder.EvidenceFile => !Evidence.Answers.IsEmpty,
        _ => true,
    };

    /// <summary>What pages in their last good version need of the guide before, in words; empty while they need nothing.</summary>
    internal string Kept { get; init; } = "";

    // What any page may show: the files that all share, what was kept of them, the links of definitions, and the names of the pages that every footer lists.
    private string SharedVersion => field ??= HashOf(new StringBuilder()
        .AppendJoin('\n', SharedVersions.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {file.Value}"))
        .AppendJoin('\n', Terms.SelectMany(term => term.Definition.Links).Select(link => ResolveLink(ContentFolder.GlossaryFile, link.Target)))
        .AppendJoin('\n', Charts.Values.OrderBy(chart => chart.Id, StringComparer.Ordinal).Select(chart => chart.State))
        .AppendJoin('\n', Charts.Values.OrderBy(chart => chart.Id, StringComparer.Ordinal).SelectMany(chart => chart.Links).Select(link => ResolveLink(ContentFolder.ChartsFile, link.Target)))
        .Append('\n').Append(Evidence.Answers.IsEmpty).Append(Withheld.Contains(Permalinks.Sources))
        .AppendJoin('\n', Pages.Select(page => $"{page.Path} {page.Title.Value}"))
        .Append('\n').Append(Kept));

    private static string HashOf(StringBuilder parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())).AsSpan(0, 12));

    private PageScope NewScope(string fileName) =>
        new(Text, Finder, References, ResolveLink, Charts, _definitions) { FileName = fileName, Site = Site, ForeignWords = ForeignWords };

    // After an edit of a page the words are what they were.
    private TermFinder Finder => _terms ??= _lastTerms == Terms && _lastFinder is { } same ? same : new TermFinder(Terms);

    // An old path of a withheld page leads to it all the same: its 503 says that it will be back.
    private Dictionary<string, string> ReadAliases()
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in _pages.Concat(_withheld).Where(page => !page.Aliases.IsEmpty).OrderBy(page => page.File.Name, StringComparer.Ordinal))
        {
            foreach (var (alias, _) in page.Aliases)
                if (!_byPath.ContainsKey(alias) && !Permalinks.IsOwn(alias)) aliases.TryAdd(alias, page.Path);
        }

        return aliases;
    }

    private static readonly Comparer<SortKey> s_byTitle = Comparer<SortKey>.Create(SortKey.Compare);

    private readonly ImmutableArray<Term> _lastTerms;
    private readonly TermFinder? _lastFinder;
    private TermFinder? _terms;
    private ImmutableDictionary<string, GonePage>? _gone;

    // Whatever gone.yaml says, it can't take away what is there.
    private ImmutableDictionary<string, GonePage> WithoutAnswered(ImmutableDictionary<string, GonePage> gone)
    {
        return gone.RemoveRange(gone.Keys.Where(path => Permalinks.IsOwn(path) || IsAnswered(path.ToLowerInvariant())));

        // The paths of pages and topics have no capitals.
        bool IsAnswered(string path) => _byPath.ContainsKey(path) || Site.Topics.Any(topic => Permalinks.Topic(topic.Id) == path);
    }

    private string? ResolveLink(string fileName, string address)
    {
        switch (LinkTarget.Of(fileName, address))
        {
            case LinkTarget.Anchor anchor:
                return "#" + anchor.Id;
            case LinkTarget.File { Name: var name } when name.StartsWith("images/", StringComparison.Ordinal):
                return Images.ContainsKey(name["images/".Length..]) ? Permalinks.Image(name["images/".Length..]) : null;
            case LinkTarget.File file:
                // A withheld page is being mended: the link stays, since it will lead somewhere again.
                var path = FindByFile(file.Name)?.Path ?? (ReadText.PathOf(file.Name) is { } other && Withheld.Contains(other) ? other : null);
                return path is null ? null : file.AnchorId is { } id ? $"{path}#{id}" : path;
            case LinkTarget.SitePath site:
                return site.Path;
            case LinkTarget.Elsewhere { Scheme: "https" or "http" or "mailto" or "tel" } elsewhere:
                return elsewhere.Address;
            default:
                return null;
        }
    }

    private ImmutableArray<Article> Sorted(IEnumerable<Article> articles)
    {
        var order = Site.Topics.Select((topic, index) => (topic.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. articles
                .OrderBy(article => order.GetValueOrDefault(article.TopicId.Value, int.MaxValue))
                .ThenBy(article => article.Weight ?? int.MaxValue)
                .ThenBy(article => Text.Culture.CompareInfo.GetSortKey(article.Title.Value, CompareOptions.IgnoreCase), s_byTitle)
                .ThenBy(article => article.Path, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A reference, the pages that cite it, and whether the table of what is known does.</summary>
public sealed record CitedReference(Reference Reference, ImmutableArray<Page> CitedBy, bool IsInEvidence);
