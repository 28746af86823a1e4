using System.CommandLine;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Shows changes instead of making them, or makes them.</summary>
internal static class DryRun
{
    /// <summary>The option of every verb that changes files.</summary>
    public static Option<bool> Create() => new("--dry-run") { Description = "Change nothing, and print what would change as a unified diff." };

    /// <summary>Makes the changes; gives the exit code when they can't be made.</summary>
    public static Task<int?> Write(FileChanges changes, TextWriter error) => Write(() => changes, error);

    /// <summary>The same for changes that are worked out from what is on disk now.</summary>
    public static async Task<int?> Write(Func<FileChanges> changes, TextWriter error)
    {
        try
        {
            changes().Write();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Nothing was changed: {fault.Message.TrimEnd('.')}.");
            return Verbs.WrongUsage;
        }
    }
}
