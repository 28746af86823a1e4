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

    /// <summary>What gone.yaml says of the path that was asked for.</summary>
    public GonePage? Gone => AskedFor is { } path ? Guide.Gone.GetValueOrDefault(path) : null;

    /// <summary>The name of another page of the guide; its address where it has none.</summary>
    public string TitleOf(string path) =>
        Guide.Articles.Cast<MagnesiumGuide.Articles.Page>().Concat(Guide.Pages).FirstOrDefault(page => page.Path == path)?.Title.Value ?? path;

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
