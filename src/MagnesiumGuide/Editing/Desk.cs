using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Editing;

/// <summary>What is shown of a file, the gravest last.</summary>
public enum PageState
{
    /// <summary>The page as it is in the file.</summary>
    Published,

    /// <summary>The same, and to editors alone: it is not published yet.</summary>
    Draft,

    /// <summary>The version before the errors that the file has now.</summary>
    LastGood,

    /// <summary>A page that says that it is being mended.</summary>
    Withheld,
}

/// <summary>How one page stands.</summary>
/// <param name="Title">Its title, that of its last good version, or the name of its file where neither can be read.</param>
/// <param name="Path">The path of its URL; null where the name of its file can't become one, or is the site's own.</param>
/// <param name="File">Its file, as diagnostics name it.</param>
/// <param name="IsArticle">False for the hub and the pages of <c>pages/</c>.</param>
/// <param name="State">What is shown of it; of a draft that has errors, that comes before its being one.</param>
public sealed record DeskRow(string Title, string? Path, string File, bool IsArticle, PageState State)
{
    /// <summary>Why it can't be read as a page, or has no address to be shown at; null where it can.</summary>
    public Diagnostic? Unread { get; init; }

    /// <summary>The last day on which its review holds; null on pages that have none.</summary>
    public DateOnly? ReviewDue { get; init; }

    /// <summary>Days until that day, below nought once it has passed; null on pages that have none.</summary>
    public int? DaysToReview { get; init; }

    /// <summary>How many years of school the text asks for; null in a language that nobody can tell of.</summary>
    public double? Grade { get; init; }

    /// <summary>How many of its statements that need a source name one.</summary>
    public CitationCoverage Coverage { get; init; }

    /// <summary>The words that readers read.</summary>
    public int Words { get; init; }

    /// <summary>Findings that keep it from readers.</summary>
    public int Errors { get; init; }

    /// <summary>Findings that readers are worse off for.</summary>
    public int Warnings { get; init; }

    /// <summary>Findings that could make it better.</summary>
    public int Suggestions { get; init; }

    /// <summary>How many other pages lead to it.</summary>
    public int LinkedFrom { get; init; }

    /// <summary>How many words TODO are left in it.</summary>
    public int ToDo { get; init; }

    /// <summary>The share of them; 1 where none needs any.</summary>
    public double Cited => Coverage.Factual == 0 ? 1 : (double)Coverage.Cited / Coverage.Factual;

    /// <summary>True once the day of its review has passed.</summary>
    public bool IsOverdue => DaysToReview < 0;
}

/// <summary>Every page with how it stands, and what was found in the files that are no page.</summary>
/// <param name="Rows">The pages, the worst first.</param>
/// <param name="Others">The findings in other files.</param>
public sealed record DeskView(ImmutableArray<DeskRow> Rows, ImmutableArray<Diagnostic> Others);

/// <summary>Tells how the pages of a guide stand. What it has counted in a text it keeps for as long as somebody has that text.</summary>
public sealed class Desk
{
    private const string ToDoRule = "MG314";

    private readonly ConditionalWeakTable<CheckedFile, Counts> _counted = [];

    /// <summary>The pages of a guide, drafts included: by their findings, errors first, then the overdue, then what names fewest sources, then what is hardest to read.</summary>
    public DeskView View(LoadResult result)
    {
        if (result is not { Guide: { } guide, Reading: { } reading }) return new DeskView([], result.Diagnostics);
        var files = reading.Texts.Select(text => text.Checked).ToList();
        var language = guide.Site.Language;
        var counts = files.Zip(Each.InParallel(files, file => CountsOf(file, language))).ToDictionary(pair => pair.First.File.Name, pair => pair.Second, StringComparer.Ordinal);
        var linked = counts.SelectMany(file => file.Value.LeadsTo.Where(name => name != file.Key)).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var found = result.Diagnostics.ToLookup(one => one.Span.File, StringComparer.Ordinal);
        var missed = GuideLoader.MissedFiles(reading.Folder, guide).Where(name => name == ContentFolder.HubFile || (name.Contains('/', StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal)));
        var rows = files.Select(file => RowOf(file.File.Name, file.File.DisplayPath, file, guide, counts[file.File.Name], linked.GetValueOrDefault(file.File.Name), found[file.File.DisplayPath]))
            .Concat(missed.Select(name => RowOf(name, FileAt(name), null, guide, Counts.None, linked.GetValueOrDefault(name), FoundIn(name))))
            .ToList();
        var pages = rows.Select(row => row.File).ToHashSet(StringComparer.Ordinal);
        return new DeskView(
            [
                .. rows.OrderByDescending(row => row.Unread is not null).ThenByDescending(row => row.Errors).ThenByDescending(row => row.Warnings).ThenByDescending(row => row.Suggestions)
                    .ThenByDescending(row => row.IsOverdue).ThenBy(row => row.Cited).ThenByDescending(row => row.Grade).ThenBy(row => row.Path, StringComparer.Ordinal),
            ],
            [.. result.Diagnostics.Where(one => !pages.Contains(one.Span.File))]);

        string FileAt(string name) => reading.Folder.PlaceOf(name).File;

        // Of a folder that can't be read, nothing is said of each file.
        IEnumerable<Diagnostic> FoundIn(string name) => found[FileAt(name)] is var own && own.Any() ? own : found[FileAt(name.Split('/')[0])];
    }

    private static bool IsError(Diagnostic one) => one.Severity == Severity.Error;

    // Without a checked file where its bytes can't be read.
    private static DeskRow RowOf(string name, string displayPath, CheckedFile? file, Guide guide, Counts counts, int linkedFrom, IEnumerable<Diagnostic> findings)
    {
        var found = findings.ToList();
        var article = file?.Page as Article;
        int Count(Severity severity) => found.Count(one => one.Severity == severity);
        var errors = Count(Severity.Error);
        var path = ReadText.PathOf(name);
        return new DeskRow(
            (file?.Page ?? guide.FindByFile(name))?.Title.Value ?? Path.GetFileName(name),
            path,
            displayPath,
            name.StartsWith(ContentFolder.ArticlesFolder, StringComparison.Ordinal),
            path is null || guide.Withheld.Contains(path) ? PageState.Withheld
                : errors > 0 || file is null ? PageState.LastGood
                : file.IsDraft ? PageState.Draft
                : PageState.Published)
        {
            Unread = file?.Page is null || path is null ? found.FirstOrDefault(IsError) : null,
            ReviewDue = article?.ReviewDue,
            DaysToReview = article?.ReviewDue.DayNumber - guide.Today.DayNumber,
            Grade = counts.Grade,
            Coverage = counts.Coverage,
            Words = counts.Words,
            Errors = errors,
            Warnings = Count(Severity.Warning),
            Suggestions = Count(Severity.Suggestion),
            LinkedFrom = linkedFrom,
            ToDo = found.Count(one => one.Rule.Id == ToDoRule),
        };
    }

    private Counts CountsOf(CheckedFile file, string language)
    {
        if (_counted.TryGetValue(file, out var known) && known.Language == language) return known;
        var counts = Counts.Of(file, language);
        _counted.AddOrUpdate(file, counts);
        return counts;
    }

    /// <summary>What can be said of a text without looking at any other.</summary>
    private sealed record Counts(string Language, double? Grade, int Words, CitationCoverage Coverage, ImmutableArray<string> LeadsTo)
    {
        public static Counts None { get; } = new("", null, 0, default, []);

        public static Counts Of(CheckedFile file, string language)
        {
            var links = file.Links.Select(link => LinkTarget.Of(file.File.Name, link.Target)).OfType<LinkTarget.File>().Select(target => target.Name);
            if (file.Page is not { } page) return new Counts(language, null, 0, default, [.. links.Distinct(StringComparer.Ordinal)]);
            var related = page is Article article ? article.Related.Select(slug => $"{ContentFolder.ArticlesFolder}/{slug.Value}.md") : [];
            var prose = ProseReader.Of(page);
            return new Counts(language, GradeOf(prose, language), WordsIn(prose), CitationCoverage.Of(page), [.. links.Concat(related).Distinct(StringComparer.Ordinal)]);
        }

        private static double? GradeOf(Prose prose, string language)
        {
            if (Wording.Of(language) is not { } wording) return null;
            var whole = PartGrades.Of(prose, wording).Aggregate(default(ReadingGrade), (sum, part) => sum.Plus(part.Grade.Whole));
            return whole.Words == 0 ? null : Math.Round(whole.Value, 1);
        }

        private static int WordsIn(Prose prose)
        {
            var count = 0;
            foreach (var passage in prose.Passages.Where(passage => passage.Part is not (PartOfPage.Title or PartOfPage.Description)))
                foreach (var _ in new Words(prose.Words.AsSpan(passage.Start, passage.End - passage.Start))) count++;
            return count;
        }
    }
}
