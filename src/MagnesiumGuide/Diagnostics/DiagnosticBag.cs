using System.Collections;

namespace MagnesiumGuide.Diagnostics;

/// <summary>Collects what readers and checks find, so that one run tells everything.</summary>
public sealed class DiagnosticBag : IEnumerable<Diagnostic>
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>How many findings there are.</summary>
    public int Count => _found.Count;

    /// <summary>Adds a finding.</summary>
    public void Add(Rule rule, FileSpan span, string message, string? fix = null, TextEdit? edit = null) => _found.Add(new Diagnostic(rule, span, message, fix) { Edit = edit });

    /// <summary>Adds findings collected elsewhere.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <inheritdoc />
    public IEnumerator<Diagnostic> GetEnumerator() => _found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
