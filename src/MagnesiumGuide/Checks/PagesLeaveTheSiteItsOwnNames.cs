using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>The site answers some paths itself.</summary>
public sealed class PagesLeaveTheSiteItsOwnNames : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG705", "pages-leave-the-site-its-own-names", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.File.Name.StartsWith("pages/", StringComparison.Ordinal) && Permalinks.ReservedNames.Contains(file.File.Stem))
            yield return new Diagnostic(Rule, file.File.Read().LineSpan(1), $"`/{file.File.Stem}` is answered by the site itself.", "give the file another name");
    }
}
