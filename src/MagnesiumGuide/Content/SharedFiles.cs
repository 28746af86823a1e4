using System.Collections.Immutable;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Glossary;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Content;

/// <summary>The files that all pages share. Null says that a file is there and can't be parsed; an absent file is an empty one.</summary>
internal sealed record SharedFiles
{
    /// <summary>site.yaml; null when there is none that can be read.</summary>
    public Site? Site { get; init; }

    /// <summary>Where findings about site.yaml stand.</summary>
    public required FileSpan SitePlace { get; init; }

    /// <summary>references.yaml, by id.</summary>
    public ImmutableDictionary<string, Reference>? References { get; init; }

    /// <summary>Ids in references.yaml whose entry has faults.</summary>
    public ImmutableHashSet<string> FaultyReferences { get; init; } = [];

    /// <summary>glossary.yaml.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The glossary's texts, ready to be checked; null when there is no glossary.</summary>
    public CheckedFile? GlossaryFile { get; init; }

    /// <summary>people.yaml, by id.</summary>
    public ImmutableDictionary<string, Person>? People { get; init; }

    /// <summary>gone.yaml, by path.</summary>
    public ImmutableDictionary<string, GonePage> Gone { get; init; } = ImmutableDictionary<string, GonePage>.Empty;

    /// <summary>data/reference-values.yaml, by id.</summary>
    public ImmutableDictionary<string, ReferenceValue>? Values { get; init; }

    /// <summary>Reads them all, and reports what a guide can't be without.</summary>
    public static SharedFiles Read(ContentFolder folder, DiagnosticBag bag)
    {
        ContentFile? Find(string name) => folder.Files.FirstOrDefault(file => file.Name == name);
        bool IsAbsent(string name) => Find(name) is null && !folder.Unreadable.Contains(name);

        if (folder.Exists)
        {
            if (IsAbsent(ContentFolder.SiteFile))
                bag.Add(ShapeRules.FolderIsAGuide, folder.PlaceOf(ContentFolder.SiteFile), "a guide needs this file, and it is not there.", "name the guide and its topics in it; see docs/authoring.md");
            if (IsAbsent(ContentFolder.HubFile))
                bag.Add(ShapeRules.FolderIsAGuide, folder.PlaceOf(ContentFolder.HubFile), "a guide needs this file, its first page, and it is not there.", "write it with a title, a description and a text");
        }

        var references = IsAbsent(ContentFolder.ReferencesFile)
            ? (ImmutableDictionary<string, Reference>.Empty, [])
            : Find(ContentFolder.ReferencesFile) is { } bibliography ? ReferencesReader.Read(bibliography, bag) : null;
        var glossary = Find(ContentFolder.GlossaryFile);
        var before = bag.Count;
        var terms = glossary is null ? [] : GlossaryReader.Read(glossary, bag);
        var glossaryIsSound = bag.Count == before;
        return new SharedFiles
        {
            Site = Find(ContentFolder.SiteFile) is { } site ? SiteReader.Read(site, bag) : null,
            SitePlace = folder.PlaceOf(ContentFolder.SiteFile),
            References = references?.References,
            FaultyReferences = references?.Faulty ?? [],
            Terms = terms,
            GlossaryFile = glossary is null ? null : new CheckedFile
            {
                File = glossary,
                IsSound = glossaryIsSound,
                Links = [.. terms.SelectMany(term => term.Definition.Links)],
                Citations = [.. terms.SelectMany(term => term.Definition.Citations)],
            },
            People = IsAbsent(ContentFolder.PeopleFile)
                ? ImmutableDictionary<string, Person>.Empty
                : Find(ContentFolder.PeopleFile) is { } people ? PeopleReader.Read(people, bag) : null,
            Gone = Find(ContentFolder.GoneFile) is { } gone ? GoneReader.Read(gone, bag) : ImmutableDictionary<string, GonePage>.Empty,
            Values = IsAbsent(ContentFolder.ReferenceValuesFile)
                ? ImmutableDictionary<string, ReferenceValue>.Empty
                : Find(ContentFolder.ReferenceValuesFile) is { } values ? ReferenceValuesReader.Read(values, bag) : null,
        };
    }
}
