using System.Globalization;
using System.Text.Json;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Preview;

/// <summary>What an open page is told of itself while its editor works. There is one in Development, and none otherwise.</summary>
internal sealed class PagePreview(CurrentGuide current, Settings settings)
{
    /// <summary>The list of all pages with how they stand.</summary>
    public const string DeskPath = "/desk";

    /// <summary>What each rule asks for.</summary>
    public const string RulesPath = "/desk/rules";

    // Another process may print pages in another way.
    private readonly string _run = Guid.NewGuid().ToString("N");

    /// <summary>The version of a page as it is being made: what is kept of it holds for as long as this does.</summary>
    public static string VersionOf(GuidePage page) => page.PreviewVersion ?? VersionOf(page.Guide, page.ShownArticle);

    /// <summary>Where a rule is explained.</summary>
    public static string HelpOn(Rule rule) => $"{RulesPath}#{RuleHelp.AnchorOf(rule)}";

    /// <summary>What there is to say of the page with a path, as JSON on one line.</summary>
    public string StateOf(string path)
    {
        var changes = current.Changes.ToString(CultureInfo.InvariantCulture);
        var result = current.Result!;
        var found = PageFindings.Of(result, path);
        return JsonSerializer.Serialize(
            new
            {
                Run = _run,
                Version = path == DeskPath ? changes : VersionOf(result.Guide!, ArticleAt(path, result.Guide!)),
                found.File,
                Editor = found.File is { } file ? EditorAt(new FileSpan(file, new TextPosition(1, 1), new TextPosition(1, 1))) : null,
                IsLastGood = found.Use is FileUse.LastGood,
                IsInPart = found.Use is FileUse.InPart,
                current.Trouble,
                found.ErrorsElsewhere,
                Findings = found.Found.Select(Shown),
            },
            JsonSerializerOptions.Web);
    }

    /// <summary>The address that opens an editor at the place of a finding; null where nobody has one.</summary>
    public string? EditorAt(FileSpan span)
    {
        if (settings.EditorUrl.Length == 0) return null;
        var file = Path.GetFullPath(span.File).Replace('\\', '/');
        return settings.EditorUrl
            .Replace("{file}", Uri.EscapeDataString(file.StartsWith('/') ? file : "/" + file).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{line}", span.Start.Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", span.Start.Column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private object Shown(PlacedFinding placed) => new
    {
        placed.Part,
        Line = placed.IsInBody ? placed.Finding.Span.Start.Line : 0,
        Severity = DiagnosticFormat.Word(placed.Finding.Severity),
        placed.Finding.Rule.Id,
        placed.Finding.Rule.Name,
        Help = HelpOn(placed.Finding.Rule),
        Place = PlaceOf(placed.Finding.Span),
        Editor = EditorAt(placed.Finding.Span),
        placed.Finding.Message,
        placed.Finding.Fix,
    };

    /// <summary>A place as diagnostics name it: <c>content/articles/sleep.md:41:12</c>.</summary>
    public static string PlaceOf(FileSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.File}:{span.Start.Line}:{span.Start.Column}");

    private static string VersionOf(Guide guide, Article? article) => article is null ? guide.Id : guide.VersionOf(article);

    private static Article? ArticleAt(string path, Guide guide) =>
        path.StartsWith(Permalinks.Articles + "/", StringComparison.Ordinal) ? guide.FindArticle(path[(Permalinks.Articles.Length + 1)..]) : null;
}
