using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide;

/// <summary>Reads a content folder into a <see cref="Guide"/>: the whole pipeline.</summary>
/// <param name="clock">Says what day it is.</param>
/// <param name="includeDrafts">True in Development, where drafts are shown.</param>
public sealed class GuideLoader(TimeProvider clock, bool includeDrafts)
{
    /// <summary>
    /// Reads every file and collects everything wrong with each. What has no error becomes the guide; a file with one keeps the version that
    /// <paramref name="previous"/> served, or is withheld where there is none. What has not changed since then is neither read nor checked again, unless what it
    /// looks at has.
    /// </summary>
    /// <param name="path">The content folder.</param>
    /// <param name="previous">The result that is being served; null at start.</param>
    /// <param name="touched">
    /// The names of everything in the folder that may have changed since <paramref name="previous"/>, with forward slashes; null when anything may have.
    /// </param>
    public LoadResult Load(string path, LoadResult? previous = null, IReadOnlyCollection<string>? touched = null) =>
        Load(ContentFolder.Read(path, previous?.Reading?.Folder, touched), previous);

    /// <summary>
    /// The same with only those checks that decide what readers get, so that these wait for no other: the guide is the same, and until <see cref="Advise"/> has found
    /// the rest, the errors are all that is told.
    /// </summary>
    /// <inheritdoc cref="Load(string, LoadResult?, IReadOnlyCollection{string}?)" path="/param" />
    public LoadResult LoadForReaders(string path, LoadResult? previous = null, IReadOnlyCollection<string>? touched = null) =>
        Load(ContentFolder.Read(path, previous?.Reading?.Folder, touched), previous, advises: false);

    /// <summary>Runs the checks that <see cref="LoadForReaders"/> has left out, as far as it gets; the guide stays what it is.</summary>
    /// <param name="result">A result of this loader.</param>
    /// <param name="isInterrupted">Asked before each file: true when there is something better to do. The next call goes on from there.</param>
    public static LoadResult Advise(LoadResult result, Func<bool> isInterrupted)
    {
        if (result.IsWhole) return result;
        var reading = result.Reading!;
        var plan = new CheckPlan(reading.Weights);
        var found = reading.Findings.Advised(reading.Context, plan, isInterrupted);
        var diagnostics = found.IsWhole ? Weigh(reading.Folder, reading.Shared, reading.Texts, found, reading.Weights) : result.Diagnostics;
        return result with { Diagnostics = diagnostics, Reading = reading with { Findings = found } };
    }

    /// <summary>The same as <see cref="Load(string, LoadResult?, IReadOnlyCollection{string}?)"/> for a folder that was read already.</summary>
    internal LoadResult Load(ContentFolder folder, LoadResult? previous, bool advises = true)
    {
        var before = previous?.Reading;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (before is not null && before.Context.Today == today && (folder == before.Folder || folder.HoldsTheSameAs(before.Folder)))
        {
            var same = previous! with { Reading = before with { Folder = folder } };
            return advises ? Advise(same, () => false) : same;
        }

        var shared = SharedFiles.Read(folder, before?.Shared);
        var texts = ReadTexts(folder, before);
        var files = texts.Select(text => text.Checked).Concat(shared.CheckedFiles).ToImmutableArray();
        var byName = InOrder.ByName(files, file => file.File.Name, before is null ? null : (before.Context.Files, before.Context.ByName));
        // A rule must not fall silent, nor a page be published for that, because the file in which it stands is broken at this moment: it holds as it did last. Where it
        // never did since the start, the guide is published on trust. In Development an editor is told that the file is broken; what follows from its last version
        // would mislead.
        var silenced = includeDrafts ? [] : shared.FilesOfUnreadRules(folder);
        var onTrust = previous?.Guide is { } served ? served.OnTrust.Intersect(silenced) : silenced;
        var held = before is null ? [] : silenced.Except(onTrust);
        T Held<T>(string name, T read, Func<CheckContext, T> last) => held.Contains(name) ? last(before!.Context) : read;
        var weights = held.Contains(ContentFolder.SiteFile) ? before!.Weights : shared.Checks ?? previous?.Guide?.Site.Checks ?? ImmutableDictionary<string, Severity?>.Empty;
        var values = Completed(shared.Values, shared.ReadValues, before?.Context.Values, value => held.Contains(value.FileName));
        var context = new CheckContext
        {
            Today = today,
            Topics = Held(ContentFolder.SiteFile, TopicsOf(folder, shared), last => last.Topics),
            Files = files,
            ByName = byName,
            References = Completed(shared.References, shared.References, before?.Context.References, _ => held.Contains(ContentFolder.ReferencesFile)),
            FaultyReferences = shared.FaultyReferences,
            FaultyValues = shared.FaultyValues,
            FaultyCharts = shared.FaultyCharts,
            FaultyPeople = shared.FaultyPeople,
            Unreadable = folder.Unreadable,
            Values = values,
            EverySharedFileIsRead = shared is { References: not null, Values: not null, Charts: not null, Evidence: not null, Abbreviations: not null },
            Charts = Completed(shared.Charts, shared.Charts, before?.Context.Charts, _ => held.Contains(ContentFolder.ChartsFile)),
            Evidence = shared.Evidence,
            People = Completed(shared.People, shared.People, before?.Context.People, _ => held.Contains(ContentFolder.PeopleFile)),
            Terms = shared.Terms,
            Gone = shared.Gone,
            GoneIsSound = shared.GoneIsSound,
            RedFlags = Held(ContentFolder.RedFlagsFile, shared.RedFlags, last => last.RedFlags),
            Urls = shared.Urls,
            RequiredWarnings = Held(ContentFolder.RequiredWarningsFile, shared.RequiredWarnings, last => last.RequiredWarnings),
            Language = Held(ContentFolder.SiteFile, shared.Site?.Language, last => last.Language),
            AnchorsMustLast = !weights.ContainsKey(PublishedAnchorsLast.Id),
            PromisesAreFound = weights.GetValueOrDefault(TextsPromiseNothing.Id, Severity.Warning) is not null,
            PublisherUrl = Held(ContentFolder.SiteFile, shared.Site?.Publisher.Url, last => last.PublisherUrl),
            Abbreviations = shared.Abbreviations,
            Numbers = new KnownNumbers(values),
            Images = [.. folder.Images.Keys.Select(name => "images/" + name)],
        };
        var found = Findings.Of(files, context, before is not null && HasSameSurroundings(before, weights) ? before.Findings : null, new CheckPlan(weights), advises);
        var diagnostics = Weigh(folder, shared, texts, found, weights);
        return new LoadResult(Publish(folder, shared, texts, diagnostics, today, previous?.Guide, onTrust), diagnostics)
        {
            Reading = new Reading(folder, shared, texts, context, weights, found),
            IncludesDrafts = includeDrafts,
        };

        // What was read, and of what could not be, what was read last; null while nothing of it could be.
        ImmutableDictionary<string, T>? Completed<T>(ImmutableDictionary<string, T>? whole, ImmutableDictionary<string, T>? read, ImmutableDictionary<string, T>? last, Func<T, bool> isHeld)
        {
            // As after nearly every edit: nothing is broken, and nothing has to be looked through.
            if (held.IsEmpty) return whole;
            var lost = (last ?? ImmutableDictionary<string, T>.Empty).Where(entry => isHeld(entry.Value) && read?.ContainsKey(entry.Key) != true).ToList();
            if (lost.Count == 0) return whole;
            return (read ?? ImmutableDictionary<string, T>.Empty).AddRange(lost);
        }

        bool HasSameSurroundings(Reading last, ImmutableDictionary<string, Severity?> weights) =>
            ReferenceEquals(last.Shared, shared) && ReferenceEquals(last.Weights, weights) && last.Context.Today == today && last.Folder.Unreadable.SetEquals(folder.Unreadable) && (last.Folder.Images == folder.Images || last.Folder.Images.Keys.SequenceEqual(folder.Images.Keys));
    }

    // What a text is does not depend on any other file.
    private static ImmutableArray<ReadText> ReadTexts(ContentFolder folder, Reading? before)
    {
        var known = new InOrder<ReadText>(before?.Texts ?? [], text => text.Checked.File.Name);
        var texts = new List<ReadText?>(folder.Files.Length);
        var changed = new List<(int Index, ContentFile File)>();
        foreach (var file in folder.Files)
        {
            if (!file.Name.EndsWith(".md", StringComparison.Ordinal)) continue;
            var text = known.Find(file.Name) is { } last && last.Checked.File == file ? last : null;
            if (text is null) changed.Add((texts.Count, file));
            texts.Add(text);
        }

        foreach (var ((index, _), text) in changed.Zip(Each.InParallel(changed, one => ReadText.Read(one.File)))) texts[index] = text;
        return [.. texts!];
    }

    private static ImmutableArray<Topic>? TopicsOf(ContentFolder folder, SharedFiles shared) =>
        shared.Site is { } site && !folder.Findings.Concat(shared.Findings).Any(found => found.Span.File == shared.SitePlace.File) ? site.Topics : null;

    // Applies the weights of site.yaml, then the excuses, and sorts. Of findings by the ten thousand that takes longer than all else that follows an edit, so readers
    // wait for the errors alone.
    private static ImmutableArray<Diagnostic> Weigh(ContentFolder folder, SharedFiles shared, ImmutableArray<ReadText> texts, Findings findings, ImmutableDictionary<string, Severity?> weights)
    {
        List<Diagnostic> found = [.. folder.Findings, .. shared.Findings];
        foreach (var text in texts) found.AddRange(text.Findings.AsSpan());
        found.AddRange(findings.All);
        return [.. DiagnosticFormat.Sorted(Excuses.Apply([.. Weighed(found).Distinct()], folder.Files, findings.IsWhole, Weighed))];

        IEnumerable<Diagnostic> Weighed(IEnumerable<Diagnostic> all) => all
            .Select(one => weights.TryGetValue(one.Rule.Id, out var weight) ? (weight is { } severity ? one with { Severity = severity } : null) : one)
            .OfType<Diagnostic>()
            .Where(one => findings.IsWhole || one.Severity == Severity.Error);
    }

    private Guide? Publish(
        ContentFolder folder, SharedFiles shared, ImmutableArray<ReadText> texts, ImmutableArray<Diagnostic> diagnostics, DateOnly today, Guide? previous, ImmutableHashSet<string> onTrust)
    {
        var faulty = diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).ToHashSet(StringComparer.Ordinal);
        bool IsFaulty(string name) => faulty.Contains(folder.PlaceOf(name).File) || folder.IsUnreadable(name);
        // What was published before rules could be read for the first time is no good version of a page with an error: the error may be theirs.
        var rulesAreRead = previous is not null && onTrust.Count < previous.OnTrust.Count;
        // A shared file with a fault keeps its last good version; at start, and where there was nothing of it before, its sound entries are better than none.
        bool IsKept(string name) => previous is not null && IsFaulty(name) && previous.HasSomeOf(name);
        // Of these two no page shows anything.
        bool IsReadInPart(string name) => name is ContentFolder.RedFlagsFile or ContentFolder.RequiredWarningsFile ? includeDrafts || onTrust.Contains(name) : !IsKept(name) || previous!.ReadInPart.Contains(name);
        T Sound<T>(string name, T read, Func<Guide, T> last) => IsKept(name) ? last(previous!) : read;

        // A folder without site.yaml is no guide: more likely it is being swapped or checked out at this moment than meant.
        if (diagnostics.Any(found => found.Rule == ShapeRules.FolderIsAGuide && found.Span.File != folder.PlaceOf(ContentFolder.HubFile).File)) return null;
        var site = Sound(ContentFolder.SiteFile, shared.Site, guide => guide.Site);
        if (site is null) return null;

        var pages = new List<Page>(texts.Length);
        var kept = new List<Page>();
        var withheld = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var faultyPages = new List<Page>();
        foreach (var text in texts) Take(text.Checked.File.Name, text.Checked.File.DisplayPath, text.Checked.Path, text.Checked.Page, text.Checked.IsDraft);
        foreach (var name in MissedFiles(folder, previous)) Take(name, folder.PlaceOf(name).File, ReadText.PathOf(name), page: null, isDraft: false);

        void Take(string name, string displayPath, string? path, Page? page, bool isDraft)
        {
            if (path is null || (isDraft && !includeDrafts)) return;
            if (page is not null && (faulty.Count == 0 || !faulty.Contains(displayPath)))
            {
                pages.Add(page);
            }
            else if (previous?.FindByFile(name) is { } lastGood && !rulesAreRead)
            {
                pages.Add(lastGood);
                kept.Add(lastGood);
            }
            else
            {
                withheld.Add(path);
                if (page is not null) faultyPages.Add(page);
            }
        }

        var people = Sound(ContentFolder.PeopleFile, shared.People ?? ImmutableDictionary<string, Person>.Empty, guide => guide.People);
        var references = Sound(ContentFolder.ReferencesFile, shared.References ?? ImmutableDictionary<string, Reference>.Empty, guide => guide.References);
        var values = previous is null ? shared.ReadValues : WithLastGood(shared.ReadValues, previous.Values, [.. ContentFolder.ValueFiles.Where(IsKept).Select(name => folder.PlaceOf(name).File)]);
        var faultyLines = diagnostics.Where(found => found.Severity == Severity.Error && found.Span.File == folder.PlaceOf(ContentFolder.EvidenceFile).File).Select(found => found.Span.Start.Line);
        var evidence = Sound(ContentFolder.EvidenceFile, (shared.Evidence ?? EvidenceTable.Empty).Without([.. faultyLines]), guide => guide.Evidence);
        // A chart keeps the numbers that it was drawn from for as long as it is kept itself.
        var drawn = Drawn(shared.Charts, values, evidence);
        var charts = WithNew(KeepDrawn(Sound(ContentFolder.ChartsFile, drawn, guide => guide.Charts), kept, previous), drawn);
        var keptCharts = charts.Values.Where(chart => !ReferenceEquals(drawn.GetValueOrDefault(chart.Id), chart));
        var keptSources = keptCharts.SelectMany(chart => chart.ReferenceIds).Concat(evidence == shared.Evidence ? [] : evidence.ReferenceIds);
        var terms = Sound(ContentFolder.GlossaryFile, shared.Terms, guide => guide.Terms);
        // An empty page would be taken for the whole truth.
        withheld.UnionWith(new[] { (ContentFolder.GlossaryFile, terms.IsEmpty), (ContentFolder.ReferencesFile, references.IsEmpty), (ContentFolder.EvidenceFile, evidence.Answers.IsEmpty) }
            .Where(file => file.Item2 && IsFaulty(file.Item1)).Select(file => Permalinks.OfSharedFiles[file.Item1]));
        // What pages are held to is what they find: an entry that is new and sound, beside one with a fault.
        var (allReferences, allTopics, allPeople) = (
            WithNew(KeepCited(references, kept, keptSources, previous), shared.References), KeepTopics(site, kept, previous), WithNew(KeepNamed(people, kept, previous), shared.People));
        return new Guide([.. pages], faultyPages, previous, allReferences, folder.Images)
        {
            Id = IdOf(folder, today),
            Today = today,
            Site = allTopics,
            Text = previous?.Site.Language == site.Language ? previous.Text : new InterfaceText(site.Language),
            People = allPeople,
            Values = values,
            Charts = charts,
            Evidence = evidence,
            Terms = terms,
            ForeignWords = Sound(ContentFolder.ForeignWordsFile, shared.ForeignWords, guide => guide.ForeignWords),
            Gone = Sound(ContentFolder.GoneFile, shared.Gone, guide => guide.Gone),
            Withheld = withheld.ToImmutable(),
            OnTrust = onTrust,
            // The signs and the required warnings decide what is published, and the manifest what must be; no page shows them.
            SharedVersions = ContentFolder.SingleFiles
                .Where(name => name is not (ContentFolder.HubFile or ContentFolder.RedFlagsFile or ContentFolder.RequiredWarningsFile or ContentFolder.UrlsFile))
                .ToImmutableDictionary(name => name, name => Sound(name, SharedFiles.VersionOf(folder, name), guide => guide.SharedVersions[name])),
            ReadInPart = [.. ContentFolder.SingleFiles.Where(name => name != ContentFolder.HubFile && IsFaulty(name) && IsReadInPart(name))],
            Kept = string.Join('\n',
            [
                .. Added(references, allReferences).Select(reference => $"{reference} {VancouverStyle.Format(reference)}"),
                .. allTopics.Topics.Skip(site.Topics.Length),
                .. Added(people, allPeople),
            ]),
        };
    }

    // Files that should have become a page and could not even be read: the hub when it is not there, what can't be opened, and all that readers saw of a
    // folder that can't be.
    internal static IEnumerable<string> MissedFiles(ContentFolder folder, Guide? previous)
    {
        if (folder.Unreadable.IsEmpty) return folder.Find(ContentFolder.HubFile) is null ? [ContentFolder.HubFile] : [];
        return folder.Unreadable
            .Concat(previous?.FileNames.Where(name => folder.Unreadable.Contains(name.Split('/')[0])) ?? [])
            .Append(ContentFolder.HubFile)
            .Except(folder.Files.Select(file => file.Name), StringComparer.Ordinal);
    }

    // A page that is kept in its last good version keeps its sources too, even those whose entries have been deleted meanwhile.
    private static ImmutableDictionary<string, Reference> KeepCited(
        ImmutableDictionary<string, Reference> references, IEnumerable<Page> kept, IEnumerable<string> keptSources, Guide? previous)
    {
        if (previous is null) return references;
        return WithLost(references, previous.References, [.. kept.SelectMany(page => page.AllCitations).Select(citation => citation.ReferenceId), .. keptSources]);
    }

    // Each file of values keeps its own last good version. What has moved from one that is faulty now to a sound one is what the sound one says.
    private static ImmutableDictionary<string, ReferenceValue> WithLastGood(ImmutableDictionary<string, ReferenceValue> read, ImmutableDictionary<string, ReferenceValue> last, HashSet<string> kept)
    {
        var sound = read.RemoveRange(read.Values.Where(value => kept.Contains(value.Span.File)).Select(value => value.Id));
        return sound.AddRange(last.Where(value => kept.Contains(value.Value.Span.File) && !sound.ContainsKey(value.Key)));
    }

    // … its charts …
    private static ImmutableDictionary<string, Chart> KeepDrawn(ImmutableDictionary<string, Chart> charts, IEnumerable<Page> kept, Guide? previous) =>
        previous is null ? charts : WithLost(charts, previous.Charts, kept.SelectMany(page => page.Outline.Images).Select(image => image.ChartId).OfType<string>());

    private static ImmutableDictionary<string, Chart> Drawn(ImmutableDictionary<string, Chart>? charts, ImmutableDictionary<string, ReferenceValue> values, EvidenceTable evidence) =>
        (charts?.Values ?? []).Select(chart => chart.DrawnFrom(values, evidence)).OfType<Chart>().ToImmutableDictionary(chart => chart.Id, StringComparer.Ordinal);

    // … its topic …
    private static Site KeepTopics(Site site, IEnumerable<Page> kept, Guide? previous)
    {
        var lost = kept.OfType<Article>().Select(article => article.TopicId.Value).Distinct(StringComparer.Ordinal)
            .Where(id => site.Topics.All(topic => topic.Id != id))
            .Select(id => previous?.FindTopic(id))
            .OfType<Topic>();
        return site with { Topics = [.. site.Topics, .. lost] };
    }

    // … and the people who wrote and reviewed it.
    private static ImmutableDictionary<string, Person> KeepNamed(ImmutableDictionary<string, Person> people, IEnumerable<Page> kept, Guide? previous)
    {
        if (previous is null) return people;
        var named = kept.OfType<Article>().SelectMany(article => article.Authors.Concat(article.ReviewedBy is { } reviewer ? [reviewer] : []));
        return WithLost(people, previous.People, named.Select(person => person.Value));
    }

    private static ImmutableDictionary<string, T> WithNew<T>(ImmutableDictionary<string, T> used, ImmutableDictionary<string, T>? read) =>
        read is null || ReferenceEquals(read, used) ? used : WithLost(used, read, read.Keys);

    private static IEnumerable<T> Added<T>(ImmutableDictionary<string, T> to, ImmutableDictionary<string, T> all) => ReferenceEquals(to, all) ? []
        : all.Where(entry => !to.ContainsKey(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);

    private static ImmutableDictionary<string, T> WithLost<T>(ImmutableDictionary<string, T> now, ImmutableDictionary<string, T> before, IEnumerable<string> needed) =>
        now.SetItems(needed.Distinct(StringComparer.Ordinal)
            .Where(id => !now.ContainsKey(id) && before.ContainsKey(id))
            .Select(id => KeyValuePair.Create(id, before[id])));

    private string IdOf(ContentFolder folder, DateOnly today)
    {
        var parts = new StringBuilder();
        parts.Append(CultureInfo.InvariantCulture, $"{today:O} {includeDrafts}\n");
        // Each digest holds the name of its file, so their order says nothing.
        var texts = default(Digest);
        foreach (var file in folder.Files) texts = texts.Xor(file.Digest);
        parts.Append(CultureInfo.InvariantCulture, $"{texts}\n");
        foreach (var name in folder.Unreadable.Order(StringComparer.Ordinal)) parts.Append(CultureInfo.InvariantCulture, $"{name} unreadable\n");
        parts.Append(folder.ImagesVersion);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())))[..16];
    }
}

/// <summary>What loading a folder gave.</summary>
/// <param name="Guide">The snapshot; null when the folder can't be read as a guide at all.</param>
/// <param name="Diagnostics">Everything found, sorted by file, line, column and rule.</param>
public sealed record LoadResult(Guide? Guide, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was read, so that the next load reads only what changed; null in a result that was put together by hand.</summary>
    internal Reading? Reading { get; init; }

    /// <summary>False while only those checks have looked that decide what readers get: until all have, the diagnostics are the errors alone.</summary>
    public bool IsWhole => Reading?.Findings.IsWhole != false;

    /// <summary>The errors that keep something from readers: all but those in drafts, where drafts are shown to nobody.</summary>
    public IEnumerable<Diagnostic> Faults
    {
        get
        {
            var unseen = IncludesDrafts || Reading is null ? [] : Reading.Texts.Where(text => text.Checked.IsDraft).Select(text => text.Checked.File.DisplayPath).ToHashSet(StringComparer.Ordinal);
            return Diagnostics.Where(found => found.Severity == Severity.Error && !unseen.Contains(found.Span.File));
        }
    }

    /// <summary>Every page that could be read, those with faults and drafts included.</summary>
    public IEnumerable<Page> Pages => Reading?.Context.Pages ?? [];

    /// <summary>What readers get of a file that has an error.</summary>
    /// <param name="file">The file, as diagnostics name it.</param>
    public FileUse UseOf(string file)
    {
        if (this is not { Guide: { } guide, Reading: { } reading }) return FileUse.Withheld;
        if (guide.Shows(file)) return FileUse.LastGood;
        var shared = ContentFolder.SingleFiles.FirstOrDefault(name => name != ContentFolder.HubFile && reading.Folder.PlaceOf(name).File == file);
        if (shared is null || (Permalinks.OfSharedFiles.TryGetValue(shared, out var path) && guide.Withheld.Contains(path))) return FileUse.Withheld;
        return guide.ReadInPart.Contains(shared) ? FileUse.InPart : FileUse.LastGood;
    }

    /// <summary>The same as <c>check --strict</c> reports it (<see cref="Rule.IsErrorWhenStrict"/>); what is published stays as it is.</summary>
    public LoadResult Strictly() => this with
    {
        Diagnostics = [.. Diagnostics.Select(found => found is { Rule.IsErrorWhenStrict: true, Severity: Severity.Warning } ? found with { Severity = Severity.Error } : found)],
    };

    /// <summary>Gives the text of the line on which a stretch begins; null when its file can't be read.</summary>
    public Func<FileSpan, string?> LineReader()
    {
        // Findings are asked for file by file.
        (string? File, ContentText? Text) last = (null, null);
        return span =>
        {
            if (last.File != span.File) last = (span.File, Reading?.Folder.Files.FirstOrDefault(file => file.DisplayPath == span.File)?.Read());
            return last.Text is { } text && span.Start.Line <= text.LineCount ? text.Line(span.Start.Line).ToString() : null;
        };
    }

    /// <summary>Gives the place that an edit changes, no more and no less; null where it does not fit, so that <c>fix</c> leaves it too.</summary>
    public Func<TextEdit, FileSpan?> EditPlaces()
    {
        (string? File, RawText? Text) last = (null, null);
        return edit =>
        {
            if (last.File != edit.Span.File) last = (edit.Span.File, Reading?.Folder.Files.FirstOrDefault(file => file.DisplayPath == edit.Span.File) is { } file ? new RawText(file.Utf8) : null);
            return last.Text?.PlaceOf(edit);
        };
    }

    /// <summary>True where drafts are shown.</summary>
    internal bool IncludesDrafts { get; init; }
}

/// <summary>What a load has read and found, from which the next one goes on.</summary>
/// <param name="Folder">The files.</param>
/// <param name="Shared">The files that all pages share.</param>
/// <param name="Texts">Every Markdown file, read.</param>
/// <param name="Context">What was checked, and the day.</param>
/// <param name="Weights">The weights of the rules.</param>
/// <param name="Findings">What the checks found.</param>
internal sealed record Reading(
    ContentFolder Folder,
    SharedFiles Shared,
    ImmutableArray<ReadText> Texts,
    CheckContext Context,
    ImmutableDictionary<string, Severity?> Weights,
    Findings Findings);
