using System.IO.Enumeration;
using System.Runtime.InteropServices;
using System.Text;

namespace MagnesiumGuide.Content;

/// <summary>What a file looks like from outside. Nobody can change a text and leave its stamp as it was, but within one tick of the system's clock.</summary>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Written">When its text was last written. Anybody can set it to any time.</param>
/// <param name="Changed">When anything about it was last changed, which nobody can set; where the system does not say, when its text was last written.</param>
/// <param name="Number">The number that the file system gave it, which tells a copy in the place of its original from that original; nought where there is none.</param>
/// <param name="IsPlain">True for a regular file: no folder, no link, no pipe.</param>
internal readonly partial record struct FileStamp(long Length, long Written, long Changed, ulong Number, bool IsPlain)
{
    // statx(2): its result has one layout on every processor.
    private const int CurrentDirectory = -100;
    private const int LinkFollowed = 0;
    private const int LinkItself = 0x100;
    private const uint BasicStats = 0x7ff;
    private const int LongestPath = 4096;

    /// <summary>The stamp of an entry of a folder.</summary>
    public static FileStamp Of(ref FileSystemEntry entry) => OperatingSystem.IsLinux() && FromSystem(ref entry) is { } stamp ? stamp : new FileStamp(
        entry.Length,
        entry.LastWriteTimeUtc.UtcTicks,
        entry.LastWriteTimeUtc.UtcTicks,
        0,
        !entry.IsDirectory && entry.Length > 0 && (entry.Attributes & FileAttributes.ReparsePoint) == 0);

    /// <summary>
    /// True when what lies there, links followed, is no pipe, device or socket, which can't be opened without waiting for ever. .NET does not say which is which.
    /// </summary>
    public static bool LeadsToRegularFile(string path)
    {
        // None of those has a length, so that a file with one need not be asked.
        if (new FileInfo(path) is { LinkTarget: null, Exists: true, Length: > 0 } || !OperatingSystem.IsLinux()) return true;
        return FromSystem([.. Encoding.UTF8.GetBytes(path), 0], LinkFollowed) is not { IsPlain: false };
    }

    /// <summary>True when it was last changed before that moment.</summary>
    public bool IsOlderThan(DateTimeOffset moment) => Changed < moment.UtcTicks;

    // .NET tells neither the time of the last change nor the number.
    private static FileStamp? FromSystem(ref FileSystemEntry entry)
    {
        Span<byte> path = stackalloc byte[LongestPath];
        if (!Encoding.UTF8.TryGetBytes(entry.Directory, path, out var length) || length >= LongestPath) return null;
        path[length++] = (byte)'/';
        if (!Encoding.UTF8.TryGetBytes(entry.FileName, path[length..], out var name) || length + name >= LongestPath) return null;
        path[length + name] = 0;
        return FromSystem(path, LinkItself);
    }

    // Null when the system can't say; the path ends with a nought.
    private static FileStamp? FromSystem(ReadOnlySpan<byte> path, int flags)
    {
        Span<byte> found = stackalloc byte[256];
        if (StatX(CurrentDirectory, ref MemoryMarshal.GetReference(path), flags, BasicStats, ref MemoryMarshal.GetReference(found)) != 0) return null;
        return new FileStamp(Number64(found, 40), Ticks(found, 112), Ticks(found, 96), (ulong)Number64(found, 32), (MemoryMarshal.Read<ushort>(found[28..]) & 0xF000) == 0x8000);
    }

    private static long Ticks(ReadOnlySpan<byte> found, int at) =>
        DateTimeOffset.UnixEpoch.Ticks + Number64(found, at) * TimeSpan.TicksPerSecond + MemoryMarshal.Read<uint>(found[(at + 8)..]) / TimeSpan.NanosecondsPerTick;

    private static long Number64(ReadOnlySpan<byte> found, int at) => MemoryMarshal.Read<long>(found[at..]);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int StatX(int directory, ref byte path, int flags, uint mask, ref byte result);
}
