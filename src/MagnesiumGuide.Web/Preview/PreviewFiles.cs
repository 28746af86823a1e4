namespace MagnesiumGuide.Web.Preview;

/// <summary>The script and the style sheet of the preview.</summary>
internal static class PreviewFiles
{
    /// <summary>The script that keeps an open page as its file is.</summary>
    public const string ScriptPath = "/_preview/preview.js";

    /// <summary>How findings and the desk look.</summary>
    public const string StylesPath = "/_preview/preview.css";

    /// <summary>Answers them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet(ScriptPath, () => Own("preview.js", "text/javascript"));
        site.MapGet(StylesPath, () => Own("preview.css", "text/css"));
    }

    private static IResult Own(string name, string type) =>
        Results.Stream(typeof(PreviewFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded in the assembly."), $"{type}; charset=utf-8");
}
