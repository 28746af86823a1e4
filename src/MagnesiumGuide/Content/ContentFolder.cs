using System.Collections.Immutable;
using System.Text;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads the files of a content folder (contract.md, section 2). Never follows a link out of it, never opens what is no regular file.</summary>
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

    /// <summary>The numbers.</summary>
    public const string ReferenceValuesFile = "data/reference-values.yaml";

    /// <summary>The folder of articles.</summary>
    public const string ArticlesFolder = "articles";

    /// <summary>The folder of other pages.</summary>
    public const string PagesFolder = "pages";

    private const string ImagesFolder = "images";
    private const string DataFolder = "data";
    private const int MaxBytes = 1_000_000;
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] s_singleFiles = [SiteFile, HubFile, ReferencesFile, GlossaryFile, PeopleFile, GoneFile, ReferenceValuesFile];

    private readonly string _root;
    private readonly string _realRoot;
    private readonly string _displayRoot;
    private readonly DiagnosticBag _bag;
    private readonly ImmutableArray<ContentFile>.Builder _files = ImmutableArray.CreateBuilder<ContentFile>();

    private ContentFolder(string root, DiagnosticBag bag)
    {
        _root = Path.GetFullPath(root);
        _realRoot = Exists ? RealPath(_root) : _root;
        _displayRoot = Path.GetRelativePath(Directory.GetCurrentDirectory(), _root).Replace('\\', '/');
        _bag = bag;
    }

    /// <summary>False when there is no such folder.</summary>
    public bool Exists => Directory.Exists(_root);

    /// <summary>The text files that could be read.</summary>
    public ImmutableArray<ContentFile> Files { get; private set; } = [];

    /// <summary>Names of files that are there but could not be read.</summary>
    public ImmutableHashSet<string> Unreadable { get; private set; } = [];

    /// <summary>The pictures: the full path of each by its name in images/.</summary>
    public ImmutableSortedDictionary<string, string> Images { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Reads every file of the format and reports those that can't be read, and those that nothing reads.</summary>
    public static ContentFolder Read(string root, DiagnosticBag bag)
    {
        var folder = new ContentFolder(root, bag);
        folder.Read();
        return folder;
    }

    /// <summary>A place for findings about a file that is missing or can't be opened: its first character.</summary>
    public FileSpan PlaceOf(string name) => new(Display(name), new TextPosition(1, 1), new TextPosition(1, 1));

    private void Read()
    {
        if (!Exists)
        {
            _bag.Add(ShapeRules.FolderIsAGuide, new FileSpan(_displayRoot, new(1, 1), new(1, 1)), "there is no such folder.", "name the content folder with --content");
            return;
        }

        foreach (var name in s_singleFiles) ReadText(name);
        if (!Directory.Exists(FullPath(ArticlesFolder)))
            _bag.Add(ShapeRules.FolderIsAGuide, PlaceOf(ArticlesFolder), "a guide needs this folder, and it is not there.", "make it, and put an article into it");
        foreach (var folder in new[] { ArticlesFolder, PagesFolder })
        {
            foreach (var name in NamesIn(folder))
            {
                if (name.EndsWith(".md", StringComparison.Ordinal)) ReadText(name);
                else _bag.Add(ShapeRules.FileNamesAreSlugs, PlaceOf(name), "nothing reads this file: pages are files ending in .md.", "rename it, or move it out of the content folder");
            }
        }

        Images = NamesIn(ImagesFolder)
            .Where(IsImage)
            .ToImmutableSortedDictionary(name => name[(ImagesFolder.Length + 1)..], FullPath, StringComparer.Ordinal);
        ReportUnknownNames();
        Files = _files.ToImmutable();
    }

    // Editors and operating systems leave hidden and temporary files about; those are nobody's content.
    private IEnumerable<string> NamesIn(string folder)
    {
        var path = Path.Combine(_root, folder);
        if (!Directory.Exists(path) || !IsInside(path, folder)) return [];
        try
        {
            return
            [
                .. new DirectoryInfo(path).EnumerateFileSystemInfos()
                    .Select(entry => entry.Name)
                    .Where(name => name[0] is not ('.' or '#') && !name.EndsWith('~') && !name.EndsWith(".tmp", StringComparison.Ordinal) && !name.EndsWith(".swp", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(name => folder.Length == 0 ? name : $"{folder}/{name}"),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(folder, $"the folder can't be read ({exception.Message.TrimEnd('.')}).", "make it readable");
            return [];
        }
    }

    // A mistyped name looks to its author as if it were read. Only a name close to a known one is called mistyped where others may lie: folders of drafts, data
    // of tools, a README for those who browse the repository.
    private void ReportUnknownNames()
    {
        var files = s_singleFiles.Where(name => !name.Contains('/')).ToArray();
        string[] folders = [ArticlesFolder, PagesFolder, ImagesFolder, DataFolder];
        foreach (var name in NamesIn("").Where(name => !files.Contains(name) && !folders.Contains(name)))
        {
            var isFolder = Directory.Exists(FullPath(name));
            var near = Nearest.To(name, isFolder ? folders : files);
            var isText = !isFolder && name != "README.md" && Path.GetExtension(name) is ".yaml" or ".yml" or ".md";
            if (near is not null || isText)
                ReportUnknownName(name, near, isText && name.EndsWith(".md", StringComparison.Ordinal) ? "move it into articles/ or pages/, or out of the content folder" : "rename it, or move it out of the content folder");
        }

        foreach (var name in NamesIn(DataFolder).Where(name => name != ReferenceValuesFile))
        {
            // Word by word: another file may well be about other reference numbers.
            var words = name.Split('/', '-', '_', '.');
            var known = ReferenceValuesFile.Split('/', '-', '.');
            if (words.Length == known.Length && words.Zip(known).All(pair => Nearest.To(pair.First, [pair.Second]) is not null)) ReportUnknownName(name, ReferenceValuesFile, "");
        }
    }

    private void ReportUnknownName(string name, string? near, string fix) =>
        _bag.Add(ShapeRules.NamesAreKnown, PlaceOf(name), "nothing reads what has this name.", near is null ? fix : $"did you mean `{near}`?");

    private bool IsImage(string name)
    {
        var path = FullPath(name);
        if (!IsInside(path, name)) return false;
        if (Directory.Exists(path) || !RegularFile.Is(path))
            Refuse(name, "this is no regular file.", "put a picture here, or delete it");
        else if (ImageTypes.Of(name) is null)
            _bag.Add(ShapeRules.FileNamesAreSlugs, PlaceOf(name), "nothing shows this file: it is no kind of picture that browsers know.", "use .svg, .png, .jpg, .webp, .avif or .gif, or move it out of images/");
        else if (new FileInfo(RealPath(path)) is { Exists: true, Length: > MaxBytes })
            Refuse(ShapeRules.FileIsSmall, name, "the picture has more than 1 MB.", "make it smaller: nobody waits for it on a phone");
        else
            return true;
        return false;
    }

    private void ReadText(string name)
    {
        var path = FullPath(name);
        try
        {
            var info = new FileInfo(path);
            if (info.LinkTarget is null && !info.Exists && !Directory.Exists(path)) return;
            if (!IsInside(path, name)) return;
            if (Directory.Exists(path) || !RegularFile.Is(path))
            {
                Refuse(name, "this is no regular file.", "put a text file here, or delete it");
                return;
            }

            if (new FileInfo(RealPath(path)).Length > MaxBytes)
            {
                Refuse(ShapeRules.FileIsSmall, name, "the file has more than 1 MB.", "split it into several files");
                return;
            }

            var bytes = File.ReadAllBytes(path);
            if (bytes.Length > MaxBytes) Refuse(ShapeRules.FileIsSmall, name, "the file has more than 1 MB.", "split it into several files");
            else Decode(name, bytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // Deleted between being listed and being read: it is not there.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(name, $"the file can't be read ({exception.Message.TrimEnd('.')}).", "make it readable");
        }
    }

    private void Decode(string name, byte[] bytes)
    {
        try
        {
            _files.Add(new ContentFile(name, Display(name), s_strictUtf8.GetString(bytes)));
        }
        catch (DecoderFallbackException exception)
        {
            // What stands before the first wrong byte is text, and tells its place.
            var before = new ContentFile(name, Display(name), s_strictUtf8.GetString(bytes, 0, FirstInvalid(bytes, exception.Index)));
            var at = before.Text.Length;
            _bag.Add(ShapeRules.FileIsUtf8, before.Span(at, at), "the file holds a byte that is no UTF-8 text.", "save it as UTF-8");
            Unreadable = Unreadable.Add(name);
        }
    }

    private static int FirstInvalid(byte[] bytes, int reported)
    {
        for (var length = Math.Clamp(reported, 0, bytes.Length); length > 0; length--)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length))) return length;
        }

        return 0;
    }

    private bool IsInside(string path, string name)
    {
        string real;
        try
        {
            real = RealPath(path);
        }
        catch (IOException)
        {
            Refuse(name, "the link leads nowhere, or in a circle.", "put the file itself here, or delete the link");
            return false;
        }

        if (real == _realRoot || real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return true;
        Refuse(name, "this is a link that leads out of the content folder, and is not followed.", "put the file itself here");
        return false;
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

    private void Refuse(string name, string message, string fix) => Refuse(ShapeRules.FileCanBeRead, name, message, fix);

    private void Refuse(Rule rule, string name, string message, string fix)
    {
        _bag.Add(rule, PlaceOf(name), message, fix);
        Unreadable = Unreadable.Add(name);
    }

    private string FullPath(string name) => Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));

    private string Display(string name) => _displayRoot == "." ? name : $"{_displayRoot}/{name}";
}
