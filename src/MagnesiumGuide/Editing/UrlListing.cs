using System.Text;
using MagnesiumGuide.Content;

namespace MagnesiumGuide.Editing;

/// <summary>Writes down what a guide publishes.</summary>
public static class UrlListing
{
    private const string Header = """
        # Every URL and every anchor of a heading that this guide has published, sorted. `publish-urls` adds what is new.
        # A line may go only when nobody can have followed it yet: check asks for an alias, an entry in gone.yaml or a {#anchor} instead (MG706, MG707 in docs/checks.md).

        """;

    /// <summary>The change of urls.txt that adds every URL and anchor of the guide as it is now, and takes none away; null when all stand there already.</summary>
    public static FileChange? Of(LoadResult found)
    {
        var reading = found.Reading!;
        var known = reading.Folder.Find(ContentFolder.UrlsFile);
        var urls = (reading.Shared.Urls?.Urls ?? []).Select(url => url.ToString()).ToHashSet(StringComparer.Ordinal);
        var before = urls.Count;
        foreach (var topic in reading.Shared.Site?.Topics ?? []) urls.Add(Permalinks.Topic(topic.Id));
        urls.UnionWith(reading.Shared.Gone.Keys);
        foreach (var file in reading.Texts.Select(text => text.Checked))
        {
            if (file is not { Page: { } page, IsDraft: false }) continue;
            urls.Add(page.Path);
            urls.UnionWith(page.Aliases.Select(alias => alias.Value));
            urls.UnionWith(page.Outline.Headings.Select(heading => $"{page.Path}#{heading.Id}"));
        }

        if (urls.Count == before) return null;
        // Whoever keeps a header of their own keeps it.
        var lines = known?.Read().Text.Split('\n').TakeWhile(line => line.Trim() is "" or ['#', ..]).ToList() ?? [];
        var header = lines.Count > 0 ? string.Join('\n', lines) + "\n" : Header + "\n";
        var path = reading.Folder.FullPath(ContentFolder.UrlsFile);
        return new FileChange(path, reading.Folder.PlaceOf(ContentFolder.UrlsFile).File, known is null ? null : File.ReadAllBytes(path),
            Encoding.UTF8.GetBytes(header + string.Concat(urls.Order(StringComparer.Ordinal).Select(url => url + "\n"))));
    }
}
