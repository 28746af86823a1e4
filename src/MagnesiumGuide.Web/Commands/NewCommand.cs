using System.CommandLine;
using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Writes the start of an article, which passes <c>check</c> once its TODOs are filled.</summary>
internal static class NewCommand
{
    private const string Mark = TextsAreFinished.Mark;
    private const int LongestTitle = 70;

    /// <summary>The verb.</summary>
    public static Command Create() => new("new", "Writes the start of something.") { CreateArticle() };

    private static Command CreateArticle()
    {
        var content = ContentOption.Create();
        var slug = CreateSlug("SLUG", "The article's permanent name: lower-case words with hyphens, \"kidney-stones\".");
        var topic = new Option<string?>("--topic") { Description = "The id of its topic in site.yaml. Default: a TODO.", HelpName = "ID" };
        var title = new Option<string?>("--title") { Description = "The title, at most 70 characters. Default: made from SLUG.", HelpName = "TITLE" };
        title.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { } text) return;
            var length = new StringInfo(text).LengthInTextElements;
            if (string.IsNullOrWhiteSpace(text)) result.AddError("The title is empty; write one, or leave --title out.");
            else if (text.EnumerateRunes().Any(IsNoText)) result.AddError("The title must be one line, without control characters.");
            else if (length > LongestTitle) result.AddError($"The title has {length} characters; {LongestTitle} is the most.");
        });
        var command = new Command("article", "Writes an article with TODOs, and says which they are.") { slug, title, topic, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var root = ContentOption.Find(parsed.GetValue(content));
            var folder = Path.Combine(root, "articles");
            var name = parsed.GetValue(slug)!;
            var path = Path.Combine(folder, name + ".md");
            var shownPath = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!Directory.Exists(folder))
            {
                await error.WriteLineAsync($"There is no folder {Path.GetRelativePath(Directory.GetCurrentDirectory(), folder)} to write {name}.md into.");
                return Verbs.WrongUsage;
            }

            // Without a guide there is nothing to compare with, and an article can be written all the same.
            var guide = new GuideLoader(TimeProvider.System, includeDrafts: true).Load(root).Guide;
            if (guide is not null && ReasonAgainst(guide, Permalinks.Article(Slug.Read(name)!.Value), parsed.GetValue(topic)) is { } reason)
            {
                await error.WriteLineAsync(reason);
                return Verbs.WrongUsage;
            }

            var text = Write(parsed.GetValue(title) ?? TitleFrom(name), TopicLine(parsed.GetValue(topic), guide), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
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

    /// <summary>An argument that is the name of an article.</summary>
    internal static Argument<string> CreateSlug(string name, string description)
    {
        var slug = new Argument<string>(name) { Description = description };
        slug.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (Slug.Read(text) is null)
                result.AddError($"\"{text}\" is no slug: write lower-case letters, digits and single hyphens, at most 80 of them, such as kidney-stones.");
        });
        return slug;
    }

    private static string? ReasonAgainst(Guide guide, string path, string? topic)
    {
        if (topic is not null && guide.FindTopic(topic) is null)
        {
            var ids = guide.Site.Topics.Select(known => known.Id);
            return $"site.yaml has no topic {topic}; {Nearest.Question(topic, ids) ?? $"known are {string.Join(", ", ids)}."}";
        }

        if (guide.Aliases.TryGetValue(path, out var owner)) return $"{path} is an old path of {owner}; choose another name, or take that alias away first.";
        return guide.Gone.ContainsKey(path) ? $"{path} was taken away for good, as gone.yaml says; choose another name, or delete that entry first." : null;
    }

    private static string TopicLine(string? topic, Guide? guide) =>
        topic ?? $"{Mark} # {(guide is { Site.Topics: { IsEmpty: false } topics } ? $"one of {string.Join(", ", topics.Select(known => known.Id))}" : "an id of topics: in site.yaml")}";

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
    private static string Write(string title, string topic, DateOnly today) =>
        $$"""
        ---
        title: "{{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}"
        description: "{{Mark}}: say in 50 to 160 characters what a reader finds here, as a search result would."
        topic: {{topic}}
        summary: >-
          {{Mark}}: the answer in at most 60 words, each claim with its source, such as [@key].
        keyFacts:
          - "{{Mark}}: the first thing to take away [@key]"
          - "{{Mark}}: the second [@key]"
          - "{{Mark}}: the third [@key]"
        date: {{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}
        draft: true # {{Mark}}: take this line away to publish
        ---

        {{Mark}}: one paragraph that answers the title first, and says for whom.

        ## {{Mark}}: the first section

        {{Mark}}: text, each claim with its source [@key]; numbers as links to data/reference-values.yaml.

        > [!WARNING]
        > ### {{Mark}}: who must be careful
        > {{Mark}}: what to do [@key]; or take this callout away.

        ## When to get help {#help}

        ### Call an ambulance for any of these {#emergency}

        - {{Mark}}: signs that cannot wait [@key]; take away the rungs that this page does not need, or the whole section

        ### Get advice the same day {#today}

        - {{Mark}}: signs for a doctor or pharmacist today [@key]

        ### Book a visit if {#soon}

        - {{Mark}}: signs that can wait some days [@key]

        ## What we do not know

        - {{Mark}}: what nobody has measured, and what the sources disagree on [@key].

        ## Frequently asked questions

        ### {{Mark}}: a question that readers ask?

        {{Mark}}: the answer [@key].

        """;
}
