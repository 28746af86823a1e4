using System.Text.Encodings.Web;
using System.Text.Json;

namespace MagnesiumGuide.Diagnostics;

/// <summary>Diagnostics as people and tools read them (contract.md, section 4).</summary>
public static class DiagnosticFormat
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The order of every listing: file, line, column, rule.</summary>
    public static IEnumerable<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(d => d.Span.File, StringComparer.Ordinal)
        .ThenBy(d => d.Span.Start.Line)
        .ThenBy(d => d.Span.Start.Column)
        .ThenBy(d => d.Rule.Id, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal);

    /// <summary>One line a finding, <c>file:line:column: severity id name: message</c>, and a second one with the next step where there is one.</summary>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="excerpt">What to show of the place of each, below it, for people at a terminal; null for nothing.</param>
    public static string Text(IEnumerable<Diagnostic> diagnostics, Func<FileSpan, string>? excerpt = null) => string.Concat(Sorted(diagnostics).Select(d =>
        $"{VisibleText.Of(d.Span.File)}:{d.Span.Start.Line}:{d.Span.Start.Column}: {Word(d.Severity)} {d.Rule.Id} {d.Rule.Name}: {d.Message}\n"
        + (d.Fix is null ? "" : $"    fix: {d.Fix}\n")
        + excerpt?.Invoke(d.Span)));

    /// <summary>An array of <c>{id, name, severity, file, range, message, fix}</c>.</summary>
    public static string Json(IEnumerable<Diagnostic> diagnostics) => VisibleText.OfJson(JsonSerializer.Serialize(
        Sorted(diagnostics).Select(d => new
        {
            d.Rule.Id,
            d.Rule.Name,
            Severity = Word(d.Severity),
            d.Span.File,
            Range = new { d.Span.Start, d.Span.End },
            d.Message,
            d.Fix,
        }),
        s_json));

    /// <summary>"error", "warning" or "suggestion".</summary>
    public static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
