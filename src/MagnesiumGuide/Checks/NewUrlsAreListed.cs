using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What is published is written down, so that nobody takes it away by mistake.</summary>
public sealed class NewUrlsAreListed : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG708", "new-urls-are-listed", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (context.Urls is not { } published || file is not { Page: { } page, IsDraft: false }) yield break;
        var (isNew, anchors) = (!published.Contains(page.Path), page.Outline.Headings.Count(heading => !published.Contains($"{page.Path}#{heading.Id}")));
        if (!isNew && anchors == 0) yield break;
        var what = (isNew, anchors) switch
        {
            (true, 0) => $"`{page.Path}` is",
            (true, 1) => $"`{page.Path}` and the anchor of its heading are",
            (true, _) => $"`{page.Path}` and the anchors of its {anchors} headings are",
            (false, 1) => $"`{page.Path}#{page.Outline.Headings.First(heading => !published.Contains($"{page.Path}#{heading.Id}")).Id}` is",
            (false, _) => $"{anchors} anchors of `{page.Path}` are",
        };
        yield return new Diagnostic(Rule, page.Title.Span, $"{what} not in urls.txt yet.", "run `publish-urls` before this is published, and commit urls.txt");
    }
}
