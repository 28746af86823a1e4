using System.CommandLine;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Writes down which URLs and anchors the guide has, so that none of them is ever lost unseen.</summary>
internal static class PublishUrlsCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var content = ContentOption.Create();
        var command = new Command("publish-urls", "Adds every URL and heading anchor that the guide has now to urls.txt, and takes none away.") { content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(ContentOption.Find(parsed.GetValue(content)));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (await Verbs.SaysNoGuide(found, output)) return Verbs.WrongUsage;
            var faults = found.Faults.ToList();
            if (faults.Count > 0)
            {
                await output.WriteAsync(DiagnosticFormat.Text(faults));
                await error.WriteLineAsync("Nothing was written, because the content has errors.");
                return Verbs.ContentHasErrors;
            }

            FileChange? change = null;
            if (await DryRun.Write(() => new FileChanges((change = UrlListing.Of(found)) is null ? [] : [change]), error) is { } failed) return failed;
            await error.WriteLineAsync(change is null ? "Nothing was written: every URL and anchor is listed already." : $"Wrote {change.DisplayPath}.");
            return Verbs.Success;
        });
        return command;
    }
}
