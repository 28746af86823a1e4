using System.Collections.Concurrent;
using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Language;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Values;

namespace MagnesiumGuide;

/// <summary>The whole guide at one moment. It never changes: an edit makes a new one. Lookups only.</summary>
public sealed class Guide
{
    private readonly Dictionary<string, Page> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> _byFile = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RenderedPage> _rendered = new(StringComparer.Ordinal);

    internal Guide(IEnumerable<Page> pages, IEnumerable<Page> withheld, ImmutableDictionary<string, Reference> references, ImmutableSortedDictionary<string, string> images)
    {
        foreach (var page in pages)
        {
            _byPath.Add(page.Path, page);
            _byFile.Add(page.File.Name, page);
        }

        References = references;
        Images = images;
        Hub = _byPath.GetValueOrDefault(Permalinks.Hub);
        Pages = [.. _byPath.Values.Where(page => page is not Article && page != Hub).OrderBy(page => page.Path, StringComparer.Ordinal)];
        // An old path of a withheld page leads to it all the same: its 503 says that it will be back.
        Aliases = _byPath.Values.Concat(withheld).OrderBy(page => page.File.Name, StringComparer.Ordinal)
            .SelectMany(page => page.Aliases.Select(alias => (Alias: alias.Value, page.Path)))
            .Where(pair => !_byPath.ContainsKey(pair.Alias) && !Permalinks.IsOwn(pair.Alias))
            .DistinctBy(pair => pair.Alias)
            .ToImmutableDictionary(pair => pair.Alias, pair => pair.Path);
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
    public ImmutableArray<Article> Articles => field.IsDefault ? field = Sorted(_byPath.Values.OfType<Article>()) : field;

    /// <summary>The pages of <c>pages/</c>, by path.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>The people of people.yaml, by id.</summary>
    public required ImmutableDictionary<string, Person> People { get; init; }

    /// <summary>The bibliography, by reference id.</summary>
    public ImmutableDictionary<string, Reference> References { get; }

    /// <summary>The reference values, by id.</summary>
    public required ImmutableDictionary<string, ReferenceValue> Values { get; init; }

    /// <summary>The glossary, in alphabetical order.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>Pages taken away for good, by path.</summary>
    public required ImmutableDictionary<string, GonePage> Gone
    {
        get => _gone ??= WithoutAnswered(field);
        init;
    }

    /// <summary>Old paths and the path each leads to.</summary>
    public ImmutableDictionary<string, string> Aliases { get; }

    /// <summary>Paths whose file has a fault and no earlier good version; they answer 503.</summary>
    public required ImmutableSortedSet<string> Withheld { get; init; }

    /// <summary>The pictures of <c>images/</c>: the path of each on disk, by its name.</summary>
    public ImmutableSortedDictionary<string, string> Images { get; }

    /// <summary>Everything found in the files.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The articles in lists, feed and sitemap: all but drafts.</summary>
    public IEnumerable<Article> ListedArticles => Articles.Where(article => !article.IsDraft);

    /// <summary>The topics that have an article in lists, in order.</summary>
    public IEnumerable<Topic> ListedTopics => Site.Topics.Where(topic => !ArticlesOf(topic).IsEmpty);

    /// <summary>The article with that slug; null when there is none, or it is withheld.</summary>
    public Article? FindArticle(string slug) => Slug.Read(slug) is { } read ? _byPath.GetValueOrDefault(Permalinks.Article(read)) as Article : null;

    /// <summary>The page of <c>pages/</c> with that name; null when there is none, or it is withheld.</summary>
    public Page? FindPage(string name) => Slug.Read(name) is { } read ? _byPath.GetValueOrDefault(Permalinks.Page(read)) : null;

    /// <summary>The topic with that id; null when site.yaml has none.</summary>
    public Topic? FindTopic(string id) => Site.Topics.FirstOrDefault(topic => topic.Id == id);

    /// <summary>The listed articles of a topic, in order.</summary>
    public ImmutableArray<Article> ArticlesOf(Topic topic) => [.. ListedArticles.Where(article => article.TopicId.Value == topic.Id)];

    /// <summary>The related articles that front matter names, in order, without drafts and withheld ones.</summary>
    public IEnumerable<Article> RelatedTo(Article article) => article.Related.Select(slug => FindArticle(slug.Value)).OfType<Article>().Where(related => !related.IsDraft);

    /// <summary>True once the day of <see cref="Today"/> is after the article's <see cref="Article.ReviewDue"/>.</summary>
    public bool IsOverdue(Article article) => Today > article.ReviewDue;

    /// <summary>Changes when what is shown of a page, or of a twin of it, may have changed.</summary>
    public string VersionOf(Page page) => Id;

    /// <summary>The page as HTML; made at the first call and kept.</summary>
    public RenderedPage Render(Page page) => _rendered.GetOrAdd(page.Path, _ => PageRenderer.Render(page, NewScope(page.File.Name)));

    /// <summary>The glossary's definitions as HTML, with their sources, as one page.</summary>
    public RenderedPage RenderGlossary() => _rendered.GetOrAdd(Permalinks.Glossary, _ => PageRenderer.RenderGlossary(Terms, NewScope(ContentFolder.GlossaryFile)));

    /// <summary>The references that listed pages cite, with the pages citing each, in alphabetical order of their text.</summary>
    public ImmutableArray<CitedReference> CitedReferences() =>
    [
        .. new[] { Hub }.OfType<Page>().Concat(Pages).Concat(ListedArticles)
            .SelectMany(page => page.AllCitations.Select(citation => citation.ReferenceId).Distinct(StringComparer.Ordinal).Select(id => (id, page)))
            .Where(use => References.ContainsKey(use.id))
            .GroupBy(use => use.id, use => use.page)
            .Select(uses => new CitedReference(References[uses.Key], [.. uses]))
            .OrderBy(cited => VancouverStyle.Format(cited.Reference).ToString(), StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The names of the files that became pages.</summary>
    internal IEnumerable<string> FileNames => _byFile.Keys;

    /// <summary>The page that a file of the content folder became; null when it became none.</summary>
    internal Page? FindByFile(string name) => _byFile.GetValueOrDefault(name);

    private PageScope NewScope(string fileName) => new(Text, _terms ??= new TermFinder(Terms), References, ResolveLink) { FileName = fileName };

    private TermFinder? _terms;
    private ImmutableDictionary<string, GonePage>? _gone;

    // Whatever gone.yaml says, it can't take away what is there.
    private ImmutableDictionary<string, GonePage> WithoutAnswered(ImmutableDictionary<string, GonePage> gone)
    {
        var answered = _byPath.Keys.Concat(Site.Topics.Select(topic => Permalinks.Topic(topic.Id))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return gone.RemoveRange(gone.Keys.Where(path => Permalinks.IsOwn(path) || answered.Contains(path)));
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
                .ThenBy(article => article.Title.Value, StringComparer.Create(Text.Culture, ignoreCase: true)),
        ];
    }
}

/// <summary>A reference and the pages that cite it.</summary>
public sealed record CitedReference(Reference Reference, ImmutableArray<Page> CitedBy);
