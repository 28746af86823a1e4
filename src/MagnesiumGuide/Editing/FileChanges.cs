using System.Collections.Immutable;

namespace MagnesiumGuide.Editing;

/// <summary>Changes of files that belong together: all are made, or none.</summary>
/// <param name="Files">The files, by path.</param>
public sealed record FileChanges(ImmutableArray<FileChange> Files)
{
    /// <summary>True when nothing changes.</summary>
    public bool IsEmpty => Files.IsEmpty;

    /// <summary>All changes as <c>diff -u</c> and git write them.</summary>
    public string ToUnifiedDiff() => string.Concat(Files.Select(file => file.ToUnifiedDiff()));

    /// <summary>Makes the changes: every text is written beside its file first, and only then do they take their places.</summary>
    /// <exception cref="IOException">Something can't be written, or is not what it was any more; nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">Something must not be written; nothing was changed.</exception>
    public void Write()
    {
        var written = new List<(FileChange File, string Place, string Beside)>();
        var done = new List<FileChange>();
        try
        {
            foreach (var file in Files)
            {
                var place = file.Before is null ? file.Path : RealPath(file.Path);
                if (!IsAsBefore(place, file.Before)) throw new IOException($"{file.DisplayPath} was changed by somebody else meanwhile.");
                if (file.After is null) continue;
                // A name that the guide takes for nobody's content.
                var beside = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
                written.Add((file, place, beside));
                File.WriteAllBytes(beside, file.After);
                if (file.Before is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(beside, File.GetUnixFileMode(place));
            }

            foreach (var (file, place, beside) in written)
            {
                File.Move(beside, place, overwrite: file.Before is not null);
                done.Add(file);
            }

            foreach (var file in Files.Where(file => file.After is null))
            {
                File.Delete(file.Path);
                done.Add(file);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (var (_, _, beside) in written) File.Delete(beside);
            foreach (var file in done)
            {
                if (file.Before is null) File.Delete(file.Path);
                else File.WriteAllBytes(file.Path, file.Before);
            }

            throw;
        }
    }

    private static string RealPath(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static bool IsAsBefore(string path, byte[]? before) => before is null ? !Path.Exists(path) : File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(before);
}
