using System.Runtime.InteropServices;

namespace MagnesiumGuide.Content;

/// <summary>Tells files from pipes, devices and sockets, which can't be opened without waiting for ever. .NET does not say which is which.</summary>
internal static partial class RegularFile
{
    // statx(2): its result has one layout on every processor, with the mode at byte 28.
    private const int ModeOffset = 28;
    private const int CurrentDirectory = -100;
    private const uint TypeOnly = 1;

    /// <summary>True for a regular file, links followed.</summary>
    public static bool Is(string path)
    {
        // Pipes, devices and sockets have no length, so that a file with one need not be asked.
        if (new FileInfo(path) is { LinkTarget: null, Length: > 0 } || !OperatingSystem.IsLinux()) return true;
        Span<byte> result = stackalloc byte[256];
        if (StatX(CurrentDirectory, path, 0, TypeOnly, ref MemoryMarshal.GetReference(result)) != 0) return true;
        var mode = MemoryMarshal.Read<ushort>(result[ModeOffset..]);
        return (mode & 0xF000) == 0x8000;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int directory, string path, int flags, uint mask, ref byte result);
}
