namespace MagnesiumGuide.Diagnostics;

/// <summary>
/// Diagnostics as workflow commands of GitHub Actions, which become annotations of a pull request (docs.github.com, "Workflow commands for GitHub Actions").
/// GitHub shows ten errors, ten warnings and ten notices of a step; SARIF has room for all.
/// </summary>
public static class GitHubFormat
{
    /// <summary>One line a finding, <c>::error file=…,line=…,col=…,endColumn=…,title=…::message</c>.</summary>
    public static string Text(IEnumerable<Diagnostic> diagnostics) => string.Concat(DiagnosticFormat.Sorted(diagnostics).Select(Command));

    private static string Command(Diagnostic found)
    {
        var (start, end) = (found.Span.Start, found.Span.End);
        // GitHub takes columns for a stretch inside one line only.
        var place = start.Line == end.Line ? $"line={start.Line},col={start.Column},endColumn={end.Column}" : $"line={start.Line},endLine={end.Line}";
        var message = found.Fix is null ? found.Message : $"{found.Message}\nfix: {found.Fix}";
        return $"::{WordOf(found.Severity)} file={Property(VisibleText.Of(found.Span.File))},{place},title={Property($"{found.Rule.Id} {found.Rule.Name}")}::{Data(message)}\n";
    }

    private static string WordOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
