using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide;

/// <summary>Reads a content folder into a <see cref="Guide"/>: the whole pipeline.</summary>
/// <param name="clock">Says what day it is.</param>
/// <param name="includeDrafts">True in Development, where drafts are shown.</param>
public sealed class GuideLoader(TimeProvider clock, bool includeDrafts)
{
    // Nobody reads more findings of one rule in one file, and each may look for the nearest name among thousands.
    private const int MaxFindings = 1000;

    /// <summary>
    /// Reads every file and collects everything wrong with each. What has no error becomes the guide; a file with one keeps the version that
    /// <paramref name="previous"/> served, or is withheld where there is none.
    /// </summary>
    /// <param name="path">The content folder.</param>
    /// <param name="previous">The result that is being served; null at start.</param>
    public LoadResult Load(string path, LoadResult? previous = null)
    {
        var bag = new DiagnosticBag();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var folder = ContentFolder.Read(path, bag);
        var shared = SharedFiles.Read(folder, bag);
        var texts = ReadTexts(folder, bag, previous);
        var context = new CheckContext
        {
            Today = today,
            Topics = shared.Site is { } site && !bag.Any(found => found.Span.File == shared.SitePlace.File) ? site.Topics : null,
            Files = [.. texts.Select(text => text.Checked), .. shared.GlossaryFile is { } glossary ? [glossary] : Array.Empty<CheckedFile>()],
            References = shared.References,
            FaultyReferences = shared.FaultyReferences,
            Values = shared.Values,
            People = shared.People,
            Terms = shared.Terms,
            Gone = shared.Gone,
            Images = [.. folder.Images.Keys.Select(name => "images/" + name)],
        };
        foreach (var check in AllChecks.OfFiles) bag.AddRange(context.Files.SelectMany(file => check.Check(file, context).Take(MaxFindings)));
        foreach (var check in AllChecks.OfTheGuide) bag.AddRange(check.Check(context));

        var diagnostics = Weigh(bag, shared.Site ?? previous?.Guide?.Site);
        var guide = Publish(folder, shared, texts, diagnostics, today, previous?.Guide);
        return new LoadResult(guide, diagnostics) { Texts = texts.ToImmutableDictionary(text => text.Checked.File.Name), IncludesDrafts = includeDrafts };
    }

    // A text is read again only when it changed; what a text is does not depend on any other file.
    private static ImmutableArray<ReadText> ReadTexts(ContentFolder folder, DiagnosticBag bag, LoadResult? previous)
    {
        var texts = folder.Files
            .Where(file => file.Name.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => previous?.Texts.GetValueOrDefault(file.Name) is { } known && known.Checked.File.Hash == file.Hash && known.Checked.File.DisplayPath == file.DisplayPath
                ? known
                : ReadText.Read(file))
            .ToImmutableArray();
        foreach (var text in texts) bag.AddRange(text.Findings);
        return texts;
    }

    // Applies the weights of site.yaml and sorts.
    private static ImmutableArray<Diagnostic> Weigh(DiagnosticBag bag, Site? site)
    {
        var weights = site?.Checks ?? ImmutableDictionary<string, Severity?>.Empty;
        var weighed = bag.Distinct()
            .Select(found => weights.TryGetValue(found.Rule.Id, out var weight) ? (weight is { } severity ? found with { Severity = severity } : null) : found)
            .OfType<Diagnostic>();
        return [.. DiagnosticFormat.Sorted(weighed)];
    }

    private Guide? Publish(
        ContentFolder folder, SharedFiles shared, ImmutableArray<ReadText> texts, ImmutableArray<Diagnostic> diagnostics, DateOnly today, Guide? previous)
    {
        var faulty = diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).ToHashSet(StringComparer.Ordinal);
        // A shared file with a fault keeps its last good version; at start, its sound entries are better than none.
        T Sound<T>(string name, T read, Func<Guide, T> last) => previous is not null && faulty.Contains(folder.PlaceOf(name).File) ? last(previous) : read;

        // A folder without site.yaml is no guide: more likely it is being swapped or checked out at this moment than meant.
        if (diagnostics.Any(found => found.Rule == ShapeRules.FolderIsAGuide && found.Span.File != folder.PlaceOf(ContentFolder.HubFile).File)) return null;
        var site = Sound(ContentFolder.SiteFile, shared.Site, guide => guide.Site);
        if (site is null) return null;

        var pages = new List<Page>();
        var withheld = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var candidates = texts.Select(text => (text.Checked.File.Name, text.Checked.File.DisplayPath, text.Checked.Path, text.Checked.Page, text.IsDraft))
            .Concat(MissedFiles(folder, previous).Select(name => (Name: name, folder.PlaceOf(name).File, Path: ReadText.PathOf(name), Page: (Page?)null, IsDraft: false)));
        var faultyPages = new List<Page>();
        foreach (var (name, displayPath, path, page, isDraft) in candidates)
        {
            if (path is null || (isDraft && !includeDrafts)) continue;
            if (page is not null && !faulty.Contains(displayPath))
            {
                pages.Add(page);
            }
            else if (previous?.FindByFile(name) is { } lastGood)
            {
                pages.Add(lastGood);
            }
            else
            {
                withheld.Add(path);
                if (page is not null) faultyPages.Add(page);
            }
        }

        var people = Sound(ContentFolder.PeopleFile, shared.People ?? ImmutableDictionary<string, Person>.Empty, guide => guide.People);
        var references = Sound(ContentFolder.ReferencesFile, shared.References ?? ImmutableDictionary<string, Reference>.Empty, guide => guide.References);
        return new Guide(pages, faultyPages, KeepCited(references, pages, previous), folder.Images)
        {
            Id = IdOf(folder, today),
            Today = today,
            Site = KeepTopics(site, pages, previous),
            Text = new InterfaceText(site.Language),
            People = KeepNamed(people, pages, previous),
            Values = Sound(ContentFolder.ReferenceValuesFile, shared.Values ?? ImmutableDictionary<string, ReferenceValue>.Empty, guide => guide.Values),
            Terms = Sound(ContentFolder.GlossaryFile, shared.Terms, guide => guide.Terms),
            Gone = Sound(ContentFolder.GoneFile, shared.Gone, guide => guide.Gone),
            Withheld = withheld.ToImmutable(),
            Diagnostics = diagnostics,
        };
    }

    // Files that should have become a page and could not even be read: the hub when it is not there, what can't be opened, and all that readers saw of a
    // folder that can't be.
    private static IEnumerable<string> MissedFiles(ContentFolder folder, Guide? previous) => folder.Unreadable
        .Concat(previous?.FileNames.Where(name => folder.Unreadable.Contains(name.Split('/')[0])) ?? [])
        .Append(ContentFolder.HubFile)
        .Except(folder.Files.Select(file => file.Name), StringComparer.Ordinal);

    // A page that is kept in its last good version keeps its sources too, even those whose entries have been deleted meanwhile.
    private static ImmutableDictionary<string, Reference> KeepCited(ImmutableDictionary<string, Reference> references, IEnumerable<Page> pages, Guide? previous)
    {
        if (previous is null) return references;
        return WithLost(references, previous.References, pages.SelectMany(page => page.AllCitations).Select(citation => citation.ReferenceId));
    }

    // Likewise its topic …
    private static Site KeepTopics(Site site, IEnumerable<Page> pages, Guide? previous)
    {
        var lost = pages.OfType<Article>().Select(article => article.TopicId.Value).Distinct(StringComparer.Ordinal)
            .Where(id => site.Topics.All(topic => topic.Id != id))
            .Select(id => previous?.FindTopic(id))
            .OfType<Topic>();
        return site with { Topics = [.. site.Topics, .. lost] };
    }

    // … and the people who wrote and reviewed it.
    private static ImmutableDictionary<string, Person> KeepNamed(ImmutableDictionary<string, Person> people, IEnumerable<Page> pages, Guide? previous)
    {
        if (previous is null) return people;
        var named = pages.OfType<Article>().SelectMany(article => article.Authors.Concat(article.ReviewedBy is { } reviewer ? [reviewer] : []));
        return WithLost(people, previous.People, named.Select(person => person.Value));
    }

    private static ImmutableDictionary<string, T> WithLost<T>(ImmutableDictionary<string, T> now, ImmutableDictionary<string, T> before, IEnumerable<string> needed) =>
        now.SetItems(needed.Distinct(StringComparer.Ordinal)
            .Where(id => !now.ContainsKey(id) && before.ContainsKey(id))
            .Select(id => KeyValuePair.Create(id, before[id])));

    private string IdOf(ContentFolder folder, DateOnly today)
    {
        var parts = new StringBuilder();
        parts.Append(CultureInfo.InvariantCulture, $"{today:O} {includeDrafts}\n");
        foreach (var file in folder.Files.OrderBy(file => file.Name, StringComparer.Ordinal)) parts.Append(CultureInfo.InvariantCulture, $"{file.Name} {file.Hash}\n");
        foreach (var name in folder.Unreadable.Order(StringComparer.Ordinal)) parts.Append(CultureInfo.InvariantCulture, $"{name} unreadable\n");
        foreach (var (name, path) in folder.Images)
        {
            var info = new FileInfo(path);
            parts.Append(CultureInfo.InvariantCulture, $"{name} {(info.Exists ? info.Length : 0)} {info.LastWriteTimeUtc.Ticks}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())))[..16];
    }
}

/// <summary>What loading a folder gave.</summary>
/// <param name="Guide">The snapshot; null when the folder can't be read as a guide at all.</param>
/// <param name="Diagnostics">Everything found, sorted by file, line, column and rule.</param>
public sealed record LoadResult(Guide? Guide, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Every Markdown file as it was read, by name, so that the next load reads only what changed.</summary>
    internal ImmutableDictionary<string, ReadText> Texts { get; init; } = ImmutableDictionary<string, ReadText>.Empty;

    /// <summary>The errors that keep something from readers: all but those in drafts, where drafts are shown to nobody.</summary>
    public IEnumerable<Diagnostic> Faults
    {
        get
        {
            var unseen = IncludesDrafts ? [] : Texts.Values.Where(text => text.IsDraft).Select(text => text.Checked.File.DisplayPath).ToHashSet(StringComparer.Ordinal);
            return Diagnostics.Where(found => found.Severity == Severity.Error && !unseen.Contains(found.Span.File));
        }
    }

    /// <summary>True where drafts are shown.</summary>
    internal bool IncludesDrafts { get; init; }
}
