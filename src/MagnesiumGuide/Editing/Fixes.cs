using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Editing;

/// <summary>What can be mended in a folder without thought.</summary>
/// <param name="Changes">The files as they become.</param>
/// <param name="Mended">The findings that this mends, in the order of their places.</param>
/// <param name="Left">What is found afterwards.</param>
public sealed record Fixes(FileChanges Changes, ImmutableArray<Diagnostic> Mended, LoadResult Left)
{
    // What one change brings to light, the next mends: a mistyped key, then its value.
    private const int MaxRounds = 20;

    /// <summary>Works out every change whose finding carries one, again and again until there is none left. Nothing is written.</summary>
    /// <param name="loader">Reads the folder as it would be.</param>
    /// <param name="found">The folder as it is.</param>
    public static Fixes Of(GuideLoader loader, LoadResult found)
    {
        var folder = found.Reading!.Folder;
        var texts = new SortedDictionary<string, (ContentFile File, byte[] Before, byte[] Now)>(StringComparer.Ordinal);
        var mended = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var round = 0; round < MaxRounds; round++)
        {
            var files = folder.Files.ToDictionary(file => file.DisplayPath, StringComparer.Ordinal);
            var changed = new List<(string Name, byte[]? Utf8)>();
            foreach (var group in found.Diagnostics.Where(finding => finding.Edit is not null).GroupBy(finding => finding.Edit!.Span.File, StringComparer.Ordinal))
            {
                if (!files.TryGetValue(group.Key, out var file) || TextOf(file) is not { } text) continue;
                var (utf8, done) = new RawText(text.Now).With(group.Select(finding => finding.Edit!));
                if (done.Count == 0) continue;
                mended.AddRange(group.Where(finding => done.Contains(finding.Edit!)));
                texts[file.Name] = text with { Now = utf8 };
                changed.Add((file.Name, utf8));
            }

            if (changed.Count == 0) break;
            folder = folder.With(changed);
            found = loader.Load(folder, found);
        }

        var changes = texts.Values.Where(text => !text.Now.AsSpan().SequenceEqual(text.Before)).Select(text => new FileChange(folder.FullPath(text.File.Name), text.File.DisplayPath, text.Before, text.Now));
        return new Fixes(new FileChanges([.. changes]), [.. DiagnosticFormat.Sorted(mended)], found);

        (ContentFile File, byte[] Before, byte[] Now)? TextOf(ContentFile file)
        {
            if (texts.TryGetValue(file.Name, out var known)) return known;
            // Who saves the file at this very moment is not in our way.
            return TryRead(folder.FullPath(file.Name)) is { } bytes && RawText.AreSame(bytes, file) ? (file, bytes, bytes) : null;
        }
    }

    private static byte[]? TryRead(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
