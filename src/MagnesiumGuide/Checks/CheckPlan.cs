using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>
/// Which checks decide what readers get, and which only tell editors: those with the weight of an error withhold a page, so they run before it is published; the
/// others, some of which read every sentence, can wait until readers are served.
/// </summary>
internal sealed class CheckPlan
{
    private readonly ImmutableDictionary<string, Severity?> _weights;

    /// <param name="weights">The weights that site.yaml gives rules, null for off; empty when it gives none or can't be read.</param>
    public CheckPlan(ImmutableDictionary<string, Severity?> weights)
    {
        _weights = weights;
        // Whether an excuse is idle is known once all have looked, so where that withholds a page, all look first.
        var all = AllChecks.OfExcuses.Any(Decides);
        DecidingOnFiles = [.. AllChecks.OfFiles.Where(check => all || Decides(check))];
        AdvisingOnFiles = [.. AllChecks.OfFiles.Where(check => !all && !Decides(check))];
        DecidingOnTheGuide = [.. AllChecks.OfTheGuide.Select(check => all || Decides(check))];
    }

    /// <summary>The checks of one file that can withhold a page.</summary>
    public ImmutableArray<IFileCheck> DecidingOnFiles { get; }

    /// <summary>The other checks of one file.</summary>
    public ImmutableArray<IFileCheck> AdvisingOnFiles { get; }

    /// <summary>For each check of the guide, in their order, whether it can withhold a page.</summary>
    public ImmutableArray<bool> DecidingOnTheGuide { get; }

    private bool Decides(ICheck check) => (_weights.TryGetValue(check.Rule.Id, out var weight) ? weight : check.Rule.Severity) == Severity.Error;
}
