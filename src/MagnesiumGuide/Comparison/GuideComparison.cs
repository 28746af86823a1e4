using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Language;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Comparison;

/// <summary>Says what changed between two readings of a guide in what matters to somebody who acts on it: facts, doses, warnings, signs, sources, certainty, addresses.</summary>
public sealed class GuideComparison
{
    // Sentences that share less than half of their words say different things.
    private const double Alike = 0.5;

    // Answers and items of fewer words are told with their question, or with what leads up to them.
    private const int ShortWords = 4;

    private readonly Reading _before;
    private readonly Reading _after;
    private readonly string _since;
    private readonly CertaintyWords _certainty;
    private readonly SafetyWords _safety;
    private readonly ImmutableHashSet<string> _faultyBefore;
    private readonly ImmutableHashSet<string> _faultyAfter;
    private readonly StringBuilder _text = new();

    private GuideComparison(LoadResult before, LoadResult after, string since)
    {
        (_before, _after, _since) = (before.Reading!, after.Reading!, since);
        var language = (_after.Shared.Site ?? _before.Shared.Site)?.Language ?? "en";
        (_certainty, _safety) = (CertaintyWords.Of(language), SafetyWords.Of(language));
        (_faultyBefore, _faultyAfter) = (FaultyFiles(_before), FaultyFiles(_after));
    }

    /// <summary>The comparison as Markdown, ready for a pull request.</summary>
    /// <param name="before">The guide as it was.</param>
    /// <param name="after">The guide as it is.</param>
    /// <param name="since">What to call the time of the first: a revision.</param>
    public static string Markdown(LoadResult before, LoadResult after, string since) => new GuideComparison(before, after, since).Write();

    private string Write()
    {
        var (old, now) = (PagesOf(_before), PagesOf(_after));
        // A page that was moved is the one to which its old path leads.
        var moved = old.Keys.Where(path => !now.ContainsKey(path)).Select(path => (From: path, To: now.Values.FirstOrDefault(page => page.Aliases.Any(alias => alias.Value == path))?.Path))
            .Where(pair => pair.To is not null && !old.ContainsKey(pair.To))
            // Several may have become one: it is compared with the first of them, and the paths of the others lead elsewhere now.
            .GroupBy(pair => pair.To!, pair => pair.From, StringComparer.Ordinal).ToDictionary(paths => paths.Key, paths => paths.First(), StringComparer.Ordinal);

        WriteUnreadable();
        WriteUrls(old, now, moved);
        WriteValues(now);
        WriteAnswers();
        WriteShared("## Charts", ContentFolder.ChartsFile, ChartsOf);
        WriteShared("## Signs that call for help", ContentFolder.RedFlagsFile, SignsOf);
        WriteShared("## Numbers to call", ContentFolder.SiteFile, CallsOf);
        WriteShared("## Warnings that pages must carry", ContentFolder.RequiredWarningsFile, MustsOf);
        WriteShared("## The guide as a whole", ContentFolder.SiteFile, SiteOf);
        WriteShared("## People", ContentFolder.PeopleFile, PeopleOf);
        WriteShared("## Glossary", ContentFolder.GlossaryFile, TermsOf);
        WriteReferences();
        WritePictures(now);
        foreach (var page in now.Values.Where(page => !IsUnread(_before, page.Path))) WritePage(old.GetValueOrDefault(moved.GetValueOrDefault(page.Path, page.Path)), page);
        return _text.Length == 0 ? $"Nothing that matters to readers has changed since `{_since}`.\n" : $"# What has changed since `{_since}`\n{_text}";
    }

    private static SortedDictionary<string, Page> PagesOf(Reading reading) => new(
        reading.Texts.Where(text => text.Checked is { Page: not null, IsDraft: false }).ToDictionary(text => text.Checked.Page!.Path, text => text.Checked.Page!), StringComparer.Ordinal);

    private void WriteUnreadable()
    {
        var lines = new List<string>();
        foreach (var (reading, faulty, isNow) in new[] { (_before, _faultyBefore, false), (_after, _faultyAfter, true) })
        {
            var unread = reading.Texts.Where(text => text.Checked is { Page: null, Path: not null }).Select(text => text.Checked.File.Name)
                .Concat(reading.Folder.Unreadable).Concat(faulty.Where(name => IsEmpty(reading, name))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            lines.AddRange(unread.Select(name => isNow ? $"`{Named(name)}` can't be read; `check` says why." : $"`{Named(name)}` could not be read at `{_since}`."));
            lines.AddRange(faulty.Except(unread).Order(StringComparer.Ordinal).Select(name =>
                isNow ? $"`{Named(name)}` has errors, and what it says is compared in part; `check` says which." : $"`{Named(name)}` had errors at `{_since}`, and what it said is compared in part."));
        }

        WriteList("What can't be compared", lines);

        // Of the past there is but a copy, which has no name that anybody knows.
        string Named(string name) => _after.Folder.PlaceOf(name).File;
    }

    // The shared files with errors: what can't be read of them looks like what is not there.
    private static ImmutableHashSet<string> FaultyFiles(Reading reading)
    {
        var faulty = reading.Shared.Findings.Concat(reading.Folder.Findings).Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).ToHashSet(StringComparer.Ordinal);
        // The hub is a page, and the other two are not compared.
        return [.. ContentFolder.SingleFiles.Where(name => name is not (ContentFolder.HubFile or ContentFolder.ForeignWordsFile or ContentFolder.UrlsFile) && faulty.Contains(reading.Folder.PlaceOf(name).File))];
    }

    // True when nothing came out of a file.
    private static bool IsEmpty(Reading reading, string name) => name switch
    {
        ContentFolder.SiteFile => reading.Shared.Site is null,
        ContentFolder.ReferencesFile => reading.Shared.References is not { IsEmpty: false },
        ContentFolder.GlossaryFile => reading.Shared.Terms.IsEmpty,
        ContentFolder.PeopleFile => reading.Shared.People is not { IsEmpty: false },
        ContentFolder.GoneFile => reading.Shared.Gone.IsEmpty,
        ContentFolder.ChartsFile => reading.Shared.Charts is not { IsEmpty: false },
        ContentFolder.EvidenceFile => reading.Shared.Evidence is not { Answers.IsEmpty: false },
        ContentFolder.RedFlagsFile => reading.Shared.RedFlags is not { Words.IsEmpty: false },
        ContentFolder.RequiredWarningsFile => reading.Shared.RequiredWarnings.IsEmpty,
        _ => reading.Shared.ReadValues.Values.All(value => value.FileName != name),
    };

    // True for a file of which one side can't be read at all.
    private bool IsUnread(string name) => (_faultyBefore.Contains(name) && IsEmpty(_before, name)) || (_faultyAfter.Contains(name) && IsEmpty(_after, name));

    // True for the path of a page whose file, or the folder of which, can't be read.
    private static bool IsUnread(Reading reading, string path) =>
        reading.Texts.Any(text => text.Checked is { Page: null, IsDraft: false } && text.Checked.Path == path)
        || reading.Folder.Unreadable.Any(name => ReadText.PathOf(name) == path || name == (path.StartsWith("/articles/", StringComparison.Ordinal) ? ContentFolder.ArticlesFolder : ContentFolder.PagesFolder));

    private void WriteUrls(SortedDictionary<string, Page> old, SortedDictionary<string, Page> now, Dictionary<string, string> moved)
    {
        var (aliases, oldAliases) = (AliasesOf(now), AliasesOf(old));
        var lines = new List<string>();
        foreach (var page in now.Values)
        {
            if (moved.TryGetValue(page.Path, out var from)) lines.Add($"Moved: `{from}` is `{page.Path}` now, and leads there.");
            else if (!old.ContainsKey(page.Path) && !IsUnread(_before, page.Path)) lines.Add($"New: `{page.Path}`, {page.Title.Value}");
        }

        foreach (var path in old.Keys.Concat(oldAliases.Keys).Where(path => !now.ContainsKey(path) && !moved.ContainsValue(path)))
        {
            if (aliases.TryGetValue(path, out var to))
            {
                if (oldAliases.GetValueOrDefault(path) != to) lines.Add($"Led elsewhere: `{path}` leads to `{to}` now.");
            }
            else if (_after.Shared.Gone.TryGetValue(path, out var gone))
            {
                lines.Add($"Taken away: `{path}`. {Reason(gone)}");
            }
            else if (_after.Texts.FirstOrDefault(text => text.Checked.Path == path)?.Checked is { } file)
            {
                // What can't be read was named above.
                if (file.IsDraft) lines.Add($"**Withdrawn: `{path}`.** It is a draft now, and nobody finds it.");
            }
            else if (!IsUnread(_after, path))
            {
                lines.Add($"**Lost: `{path}`.** No alias and no entry in gone.yaml says where it went.{(_faultyAfter.Contains(ContentFolder.GoneFile) ? " What gone.yaml says can't be read in full." : "")}");
            }
        }

        foreach (var gone in _before.Shared.Gone.Values.OrderBy(gone => gone.Path, StringComparer.Ordinal)
            .Where(gone => !now.ContainsKey(gone.Path) && !aliases.ContainsKey(gone.Path) && !old.ContainsKey(gone.Path)))
        {
            if (_after.Shared.Gone.GetValueOrDefault(gone.Path) is { } still)
            {
                if ((gone.Reason, gone.See) != (still.Reason, still.See)) lines.Add($"Taken away before: `{gone.Path}`. {Reason(still)}");
            }
            else if (!_faultyAfter.Contains(ContentFolder.GoneFile))
            {
                lines.Add($"**Lost: `{gone.Path}`.** It was taken away, and gone.yaml says so no more.");
            }
        }

        foreach (var gone in _after.Shared.Gone.Values.OrderBy(gone => gone.Path, StringComparer.Ordinal))
        {
            if (!_before.Shared.Gone.ContainsKey(gone.Path) && !_faultyBefore.Contains(ContentFolder.GoneFile) && !old.ContainsKey(gone.Path) && !oldAliases.ContainsKey(gone.Path))
                lines.Add($"Taken away: `{gone.Path}`, which was no page. {Reason(gone)}");
        }

        foreach (var (path, to) in aliases)
            if (!oldAliases.ContainsKey(path) && !old.ContainsKey(path)) lines.Add($"New alias: `{path}` leads to `{to}`.");
        foreach (var page in now.Values)
        {
            if (old.GetValueOrDefault(moved.GetValueOrDefault(page.Path, page.Path)) is not { } before) continue;
            var kept = page.Outline.Headings.Select(heading => heading.Id).ToHashSet(StringComparer.Ordinal);
            lines.AddRange(before.Outline.Headings.Where(heading => !kept.Contains(heading.Id)).Select(heading => $"**Lost anchor: `{page.Path}#{heading.Id}`**, which was \"{heading.Text}\"."));
        }

        WriteList("URLs", lines);

        static string Reason(GonePage gone) => $"{gone.Reason}{(gone.See is { } see ? $" Readers are sent to `{see}`." : "")}";
    }

    private static Dictionary<string, string> AliasesOf(SortedDictionary<string, Page> pages)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages.Values)
            foreach (var (alias, _) in page.Aliases) aliases.TryAdd(alias, page.Path);
        return aliases;
    }

    private void WriteValues(SortedDictionary<string, Page> now)
    {
        var (old, values) = (_before.Shared.ReadValues, _after.Shared.ReadValues);
        var rows = new List<string>();
        foreach (var id in old.Keys.Union(values.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (IsMissed(old.GetValueOrDefault(id)?.FileName, values.GetValueOrDefault(id)?.FileName)) continue;
            var (was, becomes) = (Told(old.GetValueOrDefault(id)), Told(values.GetValueOrDefault(id)));
            if (was == becomes) continue;
            var pages = now.Values.Where(page => page.AllLinks.Any(link => link.ValueId == id)).Select(page => $"`{page.Path}`");
            rows.Add($"| `{id}` | {Cell(was)} | {Cell(becomes)} | {string.Join(", ", pages)} |");
        }

        WriteTable("Doses and other values", "| Value | Before | Now | Quoted by |", rows);
    }

    // True for an entry that one side has, in a file that can't be read in full on the other.
    private bool IsMissed(string? fileBefore, string? fileAfter) =>
        (fileBefore is null && fileAfter is not null && _faultyBefore.Contains(fileAfter)) || (fileAfter is null && fileBefore is not null && _faultyAfter.Contains(fileBefore));

    private static string Told(ReferenceValue? value)
    {
        if (value is null) return "";
        var number = value switch
        {
            { Value: { } one } => Number(one),
            { Min: { } min, Max: { } max } => $"{Number(min)} to {Number(max)}",
            { Min: { } min } => $"from {Number(min)}",
            { Max: { } max } => $"up to {Number(max)}",
            _ => "",
        };
        var sources = string.Concat(value.Sources.Select(source => $" [@{source.Value}]"));
        return $"**{number} {value.Unit}{(value.Per is { } per ? $" a {per}" : "")}**, {value.Population}{(value.Basis is { } basis ? $", {basis}" : "")}; {value.Authority}{(value.Year is { } year ? $" {year}" : "")}{sources}";
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteAnswers()
    {
        // What is asked twice, of food and of tablets say, is told apart by its id.
        var twice = new[] { _before, _after }.SelectMany(reading => (reading.Shared.Evidence ?? EvidenceTable.Empty).Answers.GroupBy(answer => answer.Condition.Value, StringComparer.Ordinal))
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var (was, becomes) = (AnswersOf(_before, twice), AnswersOf(_after, twice));
        var rows = was.Keys.Union(becomes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(key => was.GetValueOrDefault(key).Text != becomes.GetValueOrDefault(key).Text)
            .Where(key => !IsMissed(was.GetValueOrDefault(key).File, becomes.GetValueOrDefault(key).File))
            .Select(key => $"| {Cell(key)} | {Cell(was.GetValueOrDefault(key).Text ?? "")} | {Cell(becomes.GetValueOrDefault(key).Text ?? "")} |");
        WriteTable("Answers and their certainty", "| Question | Before | Now |", [.. rows]);
    }

    // The answers of the evidence by what is asked, part by part, and those that charts have of their own.
    private static Dictionary<string, (string Text, string File)> AnswersOf(Reading reading, HashSet<string> twice)
    {
        var (charts, evidence) = (reading.Shared.Charts ?? ImmutableDictionary<string, Chart>.Empty, reading.Shared.Evidence ?? EvidenceTable.Empty);
        var answers = new Dictionary<string, (string Text, string File)>(StringComparer.Ordinal);
        foreach (var chart in charts.Values.OfType<GradesChart>().Where(chart => chart.AnswerIds.IsEmpty).OrderBy(chart => chart.Id, StringComparer.Ordinal))
        {
            foreach (var row in chart.Rows)
                Add($"{chart.Title} {row.Label}", $"{row.Answer} (certainty: {Word(row.Certainty)}){(row.Effect is { } effect ? $"; {effect}" : "")}{(row.Caution is { } caution ? $"; {caution}" : "")}", ContentFolder.ChartsFile);
        }

        Add("Above all answers", evidence.Warning?.Markdown, ContentFolder.EvidenceFile);
        foreach (var answer in evidence.Answers)
        {
            var condition = twice.Contains(answer.Condition.Value) ? $"{answer.Condition.Value} ({answer.Id})" : answer.Condition.Value;
            Say("answer", answer.Answer.Value);
            Say("caution", answer.Caution?.Value);
            Say("verdict", answer.Verdict is { } verdict ? Word(verdict) : null);
            Say("route", Word(answer.Route));
            Say("certainty", $"{Word(answer.Certainty)}{(answer.GradedBy is { } by ? $", graded by {by}" : "")}");
            Say("effect", answer.Effect.Markdown);
            Say("sources", string.Join(' ', answer.Sources.Select(source => $"[@{source.Value}]")));

            void Say(string part, string? text) => Add($"{condition}: {part}", text, ContentFolder.EvidenceFile);
        }

        return answers;

        void Add(string question, string? answer, string file)
        {
            if (string.IsNullOrEmpty(answer)) return;
            // Two rows of a chart may have the same label.
            var key = question;
            for (var number = 2; answers.ContainsKey(key); number++) key = $"{question} ({number})";
            answers.Add(key, (MarkdownText.Folded(answer), file));
        }
    }

    // "VeryLow" is "very low".
    private static string Word<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, index) => char.IsUpper(c) && index > 0 ? $" {c}" : $"{c}")).ToLowerInvariant();

    private static ImmutableArray<string> CallsOf(Reading reading) =>
        [.. (reading.Shared.Site?.Emergency ?? []).Select(numbers => $"{numbers.Country}: emergency {numbers.Emergency}{(numbers.Urgent is { } urgent ? $", urgent advice {urgent}" : "")}")];

    private static ImmutableArray<string> MustsOf(Reading reading) => [.. reading.Shared.RequiredWarnings.Select(warning =>
    {
        var where = new[]
        {
            warning.Topics.IsEmpty ? null : $"of the topic {string.Join(" or ", warning.Topics)}",
            warning.Words.IsEmpty ? null : $"with the word {string.Join(" or ", warning.Words)}",
            warning.Quotes is not { } value ? null : $"that quotes a value ({string.Join(", ", new[] { value.Basis, value.Unit, value.Per is { } per ? $"a {per}" : null }.OfType<string>())})",
        };
        return $"a page {string.Join(", or ", where.OfType<string>())} mentions {string.Join(" or ", warning.Mention)}";
    })];

    private static ImmutableArray<string> TermsOf(Reading reading) =>
        [.. reading.Shared.Terms.OrderBy(term => term.Name, StringComparer.Ordinal).Select(term => $"{term.Name}{(term.Abbreviation is { } letters ? $" ({letters})" : "")}: {MarkdownText.Folded(term.Definition.Markdown)}{(term.Variants.IsEmpty ? "" : $" Also: {string.Join(", ", term.Variants)}")}")];

    private static ImmutableArray<string> SiteOf(Reading reading)
    {
        if (reading.Shared.Site is not { } site) return [];
        return
        [
            $"Name: {site.Name}",
            .. site.Tagline is { } line ? [$"Tagline: {line}"] : Array.Empty<string>(),
            $"Language: {site.Language}",
            $"Publisher: {Listed(site.Publisher.Name, site.Publisher.Url, site.Publisher.Email)}",
            .. site.Topics.Select(topic => $"Topic `{topic.Id}`: {topic.Title}. {topic.Description}"),
            .. site.Checks.OrderBy(check => check.Key, StringComparer.Ordinal).Select(check => $"Rule {check.Key}: {(check.Value is { } weight ? Word(weight) : "off")}"),
        ];
    }

    private static ImmutableArray<string> PeopleOf(Reading reading) =>
    [
        .. (reading.Shared.People?.Values ?? []).OrderBy(person => person.Id, StringComparer.Ordinal).Select(person =>
            $"{person.Id}: {Listed(person.Name, person.Role, person.IsClinician ? "clinician" : "no clinician", person.Credentials, person.Url)}; interests: {person.Interests ?? "none declared"}"),
    ];

    private static string Listed(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());

    // What charts are drawn from. The answers in their rows stand among the answers, and the numbers among the values.
    private static ImmutableArray<string> ChartsOf(Reading reading) =>
    [
        .. (reading.Shared.Charts?.Values ?? []).OrderBy(chart => chart.Id, StringComparer.Ordinal).SelectMany(chart =>
        {
            string[] head = [$"{chart.Id}: {chart.Title}{Cited(chart.Sources)}"];
            return head.Concat(chart switch
            {
                BarsChart bars => bars.Rows.Select(row => $"{chart.Id}, {Listed(row.Label, row.Note)}: {string.Join(" and ", row.ValueIds.Select(id => $"`{id.Value}`"))}")
                    .Concat(bars.Series.IsEmpty ? [] : [$"{chart.Id}, series: {string.Join(" and ", bars.Series)}"]),
                GradesChart { AnswerIds.IsEmpty: false } grades => [$"{chart.Id}: answers {string.Join(", ", grades.AnswerIds.Select(id => $"`{id.Value}`"))}"],
                GradesChart grades => grades.Rows.Where(row => !row.Sources.IsEmpty).Select(row => $"{chart.Id}, {row.Label}:{Cited(row.Sources)}"),
                _ => [],
            });
        }),
    ];

    private static string Cited(ImmutableArray<Articles.Located<string>> sources) => string.Concat(sources.Select(source => $" [@{source.Value}]"));

    // What a shared file says, unless one side of it can't be read at all.
    private void WriteShared(string title, string file, Func<Reading, ImmutableArray<string>> read)
    {
        if (!IsUnread(file)) WriteDifferences(title, read(_before), read(_after));
    }

    private static ImmutableArray<string> SignsOf(Reading reading) => reading.Shared.RedFlags is { } flags ? [.. flags.Words.Order(StringComparer.Ordinal)] : [];

    private void WriteReferences()
    {
        var (old, references) = (_before.Shared.References ?? ImmutableDictionary<string, Reference>.Empty, _after.Shared.References ?? ImmutableDictionary<string, Reference>.Empty);
        var lines = old.Keys.Union(references.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => (Id: id, Was: PrintedIn(old, id), Becomes: PrintedIn(references, id))).Where(entry => entry.Was != entry.Becomes)
            .Where(entry => !IsMissed(entry.Was is null ? null : ContentFolder.ReferencesFile, entry.Becomes is null ? null : ContentFolder.ReferencesFile))
            .SelectMany(entry => new[] { entry.Was is null ? null : $"- {entry.Id}: {entry.Was}", entry.Becomes is null ? null : $"+ {entry.Id}: {entry.Becomes}" }).OfType<string>();
        WriteFenced("## Entries of the bibliography", [.. lines]);

        static string? PrintedIn(ImmutableDictionary<string, Reference> entries, string id) => entries.GetValueOrDefault(id) is { } reference ? Printed(reference) : null;
    }

    private static string Printed(Reference reference)
    {
        var printed = VancouverStyle.Format(reference);
        return $"{printed}{string.Concat(printed.Links.Select(link => $" <{link.Url}>"))}{(reference.Note is { } note ? $" ({note})" : "")}";
    }

    // Pictures whose bytes are others: what they show may be a dose.
    private void WritePictures(SortedDictionary<string, Page> now)
    {
        var lines = new List<string>();
        foreach (var (name, path) in _after.Folder.Images)
        {
            if (!_before.Folder.Images.TryGetValue(name, out var before) || File.ReadAllBytes(before).AsSpan().SequenceEqual(File.ReadAllBytes(path))) continue;
            var pages = now.Values.Where(page => page.Outline.Images.Any(image => image.Target.EndsWith($"images/{name}", StringComparison.Ordinal))).Select(page => $"`{page.Path}`");
            lines.Add($"`images/{name}` shows something else now. It stands on: {string.Join(", ", pages.DefaultIfEmpty("no page"))}");
        }

        WriteList("Pictures", lines);
    }

    private void WritePage(Page? old, Page page)
    {
        // The same text tells the same, whatever stands around it.
        if (old?.File.Digest == page.File.Digest) return;
        var (was, becomes) = (old is null ? null : PageContent.Of(old), PageContent.Of(page));
        var before = _text.Length;
        if (was is not null) WriteDifferences("**Title, description and review**", was.Head, becomes.Head);
        WriteDifferences("**Quick summary and key facts**", was?.Facts ?? [], becomes.Facts);
        WriteWarnings(was, becomes);
        WriteDifferences("**When to get help**", was?.Signs ?? [], becomes.Signs);
        if (was is not null) WriteHeadings(was, becomes);
        WriteDifferences("**Quoted values**", was?.Quotations ?? [], becomes.Quotations);
        if (was is not null)
        {
            var certainty = CertaintyOf(was, becomes);
            WriteStatements(was, becomes, [.. certainty]);
            WriteCertainty(certainty);
            WriteDifferences("**Pictures, code and links to other sites**", was.Insets, becomes.Insets);
        }

        WriteSources(was?.Sources ?? [], becomes.Sources);
        if (_text.Length > before) _text.Insert(before, $"\n## {page.Title.Value}\n\n`{page.File.DisplayPath}`{(old is null ? ", new" : old.Path == page.Path ? "" : $", which was `{old.Path}`")}\n");
    }

    // A warning that is the same, and stands elsewhere, no longer warns of the same.
    private void WriteWarnings(PageContent? was, PageContent becomes)
    {
        var (old, now) = (was?.Warnings ?? [], becomes.Warnings);
        var lines = Unmoved(Differences.Between([.. old.Select(warning => warning.Text)], [.. now.Select(warning => warning.Text)])).ToList();
        if (was is not null)
        {
            var moves = MovesBetween([.. old], [.. now], warning => warning.Text, warning => warning.Place, was, becomes);
            lines.AddRange(moves.SelectMany(move => new[] { $"- {move.From.Text} {move.From.Place}", $"+ {move.To.Text} {move.To.Place}" }));
        }

        WriteFenced("**Warnings**", [.. lines]);
    }

    // Headings that say something else, the question or the rung with them, or that stand below another one.
    private void WriteHeadings(PageContent was, PageContent becomes)
    {
        var (old, now) = (was.Headings.ToList(), becomes.Headings.ToList());
        foreach (var heading in was.Headings.Where(heading => now.Remove(heading)).ToList()) old.Remove(heading);
        var lines = new List<string>();
        foreach (var heading in old)
        {
            var same = now.Where(other => other.Text.Text == heading.Text.Text).Take(1).ToList();
            var partner = same.Concat(now.Where(other => other.Id == heading.Id)).Select(other => ((string Id, PlacedText Text)?)other).FirstOrDefault();
            if (partner is { } found) now.Remove(found);
            if (partner is { } other && other.Text.Text == heading.Text.Text)
            {
                // Its old anchor is told as lost, or another heading has it now.
                var isMoved = IsMove(heading.Text.Place, other.Text.Place, was, becomes);
                if (!isMoved && (other.Id == heading.Id || becomes.Headings.All(any => any.Id != heading.Id))) continue;
                lines.Add($"- {heading.Text.Text}{(isMoved ? $" {heading.Text.Place}" : "")}{(other.Id == heading.Id ? "" : $" {{#{heading.Id}}}")}");
                lines.Add($"+ {other.Text.Text}{(isMoved ? $" {other.Text.Place}" : "")}{(other.Id == heading.Id ? "" : $" {{#{other.Id}}}")}");
                continue;
            }

            lines.Add($"- {heading.Text.Text}");
            if (partner is { } reworded) lines.Add($"+ {reworded.Text.Text}");
        }

        WriteFenced("**Headings**", [.. lines, .. now.Select(heading => $"+ {heading.Text.Text}")]);
    }

    // Statements that are lost, new or reworded: those with other numbers or sources first, then all others that somebody may act on.
    private void WriteStatements(PageContent was, PageContent becomes, HashSet<(string, string)> certainty)
    {
        var moves = MovesBetween(was.Statements, becomes.Statements, statement => statement.ToString(), statement => statement.Place, was, becomes).Where(move => IsTold(move.From)).ToList();
        var (old, now) = (Without(was.Statements, becomes.Statements, statement => statement.ToString()), Without(becomes.Statements, was.Statements, statement => statement.ToString()));
        var quoted = Without(was.Quotations, becomes.Quotations, text => text).Concat(Without(becomes.Quotations, was.Quotations, text => text)).ToHashSet(StringComparer.Ordinal);
        var (numbers, others) = (new List<string>(), new List<string>());
        foreach (var statement in now)
        {
            var (nearest, likeness) = old.Select(other => (other, Likeness(other.Text, statement.Text))).OrderByDescending(pair => pair.Item2).FirstOrDefault();
            if (likeness < Alike) nearest = null;
            else old.Remove(nearest);
            if (nearest is null ? !IsTold(statement) : IsToldElsewhere(nearest, statement) || !(IsTold(nearest) || IsTold(statement))) continue;
            var lines = nearest is null ? ListOf(statement) : SaysTheSame(nearest, statement) ? others : numbers;
            if (nearest is not null) lines.Add($"- {Told(nearest)}");
            lines.Add($"+ {Told(statement)}");
        }

        var lost = old.Where(IsTold).ToLookup(statement => ListOf(statement) == numbers, statement => $"- {Told(statement)}");
        WriteFenced("**Numbers and citations in the text**", [.. lost[true], .. numbers]);
        WriteFenced("**Other statements in the text**", [.. lost[false], .. others, .. moves.SelectMany(move => new[] { $"- {move.From} {move.From.Place}", $"+ {move.To} {move.To.Place}" })]);

        bool IsTold(Statement statement) => statement.StandsOut || !statement.Sources.IsEmpty || statement.Text.Any(char.IsNumber)
            || _safety.StandIn(statement.Text) || !_certainty.In(statement.Text).IsEmpty;

        // "No." says nothing without its question.
        static string Told(Statement statement) => statement.StandsOut && statement.Place.Words.Length > 0
            && statement.Text.Count(c => c == ' ') + 1 < ShortWords ? $"{statement} {statement.Place}" : $"{statement}";

        List<string> ListOf(Statement statement) => statement.Text.Any(char.IsNumber) || !statement.Sources.IsEmpty ? numbers : others;

        static bool SaysTheSame(Statement one, Statement other) => one.Numbers.SequenceEqual(other.Numbers) && one.Sources.SequenceEqual(other.Sources) && one.Quotations.SequenceEqual(other.Quotations);

        // Among the quoted values, or among the words of certainty.
        bool IsToldElsewhere(Statement one, Statement other) => (SaysTheSame(one, other) && certainty.Contains((one.Text, other.Text)))
            || (!one.Quotations.IsEmpty && one.Skeleton == other.Skeleton && one.Sources.SequenceEqual(other.Sources)
                && one.Quotations.Except(other.Quotations).Concat(other.Quotations.Except(one.Quotations)).All(quoted.Contains));
    }

    // What both sides have, at another place. A place that only one side has was named anew, and what stands there has not been moved.
    private static List<(T From, T To)> MovesBetween<T>(ImmutableArray<T> was, ImmutableArray<T> becomes, Func<T, string> text, Func<T, Place> place, PageContent before, PageContent after)
        where T : class
    {
        string Key(T one) => $"{text(one)}\n{place(one).Key}";
        var old = Without(was, becomes, Key);
        var moves = new List<(T, T)>();
        foreach (var to in Without(becomes, was, Key))
        {
            if (old.FirstOrDefault(other => text(other) == text(to)) is not { } from) continue;
            old.Remove(from);
            if (IsMove(place(from), place(to), before, after)) moves.Add((from, to));
        }

        return moves;
    }

    private static bool IsMove(Place from, Place to, PageContent before, PageContent after) => from.Key != to.Key && before.Places.Contains(to.Key) && after.Places.Contains(from.Key);

    // Those of one list that the other has not, or has less often. Records hold arrays, which are equal when they are the same one: it is the words that are compared.
    private static List<T> Without<T>(ImmutableArray<T> all, ImmutableArray<T> others, Func<T, string> text)
    {
        var known = others.CountBy(text).ToDictionary(StringComparer.Ordinal);
        return [.. all.Where(one => known.GetValueOrDefault(text(one)) is var left && (known[text(one)] = left - 1) < 0)];
    }

    // The statements that gain or lose a word of certainty, as they were and as they are.
    private List<(string Was, string Becomes)> CertaintyOf(PageContent was, PageContent becomes)
    {
        var old = Without(was.Sentences, becomes.Sentences, sentence => sentence);
        var pairs = new List<(string, string)>();
        foreach (var sentence in Without(becomes.Sentences, was.Sentences, sentence => sentence))
        {
            var (nearest, likeness) = old.Select(other => (other, Likeness(other, sentence))).OrderByDescending(pair => pair.Item2).FirstOrDefault();
            if (likeness < Alike) continue;
            old.Remove(nearest);
            if (!_certainty.In(nearest).SequenceEqual(_certainty.In(sentence))) pairs.Add((nearest, sentence));
        }

        return pairs;
    }

    private void WriteCertainty(List<(string Was, string Becomes)> pairs)
    {
        if (pairs.Count == 0) return;
        var rows = pairs.Select(pair => $"| {Cell(Marked(pair.Was))} | {Cell(Marked(pair.Becomes))} |");
        _text.Append(CultureInfo.InvariantCulture, $"\n**Words of certainty**\n\n| Before | Now |\n|---|---|\n{string.Join('\n', rows)}\n");

        string Marked(string sentence) => _certainty.Marked(sentence, word => $"**{word}**");
    }

    // The share of the words that both have (Jaccard).
    private static double Likeness(string one, string other)
    {
        var (words, others) = (WordsOf(one), WordsOf(other));
        var shared = words.Count(others.Contains);
        return (double)shared / (words.Count + others.Count - shared);

        static HashSet<string> WordsOf(string sentence) => sentence.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '?', '!', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    private void WriteSources(ImmutableArray<string> was, ImmutableArray<string> becomes)
    {
        var lines = was.Except(becomes, StringComparer.Ordinal).Select(id => $"- {Named(id, _before)}").Concat(becomes.Except(was, StringComparer.Ordinal).Select(id => $"+ {Named(id, _after)}"));
        WriteFenced("**Sources**", [.. lines]);

        static string Named(string id, Reading reading) => reading.Shared.References?.GetValueOrDefault(id) is { } reference ? $"{id}: {Printed(reference)}" : id;
    }

    private void WriteDifferences(string title, ImmutableArray<string> was, ImmutableArray<string> becomes) => WriteFenced(title, [.. Unmoved(Differences.Between(was, becomes))]);

    // What went and what came. What did both has only changed its place in the list.
    private static IEnumerable<string> Unmoved(ImmutableArray<Difference> differences)
    {
        var changes = differences.Where(difference => difference.Kind != ' ').ToList();
        var both = changes.GroupBy(change => change.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Min(group.Count(change => change.Kind == '-'), group.Count(change => change.Kind == '+')), StringComparer.Ordinal);
        var passed = new Dictionary<Difference, int>();
        foreach (var change in changes)
        {
            var seen = passed[change] = passed.GetValueOrDefault(change) + 1;
            if (seen > both[change.Text]) yield return $"{change.Kind} {change.Text}";
        }
    }

    private void WriteFenced(string title, ImmutableArray<string> lines)
    {
        if (lines.Length > 0) _text.Append(CultureInfo.InvariantCulture, $"\n{title}\n\n```diff\n{string.Join('\n', lines.Select(MarkdownText.Folded))}\n```\n");
    }

    private void WriteList(string title, List<string> lines)
    {
        if (lines.Count > 0) _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{string.Concat(lines.Select(line => $"- {MarkdownText.Folded(line)}\n"))}");
    }

    private void WriteTable(string title, string head, List<string> rows)
    {
        if (rows.Count > 0) _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{head}\n|{string.Concat(Enumerable.Repeat("---|", head.Count(c => c == '|') - 1))}\n{string.Join('\n', rows)}\n");
    }

    // What was not there before, or is not there now.
    private static string Cell(string text) => text.Length == 0 ? "*none*" : MarkdownText.Folded(text).Replace("|", "\\|", StringComparison.Ordinal);
}
