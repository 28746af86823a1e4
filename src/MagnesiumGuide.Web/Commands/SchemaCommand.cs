using System.CommandLine;
using System.Text;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Writes what editors of text need to complete and explain keys, or says whether what is there is stale.</summary>
internal static class SchemaCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Where the files go: schemas, in this repository. It is made where it is missing." };
        var check = new Option<bool>("--check") { Description = "Write nothing, and fail when a file in DIR is not what would be written." };
        var command = new Command("schema", "Writes JSON Schemas of all files, and settings for editors, made from the keys that are read.") { directory, check };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetValue(directory)!;
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (parsed.GetValue(check))
            {
                var stale = EditorFiles.StaleIn(folder);
                foreach (var name in stale) await output.WriteLineAsync($"{Path.Combine(folder, name)} is stale.");
                await error.WriteLineAsync(stale.Count == 0 ? $"The {EditorFiles.All.Length} files in {folder} are what they should be." : $"Run `schema {folder}` to write them anew.");
                return stale.Count == 0 ? Verbs.Success : Verbs.ContentHasErrors;
            }

            try
            {
                Directory.CreateDirectory(folder);
                foreach (var (name, text) in EditorFiles.All) await File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"{folder} can't be written: {fault.Message}");
                return Verbs.WrongUsage;
            }

            await error.WriteLineAsync($"Wrote {EditorFiles.All.Length} files to {folder}.");
            return Verbs.Success;
        });
        return command;
    }
}
