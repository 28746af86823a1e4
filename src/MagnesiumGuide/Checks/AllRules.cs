using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Every rule there is; docs/checks.md has a heading for each.</summary>
public static class AllRules
{
    /// <summary>The rules of shape and of all checks, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
        [.. ShapeRules.All.Concat(AllChecks.OfFiles.Select(check => check.Rule)).Concat(AllChecks.OfTheGuide.Select(check => check.Rule)).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
