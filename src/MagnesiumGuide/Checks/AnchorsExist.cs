using MagnesiumGuide.Articles;
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
        foreach (var (link, leadsTo) in context.TargetsOf(file))
        {
            if (FaultInGlossary(file, link, leadsTo, context) is { } fault) yield return fault;
            var (page, id) = leadsTo switch
            {
                LinkTarget.Anchor anchor => (file, anchor.Id),
                LinkTarget.File { AnchorId: { } anchor } target => (context.Find(target.Name), anchor),
                _ => (null, ""),
            };
            // What is in a text that can't be parsed nobody knows, and what was published is missed once, by MG707, and not by all who link to it.
            if (page?.Outline is null || ReferenceEquals(page.Outline, Outline.Empty) || page.HasAnchor(id) || (page.Page is not null && context.GuardsAnchor($"{page.Path}#{id}"))) continue;
            var ids = page.Headings.Select(heading => heading.Id);
            yield return new Diagnostic(Rule, link.TargetSpan, $"{(page.File == file.File ? "this page" : page.File.DisplayPath)} has no heading with the anchor `{id}`.",
                Nearest.Question(id, ids) ?? (page.Headings.IsEmpty ? $"link to the page alone, or write the heading there and give it {{#{id}}}" : $"use one of {string.Join(", ", ids.Take(MaxNamed).Select(known => "#" + known))}, or give the heading {{#{id}}}"))
            {
                Edit = Nearest.Only(id, ids) is { } only ? link.LeadTo($"{link.Target.Split('#')[0]}#{only}") : null,
            };
        }
    }

    private Diagnostic? FaultInGlossary(CheckedFile file, Link link, LinkTarget target, CheckContext context)
    {
        switch (target)
        {
            case LinkTarget.Anchor anchor when file.Outline is null:
                return new Diagnostic(Rule, link.TargetSpan, $"a definition stands on many pages, and few of them have the anchor `{anchor.Id}`.", "name the file too: (articles/deficiency.md#signs)");
            // In a glossary with faults, the word may be one of those that could not be read.
            case LinkTarget.SitePath site when site.Path.StartsWith(Permalinks.Glossary + "#", StringComparison.Ordinal) && context.Find(ContentFolder.GlossaryFile) is { IsSound: true }:
                var id = Uri.UnescapeDataString(site.Path[(Permalinks.Glossary.Length + 1)..]);
                if (id is "" or "main" or "sources" || context.Terms.Any(term => term.Id == id)) return null;
                return new Diagnostic(Rule, link.TargetSpan, $"the glossary has no word with the anchor `{id}`.", Nearest.Question(id, context.Terms.Select(term => term.Id)) ?? "link to a word that is in glossary.yaml, or to /glossary");
            default:
                return null;
        }
    }
}
