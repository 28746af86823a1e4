using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>The page has anchors of its own, such as #sources, and can't have them twice.</summary>
public sealed class AnchorsLeaveThePageItsOwn : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG311", "anchors-leave-the-page-its-own", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var heading in file.Headings.Where(heading => PageAnchors.IsTaken(heading.Id)))
            yield return new Diagnostic(Rule, heading.Span, $"the anchor `{heading.Id}` belongs to the page itself.", $"give the heading another one: {{#{heading.Id}-explained}}");
    }
}
