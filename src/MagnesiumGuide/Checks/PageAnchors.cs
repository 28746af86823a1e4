using System.Text.RegularExpressions;

namespace MagnesiumGuide.Checks;

/// <summary>The anchors that the page itself has.</summary>
public static partial class PageAnchors
{
    /// <summary>Those that every article has and links may lead to.</summary>
    public static IReadOnlySet<string> Permanent { get; } = new HashSet<string>(StringComparer.Ordinal) { "main", "summary", "key-facts", "contents", "words", "related", "sources" };

    /// <summary>Those that the layout and the lists of the site have; nobody links to them.</summary>
    public static IReadOnlySet<string> Inner { get; } = new HashSet<string>(StringComparer.Ordinal) { "q", "breadcrumb", "review", "contents-title" };

    /// <summary>True for an anchor that nothing in content may have, because a page would hold it twice.</summary>
    public static bool IsTaken(string id) => Permanent.Contains(id) || Inner.Contains(id) || Numbered().IsMatch(id);

    [GeneratedRegex("^(source-[0-9]+|use-[0-9]+-[0-9]+|(word|topic|letter)-.+)$")]
    private static partial Regex Numbered();
}
