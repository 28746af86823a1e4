using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What the checks found in a whole guide, in such a way that after an edit only that is checked again which the edit can have changed.</summary>
/// <param name="OfFiles">The findings of the checks of one file, in the order of the files.</param>
/// <param name="OfTheGuide">The findings of each check of the guide, in their order; null for one that has not looked yet.</param>
internal sealed record Findings(ImmutableArray<FileFindings> OfFiles, ImmutableArray<ImmutableArray<Diagnostic>?> OfTheGuide)
{
    /// <summary>False while checks that decide nothing for readers have not looked everywhere.</summary>
    public bool IsWhole { get; } = OfFiles.All(file => file.IsWhole) && OfTheGuide.All(found => found is not null);

    /// <summary>Everything found.</summary>
    public IReadOnlyList<Diagnostic> All
    {
        get
        {
            var all = new List<Diagnostic>();
            foreach (var file in OfFiles) all.AddRange(file.Found.AsSpan());
            foreach (var found in OfTheGuide) all.AddRange((found ?? []).AsSpan());
            return all;
        }
    }

    /// <summary>Checks a guide.</summary>
    /// <param name="files">The files.</param>
    /// <param name="context">The same files with everything that they share.</param>
    /// <param name="before">What was found last, when everything that files share is what it was then; otherwise null.</param>
    /// <param name="plan">Which checks decide what readers get.</param>
    /// <param name="advises">False when the others are left for <see cref="Advised"/>.</param>
    public static Findings Of(ImmutableArray<CheckedFile> files, CheckContext context, Findings? before, CheckPlan plan, bool advises)
    {
        var found = new FileFindings?[files.Length];
        var changes = before is null ? null : Changes.Between(before, files, found);
        var again = new List<int>();
        for (var index = 0; index < files.Length; index++)
            if (found[index] is not { } known || (advises && !known.IsWhole) || !known.Hold(files[index], changes!.Names)) again.Add(index);
        foreach (var (index, anew) in again.Zip(Each.InParallel(again, index => FileFindings.Of(files[index], context, plan, advises)))) found[index] = anew;
        return new Findings(ImmutableArray.Create(found)!, [.. AllChecks.OfTheGuide.Select(OfTheGuide)]);

        ImmutableArray<Diagnostic>? OfTheGuide(IGuideCheck check, int index)
        {
            if (changes is not null && before!.OfTheGuide[index] is { } known && changes.AreUnseenBy(check)) return known;
            return advises || plan.DecidingOnTheGuide[index] ? [.. check.Check(context)] : null;
        }
    }

    /// <summary>The same with what the checks find that tell editors only, one file after the other, so that readers keep the other cores.</summary>
    /// <param name="context">What was checked.</param>
    /// <param name="plan">Which checks decide what readers get.</param>
    /// <param name="isInterrupted">Asked before each file: true when there is something better to do; what has been found until then is kept.</param>
    public Findings Advised(CheckContext context, CheckPlan plan, Func<bool> isInterrupted)
    {
        var ofFiles = OfFiles.ToBuilder();
        for (var index = 0; index < ofFiles.Count; index++)
        {
            if (ofFiles[index].IsWhole) continue;
            if (isInterrupted()) return new Findings(ofFiles.ToImmutable(), OfTheGuide);
            ofFiles[index] = ofFiles[index].Advised(context, plan);
        }

        return new Findings(ofFiles.ToImmutable(), [.. AllChecks.OfTheGuide.Select((check, index) => OfTheGuide[index] ?? [.. check.Check(context)])]);
    }

    /// <summary>The files that are new, gone, or not what they were.</summary>
    private sealed record Changes(ImmutableArray<string> Names, ImmutableArray<(CheckedFile? Before, CheckedFile? Now)> Files)
    {
        // Puts what was found in each file into its place.
        public static Changes Between(Findings before, ImmutableArray<CheckedFile> files, FileFindings?[] found)
        {
            var last = new InOrder<FileFindings>(before.OfFiles, file => file.File.File.Name);
            var changed = ImmutableArray.CreateBuilder<(CheckedFile? Before, CheckedFile? Now)>();
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = last.Find(files[i].File.Name);
                if (!ReferenceEquals(found[i]?.File, files[i])) changed.Add((found[i]?.File, files[i]));
            }

            if (last.Found < before.OfFiles.Length)
            {
                var there = files.Select(file => file.File.Name).ToHashSet(StringComparer.Ordinal);
                changed.AddRange(before.OfFiles.Where(file => !there.Contains(file.File.File.Name)).Select(file => ((CheckedFile?)file.File, (CheckedFile?)null)));
            }

            return new Changes([.. changed.Select(change => (change.Now ?? change.Before)!.File.Name)], changed.ToImmutable());
        }

        public bool AreUnseenBy(IGuideCheck check) => Files.All(change => Equals(Aspect(check, change.Before), Aspect(check, change.Now)));

        private static object? Aspect(IGuideCheck check, CheckedFile? file) => file is null ? null : check.Aspect(file);
    }
}
