using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A remark that excuses a rule excuses a finding.</summary>
public sealed class ExcusesExcuseSomething : IExcuseCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG122", "excuses-excuse-something", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(Excuse excuse, bool? hasExcused)
    {
        if (hasExcused == false && excuse.Fault is null && AllRules.Find(excuse.RuleId) is { } rule && AllRules.CanBeExcused(rule))
            yield return new Diagnostic(Rule, excuse.Span, $"{rule.Id} finds nothing here that this could excuse.", "delete the excuse, or put it at the end of the guilty line or on a line of its own above");
    }
}
