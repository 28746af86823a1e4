using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Readers can't open a draft.</summary>
public sealed class PublishedPagesDoNotLinkToDrafts : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG211", "published-pages-do-not-link-to-drafts", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is Article { IsDraft: true }) yield break;
        foreach (var (link, leadsTo) in context.TargetsOf(file))
        {
            if (leadsTo is LinkTarget.File target && context.Find(target.Name)?.Page is Article { IsDraft: true })
                yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Name}` is a draft, which readers can't open.", "publish it first, or delete the link");
        }
    }
}
