using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A link with an anchor leads to a heading that is there.</summary>
public sealed class AnchorsExist : IFileCheck
{
    private const int MaxNamed = 12;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG202", "anchors-exist", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var link in file.Links)
        {
            var (page, id) = LinkTarget.Of(file.File.Name, link.Target) switch
            {
                LinkTarget.Anchor anchor => (file, anchor.Id),
                LinkTarget.File { AnchorId: { } anchor } target => (context.Find(target.Name), anchor),
                _ => (null, ""),
            };
            if (page?.Document is null || page.HasAnchor(id)) continue;
            var ids = page.Headings.Select(heading => heading.Id);
            yield return new Diagnostic(Rule, link.TargetSpan, $"{(page == file ? "this page" : page.File.DisplayPath)} has no heading with the anchor `{id}`.",
                Nearest.Question(id, ids) ?? $"use one of {string.Join(", ", ids.Take(MaxNamed).Select(known => "#" + known))}, or give the heading {{#{id}}}");
        }
    }
}
