using System.Runtime.InteropServices;

namespace MagnesiumGuide.Web;

/// <summary>Memory outside the collected heap, which the compiler of the runtime, brotli and OpenSSL take from the C library.</summary>
internal static partial class NativeMemory
{
    /// <summary>
    /// Has the C library return what it keeps for its next callers, some megabytes for each thread: it raises the amount that it may keep with the largest piece that
    /// was ever freed, and packing frees large ones. Only glibc keeps so much, and only it knows how to be asked.
    /// </summary>
    public static void GiveBack()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = Trim(0);
        }
        catch (Exception fault) when (fault is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library.
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Trim(nuint leftOver);
}
