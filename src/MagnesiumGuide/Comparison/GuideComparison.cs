using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Charts;
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

    private readonly Reading _before;
    private readonly Reading _after;
    private readonly string _since;
    private readonly CertaintyWords _certainty;
    private readonly StringBuilder _text = new();

    private GuideComparison(LoadResult before, LoadResult after, string since)
    {
        (_before, _after, _since) = (before.Reading!, after.Reading!, since);
        _certainty = CertaintyWords.Of(_after.Shared.Site?.Language ?? "en");
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
            .Where(pair => pair.To is not null && !old.ContainsKey(pair.To)).ToDictionary(pair => pair.To!, pair => pair.From, StringComparer.Ordinal);

        WriteUnreadable();
        WriteUrls(old, now, moved);
        WriteValues(now);
        WriteAnswers();
        WriteSigns();
        WriteDifferences("## Numbers to call", CallsOf(_before), CallsOf(_after));
        WriteDifferences("## Warnings that pages must carry", MustsOf(_before), MustsOf(_after));
        WriteDifferences("## Glossary", TermsOf(_before), TermsOf(_after));
        WriteReferences();
        foreach (var page in now.Values) WritePage(old.GetValueOrDefault(moved.GetValueOrDefault(page.Path, page.Path)), page);
        return _text.Length == 0 ? $"Nothing that matters to readers has changed since `{_since}`.\n" : $"# What has changed since `{_since}`\n{_text}";
    }

    private static SortedDictionary<string, Page> PagesOf(Reading reading) => new(
        reading.Texts.Where(text => text.Checked is { Page: not null, IsDraft: false }).ToDictionary(text => text.Checked.Page!.Path, text => text.Checked.Page!), StringComparer.Ordinal);

    private void WriteUnreadable()
    {
        var unread = _after.Texts.Where(text => text.Checked is { Page: null, Path: not null }).Select(text => text.Checked.File.DisplayPath).Concat(_after.Folder.Unreadable.Select(name => _after.Folder.PlaceOf(name).File));
        WriteList("What can't be compared", [.. unread.Select(file => $"`{file}` can't be read; `check` says why.")]);
    }

    private void WriteUrls(SortedDictionary<string, Page> old, SortedDictionary<string, Page> now, Dictionary<string, string> moved)
    {
        var (aliases, oldAliases) = (AliasesOf(now), AliasesOf(old));
        var lines = new List<string>();
        foreach (var page in now.Values)
        {
            if (moved.TryGetValue(page.Path, out var from)) lines.Add($"Moved: `{from}` is `{page.Path}` now, and leads there.");
            else if (!old.ContainsKey(page.Path)) lines.Add($"New: `{page.Path}`, {page.Title.Value}");
        }

        foreach (var path in old.Keys.Concat(oldAliases.Keys).Where(path => !now.ContainsKey(path) && !moved.ContainsValue(path)))
        {
            if (aliases.TryGetValue(path, out var to))
            {
                if (oldAliases.GetValueOrDefault(path) != to) lines.Add($"Led elsewhere: `{path}` leads to `{to}` now.");
            }
            else if (_after.Shared.Gone.TryGetValue(path, out var gone))
            {
                lines.Add($"Taken away: `{path}`. {gone.Reason}{(gone.See is { } see ? $" Readers are sent to `{see}`." : "")}");
            }
            else if (_after.Texts.FirstOrDefault(text => text.Checked.Path == path)?.Checked is { } file)
            {
                // What can't be read was named above.
                if (file.IsDraft) lines.Add($"**Withdrawn: `{path}`.** It is a draft now, and nobody finds it.");
            }
            else
            {
                lines.Add($"**Lost: `{path}`.** No alias and no entry in gone.yaml says where it went.");
            }
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
        if (_before.Shared.Values is not { } old || _after.Shared.Values is not { } values) return;
        var rows = new List<string>();
        foreach (var id in old.Keys.Union(values.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, becomes) = (Told(old.GetValueOrDefault(id)), Told(values.GetValueOrDefault(id)));
            if (was == becomes) continue;
            var pages = now.Values.Where(page => page.AllLinks.Any(link => link.ValueId == id)).Select(page => $"`{page.Path}`");
            rows.Add($"| `{id}` | {Cell(was)} | {Cell(becomes)} | {string.Join(", ", pages)} |");
        }

        WriteTable("Doses and other values", "| Value | Before | Now | Quoted by |", rows);
    }

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
        if (_before.Shared is not { Charts: { } old, Evidence: { } told } || _after.Shared is not { Charts: { } charts, Evidence: { } evidence }) return;
        var was = AnswersOf(old, told);
        var becomes = AnswersOf(charts, evidence);
        var rows = was.Keys.Union(becomes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(key => was.GetValueOrDefault(key) != becomes.GetValueOrDefault(key))
            .Select(key => $"| {Cell(key)} | {Cell(was.GetValueOrDefault(key, ""))} | {Cell(becomes.GetValueOrDefault(key, ""))} |");
        WriteTable("Answers and their certainty", "| Question | Before | Now |", [.. rows]);
    }

    // The answers of the evidence by what is asked, part by part, and those that charts have of their own.
    private static Dictionary<string, string> AnswersOf(ImmutableDictionary<string, Chart> charts, EvidenceTable evidence)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var chart in charts.Values.OfType<GradesChart>().Where(chart => chart.AnswerIds.IsEmpty).OrderBy(chart => chart.Id, StringComparer.Ordinal))
            foreach (var row in chart.Rows) Add($"{chart.Title} {row.Label}", $"{row.Answer} (certainty: {Word(row.Certainty)}){(row.Effect is { } effect ? $"; {effect}" : "")}");
        Add("Above all answers", evidence.Warning?.Markdown);
        foreach (var answer in evidence.Answers)
        {
            Add($"{answer.Condition.Value}: answer", answer.Answer.Value);
            Add($"{answer.Condition.Value}: caution", answer.Caution?.Value);
            Add($"{answer.Condition.Value}: verdict", answer.Verdict is { } verdict ? Word(verdict) : null);
            Add($"{answer.Condition.Value}: certainty", $"{Word(answer.Certainty)}{(answer.GradedBy is { } by ? $", graded by {by}" : "")}");
            Add($"{answer.Condition.Value}: effect", answer.Effect.Markdown);
            Add($"{answer.Condition.Value}: sources", string.Join(' ', answer.Sources.Select(source => $"[@{source.Value}]")));
        }

        return answers;

        void Add(string question, string? answer)
        {
            if (!string.IsNullOrEmpty(answer)) answers.TryAdd(question, string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
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
        [.. reading.Shared.Terms.OrderBy(term => term.Name, StringComparer.Ordinal).Select(term => $"{term.Name}{(term.Abbreviation is { } letters ? $" ({letters})" : "")}: {string.Join(' ', term.Definition.Markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];

    private void WriteSigns() => WriteDifferences("## Signs that call for help", SignsOf(_before), SignsOf(_after));

    private static ImmutableArray<string> SignsOf(Reading reading) => reading.Shared.RedFlags is { } flags ? [.. flags.Words.Order(StringComparer.Ordinal)] : [];

    private void WriteReferences()
    {
        if (_before.Shared.References is not { } old || _after.Shared.References is not { } references) return;
        var lines = old.Keys.Union(references.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => (Id: id, Was: PrintedIn(old, id), Becomes: PrintedIn(references, id))).Where(entry => entry.Was != entry.Becomes)
            .SelectMany(entry => new[] { entry.Was is null ? null : $"- {entry.Id}: {entry.Was}", entry.Becomes is null ? null : $"+ {entry.Id}: {entry.Becomes}" }).OfType<string>();
        WriteFenced("## Entries of the bibliography", [.. lines]);

        static string? PrintedIn(ImmutableDictionary<string, Reference> entries, string id) => entries.GetValueOrDefault(id) is { } reference ? Printed(reference) : null;
    }

    private static string Printed(Reference reference) => VancouverStyle.Format(reference) + (reference.Note is { } note ? $" ({note})" : "");

    private void WritePage(Page? old, Page page)
    {
        // The same text tells the same, whatever stands around it.
        if (old?.File.Digest == page.File.Digest) return;
        var (was, becomes) = (old is null ? null : PageContent.Of(old), PageContent.Of(page));
        var before = _text.Length;
        if (was is not null) WriteDifferences("**Title, description and review**", was.Head, becomes.Head);
        WriteDifferences("**Quick summary and key facts**", was?.Facts ?? [], becomes.Facts);
        WriteDifferences("**Warnings**", was?.Warnings ?? [], becomes.Warnings);
        WriteDifferences("**When to get help**", was?.Signs ?? [], becomes.Signs);
        WriteDifferences("**Quoted values**", was?.Quotations ?? [], becomes.Quotations);
        if (was is not null) WriteStatements(was, becomes);
        if (was is not null) WriteCertainty(was, becomes);
        WriteSources(was?.Sources ?? [], becomes.Sources);
        if (_text.Length > before) _text.Insert(before, $"\n## {page.Title.Value}\n\n`{page.File.DisplayPath}`{(old is null ? ", new" : old.Path == page.Path ? "" : $", which was `{old.Path}`")}\n");
    }

    // Sentences that say another number, or the same with other sources. What the signs say stands among the signs.
    private void WriteStatements(PageContent was, PageContent becomes)
    {
        var (old, now) = (Without(was.Statements, becomes.Statements), Without(becomes.Statements, was.Statements));
        var lines = new List<string>();
        foreach (var statement in now)
        {
            var (nearest, likeness) = old.Select(other => (other, Likeness(other.Text, statement.Text))).OrderByDescending(pair => pair.Item2).FirstOrDefault();
            if (likeness < Alike) nearest = null;
            else old.Remove(nearest);
            if (nearest is null ? statement.Numbers.IsEmpty : nearest.Numbers.SequenceEqual(statement.Numbers) && nearest.Sources.SequenceEqual(statement.Sources)) continue;
            if (becomes.Signs.Any(sign => sign.Contains(statement.Text, StringComparison.Ordinal))) continue;
            if (nearest is not null) lines.Add($"- {nearest}");
            lines.Add($"+ {statement}");
        }

        lines.InsertRange(0, old.Where(statement => !statement.Numbers.IsEmpty && !was.Signs.Any(sign => sign.Contains(statement.Text, StringComparison.Ordinal))).Select(statement => $"- {statement}"));
        WriteFenced("**Numbers and citations in the text**", [.. lines]);

        // Records hold arrays, which are equal when they are the same one: it is the words that are compared.
        static List<Statement> Without(ImmutableArray<Statement> all, ImmutableArray<Statement> others)
        {
            var known = others.CountBy(statement => statement.ToString()).ToDictionary(StringComparer.Ordinal);
            return [.. all.Where(statement => known.GetValueOrDefault(statement.ToString()) is var left && (known[statement.ToString()] = left - 1) < 0)];
        }
    }

    private void WriteCertainty(PageContent was, PageContent becomes)
    {
        var old = was.Sentences.Except(becomes.Sentences, StringComparer.Ordinal).ToList();
        var rows = new List<string>();
        foreach (var sentence in becomes.Sentences.Except(was.Sentences, StringComparer.Ordinal))
        {
            var (nearest, likeness) = old.Select(other => (other, Likeness(other, sentence))).OrderByDescending(pair => pair.Item2).FirstOrDefault();
            if (likeness < Alike) continue;
            old.Remove(nearest);
            if (!_certainty.In(nearest).SequenceEqual(_certainty.In(sentence))) rows.Add($"| {Cell(Marked(nearest))} | {Cell(Marked(sentence))} |");
        }

        if (rows.Count > 0) _text.Append(CultureInfo.InvariantCulture, $"\n**Words of certainty**\n\n| Before | Now |\n|---|---|\n{string.Join('\n', rows)}\n");

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

    private void WriteDifferences(string title, ImmutableArray<string> was, ImmutableArray<string> becomes) =>
        WriteFenced(title, [.. Differences.Between(was, becomes).Where(difference => difference.Kind != ' ').Select(difference => $"{difference.Kind} {difference.Text}")]);

    private void WriteFenced(string title, ImmutableArray<string> lines)
    {
        if (lines.Length > 0) _text.Append(CultureInfo.InvariantCulture, $"\n{title}\n\n```diff\n{string.Join('\n', lines)}\n```\n");
    }

    private void WriteList(string title, List<string> lines)
    {
        if (lines.Count > 0) _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}");
    }

    private void WriteTable(string title, string head, List<string> rows)
    {
        if (rows.Count > 0) _text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{head}\n|{string.Concat(Enumerable.Repeat("---|", head.Count(c => c == '|') - 1))}\n{string.Join('\n', rows)}\n");
    }

    // What was not there before, or is not there now.
    private static string Cell(string text) => text.Length == 0 ? "*none*" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
