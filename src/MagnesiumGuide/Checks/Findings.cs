using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What the checks found in a whole guide, in such a way that after an edit only that is checked again which the edit can have changed.</summary>
/// <param name="OfFiles">The findings of the checks of one file, by its name.</param>
/// <param name="OfTheGuide">The findings of each check of the guide, in their order.</param>
internal sealed record Findings(IReadOnlyDictionary<string, FileFindings> OfFiles, ImmutableArray<ImmutableArray<Diagnostic>> OfTheGuide)
{
    /// <summary>Everything found.</summary>
    public IEnumerable<Diagnostic> All => OfFiles.Values.SelectMany(file => file.Found).Concat(OfTheGuide.SelectMany(found => found));

    /// <summary>Checks a guide.</summary>
    /// <param name="files">The files.</param>
    /// <param name="context">The same files with everything that they share.</param>
    /// <param name="before">What was found last, when everything that files share is what it was then; otherwise null.</param>
    public static Findings Of(ImmutableArray<CheckedFile> files, CheckContext context, Findings? before)
    {
        var changed = before is null ? [] : Changed(files, before);
        var ofFiles = Each.InParallel(
            files, file => before?.OfFiles.GetValueOrDefault(file.File.Name) is { } known && known.Hold(file, changed) ? known : FileFindings.Of(file, context));
        var ofTheGuide = AllChecks.OfTheGuide.Select((check, index) => before is not null && SeesNoChange(check) ? before.OfTheGuide[index] : [.. check.Check(context)]);
        return new Findings(ofFiles.ToDictionary(found => found.File.File.Name, StringComparer.Ordinal), [.. ofTheGuide]);

        bool SeesNoChange(IGuideCheck check) => changed.All(name => Equals(Aspect(check, before.OfFiles.GetValueOrDefault(name)?.File), Aspect(check, context.Find(name))));
    }

    private static object? Aspect(IGuideCheck check, CheckedFile? file) => file is null ? null : check.Aspect(file);

    // The names of the files that are new, gone, or not what they were.
    private static HashSet<string> Changed(ImmutableArray<CheckedFile> files, Findings before)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var known = 0;
        foreach (var file in files)
        {
            if (!before.OfFiles.TryGetValue(file.File.Name, out var last)) changed.Add(file.File.Name);
            else if (!ReferenceEquals(last.File, file)) changed.Add(file.File.Name);
            if (last is not null) known++;
        }

        if (known < before.OfFiles.Count) changed.UnionWith(before.OfFiles.Keys.Except(files.Select(file => file.File.Name), StringComparer.Ordinal));
        return changed;
    }
}
