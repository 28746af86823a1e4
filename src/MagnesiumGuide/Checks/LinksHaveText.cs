using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A link has words that say where it leads (WCAG 2.2, 2.4.4).</summary>
public sealed class LinksHaveText : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG209", "links-have-text", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var link in file.Links.Where(link => string.IsNullOrWhiteSpace(link.Text)))
            yield return new Diagnostic(Rule, link.Span, "the link has no words.", "write between the brackets where it leads");
    }
}
