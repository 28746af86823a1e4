using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A heading has words.</summary>
public sealed class HeadingsHaveText : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG310", "headings-have-text", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var heading in file.Headings.Where(heading => heading.Text.Length == 0))
            yield return new Diagnostic(Rule, heading.Span, "the heading is empty.", "write its words, or delete it");
    }
}
