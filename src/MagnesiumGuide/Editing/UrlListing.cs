using System.Collections.Immutable;
using System.Text;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Editing;

/// <summary>Writes down what a guide publishes.</summary>
public static class UrlListing
{
    private const string Header = """
        # Every URL and every anchor of a heading that this guide has published, sorted. `publish-urls` adds what is new.
        # A line may go only when nobody can have followed it yet: check asks for an alias, an entry in gone.yaml or a {#anchor} instead (MG706, MG707 in docs/checks.md).

        """;

    /// <summary>
    /// The change of urls.txt that adds every URL and anchor of the guide as it is now, each behind the one that sorts before it, and changes no other byte; null when all stand there already.
    /// </summary>
    /// <exception cref="IOException">The file can't be read any more, or is not what it was when the guide was read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public static FileChange? Of(LoadResult found)
    {
        var reading = found.Reading!;
        var listed = reading.Shared.Urls?.Urls ?? [];
        var added = UrlsOf(reading);
        added.ExceptWith(listed.Select(url => url.ToString()));
        if (added.Count == 0) return null;

        var path = reading.Folder.FullPath(ContentFolder.UrlsFile);
        var displayPath = reading.Folder.PlaceOf(ContentFolder.UrlsFile).File;
        if (reading.Folder.Find(ContentFolder.UrlsFile) is not { } file) return new FileChange(path, displayPath, null, Encoding.UTF8.GetBytes($"{Header}\n{Lines(added)}"));
        var before = File.ReadAllBytes(path);
        if (!RawText.AreSame(before, file)) throw new IOException($"{displayPath} was changed by somebody else meanwhile.");
        return new FileChange(path, displayPath, before, new RawText(before).With(EditsOf(file.Read(), listed, added)).Utf8);
    }

    private static SortedSet<string> UrlsOf(Reading reading)
    {
        var urls = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var topic in reading.Shared.Site?.Topics ?? []) urls.Add(Permalinks.Topic(topic.Id));
        urls.UnionWith(reading.Shared.Gone.Keys);
        foreach (var file in reading.Texts.Select(text => text.Checked))
        {
            if (file is not { Page: { } page, Path: not null, IsDraft: false }) continue;
            urls.Add(page.Path);
            urls.UnionWith(page.Aliases.Select(alias => alias.Value));
            urls.UnionWith(page.Outline.Headings.Select(heading => $"{page.Path}#{heading.Id}"));
        }

        return urls;
    }

    // Behind its neighbour and not before the next entry, which may have a comment above it that speaks of it.
    private static IEnumerable<TextEdit> EditsOf(ContentText text, ImmutableArray<PublishedUrl> listed, SortedSet<string> added)
    {
        var sorted = listed.Select(url => (Url: url.ToString(), url.Line)).OrderBy(entry => entry.Url, StringComparer.Ordinal).ThenBy(entry => entry.Line).ToList();
        var next = 0;
        foreach (var group in added.GroupBy(NeighbourOf))
        {
            if (group.Key is { } neighbour) yield return At(text.LineSpan(neighbour).End, "\n" + Lines(group).TrimEnd('\n'));
            else if (!listed.IsEmpty) yield return At(text.LineSpan(FirstOf(text, listed.Min(url => url.Line))).Start, Lines(group));
            // Nothing but comments, or nothing at all.
            else yield return At(text.Position(text.Text.Length), $"{(text.Text is "" or [.., '\n'] ? "" : "\n")}{Lines(group)}");
        }

        // The line of the last entry that sorts before it; null where there is none. They come in order.
        int? NeighbourOf(string url)
        {
            while (next < sorted.Count && string.CompareOrdinal(sorted[next].Url, url) < 0) next++;
            return next == 0 ? null : sorted[next - 1].Line;
        }

        TextEdit At(TextPosition place, string what) => new(new FileSpan(text.File.DisplayPath, place, place), "", what);
    }

    // The line on which what belongs to the first entry begins: the comment right above it. The first comment of the file speaks of the whole list, unless it excuses the entry.
    private static int FirstOf(ContentText text, int entry)
    {
        var first = FirstAbove(IsComment);
        return Enumerable.Range(1, first - 1).Any(IsComment) ? first : FirstAbove(line => text.File.Excuses.Any(excuse => excuse.Span.Start.Line == line));

        bool IsComment(int line) => text.Line(line).Trim() is ['#', ..];

        int FirstAbove(Func<int, bool> belongs)
        {
            var line = entry;
            while (line > 1 && belongs(line - 1)) line--;
            return line;
        }
    }

    private static string Lines(IEnumerable<string> urls) => string.Concat(urls.Select(url => url + "\n"));
}
