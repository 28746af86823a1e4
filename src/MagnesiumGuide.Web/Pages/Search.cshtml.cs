using System.Collections.Immutable;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace MagnesiumGuide.Web.Pages;

internal sealed class SearchModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    /// <summary>What comes after this many characters is not searched for.</summary>
    public const int LongestQuery = 200;

    private string _query = "";

    public override string Title => IsEmpty ? Text["SearchLabel"] : Text.Format("SearchFor", Query);

    public override string? Description => null;

    public override string Path => Permalinks.Search;

    public override bool IsIndexable => false;

    public override ImmutableArray<Crumb> Trail => TrailFromHome(new Crumb(Text["Search"], Path));

    public override string Query => _query;

    public bool IsEmpty => _query.Length == 0;

    public IReadOnlyList<Article> Results { get; private set; } = [];

    public void OnGet([FromQuery(Name = "q")] string? query)
    {
        _query = Shorten((query ?? "").Trim());
        Results = [.. SearchWords.Find(_query, Guide.ListedArticles)];
    }

    // Whole characters only: half of one can be neither searched for nor shown, and neither can a control character, which parts words as a space does.
    private static string Shorten(string query)
    {
        var kept = new StringBuilder(LongestQuery);
        foreach (var rune in query.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > LongestQuery) break;
            kept.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return kept.ToString().Trim();
    }
}
