using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using MagnesiumGuide.Comparison;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Says what changed since a revision of git in what matters to readers.</summary>
internal static class DiffCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var revision = new Argument<string>("REF") { Description = "A revision of git: a branch, a tag, a commit." };
        revision.Validators.Add(result =>
        {
            // What begins with a hyphen would be an option of git, and a colon ends the name of a revision.
            if (result.GetValueOrDefault<string>() is not { Length: > 0 } name || name[0] == '-' || name.Contains(':')) result.AddError("REF must be a revision of git, such as main or HEAD~1.");
        });
        var content = ContentOption.Create();
        var command = new Command("diff", "Says as Markdown what changed since a revision in what matters: facts, doses, warnings, signs, sources, certainty, URLs.") { revision, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = ContentOption.Find(parsed.GetValue(content));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var loader = new GuideLoader(TimeProvider.System, includeDrafts: false);
            var now = loader.Load(folder);
            if (await Verbs.SaysNoGuide(now, output)) return Verbs.WrongUsage;
            var before = Directory.CreateTempSubdirectory("guide-").FullName;
            try
            {
                if (await Extract(parsed.GetValue(revision)!, folder, before, cancellation) is { } complaint)
                {
                    await error.WriteLineAsync(complaint);
                    return Verbs.WrongUsage;
                }

                await output.WriteAsync(GuideComparison.Markdown(loader.Load(before), now, parsed.GetValue(revision)!));
                return Verbs.Success;
            }
            finally
            {
                Directory.Delete(before, recursive: true);
            }
        });
        return command;
    }

    // The folder as it was at a revision, under the name that it has now: git archives the directory in which it runs. Gives what git complains of.
    private static async Task<string?> Extract(string revision, string folder, string to, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["archive", "--format=tar", revision]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Process git;
        try
        {
            git = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return "diff needs the program git, which is not to be found.";
        }

        using (git)
        {
            var complaint = git.StandardError.ReadToEndAsync(cancellation);
            // All of it before it is read as an archive: when git fails, there is none.
            using var archive = new MemoryStream();
            await git.StandardOutput.BaseStream.CopyToAsync(archive, cancellation);
            await git.WaitForExitAsync(cancellation);
            if (git.ExitCode != 0) return $"git can't show {Path.GetFileName(folder)} at {revision}: {(await complaint).Trim()}";
            archive.Position = 0;
            var links = new List<(string Path, string Target)>();
            await using var entries = new TarReader(archive);
            while (await entries.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
            {
                var path = Path.GetFullPath(Path.Combine(to, entry.Name));
                if (!path.StartsWith(to + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;
                if (entry.EntryType == TarEntryType.SymbolicLink) links.Add((path, entry.LinkName));
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await entry.ExtractToFileAsync(path, overwrite: false, cancellation);
            }

            // Last, so that nothing is written through one. Those that lead out of the folder are not followed there either, and are told.
            foreach (var (path, target) in links)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.CreateSymbolicLink(path, target);
            }

            return null;
        }
    }
}
