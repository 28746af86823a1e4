using System.CommandLine;
using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Writes the start of an article, which passes <c>check</c> once its TODOs are filled.</summary>
internal static class NewCommand
{
    private const string Mark = "TODO";
    private const int LongestTitle = 70;

    /// <summary>The verb.</summary>
    public static Command Create() => new("new", "Writes the start of something.") { CreateArticle() };

    private static Command CreateArticle()
    {
        var content = ContentOption.Create();
        var slug = new Argument<string>("SLUG") { Description = "The article's permanent name: lower-case words with hyphens, \"kidney-stones\"." };
        slug.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (Slug.Read(text) is null)
                result.AddError($"\"{text}\" is no slug: write lower-case letters, digits and single hyphens, at most 80 of them, such as kidney-stones.");
        });
        var title = new Option<string?>("--title") { Description = "The title, at most 70 characters. Default: made from SLUG.", HelpName = "TITLE" };
        title.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { } text) return;
            var length = new StringInfo(text).LengthInTextElements;
            if (string.IsNullOrWhiteSpace(text)) result.AddError("The title is empty; write one, or leave --title out.");
            else if (text.EnumerateRunes().Any(IsNoText)) result.AddError("The title must be one line, without control characters.");
            else if (length > LongestTitle) result.AddError($"The title has {length} characters; {LongestTitle} is the most.");
        });
        var command = new Command("article", "Writes an article with TODOs, and says which they are.") { slug, title, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Path.Combine(ContentOption.Find(parsed.GetValue(content)), "articles");
            var name = parsed.GetValue(slug)!;
            var path = Path.Combine(folder, name + ".md");
            var shownPath = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
            var text = Write(parsed.GetValue(title) ?? TitleFrom(name), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!Directory.Exists(folder))
            {
                await error.WriteLineAsync($"There is no folder {Path.GetRelativePath(Directory.GetCurrentDirectory(), folder)} to write {name}.md into.");
                return Verbs.WrongUsage;
            }

            try
            {
                await using var file = new FileStream(path, FileMode.CreateNew);
                await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
            }
            catch (IOException) when (File.Exists(path))
            {
                await error.WriteLineAsync($"{shownPath} is there already, and was left as it is.");
                return Verbs.WrongUsage;
            }

            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"{shownPath} can't be written: {fault.Message}");
                return Verbs.WrongUsage;
            }

            await error.WriteLineAsync($"Wrote {shownPath}. Still to do:");
            foreach (var (line, number) in text.Split('\n').Select((line, index) => (line, index + 1)))
                if (line.Contains(Mark, StringComparison.Ordinal)) await output.WriteLineAsync($"{shownPath}:{number}: {line.Trim()}");
            return Verbs.Success;
        });
        return command;
    }

    // A slug may be longer than a title.
    private static string TitleFrom(string slug)
    {
        var title = char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
        if (title.Length <= LongestTitle) return title;
        return title[..(title.LastIndexOf(' ', LongestTitle) is var end and > 0 ? end : LongestTitle)];
    }

    // What ends a line in YAML is among these, and half a surrogate pair, which is no character and comes as the sign for one that is lost.
    private static bool IsNoText(Rune rune) =>
        rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Double-quoted YAML reads like JSON, so no title can break it.
    private static string Write(string title, DateOnly today) =>
        $"""
        ---
        title: "{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}"
        description: "{Mark}: say in 50 to 160 characters what a reader finds here, as a search result would."
        topic: {Mark} # an id of topics: in site.yaml
        summary: >-
          {Mark}: the answer in at most 60 words, each claim with its source, such as [@key].
        keyFacts:
          - "{Mark}: the first thing to take away [@key]"
          - "{Mark}: the second [@key]"
          - "{Mark}: the third [@key]"
        date: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}
        draft: true # {Mark}: take this line away to publish
        ---

        {Mark}: one paragraph that says what this page is about, and for whom.

        ## {Mark}: the first section

        {Mark}: text, each claim with its source [@key].

        > [!WARNING]
        > {Mark}: who must be careful, and what to do [@key]; or take this callout away.

        ## Frequently asked questions

        ### {Mark}: a question that readers ask?

        {Mark}: the answer [@key].

        """;
}
