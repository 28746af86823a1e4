using System.CommandLine;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Reports everything wrong in every file of the folder, in one run.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, Func<IEnumerable<Diagnostic>, string>> s_formats = new(StringComparer.Ordinal)
    {
        ["text"] = DiagnosticFormat.Text,
        ["json"] = findings => DiagnosticFormat.Json(findings) + "\n",
    };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var content = ContentOption.Create();
        var format = new Option<string>("--format")
        {
            Description = $"How to write the findings: {string.Join(" or ", s_formats.Keys)}.",
            DefaultValueFactory = _ => "text",
            HelpName = "FORMAT",
        };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && !s_formats.ContainsKey(name))
                result.AddError($"There is no format {name}; {Nearest.Question(name, s_formats.Keys) ?? $"known are {string.Join(", ", s_formats.Keys)}."}");
        });
        var strict = new Option<bool>("--strict") { Description = "Fail on warnings too." };
        var command = new Command("check", "Reports everything wrong in every file.") { content, format, strict };
        command.SetAction(parsed =>
        {
            var folder = ContentOption.Find(parsed.GetValue(content));
            var result = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(folder);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            output.Write(s_formats[parsed.GetValue(format)!](result.Diagnostics));
            error.WriteLine(Summary(result));
            return ExitCode(result, parsed.GetValue(strict));
        });
        return command;
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
        var counts = $"{Count(Severity.Error, "error")}, {Count(Severity.Warning, "warning")}, {Count(Severity.Suggestion, "suggestion")}";
        return result.Guide is { } guide
            ? $"Checked {Plural(guide.Articles.Length, "article")}: {counts}.{(result.Diagnostics.Count(finding => finding.Edit is not null) is > 0 and var safe ? $" `fix` mends {safe} of them." : "")}"
            : $"This folder can't be read as a guide: {counts}.";

        string Count(Severity severity, string name) => Plural(result.Diagnostics.Count(finding => finding.Severity == severity), name);
        static string Plural(int count, string name) => count == 1 ? $"1 {name}" : $"{count} {name}s";
    }
}
