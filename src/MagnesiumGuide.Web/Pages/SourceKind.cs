using System.Collections.Immutable;

namespace MagnesiumGuide.Web.Pages;

/// <summary>The cited sources of one kind.</summary>
/// <param name="Name">The name of the interface text that names the kind.</param>
/// <param name="Anchor">The id of its heading.</param>
/// <param name="Cited">The sources, in the order of the list.</param>
internal sealed record SourceKind(string Name, string Anchor, ImmutableArray<CitedReference> Cited)
{
    // The types are those of CSL 1.0.2 (docs.citationstyles.org, appendix III).
    private static readonly (string Name, string Anchor, string[] Types)[] s_kinds =
    [
        ("SourcesReports", "reports", ["report", "standard"]),
        ("SourcesLaws", "laws", ["legislation", "regulation", "bill", "legal_case", "treaty"]),
        ("SourcesArticles", "articles", ["article-journal", "article", "review"]),
        ("SourcesBooks", "books", ["book", "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "thesis"]),
        ("SourcesWeb", "web", ["webpage", "post", "post-weblog"]),
        ("SourcesOther", "others", []),
    ];

    /// <summary>The sources under their kinds, without the kinds that have none.</summary>
    public static IReadOnlyList<SourceKind> Of(IEnumerable<CitedReference> cited)
    {
        var byKind = cited.ToLookup(found => Array.FindIndex(s_kinds, kind => kind.Types.Contains(found.Reference.Type)) is >= 0 and var index ? index : s_kinds.Length - 1);
        return [.. s_kinds.Select((kind, index) => new SourceKind(kind.Name, kind.Anchor, [.. byKind[index]])).Where(kind => !kind.Cited.IsEmpty)];
    }
}
