namespace MagnesiumGuide.Diagnostics;

/// <summary>A remark in a file that excuses one rule in one place: <c>MG606 off: the label is quoted as printed</c>.</summary>
/// <param name="RuleId">The rule as it is written; empty when the remark names none.</param>
/// <param name="Fault">What the remark lacks, as the end of a sentence; null when it has a rule and a reason.</param>
/// <param name="Span">The remark.</param>
/// <param name="FirstLine">The first line whose findings it excuses.</param>
/// <param name="LastLine">The last such line; above the first one when nothing stands below the remark.</param>
public sealed record Excuse(string RuleId, string? Fault, FileSpan Span, int FirstLine, int LastLine)
{
    /// <summary>True for a finding that the remark is about.</summary>
    public bool Covers(Diagnostic found) =>
        Fault is null && found.Rule.Configurable && found.Rule.Id == RuleId && found.Span.Start.Line >= FirstLine && found.Span.Start.Line <= LastLine;
}
