using System.Collections.Immutable;
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
        _query = (query ?? "").Trim();
        if (_query.Length > LongestQuery) _query = _query[..LongestQuery];
        Results = [.. SearchWords.Find(_query, Guide.ListedArticles)];
    }
}
