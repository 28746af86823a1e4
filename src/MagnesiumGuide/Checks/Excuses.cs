using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Leaves out the findings that a remark in their file excuses, and checks the remarks.</summary>
internal static class Excuses
{
    /// <summary>
    /// What is left of the findings, with what is wrong with the remarks. It looks at all findings after every edit, so that a remark that has become idle comes up
    /// wherever the edit was.
    /// </summary>
    /// <param name="found">Everything found, with its weight.</param>
    /// <param name="files">The files of the folder.</param>
    /// <param name="isAll">False while some checks have not looked yet.</param>
    /// <param name="weighed">Gives findings about remarks their weight.</param>
    public static IEnumerable<Diagnostic> Apply(
        IReadOnlyList<Diagnostic> found, ImmutableArray<ContentFile> files, bool isAll, Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> weighed)
    {
        var excuses = files.Where(file => !file.Excuses.IsEmpty).ToDictionary(file => file.DisplayPath, file => file.Excuses, StringComparer.Ordinal);
        if (excuses.Count == 0) return found;

        var used = new HashSet<Excuse>(ReferenceEqualityComparer.Instance);
        var left = new List<Diagnostic>(found.Count);
        foreach (var finding in found)
        {
            var covering = excuses.TryGetValue(finding.Span.File, out var inFile) ? inFile.Where(excuse => excuse.Covers(finding) && AllRules.CanBeExcused(finding.Rule)).ToList() : [];
            used.UnionWith(covering);
            if (covering.Count == 0) left.Add(finding);
        }

        // What could not be read may be why nothing was found: the file itself, or one that all share. So may be who has not looked yet.
        var unread = found.Where(finding => finding is { Rule.Configurable: false, Severity: Severity.Error }).Select(finding => finding.Span.File).ToHashSet(StringComparer.Ordinal);
        var isShareUnread = files.Any(file => !file.Name.EndsWith(".md", StringComparison.Ordinal) && unread.Contains(file.DisplayPath));
        var about = excuses.SelectMany(file => file.Value).SelectMany(excuse => AllChecks.OfExcuses.SelectMany(check =>
            check.Check(excuse, used.Contains(excuse) ? true : !isAll || isShareUnread || unread.Contains(excuse.Span.File) ? null : false)));
        return left.Concat(weighed(about));
    }
}
