using System.Collections.Immutable;
using System.IO.Enumeration;

namespace MagnesiumGuide.Content;

/// <summary>
/// The files of a folder as it lists them. A folder is looked at again and again, nearly always to find what was there before, so a listing takes over all that it
/// can from the one before it.
/// </summary>
internal sealed class Listing
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    // In the order of the folder, which stays the same as long as nothing comes or goes.
    private readonly ImmutableArray<FoundFile> _asListed;

    private Listing(ImmutableArray<FoundFile> asListed)
    {
        _asListed = asListed;
        Files = [.. asListed.OrderBy(found => found.Name, StringComparer.Ordinal)];
    }

    /// <summary>The files and folders, by name.</summary>
    public ImmutableArray<FoundFile> Files { get; }

    /// <summary>Lists a folder; gives the last listing itself when nothing looks different.</summary>
    /// <param name="root">The content folder.</param>
    /// <param name="folder">The folder in it; empty for the content folder itself.</param>
    /// <param name="last">How it was listed last; null when it was not.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static Listing Of(string root, string folder, Listing? last)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var before = last?._asListed ?? [];
        var at = 0;
        FoundFile Found(ref FileSystemEntry entry)
        {
            var stamp = FileStamp.Of(ref entry);
            var known = at < before.Length ? before[at++] : null;
            if (known is null || !entry.FileName.SequenceEqual(known.Name.AsSpan(prefix.Length))) return new FoundFile(prefix + entry.FileName.ToString(), stamp);
            return known.Seen == stamp ? known : known with { Seen = stamp };
        }

        var files = new FileSystemEnumerable<FoundFile>(Path.Combine(root, folder), Found, s_everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !IsOfNobody(entry.FileName),
        };
        var listed = files.ToImmutableArray();
        if (last is null || listed.Length != before.Length) return new Listing(listed);
        for (var i = 0; i < listed.Length; i++)
            if (!ReferenceEquals(listed[i], before[i])) return new Listing(listed);
        return last;
    }

    /// <summary>True for what editors and operating systems leave about: hidden and temporary files are nobody's content.</summary>
    /// <param name="name">The name without its folder.</param>
    public static bool IsOfNobody(ReadOnlySpan<char> name) =>
        name[0] is '.' or '#' || name.EndsWith("~", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.Ordinal) || name.EndsWith(".swp", StringComparison.Ordinal);
}

/// <summary>A file as its folder lists it.</summary>
/// <param name="Name">The path inside the content folder.</param>
/// <param name="Seen">What it looks like from outside; null when nobody has looked.</param>
internal sealed record FoundFile(string Name, FileStamp? Seen);
