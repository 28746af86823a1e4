using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Every rule there is; docs/checks.md has a heading for each.</summary>
public static class AllRules
{
    /// <summary>The rules of shape and of all checks, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
        [.. ShapeRules.All.Concat(AllChecks.OfFiles.Cast<ICheck>().Concat(AllChecks.OfTheGuide).Concat(AllChecks.OfExcuses).Select(check => check.Rule)).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule with that id; null when there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>True for a rule that a remark in a text can excuse: neither one of shape nor one about such remarks.</summary>
    public static bool CanBeExcused(Rule rule) => rule.Configurable && AllChecks.OfExcuses.All(check => check.Rule != rule);
}
