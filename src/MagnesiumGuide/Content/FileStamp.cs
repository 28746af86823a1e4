using System.IO.Enumeration;

namespace MagnesiumGuide.Content;

/// <summary>What a file looks like from outside.</summary>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Changed">When its text was last written, in ticks of UTC.</param>
/// <param name="Made">When it came into being, in ticks of UTC: tells a copy, moved into the place of its original, from that original.</param>
/// <param name="IsPlain">True for what is neither a folder nor a link, nor empty as pipes and devices are.</param>
internal readonly record struct FileStamp(long Length, long Changed, long Made, bool IsPlain)
{
    /// <summary>The stamp of an entry of a folder.</summary>
    public static FileStamp Of(ref FileSystemEntry entry) => new(
        entry.Length,
        entry.LastWriteTimeUtc.UtcTicks,
        entry.CreationTimeUtc.UtcTicks,
        !entry.IsDirectory && entry.Length > 0 && (entry.Attributes & FileAttributes.ReparsePoint) == 0);

    /// <summary>True when the text was last written before that moment.</summary>
    public bool IsOlderThan(DateTimeOffset moment) => Changed < moment.UtcTicks;
}
