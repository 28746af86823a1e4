using System.CommandLine;
using System.CommandLine.Parsing;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Reports everything wrong in every file of the folder, in one run.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, Func<LoadResult, Uri?, string>> s_formats = new(StringComparer.Ordinal)
    {
        ["text"] = (result, _) => DiagnosticFormat.Text(result.Diagnostics, Console.IsOutputRedirected ? null : ExcerptsOf(result)),
        ["json"] = (result, _) => DiagnosticFormat.Json(result.Diagnostics) + "\n",
        ["sarif"] = (result, rulesPage) => SarifFormat.Text(
            result.Diagnostics,
            AllRules.All,
            RuleHelp.Of,
            rule => rulesPage is null ? null : new UriBuilder(rulesPage) { Fragment = RuleHelp.AnchorOf(rule) }.Uri,
            result.LineReader(),
            result.EditPlaces(),
            isComplete: result.Guide is not null) + "\n",
        ["github"] = (result, _) => GitHubFormat.Text(result.Diagnostics),
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var content = ContentOption.Create();
        var format = new Option<string>("--format")
        {
            Description = $"How to write the findings: {string.Join(", ", s_formats.Keys.SkipLast(1))} or {s_formats.Keys.Last()}.",
            DefaultValueFactory = _ => "text",
            HelpName = "FORMAT",
        };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && !s_formats.ContainsKey(name))
                result.AddError($"There is no format {name}; {Nearest.Question(name, s_formats.Keys) ?? $"known are {string.Join(", ", s_formats.Keys)}."}");
        });
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too; an overdue review is an error." };
        var coverage = new Option<bool>("--coverage") { Description = "List how many of its key facts, warnings and answers each page cites a source for, the least first." };
        var rules = new Option<Uri?>("--rules-url")
        {
            Description = $"Where {RuleHelp.Page} can be read, for the links in SARIF. Default: in the repository on GitHub, when GitHub Actions says which it is.",
            HelpName = "URL",
            CustomParser = result => ReadAddress(result.Tokens[0].Value, result),
        };
        var command = new Command("check", "Reports everything wrong in every file.") { content, format, strict, coverage, rules };
        command.SetAction(parsed =>
        {
            var folder = ContentOption.Find(parsed.GetValue(content));
            var result = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(folder);
            if (parsed.GetValue(strict)) result = result.Strictly();
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            output.Write(s_formats[parsed.GetValue(format)!](result, parsed.GetValue(rules) ?? PageOnGitHub()));
            if (result.Guide is not null && (parsed.GetValue(coverage) || parsed.GetValue(format) == "text")) error.Write(CoverageText.Of(result.Pages, parsed.GetValue(coverage)));
            error.WriteLine(Summary(result));
            return ExitCode(result, parsed.GetValue(strict));
        });
        return command;
    }

    // Below what contract.md fixes, and only where a person reads it: programs get none.
    private static Func<FileSpan, string> ExcerptsOf(LoadResult result)
    {
        var lines = result.LineReader();
        // A terminal that does not know its width says 0.
        var width = Console.WindowWidth is > 0 and var columns ? columns : 100;
        return span => lines(span) is { } line ? Excerpt.Of(span, line, width) : "";
    }

    private static Uri? ReadAddress(string text, SymbolResult result)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        result.AddError($"--rules-url must be an absolute http or https address, and this is {text}.");
        return null;
    }

    // What every step of a workflow finds in its environment (docs.github.com, "Variables reference").
    private static Uri? PageOnGitHub()
    {
        var (server, repository, commit) = (Environment.GetEnvironmentVariable("GITHUB_SERVER_URL"), Environment.GetEnvironmentVariable("GITHUB_REPOSITORY"), Environment.GetEnvironmentVariable("GITHUB_SHA"));
        return repository is null || commit is null || !Uri.TryCreate($"{server}/{repository}/blob/{commit}/{RuleHelp.Page}", UriKind.Absolute, out var page) ? null : page;
    }

    private static int ExitCode(LoadResult result, bool strict) => result switch
    {
        { Guide: null } => Verbs.WrongUsage,
        _ when result.Diagnostics.Any(finding => finding.Severity == Severity.Error) => Verbs.ContentHasErrors,
        _ when strict && result.Diagnostics.Any(finding => finding.Severity == Severity.Warning) => Verbs.ContentHasErrors,
        _ => Verbs.Success,
    };

    private static string Summary(LoadResult result)
    {
        // The findings that `fix` can mend as the files are; an edit of escaped text does not fit.
        var places = result.EditPlaces();
        var safe = result.Diagnostics.Count(finding => finding.Edit is { } edit && places(edit) is not null);
        var counts = $"{Count(Severity.Error, "error")}, {Count(Severity.Warning, "warning")}, {Count(Severity.Suggestion, "suggestion")}";
        return result.Guide is { } guide
            ? $"Checked {Plural(guide.Articles.Length, "article")}: {counts}.{(safe > 0 ? $" `fix` mends {safe} of them." : "")}"
            : $"This folder can't be read as a guide: {counts}.";

        string Count(Severity severity, string name) => Plural(result.Diagnostics.Count(finding => finding.Severity == severity), name);
        static string Plural(int count, string name) => count == 1 ? $"1 {name}" : $"{count} {name}s";
    }
}
