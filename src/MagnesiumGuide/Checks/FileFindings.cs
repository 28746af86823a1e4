using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What the checks found in one file, and which other files they looked at for it.</summary>
/// <param name="File">The file.</param>
/// <param name="Found">What was found in it.</param>
/// <param name="LookedAt">The names of the other files.</param>
/// <param name="LookedAtAll">True when the findings depend on which files there are.</param>
/// <param name="IsWhole">False while only those checks have looked that decide what readers get.</param>
internal sealed record FileFindings(CheckedFile File, ImmutableArray<Diagnostic> Found, ImmutableArray<string> LookedAt, bool LookedAtAll, bool IsWhole)
{
    // Nobody reads more findings of one rule in one file, and each may look for the nearest name among thousands.
    private const int MaxFindings = 1000;

    // From here on, checking again takes less than asking whether it is needed.
    private const int ManyChanged = 200;

    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">All files, with everything that they share.</param>
    /// <param name="plan">Which checks decide what readers get.</param>
    /// <param name="advises">False when the others are left for later.</param>
    public static FileFindings Of(CheckedFile file, CheckContext context, CheckPlan plan, bool advises) =>
        new FileFindings(file, [], [], LookedAtAll: false, IsWhole: advises || plan.AdvisingOnFiles.IsEmpty).And(advises ? AllChecks.OfFiles : plan.DecidingOnFiles, context);

    /// <summary>The same with what the checks find that tell editors only.</summary>
    public FileFindings Advised(CheckContext context, CheckPlan plan) => IsWhole ? this : And(plan.AdvisingOnFiles, context) with { IsWhole = true };

    private FileFindings And(ImmutableArray<IFileCheck> checks, CheckContext context)
    {
        var lookups = new Lookups();
        var recorded = context with { Lookups = lookups };
        var found = Found.ToBuilder();
        foreach (var check in checks)
        {
            var room = MaxFindings;
            foreach (var finding in check.Check(File, recorded))
            {
                if (room-- == 0) break;
                found.Add(finding);
            }
        }

        return this with { Found = found.ToImmutable(), LookedAt = [.. LookedAt.Union(lookups.Names, StringComparer.Ordinal)], LookedAtAll = LookedAtAll || lookups.HasSeenAll };
    }

    /// <summary>True while checking the file again would find the same.</summary>
    /// <param name="file">The file as it is now.</param>
    /// <param name="changed">The names of the files that are new, gone, or not what they were.</param>
    public bool Hold(CheckedFile file, ImmutableArray<string> changed)
    {
        if (!ReferenceEquals(file, File)) return false;
        if (changed.IsEmpty) return true;
        if (LookedAtAll || changed.Length > ManyChanged) return false;
        foreach (var name in LookedAt)
            if (changed.AsSpan().Contains(name)) return false;
        return true;
    }
}
