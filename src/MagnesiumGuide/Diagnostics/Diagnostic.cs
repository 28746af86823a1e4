namespace MagnesiumGuide.Diagnostics;

/// <summary>Something an editor should know about a place in a content file.</summary>
/// <param name="Rule">What kind of fault it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">What is wrong, with which value, in one plain sentence.</param>
/// <param name="Fix">The next thing to do; null where the message says it all.</param>
public sealed record Diagnostic(Rule Rule, FileSpan Span, string Message, string? Fix = null)
{
    /// <summary>What is wrong. It quotes content, and is printed on terminals, in logs and on pages: what can't be seen in it has a sign.</summary>
    public string Message { get; init => field = VisibleText.Of(value); } = VisibleText.Of(Message);

    /// <summary>The next thing to do, printed like the message.</summary>
    public string? Fix { get; init => field = value is null ? null : VisibleText.Of(value); } = Fix is null ? null : VisibleText.Of(Fix);

    /// <summary>The weight in force: the rule's own, or the one that <c>checks:</c> in site.yaml sets.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The next thing to do where it is beyond doubt and can be done by a program; otherwise null.</summary>
    public TextEdit? Edit { get; init; }
}
