using System.Collections.Frozen;
using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>urls.txt: every URL of a page, and every anchor of a heading on it, that readers and other sites were ever given.</summary>
public sealed class UrlManifest
{
    private readonly FrozenSet<string> _all;

    private UrlManifest(ContentFile file, ImmutableArray<PublishedUrl> urls)
    {
        File = file;
        Urls = urls;
        _all = urls.Select(url => url.ToString()).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The file.</summary>
    public ContentFile File { get; }

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableArray<PublishedUrl> Urls { get; }

    /// <summary>True for a path, or a path and an anchor, "/articles/sleep#signs", that stands in the list.</summary>
    public bool Contains(string url) => _all.Contains(url);

    internal static UrlManifest Read(ContentText file, DiagnosticBag bag)
    {
        var urls = ImmutableArray.CreateBuilder<PublishedUrl>(file.LineCount);
        for (var number = 1; number <= file.LineCount; number++)
        {
            var line = file.Line(number).Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            var hash = line.IndexOf('#');
            var (path, anchor) = hash < 0 ? (line.ToString(), null) : (line[..hash].ToString(), line[(hash + 1)..].ToString());
            if (path != Permalinks.Hub && !WebAddress.IsPath(path))
                bag.Add(ShapeRules.ValuesAreAllowed, file.LineSpan(number), $"`{path}` is no path of this site.", "write a path, /articles/sleep, or a path and an anchor, /articles/sleep#signs");
            else if (anchor is not "")
                urls.Add(new PublishedUrl(path, anchor, number));
        }

        return new UrlManifest(file.File, urls.DrainToImmutable());
    }
}

/// <summary>A URL that was published.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Anchor">The anchor of a heading on its page; null for the page itself.</param>
/// <param name="Line">The line of urls.txt.</param>
public readonly record struct PublishedUrl(string Path, string? Anchor, int Line)
{
    /// <inheritdoc />
    public override string ToString() => Anchor is null ? Path : $"{Path}#{Anchor}";
}
