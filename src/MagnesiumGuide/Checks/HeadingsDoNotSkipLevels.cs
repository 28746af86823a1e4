using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Readers who listen walk by headings, and a skipped level sounds like a missing part (WCAG technique G141).</summary>
public sealed class HeadingsDoNotSkipLevels : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG302", "headings-do-not-skip-levels", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        var level = 1;
        foreach (var heading in file.Headings.Where(heading => !heading.NamesCallout))
        {
            if (heading.Level > level + 1)
            {
                yield return new Diagnostic(Rule, heading.Span, $"\"{heading.Text}\" is of level {heading.Level} and follows a heading of level {level}.", $"write it with {new string('#', level + 1)}");
            }

            level = heading.Level;
        }
    }
}
