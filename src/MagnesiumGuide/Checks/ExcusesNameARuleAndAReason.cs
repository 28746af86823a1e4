using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A remark that excuses a rule names one that can be excused, and says why.</summary>
public sealed class ExcusesNameARuleAndAReason : IExcuseCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG121", "excuses-name-a-rule-and-a-reason", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(Excuse excuse, bool? hasExcused)
    {
        if (excuse.Fault is { } fault)
            yield return new Diagnostic(Rule, excuse.Span, $"this excuse {fault}, and excuses nothing.", $"write `{(excuse.RuleId.Length > 0 ? excuse.RuleId : "MG404")} off:` and the reason, or delete it");
        else if (AllRules.Find(excuse.RuleId) is not { } rule)
            yield return new Diagnostic(Rule, excuse.Span, $"there is no rule `{excuse.RuleId}` to excuse.", Nearest.Question(excuse.RuleId, AllRules.All.Where(AllRules.CanBeExcused).Select(known => known.Id)) ?? "the rules are listed in docs/checks.md");
        else if (!rule.Configurable)
            yield return new Diagnostic(Rule, excuse.Span, $"{rule.Id} can't be excused, since a text that breaks it can't be read.", "delete the excuse, and mend what the rule found");
        else if (!AllRules.CanBeExcused(rule))
            yield return new Diagnostic(Rule, excuse.Span, $"{rule.Id} is about excuses, and can't be excused itself.", "delete the excuse");
    }
}
