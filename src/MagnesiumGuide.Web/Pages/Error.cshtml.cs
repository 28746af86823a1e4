using MagnesiumGuide.Articles;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace MagnesiumGuide.Web.Pages;

internal sealed class ErrorModel(Guide guide, SiteAddress address) : GuidePage(guide, address)
{
    public override string Title => Text[$"{Kind}Title"];

    public override string? Description => null;

    public override string? Path => null;

    public override bool IsIndexable => false;

    /// <summary>The name of the text that says what happened.</summary>
    public string ExplanationName => $"{Kind}Explained";

    /// <summary>Where there is no page, the words of the address that was asked for, to be searched for.</summary>
    public override string? Query => IsNotFound && AskedFor is { } path && NearestPages.Words(path) is { Count: > 0 } words ? string.Join(' ', words) : null;

    /// <summary>Where there is no page, those that may have been meant.</summary>
    public IReadOnlyList<Crumb> Nearest => field ??= IsNotFound && AskedFor is { } path ? NearestPages.To(path, Guide) : [];

    /// <summary>What gone.yaml says of the page that was asked for.</summary>
    public GonePage? Gone => AskedFor is { } path ? Guide.Gone.GetValueOrDefault(UnavailablePages.PageOf(path)) : null;

    /// <summary>The topic of a withheld article when it has others to read meanwhile; null where that can't be known.</summary>
    public Topic? WithheldTopic => AskedFor is { } path
        && Guide.FindWithheld(UnavailablePages.PageOf(path)) is { } article
        && Guide.FindTopic(article.TopicId.Value) is { } topic
        && !Guide.ArticlesOf(topic).IsEmpty ? topic : null;

    /// <summary>The name of another page of the guide; its address where it has none.</summary>
    public string TitleOf(string path) =>
        Guide.Articles.Cast<MagnesiumGuide.Articles.Page>().Concat(Guide.Pages).FirstOrDefault(page => page.Path == path)?.Title.Value
        ?? Guide.Site.Topics.FirstOrDefault(topic => Permalinks.Topic(topic.Id) == path)?.Title
        ?? path;

    private bool IsNotFound => Kind == "NotFound";

    private string Kind => RouteData.Values["status"] switch
    {
        "404" => "NotFound",
        "405" => "WrongMethod",
        "410" => "Gone",
        "503" => "Withheld",
        _ => "Failed",
    };

    private string? AskedFor =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
}
