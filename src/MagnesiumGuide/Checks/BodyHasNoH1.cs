using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>The title is the only h1 of a page.</summary>
public sealed class BodyHasNoH1 : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG301", "body-has-no-h1", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var heading in file.Headings.Where(heading => heading.Level == 1))
            yield return new Diagnostic(Rule, heading.Span, $"\"{heading.Text}\" is a heading of level 1, and the page's title is that already.", "write it with ##");
    }
}
