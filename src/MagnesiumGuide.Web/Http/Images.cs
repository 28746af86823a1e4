namespace MagnesiumGuide.Web.Http;

/// <summary>
/// The pictures of the content folder. A name leads to a file only through the snapshot, so no path that a request makes up reaches the disk.
/// </summary>
internal static class Images
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
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

    /// <summary>Answers them.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Permalinks.Image("{**name}"), (Guide guide, string name) => Read(guide, name) ?? Results.NotFound());

    /// <summary>The picture with that name; null when the snapshot has none, its kind is unknown, or it has just been taken away.</summary>
    public static IResult? Read(Guide guide, string name)
    {
        if (!guide.Images.TryGetValue(name, out var path) || !s_types.TryGetValue(Path.GetExtension(name), out var type)) return null;
        try
        {
            return Results.Bytes(File.ReadAllBytes(path), type);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
