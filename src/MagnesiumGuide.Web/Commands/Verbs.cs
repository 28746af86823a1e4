using System.CommandLine;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Runs the verb that the arguments name, with the exit codes of contract.md, section 4.</summary>
internal static class Verbs
{
    /// <summary>Fine.</summary>
    public const int Success = 0;

    /// <summary>The content has errors.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>The command line makes no sense, or the folder can't be read.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs it, or says what is wrong with the arguments.</summary>
    public static async Task<int> Run(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        // The library's own answer to a mistyped argument is exit code 1, which here means faulty content.
        if (parsed.Errors.Count > 0) return ReportMistakes(parsed, root);

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The web host ends itself gracefully; two handlers for one signal would race.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception fault) when (fault is SettingException or UnreadableGuideException)
        {
            await invocation.Error.WriteLineAsync(fault.Message);
            return WrongUsage;
        }
    }

    /// <summary>Says why a folder can't be read as a guide; false where it can.</summary>
    public static async Task<bool> SaysNoGuide(LoadResult found, TextWriter output)
    {
        if (found.Guide is not null) return false;
        await output.WriteAsync(DiagnosticFormat.Text(found.Diagnostics));
        return true;
    }

    /// <summary>"1 file", "2 files".</summary>
    public static string Plural(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";

    private static int ReportMistakes(ParseResult parsed, RootCommand root)
    {
        var command = parsed.CommandResult.Command;
        var tokens = parsed.UnmatchedTokens;
        // What follows a mistyped name are its value and, after a mistyped verb, its options: no mistakes of their own.
        var mistakes = tokens.Take(1).Concat(tokens.Skip(1).Where(token => token.StartsWith('-') && command != root));
        IEnumerable<string> sentences = tokens.Count > 0 ? mistakes.Select(token => Describe(token, command)) : parsed.Errors.Select(error => error.Message);
        foreach (var sentence in sentences) Console.Error.WriteLine(sentence);
        return WrongUsage;
    }

    private static string Describe(string token, Command command)
    {
        var kind = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
        string[] known = [.. command.Subcommands.Select(verb => verb.Name), .. command.Options.Select(option => option.Name)];
        return $"There is no {kind} {token}; {Nearest.Question(token.Split('=', ':')[0], known) ?? $"known are {string.Join(", ", known)}."}";
    }
}
