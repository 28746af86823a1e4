using System.Collections.Immutable;
using System.Security.Cryptography;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// The files of a content folder (contract.md, section 2) as they were at one moment. Reading never follows a link out of the folder and never opens what is
/// no regular file; reading again opens only what has changed.
/// </summary>
internal sealed class ContentFolder
{
    /// <summary>The settings of the guide.</summary>
    public const string SiteFile = "site.yaml";

    /// <summary>The hub.</summary>
    public const string HubFile = "index.md";

    /// <summary>The bibliography.</summary>
    public const string ReferencesFile = "references.yaml";

    /// <summary>The glossary.</summary>
    public const string GlossaryFile = "glossary.yaml";

    /// <summary>Authors and reviewers.</summary>
    public const string PeopleFile = "people.yaml";

    /// <summary>Pages taken away.</summary>
    public const string GoneFile = "gone.yaml";

    /// <summary>The numbers that no other file of <see cref="ValueFiles"/> holds.</summary>
    public const string ReferenceValuesFile = "data/reference-values.yaml";

    /// <summary>What is known, complaint by complaint.</summary>
    public const string EvidenceFile = "data/evidence.yaml";

    /// <summary>The signs that call for help.</summary>
    public const string RedFlagsFile = "data/red-flags.yaml";

    /// <summary>The warnings that pages must carry.</summary>
    public const string RequiredWarningsFile = "data/required-warnings.yaml";

    /// <summary>The charts.</summary>
    public const string ChartsFile = "data/charts.yaml";

    /// <summary>The words of other languages.</summary>
    public const string ForeignWordsFile = "data/foreign-words.yaml";

    /// <summary>Every URL and anchor ever published.</summary>
    public const string UrlsFile = "urls.txt";

    // What .NET puts in the place of bytes that are no UTF-8: nothing can be opened by such a name.
    private const char NoCharacter = '\uFFFD';

    /// <summary>The folder of articles.</summary>
    public const string ArticlesFolder = "articles";

    /// <summary>The folder of other pages.</summary>
    public const string PagesFolder = "pages";

    private const string ImagesFolder = "images";
    private const string DataFolder = "data";
    private const int MaxBytes = 1_000_000;

    // It grows with the guide: ten thousand articles have some hundred thousand anchors.
    private const int MaxBytesOfUrls = 50_000_000;

    // Where so many files are said to have changed, it is quicker to look at all.
    private const int ManyTouched = 100;

    // File systems count time in steps of up to two seconds (FAT). It is the system's clock that they read.
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(2);
    private static readonly string[] s_pageFolders = [ArticlesFolder, PagesFolder];

    private readonly string _root;
    private readonly string _realRoot;
    private readonly string _displayRoot;
    private ImmutableArray<FolderEntry> _entries = [];

    private ImmutableArray<ImageEntry> _images = [];

    // What was listed for them: root, data, pages, pictures.
    private readonly Dictionary<string, Listing> _listings = new(StringComparer.Ordinal);

    // Found in the folder itself and in its pictures; what is wrong with a text is in its entry.
    private ImmutableArray<Diagnostic> _folderFindings = [];
    private ImmutableHashSet<string> _unreadable = [];

    private ContentFolder(string root)
    {
        _root = Path.GetFullPath(root);
        Exists = Directory.Exists(_root);
        _realRoot = Exists ? RealPath(_root) : _root;
        _displayRoot = Path.GetRelativePath(Directory.GetCurrentDirectory(), _root).Replace('\\', '/');
    }

    /// <summary>The files of numbers, all of one shape: a large guide keeps those of one kind together.</summary>
    public static ImmutableArray<string> ValueFiles { get; } =
        [ReferenceValuesFile, "data/upper-limits.yaml", "data/foods.yaml", "data/waters.yaml", "data/forms.yaml", "data/blood-levels.yaml", "data/medicines.yaml"];

    /// <summary>The files that stand alone, each under its own name.</summary>
    public static ImmutableArray<string> SingleFiles { get; } =
    [
        SiteFile, HubFile, ReferencesFile, GlossaryFile, PeopleFile, GoneFile, .. ValueFiles, ChartsFile, EvidenceFile, RedFlagsFile, RequiredWarningsFile, ForeignWordsFile, UrlsFile,
    ];

    /// <summary>False when there is no such folder.</summary>
    public bool Exists { get; }

    /// <summary>The text files that could be read: those that stand alone first, then articles and pages, each in the order of their names.</summary>
    public ImmutableArray<ContentFile> Files { get; private set; } = [];

    /// <summary>Names of files and folders that are there but could not be read.</summary>
    public ImmutableHashSet<string> Unreadable { get; private set; } = [];

    /// <summary>True for a file that is there, or may be, and can't be read: itself, or the folder in which it lies.</summary>
    /// <param name="name">Its name inside the content folder.</param>
    public bool IsUnreadable(string name) => Unreadable.Contains(name) || Unreadable.Contains(name.Split('/')[0]);

    /// <summary>The pictures: the full path of each by its name in images/.</summary>
    public ImmutableSortedDictionary<string, string> Images { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Changes when, and only when, the bytes of a picture did, or which there are.</summary>
    public string ImagesVersion => field ??= string.Join('\n', _images.Select(image => $"{image.Name} {image.Digest}"));

    /// <summary>What was found while reading: what can't be read, and what nothing reads.</summary>
    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    /// <summary>Reads every file of the format.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="before">The folder as it was read last: a file with the same stamp is not opened again. Null reads every file.</param>
    /// <param name="touched">
    /// The names of everything that may have changed since then, relative to the folder and with forward slashes; null when anything may have.
    /// </param>
    public static ContentFolder Read(string root, ContentFolder? before = null, IReadOnlyCollection<string>? touched = null)
    {
        var folder = new ContentFolder(root);
        if (before is not null && (before._realRoot != folder._realRoot || before._displayRoot != folder._displayRoot || !before.Exists)) before = null;
        if (before is null || !folder.Exists) folder.ReadAll(null);
        else if (touched is null && folder.LooksLike(before)) return before;
        else if (touched is null || !folder.TryReadTouched(before, touched)) folder.ReadAll(before);
        folder.TakeUp();
        return folder;
    }

    /// <summary>The folder as it would be with these texts in it, null for one that is taken away. Nothing is written.</summary>
    public ContentFolder With(IEnumerable<(string Name, byte[]? Utf8)> texts)
    {
        var folder = new ContentFolder(_root) { _images = _images, Images = Images, _folderFindings = _folderFindings, _unreadable = _unreadable };
        var entries = _entries.ToBuilder();
        foreach (var (name, utf8) in texts)
        {
            var place = IndexOf(entries, name);
            if (place >= 0) entries.RemoveAt(place);
            if (utf8 is not null) entries.Insert(place >= 0 ? place : ~place, new FolderEntry(name, null, new ContentFile(name, Display(name), utf8), Finding: null));
        }

        folder._entries = entries.ToImmutable();
        folder.TakeUp();
        return folder;
    }

    /// <summary>True when both hold the very same files, and the same was found.</summary>
    public bool HoldsTheSameAs(ContentFolder other) =>
        Exists == other.Exists && Files.SequenceEqual(other.Files) && Findings.SequenceEqual(other.Findings) && ImagesVersion == other.ImagesVersion;

    /// <summary>A place for findings about a file that is missing or can't be opened: its first character.</summary>
    public FileSpan PlaceOf(string name) => new(Display(name), new TextPosition(1, 1), new TextPosition(1, 1));

    /// <summary>One of the files that stand alone; null when it is not there, or can't be read.</summary>
    public ContentFile? Find(string name)
    {
        foreach (var entry in _entries.AsSpan()[..Math.Min(SingleFiles.Length, _entries.Length)])
            if (entry.Name == name) return entry.File;
        return null;
    }

    private void TakeUp()
    {
        var files = ImmutableArray.CreateBuilder<ContentFile>(_entries.Length);
        var unreadable = _unreadable.ToBuilder();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var entry in _entries)
        {
            if (entry.File is { } file) files.Add(file);
            else unreadable.Add(entry.Name);
            if (entry.Finding is { } finding) findings.Add(finding);
        }

        (Files, Unreadable, Findings) = (files.DrainToImmutable(), unreadable.ToImmutable(), [.. findings, .. _folderFindings]);
    }

    // Nothing new from outside, and nothing whose outside tells nothing: as it is nearly always.
    private bool LooksLike(ContentFolder before)
    {
        foreach (var (folder, listing) in before._listings)
        {
            try
            {
                _listings[folder] = Listing.Of(_root, folder, listing);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What that means is for the full reading to say.
                return false;
            }

            if (!ReferenceEquals(_listings[folder], listing)) return false;
        }

        return before._listings.ContainsKey(ArticlesFolder) && before._entries.All(entry => entry.IsSettled) && before._images.All(image => image.IsSettled);
    }

    private void ReadAll(ContentFolder? before)
    {
        if (!Exists)
        {
            Report(Finding(ShapeRules.FolderIsAGuide, new FileSpan(_displayRoot, new(1, 1), new(1, 1)), "there is no such folder.", "name the content folder with --content"));
            return;
        }

        if (!Directory.Exists(FullPath(ArticlesFolder)))
            Report(Finding(ShapeRules.FolderIsAGuide, PlaceOf(ArticlesFolder), "a guide needs this folder, and it is not there.", "make it, and put an article into it"));
        // A listing that was just made for a first look is as good as another.
        Listing? Last(string name) => _listings.GetValueOrDefault(name) ?? before?._listings.GetValueOrDefault(name);
        var listed = FilesIn("", Last("")).Concat(FilesIn(DataFolder, Last(DataFolder))).ToDictionary(found => found.Name, StringComparer.Ordinal);
        var texts = SingleFiles.Select(name => listed.GetValueOrDefault(name) ?? new FoundFile(name, Seen: null)).ToList();
        foreach (var found in s_pageFolders.SelectMany(name => FilesIn(name, Last(name))))
        {
            if (found.Name.EndsWith(".md", StringComparison.Ordinal)) texts.Add(found);
            else Report(Finding(ShapeRules.FileNamesAreSlugs, PlaceOf(found.Name), "nothing reads this file: pages are files ending in .md.", "rename it, or move it out of the content folder"));
        }

        var known = new InOrder<FolderEntry>(before?._entries ?? [], entry => entry.Name);
        var pairs = texts.ConvertAll(found => (Found: found, Known: known.Find(found.Name)));
        _entries = [.. Each.InParallel(pairs, pair => Read(pair.Found, pair.Known)).OfType<FolderEntry>()];
        var knownImages = new InOrder<ImageEntry>(before?._images ?? [], image => image.Name);
        _images = [.. FilesIn(ImagesFolder, Last(ImagesFolder)).Where(IsImage).Select(found => Read(found, knownImages.Find(found.Name)))];
        Images = _images.ToImmutableSortedDictionary(image => image.Name[(ImagesFolder.Length + 1)..], image => FullPath(image.Name), StringComparer.Ordinal);
        ReportUnknownNames(listed.Keys);
    }

    // False when something has changed that only the folder as a whole can tell.
    private bool TryReadTouched(ContentFolder before, IReadOnlyCollection<string> touched)
    {
        if (touched.Count > ManyTouched) return false;
        var read = new List<(string Name, FolderEntry? Entry)>();
        foreach (var name in touched.Distinct(StringComparer.Ordinal))
        {
            var parts = name.Split('/');
            if (Listing.IsOfNobody(parts[^1])) continue;
            var isPage = parts.Length == 2 && s_pageFolders.Contains(parts[0]) && name.EndsWith(".md", StringComparison.Ordinal);
            if (isPage || SingleFiles.Contains(name)) read.Add((name, ReadAnything(name)));
            // Editors write a new file beside the old one, and rename it: by now there is nothing under its first name.
            else if (parts is not [ArticlesFolder or PagesFolder, _] || Path.Exists(FullPath(name)) || before.HasReported(name)) return false;
        }

        var entries = before._entries.ToBuilder();
        foreach (var (name, entry) in read)
        {
            var place = IndexOf(entries, name);
            if (entry is null && place >= 0) entries.RemoveAt(place);
            else if (entry is not null && place >= 0) entries[place] = entry.OrSameAs(entries[place]);
            else if (entry is not null) entries.Insert(~place, entry);
        }

        _entries = entries.ToImmutable();
        _folderFindings = before._folderFindings;
        _unreadable = before._unreadable;
        Images = before.Images;
        _images = before._images;
        foreach (var (folder, listing) in before._listings) _listings[folder] = listing;
        return true;
    }

    // The complement of where it belongs when it is not there: behind everything that comes before it in the order of reading.
    private static int IndexOf(ImmutableArray<FolderEntry>.Builder entries, string name)
    {
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Name == name) return i;
        for (var i = 0; i < entries.Count; i++)
            if (Order(entries[i].Name, name) > 0) return ~i;
        return ~entries.Count;
    }

    private static int Order(string one, string other)
    {
        var byGroup = Group(one).CompareTo(Group(other));
        return byGroup != 0 ? byGroup : string.CompareOrdinal(one, other);

        static int Group(string name) => SingleFiles.IndexOf(name) is >= 0 and var single ? single
            : SingleFiles.Length + (name.StartsWith(ArticlesFolder + "/", StringComparison.Ordinal) ? 0 : 1);
    }

    private bool HasReported(string name) => _folderFindings.Any(found => found.Span.File == Display(name));

    private ImmutableArray<FoundFile> FilesIn(string folder, Listing? last)
    {
        var path = Path.Combine(_root, folder);
        if (!Directory.Exists(path)) return [];
        if (FaultOfPlace(path, folder) is { } fault)
        {
            Refuse(folder, fault);
            return [];
        }

        try
        {
            var files = (_listings[folder] = Listing.Of(_root, folder, last)).Files;
            var unnamed = files.Where(found => found.Name.Contains(NoCharacter)).ToList();
            foreach (var found in unnamed)
                Report(Finding(ShapeRules.FileNamesAreSlugs, PlaceOf(found.Name), "the name of this file holds bytes that are no text in UTF-8.", "rename it"));
            return unnamed.Count == 0 ? files : files.RemoveRange(unnamed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(folder, Finding(ShapeRules.FileCanBeRead, PlaceOf(folder), $"the folder can't be read ({exception.Message.TrimEnd('.')}).", "make it readable"));
            return [];
        }
    }

    // A mistyped name looks to its author as if it were read. Only a name close to a known one is called mistyped where others may lie: folders of drafts, data
    // of tools, a README for those who browse the repository.
    private void ReportUnknownNames(IEnumerable<string> listed)
    {
        var files = SingleFiles.Where(name => !name.Contains('/')).ToArray();
        string[] folders = [ArticlesFolder, PagesFolder, ImagesFolder, DataFolder];
        foreach (var name in listed.Where(name => !name.Contains('/') && !files.Contains(name) && !folders.Contains(name)))
        {
            var isFolder = Directory.Exists(FullPath(name));
            var near = Nearest.To(name, isFolder ? folders : files);
            var isText = !isFolder && name != "README.md" && Path.GetExtension(name) is ".yaml" or ".yml" or ".md";
            if (near is not null || isText)
                ReportUnknownName(name, near, isText && name.EndsWith(".md", StringComparison.Ordinal) ? "move it into articles/ or pages/, or out of the content folder" : "rename it, or move it out of the content folder");
        }

        var inFolders = SingleFiles.Where(name => name.Contains('/')).ToArray();
        foreach (var name in listed.Where(name => name.Contains('/') && !inFolders.Contains(name)))
        {
            // Word by word: another file may well be about other reference numbers.
            var words = name.Split('/', '-', '_', '.');
            if (inFolders.FirstOrDefault(known => IsNearly(words, known.Split('/', '-', '.'))) is { } near) ReportUnknownName(name, near, "");
        }

        static bool IsNearly(string[] words, string[] known) => words.Length == known.Length && words.Zip(known).All(pair => Nearest.To(pair.First, [pair.Second]) is not null);
    }

    private void ReportUnknownName(string name, string? near, string fix) =>
        Report(Finding(ShapeRules.NamesAreKnown, PlaceOf(name), "nothing reads what has this name.", near is null ? fix : $"did you mean `{near}`?"));

    private bool IsImage(FoundFile found)
    {
        var name = found.Name;
        var path = FullPath(name);
        var isPlain = found.Seen is { IsPlain: true };
        if (!isPlain && FaultOfPlace(path, name) is { } fault)
            Refuse(name, fault);
        else if (!isPlain && (Directory.Exists(path) || !FileStamp.LeadsToRegularFile(path)))
            Refuse(name, Finding(ShapeRules.FileCanBeRead, PlaceOf(name), "this is no regular file.", "put a picture here, or delete it"));
        else if (ImageTypes.Of(name) is null)
            Report(Finding(ShapeRules.FileNamesAreSlugs, PlaceOf(name), "nothing shows this file: it is no kind of picture that browsers know.", "use .svg, .png, .jpg, .webp, .avif or .gif, or move it out of images/"));
        else if ((isPlain ? found.Seen!.Value.Length : LengthOf(path)) > MaxBytes)
            Refuse(name, Finding(ShapeRules.FileIsSmall, PlaceOf(name), "the picture has more than 1 MB.", "make it smaller: nobody waits for it on a phone"));
        else
            return true;
        return false;
    }

    private ImageEntry Read(FoundFile found, ImageEntry? before)
    {
        var stamp = found.Seen is { IsPlain: true } ? found.Seen : null;
        if (before is { IsSettled: true } && before.Stamp == stamp) return before;
        try
        {
            return new ImageEntry(found.Name, stamp, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(FullPath(found.Name)))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever asks for it is told that it is not there.
            return new ImageEntry(found.Name, stamp, "");
        }
    }

    private static long LengthOf(string path) => new FileInfo(RealPath(path)) is { Exists: true } info ? info.Length : 0;

    private FolderEntry? Read(FoundFile found, FolderEntry? before)
    {
        if (found.Seen is not { IsPlain: true } stamp) return ReadAnything(found.Name)?.OrSameAs(before);
        if (before is { File: not null, IsSettled: true } && before.Stamp == stamp) return before;
        return Guarded(found.Name, () => ReadBytes(found.Name, stamp, stamp.Length))?.OrSameAs(before);
    }

    // Links, folders, pipes, and what is not there.
    private FolderEntry? ReadAnything(string name) => Guarded(name, () =>
    {
        var path = FullPath(name);
        var info = new FileInfo(path);
        if (info.LinkTarget is null && !info.Exists && !Directory.Exists(path)) return null;
        if (FaultOfPlace(path, name) is { } fault) return FolderEntry.Refused(name, fault);
        if (Directory.Exists(path) || !FileStamp.LeadsToRegularFile(path))
            return FolderEntry.Refused(name, Finding(ShapeRules.FileCanBeRead, PlaceOf(name), "this is no regular file.", "put a text file here, or delete it"));
        return ReadBytes(name, stamp: null, new FileInfo(RealPath(path)).Length);
    });

    private FolderEntry? Guarded(string name, Func<FolderEntry?> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Deleted between being listed and being read: it is not there.
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FolderEntry.Refused(name, Finding(ShapeRules.FileCanBeRead, PlaceOf(name), $"the file can't be read ({exception.Message.TrimEnd('.')}).", "make it readable"));
        }
    }

    private FolderEntry ReadBytes(string name, FileStamp? stamp, long length)
    {
        var most = name == UrlsFile ? MaxBytesOfUrls : MaxBytes;
        var bytes = length > most ? null : File.ReadAllBytes(FullPath(name));
        if (bytes is null || bytes.Length > most)
            return FolderEntry.Refused(name, Finding(ShapeRules.FileIsSmall, PlaceOf(name), "the file has more than 1 MB.", "split it into several files"));
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return new FolderEntry(name, stamp, new ContentFile(name, Display(name), bytes), Finding: null);

        // What stands before the first wrong byte is text, and tells its place.
        var before = new ContentFile(name, Display(name), bytes[..ValidLength(bytes)]).Read();
        var at = before.Text.Length;
        return FolderEntry.Refused(name, Finding(ShapeRules.FileIsUtf8, before.Span(at, at), "the file holds a byte that is no UTF-8 text.", "save it as UTF-8"));
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[length..], out _, out var taken) == System.Buffers.OperationStatus.Done) length += taken;
        return length;
    }

    private Diagnostic? FaultOfPlace(string path, string name)
    {
        string real;
        try
        {
            real = RealPath(path);
        }
        catch (IOException)
        {
            return Finding(ShapeRules.FileCanBeRead, PlaceOf(name), "the link leads nowhere, or in a circle.", "put the file itself here, or delete the link");
        }

        return real == _realRoot || real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null
            : Finding(ShapeRules.FileCanBeRead, PlaceOf(name), "this is a link that leads out of the content folder, and is not followed.", "put the file itself here");
    }

    // The path with every symbolic link in it resolved, so that a link in the middle of a path can't lead out either.
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            var target = entry.LinkTarget is null ? null : entry.ResolveLinkTarget(returnFinalTarget: true);
            if (target is { Exists: false }) throw new IOException($"{next} leads nowhere");
            real = target is null ? next : RealPath(target.FullName);
        }

        return real;
    }

    private static Diagnostic Finding(Rule rule, FileSpan place, string message, string fix) => new(rule, place, message, fix);

    private void Report(Diagnostic finding) => _folderFindings = _folderFindings.Add(finding);

    // What lies in a folder or a picture that can't be read is there all the same.
    private void Refuse(string name, Diagnostic finding)
    {
        Report(finding);
        _unreadable = _unreadable.Add(name);
    }

    /// <summary>The path of a file on disk.</summary>
    public string FullPath(string name) => Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));

    private string Display(string name) => _displayRoot == "." ? name : $"{_displayRoot}/{name}";

    /// <summary>False while the next change could come within the same tick of the file system's clock, and leave the same stamp.</summary>
    private static bool IsSettledSince(FileStamp? stamp) => stamp is { } seen && seen.IsOlderThan(TimeProvider.System.GetUtcNow() - s_tick);

    /// <summary>A picture as it was read.</summary>
    /// <param name="Name">The path inside the content folder.</param>
    /// <param name="Stamp">What it looked like from outside just before; null when only opening it tells whether it has changed.</param>
    /// <param name="Digest">The SHA-256 of its bytes in hexadecimal; empty when it can't be read.</param>
    private sealed record ImageEntry(string Name, FileStamp? Stamp, string Digest)
    {
        public bool IsSettled { get; } = IsSettledSince(Stamp);
    }

    /// <summary>A text file as it was read.</summary>
    /// <param name="Name">The path inside the content folder.</param>
    /// <param name="Stamp">What it looked like from outside just before; null when only opening it tells whether it has changed.</param>
    /// <param name="File">The file; null when it can't be read.</param>
    /// <param name="Finding">Why it can't be read.</param>
    private sealed record FolderEntry(string Name, FileStamp? Stamp, ContentFile? File, Diagnostic? Finding)
    {
        public bool IsSettled { get; } = IsSettledSince(Stamp);

        public static FolderEntry Refused(string name, Diagnostic finding) => new(name, null, null, finding);

        /// <summary>The same entry, with the very file that was read before when nothing in it has changed.</summary>
        public FolderEntry OrSameAs(FolderEntry? before) => before?.File is { } same && same.Digest == File?.Digest ? this with { File = same } : this;
    }
}
