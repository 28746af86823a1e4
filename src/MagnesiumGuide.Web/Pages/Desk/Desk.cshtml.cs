using System.Globalization;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using MagnesiumGuide.Web.Http;
using MagnesiumGuide.Web.Preview;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace MagnesiumGuide.Web.Pages.Desk;

internal sealed class DeskModel(Guide guide, SiteAddress address, CurrentGuide current, MagnesiumGuide.Editing.Desk desk) : GuidePage(guide, address)
{
    /// <summary>The heading above what was found in files that are no page.</summary>
    public const string OthersTitle = "In other files";

    /// <summary>A review that is due within so many days is marked.</summary>
    public const int DaysAhead = 30;

    // The order of the rows as they come is that of the findings.
    private static readonly DeskColumn s_findings = new("findings", "Findings", rows => rows);

    /// <summary>The columns, in the order of the page.</summary>
    public static IReadOnlyList<DeskColumn> Columns { get; } =
    [
        new("title", "Page", rows => rows.OrderBy(row => row.Title, StringComparer.InvariantCultureIgnoreCase)),
        new("state", "State", rows => rows.OrderByDescending(row => row.State)),
        s_findings,
        new("review", "Review", rows => rows.OrderBy(row => row.DaysToReview ?? int.MaxValue)),
        new("grade", "Grade", rows => rows.OrderByDescending(row => row.Grade)),
        new("coverage", "Cited", rows => rows.OrderBy(row => row.Cited)),
        new("words", "Words", rows => rows.OrderByDescending(row => row.Words)),
        new("links", "Linked from", rows => rows.OrderBy(row => row.LinkedFrom)),
        new("todo", "TODO", rows => rows.OrderByDescending(row => row.ToDo)),
    ];

    // Taken first: what is looked at later can only be newer, and is then shown twice.
    private readonly long _changes = current.Changes;

    public override string Title => "Desk";

    public override string? Description => null;

    public override string? Path => null;

    public override bool IsIndexable => false;

    public override string PreviewVersion => _changes.ToString(CultureInfo.InvariantCulture);

    /// <summary>The column that the rows are sorted by.</summary>
    public DeskColumn By { get; private set; } = s_findings;

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<DeskRow> Rows { get; private set; } = [];

    /// <summary>What was found in files that are no page.</summary>
    public IReadOnlyList<Diagnostic> Others { get; private set; } = [];

    /// <summary>The guide as a whole, in a few words each.</summary>
    public IReadOnlyList<string> Totals { get; private set; } = [];

    public void OnGet([FromQuery] string? by)
    {
        By = Columns.FirstOrDefault(column => column.Name == by) ?? s_findings;
        var view = desk.View(current.Result!);
        (Rows, Others) = ([.. By.Sort(view.Rows)], view.Others);
        Totals = [.. TotalsOf(view, current.Result!.Diagnostics)];
    }

    /// <summary>The address of the page sorted by a column.</summary>
    public static string AddressOf(DeskColumn column) => column == s_findings ? PagePreview.DeskPath : $"{PagePreview.DeskPath}?by={column.Name}";

    /// <summary>The address that opens the file of a row in an editor, where it can't be read if it can't; null where nobody has one.</summary>
    public string? EditorAt(DeskRow row) => Preview!.EditorAt(row.Unread?.Span ?? new FileSpan(row.File, new TextPosition(1, 1), new TextPosition(1, 1)));

    /// <summary>The file of a row, which may be broken into lines at its folders; with the place where it can't be read.</summary>
    public static IHtmlContent FileOf(DeskRow row)
    {
        var html = new HtmlContentBuilder();
        foreach (var (index, part) in (row.Unread is { } unread && unread.Span.File == row.File ? PagePreview.PlaceOf(unread.Span) : row.File).Split('/').Index())
            (index == 0 ? html : html.AppendHtml("/<wbr>")).Append(part);
        return html;
    }

    /// <summary>"2 errors, 1 suggestion"; a dash where there are none.</summary>
    public static string Found(int errors, int warnings, int suggestions)
    {
        string[] parts = [.. Some(errors, "error"), .. Some(warnings, "warning"), .. Some(suggestions, "suggestion")];
        return parts.Length == 0 ? "–" : string.Join(", ", parts);

        static string[] Some(int count, string name) => count == 0 ? [] : [Many(count, name)];
    }

    /// <summary>What the state of a page is called.</summary>
    public static string Named(PageState state) => state switch
    {
        PageState.LastGood => "last good version",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The day of the next review, and how near it is.</summary>
    public static string ReviewOf(DeskRow row) => row switch
    {
        { DaysToReview: { } days } when days < 0 => $"{Day(row)}, overdue for {Many(-days, "day")}",
        { DaysToReview: { } days and <= DaysAhead } => $"{Day(row)}, due in {Many(days, "day")}",
        _ => Day(row),
    };

    /// <summary>The class of a cell that wants to be seen; null for any other.</summary>
    public static string? ToneOf(bool isBad, bool isNear) => isBad ? "is-bad" : isNear ? "is-near" : null;

    /// <summary>The reading grade; a dash where there is none.</summary>
    public static string Grade(double? grade) => grade?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>"92 % (23 of 25)"; a dash where nothing needs a source.</summary>
    public static string Cited(CitationCoverage coverage) =>
        coverage.Factual == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{coverage.Percent} % ({coverage.Cited} of {coverage.Factual})");

    /// <summary>A message, with the names in it that stand between backticks as code.</summary>
    public static IHtmlContent Words(string message)
    {
        var html = new HtmlContentBuilder();
        foreach (var (index, piece) in message.Split('`').Index())
        {
            if (index % 2 == 0) html.Append(piece);
            else html.AppendHtml("<code>").Append(piece).AppendHtml("</code>");
        }

        return html;
    }

    private static string Day(DeskRow row) => row.ReviewDue?.ToString("O", CultureInfo.InvariantCulture) ?? "–";

    private static string Many(int count, string name) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {name}{(count == 1 ? "" : "s")}");

    private static IEnumerable<string> TotalsOf(DeskView view, IReadOnlyCollection<Diagnostic> findings)
    {
        int Count(Severity severity) => findings.Count(one => one.Severity == severity);
        int In(Func<DeskRow, bool> kind) => view.Rows.Count(kind);
        yield return $"{Many(In(row => row.IsArticle), "article")}, {Many(In(row => !row.IsArticle), "other page")}";
        yield return $"{Many(In(row => row.State is PageState.Draft), "draft")}, {In(row => row.State is PageState.Withheld)} withheld, {In(row => row.State is PageState.LastGood)} in the last good version";
        yield return $"Findings: {Found(Count(Severity.Error), Count(Severity.Warning), Count(Severity.Suggestion))}";
        yield return $"Reviews: {In(row => row.IsOverdue)} overdue, {In(row => row.DaysToReview is >= 0 and <= DaysAhead)} due in {DaysAhead} days";
        yield return $"Cited: {Cited(new CitationCoverage(view.Rows.Sum(row => row.Coverage.Cited), view.Rows.Sum(row => row.Coverage.Factual)))}";
        if (view.Rows.Any(row => row.Grade is not null)) yield return $"Reading grade: {Grade(view.Rows.Average(row => row.Grade))} on average";
        yield return Many(view.Rows.Sum(row => row.Words), "word");
        yield return $"{view.Rows.Sum(row => row.ToDo)} TODO";
    }
}
