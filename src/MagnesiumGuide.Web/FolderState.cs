using System.Globalization;

namespace MagnesiumGuide.Web;

/// <summary>What a folder looks like from outside: names, sizes and times of everything in it. Equal states mean that nobody touched it.</summary>
internal sealed class FolderState : IEquatable<FolderState>
{
    private readonly string[] _entries;

    private FolderState(IEnumerable<string> entries) => _entries = [.. entries.Order(StringComparer.Ordinal)];

    /// <summary>The state of a folder now; a folder that is not there has one too.</summary>
    public static FolderState Of(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists) return new FolderState([]);
        // Links inside the folder are noted, not followed: what they lead to is either inside too, or none of the guide.
        var options = new EnumerationOptions { RecurseSubdirectories = false, AttributesToSkip = 0 };
        // The folder itself may be a link that is turned from one version to the next.
        var entries = new List<string> { Describe(root), root.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? "" };
        var folders = new Stack<DirectoryInfo>([root]);
        while (folders.TryPop(out var next))
        {
            foreach (var entry in next.EnumerateFileSystemInfos("*", options))
            {
                entries.Add(Describe(entry));
                if (entry is DirectoryInfo { LinkTarget: null } inner) folders.Push(inner);
            }
        }

        return new FolderState(entries);
    }

    /// <inheritdoc />
    public bool Equals(FolderState? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FolderState);

    /// <inheritdoc />
    public override int GetHashCode() => _entries.Length;

    // The time of birth tells a copy, moved into the place of its original, from that original.
    private static string Describe(FileSystemInfo entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.FullName}|{entry.LinkTarget}|{(entry as FileInfo)?.Length}|{entry.LastWriteTimeUtc.Ticks}|{entry.CreationTimeUtc.Ticks}");
}
