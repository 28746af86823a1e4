using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An old path leads to a page that readers can open.</summary>
public sealed class DraftsHaveNoAliases : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG807", "drafts-have-no-aliases", Severity.Suggestion);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        // Where a list of what was published is kept, it is known which old paths readers miss.
        if (file is not { IsDraft: true, Page: { } page } || context.Urls is not null) yield break;
        foreach (var (alias, span) in page.Aliases)
            yield return new Diagnostic(Rule, span, $"`{alias}` leads to a draft, so readers find nothing there.", "if it was published, move it to the `aliases` of a page that readers can open; if not, delete it");
    }
}
