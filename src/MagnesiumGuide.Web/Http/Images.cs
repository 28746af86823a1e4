using MagnesiumGuide.Content;

namespace MagnesiumGuide.Web.Http;

/// <summary>
/// The pictures of the content folder. A name leads to a file only through the snapshot, so no path that a request makes up reaches the disk.
/// </summary>
internal static class Images
{
    /// <summary>Answers them.</summary>
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet(Permalinks.Image("{**name}"), (Guide guide, string? name) => Read(guide, name ?? "") ?? Results.NotFound());

    /// <summary>The picture with that name; null when the snapshot has none, its kind is unknown, or it can't be read any more.</summary>
    public static IResult? Read(Guide guide, string name)
    {
        if (!guide.Images.TryGetValue(name, out var path) || ImageTypes.Of(name) is not { } type) return null;
        try
        {
            return Results.Bytes(File.ReadAllBytes(path), type);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
