namespace MagnesiumGuide.Content;

/// <summary>The kinds of picture that browsers show.</summary>
public static class ImageTypes
{
    private static readonly Dictionary<string, string> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".gif"] = "image/gif",
        [".ico"] = "image/x-icon",
    };

    /// <summary>The media type (iana.org/assignments/media-types) of a file by its extension; null for what is no picture.</summary>
    public static string? Of(string name) => s_byExtension.GetValueOrDefault(Path.GetExtension(name));
}
