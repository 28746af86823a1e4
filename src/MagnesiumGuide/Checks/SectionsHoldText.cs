using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A heading with nothing below it promises what is not there.</summary>
public sealed class SectionsHoldText : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG307", "sections-hold-text", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var section in file.Outline?.Sections ?? [])
        {
            if (section is { IsFaq: false, IsHelp: false, HasText: false })
                yield return new Diagnostic(Rule, section.Heading.Span, $"nothing stands below \"{section.Heading.Text}\".", "write the section, or delete its heading");
        }
    }
}
