using System.Collections.Frozen;
using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Content;

/// <summary>The files that all pages share. Null says that a file is there and can't be parsed; an absent file is an empty one.</summary>
internal sealed record SharedFiles
{
    /// <summary>site.yaml; null when there is none that can be read.</summary>
    public Site? Site { get; init; }

    /// <summary>The weights that site.yaml sets, also where nothing else of it is of use; null when it can't be parsed.</summary>
    public ImmutableDictionary<string, Severity?>? Checks { get; init; }

    /// <summary>Ids in data/reference-values.yaml whose record has faults.</summary>
    public IReadOnlySet<string> FaultyValues { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Ids in data/charts.yaml whose chart has faults.</summary>
    public IReadOnlySet<string> FaultyCharts { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Ids in people.yaml whose record has faults.</summary>
    public IReadOnlySet<string> FaultyPeople { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Where findings about site.yaml stand.</summary>
    public required FileSpan SitePlace { get; init; }

    /// <summary>references.yaml, by id.</summary>
    public ImmutableDictionary<string, Reference>? References { get; init; }

    /// <summary>Ids in references.yaml whose entry has faults.</summary>
    public ImmutableHashSet<string> FaultyReferences { get; init; } = [];

    /// <summary>glossary.yaml.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The shared files with texts or citations in them, ready to be checked.</summary>
    public ImmutableArray<CheckedFile> CheckedFiles { get; init; } = [];

    /// <summary>What was found while reading.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Changes when, and only when, one of the files did.</summary>
    public required string Version { get; init; }

    /// <summary>people.yaml, by id.</summary>
    public ImmutableDictionary<string, Person>? People { get; init; }

    /// <summary>gone.yaml, by path.</summary>
    public ImmutableDictionary<string, GonePage> Gone { get; init; } = ImmutableDictionary<string, GonePage>.Empty;

    /// <summary>False when gone.yaml has faults.</summary>
    public bool GoneIsSound { get; init; } = true;

    /// <summary>urls.txt; null when the guide has none.</summary>
    public UrlManifest? Urls { get; init; }

    /// <summary>The values of all files of <c>data/</c> that hold such, by id; null when one of them can't be parsed.</summary>
    public ImmutableDictionary<string, ReferenceValue>? Values { get; init; }

    /// <summary>Those that could be read, whatever became of the others.</summary>
    public ImmutableDictionary<string, ReferenceValue> ReadValues { get; init; } = ImmutableDictionary<string, ReferenceValue>.Empty;

    /// <summary>Finds the signs of data/red-flags.yaml; null when it is absent or can't be parsed.</summary>
    public RedFlagFinder? RedFlags { get; init; }

    /// <summary>Finds the words of data/foreign-words.yaml, each with its language; null when it has none.</summary>
    public SpellingFinder<string>? ForeignWords { get; init; }

    /// <summary>The abbreviations of the glossary; null when it could not be read in full.</summary>
    public FrozenSet<string>? Abbreviations { get; init; }

    /// <summary>data/required-warnings.yaml.</summary>
    public ImmutableArray<RequiredWarning> RequiredWarnings { get; init; } = [];

    /// <summary>data/charts.yaml, by id, with the answers that its charts name.</summary>
    public ImmutableDictionary<string, Chart>? Charts { get; init; }

    /// <summary>data/evidence.yaml.</summary>
    public EvidenceTable? Evidence { get; init; }

    // In these stands what pages are held to: the rules themselves with their weights, and what a page may name.
    private static readonly ImmutableArray<string> s_ruleFiles =
    [
        ContentFolder.SiteFile, ContentFolder.ReferencesFile, ContentFolder.PeopleFile, .. ContentFolder.ValueFiles, ContentFolder.ChartsFile, ContentFolder.RedFlagsFile, ContentFolder.RequiredWarningsFile,
    ];

    /// <summary>The names of those files whose faults silence rules, so that a page without findings need not be a sound one.</summary>
    /// <param name="folder">The folder from which they were read.</param>
    public ImmutableHashSet<string> FilesOfUnreadRules(ContentFolder folder)
    {
        var faulty = folder.Findings.Concat(Findings).Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).ToHashSet(StringComparer.Ordinal);
        return faulty.Count == 0 ? [] : [.. s_ruleFiles.Where(name => folder.IsUnreadable(name) || faulty.Contains(folder.PlaceOf(name).File))];
    }

    /// <summary>Reads them all, and reports what a guide can't be without; gives what was read before when nothing has changed.</summary>
    public static SharedFiles Read(ContentFolder folder, SharedFiles? before)
    {
        var version = VersionOf(folder);
        return before?.Version == version ? before : Read(folder, version);
    }

    private static string VersionOf(ContentFolder folder)
    {
        var states = ContentFolder.SingleFiles.Select(name => name switch
        {
            // Of the hub it matters here only whether it is there.
            ContentFolder.HubFile when folder.Find(name) is not null => "there",
            _ => VersionOf(folder, name),
        });
        return string.Join(' ', states.Prepend(folder.Exists.ToString()));
    }

    /// <summary>The version of a file that is not there.</summary>
    public const string Absent = "absent";

    /// <summary>Changes when, and only when, that file did.</summary>
    public static string VersionOf(ContentFolder folder, string name) =>
        folder.Find(name)?.Digest.ToString() ?? (folder.IsUnreadable(name) ? "unreadable" : Absent);

    private static SharedFiles Read(ContentFolder folder, string version)
    {
        var bag = new DiagnosticBag();
        ContentText? Find(string name) => folder.Find(name)?.Read();
        bool IsAbsent(string name) => folder.Find(name) is null && !folder.IsUnreadable(name);

        if (folder.Exists)
        {
            if (IsAbsent(ContentFolder.SiteFile))
                bag.Add(ShapeRules.FolderIsAGuide, folder.PlaceOf(ContentFolder.SiteFile), "a guide needs this file, and it is not there.", "name the guide and its topics in it; see docs/authoring.md");
            if (IsAbsent(ContentFolder.HubFile))
                bag.Add(ShapeRules.FolderIsAGuide, folder.PlaceOf(ContentFolder.HubFile), "a guide needs this file, its first page, and it is not there.", "write it with a title, a description and a text");
        }

        var (faultyValues, faultyCharts, faultyPeople) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (site, checks) = Find(ContentFolder.SiteFile) is { } siteFile ? SiteReader.Read(siteFile, bag) : default;
        var references = IsAbsent(ContentFolder.ReferencesFile)
            ? (ImmutableDictionary<string, Reference>.Empty, [])
            : Find(ContentFolder.ReferencesFile) is { } bibliography ? ReferencesReader.Read(bibliography, bag) : null;
        var glossary = Find(ContentFolder.GlossaryFile);
        var before = bag.Count;
        var terms = glossary is null ? [] : GlossaryReader.Read(glossary, bag);
        var glossaryIsSound = bag.Count == before;
        var checkedFiles = ImmutableArray.CreateBuilder<CheckedFile>();
        var read = ImmutableDictionary.CreateBuilder<string, ReferenceValue>(StringComparer.Ordinal);
        var valuesAreComplete = true;
        var valueFiles = new List<ContentText>();
        foreach (var name in ContentFolder.ValueFiles)
        {
            if (Find(name) is not { } file)
            {
                valuesAreComplete &= IsAbsent(name);
                continue;
            }

            valuesAreComplete &= ReferenceValuesReader.Read(file, read, faultyValues, bag);
            valueFiles.Add(file);
        }

        var values = read.ToImmutable();
        var evidenceFile = Find(ContentFolder.EvidenceFile);
        var evidence = IsAbsent(ContentFolder.EvidenceFile) ? EvidenceTable.Empty : evidenceFile is not null ? EvidenceReader.Read(evidenceFile, bag) : null;
        var chartsFile = Find(ContentFolder.ChartsFile);
        var charts = IsAbsent(ContentFolder.ChartsFile)
            ? ImmutableDictionary<string, Chart>.Empty
            : chartsFile is not null ? ChartsReader.Read(chartsFile, faultyCharts, bag) : null;
        before = bag.Count;
        var gone = Find(ContentFolder.GoneFile) is { } goneFile ? GoneReader.Read(goneFile, bag) : ImmutableDictionary<string, GonePage>.Empty;
        var goneIsSound = bag.Count == before && !folder.Unreadable.Contains(ContentFolder.GoneFile);
        if (glossary is not null)
        {
            checkedFiles.Add(new CheckedFile
            {
                File = glossary.File,
                IsSound = glossaryIsSound,
                Links = [.. terms.SelectMany(term => term.Definition.Links)],
                Citations = [.. terms.SelectMany(term => term.Definition.Citations)],
                Mentions = [.. terms.SelectMany(term => term.Definition.Mentions)],
            });
        }

        var byFile = values.Values.ToLookup(value => value.FileName, StringComparer.Ordinal);
        foreach (var file in valueFiles)
        {
            var sources = byFile[file.File.Name].OrderBy(value => value.Span.Start.Line).SelectMany(value => value.Sources);
            checkedFiles.Add(new CheckedFile { File = file.File, Links = [], Citations = [.. sources.Select(source => new Citation(source.Value, null, source.Span))] });
        }

        if (evidenceFile is not null)
        {
            var (texts, answers) = ((evidence?.Texts ?? []).ToImmutableArray(), evidence?.Answers ?? []);
            checkedFiles.Add(new CheckedFile
            {
                File = evidenceFile.File,
                Links = [.. texts.SelectMany(text => text.Links), .. answers.Select(answer => answer.Link).OfType<Link>()],
                Citations = [.. texts.SelectMany(text => text.Citations), .. answers.SelectMany(answer => answer.Sources).Select(source => new Citation(source.Value, null, source.Span))],
                Mentions = [.. texts.SelectMany(text => text.Mentions)],
                Answers = answers,
            });
        }

        if (chartsFile is not null)
        {
            var inOrder = (charts?.Values ?? []).OrderBy(chart => chart.Span.Start.Line).ThenBy(chart => chart.Span.Start.Column).ToImmutableArray();
            checkedFiles.Add(new CheckedFile
            {
                File = chartsFile.File,
                Links = [.. inOrder.SelectMany(chart => chart.Links)],
                Citations = [.. inOrder.SelectMany(chart => chart.NamedSources).Select(source => new Citation(source.Value, null, source.Span))],
                Charts = inOrder,
            });
        }

        var people = IsAbsent(ContentFolder.PeopleFile)
            ? ImmutableDictionary<string, Person>.Empty
            : Find(ContentFolder.PeopleFile) is { } peopleFile ? PeopleReader.Read(peopleFile, faultyPeople, bag) : null;
        return new SharedFiles
        {
            Version = version,
            Checks = checks,
            FaultyValues = faultyValues,
            FaultyCharts = faultyCharts,
            FaultyPeople = faultyPeople,
            Site = site,
            SitePlace = folder.PlaceOf(ContentFolder.SiteFile),
            References = references?.References,
            FaultyReferences = references?.Faulty ?? [],
            Terms = terms,
            Abbreviations = glossaryIsSound && (glossary is not null || IsAbsent(ContentFolder.GlossaryFile)) ? Wording.AbbreviationsOf(terms) : null,
            CheckedFiles = checkedFiles.ToImmutable(),
            People = people,
            Gone = gone,
            GoneIsSound = goneIsSound,
            Urls = Find(ContentFolder.UrlsFile) is { } urls ? UrlManifest.Read(urls, bag) : null,
            Values = valuesAreComplete ? values : null,
            ReadValues = values,
            RedFlags = Find(ContentFolder.RedFlagsFile) is { } flags && RedFlagsReader.Read(flags, bag) is { } signs ? new RedFlagFinder(signs) : null,
            ForeignWords = Find(ContentFolder.ForeignWordsFile) is { } words ? ForeignWord.FinderOf(ForeignWordsReader.Read(words, site?.Language, bag)) : null,
            RequiredWarnings = Find(ContentFolder.RequiredWarningsFile) is { } warnings ? RequiredWarningsReader.Read(warnings, bag) : [],
            Charts = charts?.ToImmutableDictionary(chart => chart.Key, chart => chart.Value is GradesChart grades && evidence is not null ? grades.WithAnswers(evidence) : chart.Value, StringComparer.Ordinal),
            Evidence = evidence,
            Findings = [.. bag],
        };
    }
}
