using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A heading that was published keeps its anchor, however it is reworded: other sites link to it.</summary>
public sealed class PublishedAnchorsLast : IGuideCheck
{
    /// <summary>The id of the rule, for those that leave a fault to it.</summary>
    public const string Id = "MG707";

    /// <inheritdoc />
    public Rule Rule { get; } = new(Id, "published-anchors-last", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Urls is not { } published) yield break;
        var pages = PagesByUrl.Of(context);
        var text = new Lazy<Content.ContentText>(published.File.Read);
        foreach (var url in published.Urls)
        {
            // Of a page that is gone, or can't be read, nothing is asked; one that was moved keeps its anchors where it is now.
            if (url.Anchor is not { } anchor || !pages.TryGetValue(url.Path, out var page) || page.IsDraft || page.Outline is null || ReferenceEquals(page.Outline, Outline.Empty) || page.HasAnchor(anchor)) continue;
            var heading = Successor(anchor, page, published);
            yield return new Diagnostic(Rule, text.Value.LineSpan(url.Line), $"`{url}` was published, and {page.File.DisplayPath} has no heading with the anchor `{anchor}` any more.",
                heading switch
                {
                    { HasOwnId: true } => $"write {{#{anchor}}} in place of {{#{heading.Id}}} behind the heading \"{heading.Text}\"",
                    { } => $"add {{#{anchor}}} behind the heading \"{heading.Text}\", if that is where readers now find what they look for",
                    null => $"add {{#{anchor}}} behind the heading in {page.File.DisplayPath} below which readers now find what they look for",
                });
        }
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => file.Path is null ? null
        : (file.Path, file.IsDraft, ReferenceEquals(file.Outline, Outline.Empty), string.Join('\n', file.Page?.Aliases ?? []), AspectOf(file));

    // A reworded heading is most likely one that was not published itself.
    private static Heading? Successor(string anchor, CheckedFile page, Content.UrlManifest published)
    {
        var fresh = page.Headings.Where(heading => !published.Contains($"{page.Path}#{heading.Id}")).ToList();
        return Nearest.To(anchor, fresh.Select(heading => heading.Id)) is { } near ? fresh.First(heading => heading.Id == near) : fresh is [var only] ? only : null;
    }

    private static string AspectOf(CheckedFile file) => string.Join('\n', file.Headings.Select(heading => $"{heading.Id} {heading.HasOwnId} {heading.Text}"));
}
