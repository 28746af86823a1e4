using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Whatever was published is still a page, leads to one, or is said to be gone.</summary>
public sealed class PublishedUrlsLast : IGuideCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG706", "published-urls-last", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckContext context)
    {
        // What can't be read has lost nothing yet: it may hold the alias or the entry that is missed.
        if (context.Urls is not { } published || context.Topics is null || !context.GoneIsSound || !context.EveryPageIsRead || context.Pages.Any(page => !page.AliasesAreSound)) yield break;
        var pages = PagesByUrl.Of(context);
        var text = new Lazy<Content.ContentText>(published.File.Read);
        foreach (var url in published.Urls)
        {
            if (url.Anchor is not null || Answers(url.Path, pages, context)) continue;
            var place = text.Value.LineSpan(url.Line);
            if ((pages.GetValueOrDefault(url.Path) ?? DraftWithAlias(url.Path, context)) is { } draft)
            {
                yield return new Diagnostic(Rule, place, $"`{url.Path}` was published, and {draft.File.DisplayPath}{(draft.Path == url.Path ? "" : ", to which it leads,")} is a draft now, which readers can't open.",
                    "delete `draft: true` there; or move the file out of the content folder, and add the URL to gone.yaml");
                continue;
            }

            // A page that was not there before has most likely taken its place.
            var successors = context.Files.Where(file => file is { Path: { } path, IsDraft: false } && !published.Contains(path)).Select(file => file.File.DisplayPath).ToList();
            var successor = Nearest.To(url.Path, successors) ?? (successors is [var only] ? only : null);
            yield return new Diagnostic(Rule, place, $"`{url.Path}` was published, and is no page any more.",
                $"add `{url.Path}` to the `aliases` of {successor ?? "the page that has taken its place"}; or, if nothing has, add to gone.yaml: `- {{url: {url.Path}, date: {context.Today:yyyy-MM-dd}, reason: …}}`");
        }
    }

    /// <inheritdoc />
    public object? Aspect(CheckedFile file) => (file.Path, file.IsDraft, file.Page?.AliasesAreSound, string.Join('\n', file.Page?.Aliases ?? []));

    private static CheckedFile? DraftWithAlias(string path, CheckContext context) =>
        context.Files.FirstOrDefault(file => file is { IsDraft: true, Page: { } page } && page.Aliases.Any(alias => alias.Value == path));

    private static bool Answers(string path, Dictionary<string, CheckedFile> pages, CheckContext context) =>
        pages.TryGetValue(path, out var page) ? !page.IsDraft
        : context.Gone.ContainsKey(path) || Permalinks.IsOwn(path) || context.Topics!.Value.Any(topic => Permalinks.Topic(topic.Id) == path);
}
