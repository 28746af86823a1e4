using System.CommandLine;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Mends what can be mended without thought, and changes no other byte.</summary>
internal static class FixCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var content = ContentOption.Create();
        var dryRun = DryRun.Create();
        var command = new Command("fix", "Mends in every file what needs no thought: mistyped keys and names, forms of links, dates and paths.") { content, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var loader = new GuideLoader(TimeProvider.System, includeDrafts: false);
            var found = loader.Load(ContentOption.Find(parsed.GetValue(content)));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (await Verbs.SaysNoGuide(found, output)) return Verbs.WrongUsage;
            var fixes = Fixes.Of(loader, found);
            if (parsed.GetValue(dryRun))
            {
                await output.WriteAsync(fixes.Changes.ToUnifiedDiff());
            }
            else
            {
                if (await DryRun.Write(fixes.Changes, error) is { } failed) return failed;
                foreach (var mended in fixes.Mended)
                    await output.WriteLineAsync(VisibleText.Of($"{mended.Span.File}:{mended.Span.Start.Line}:{mended.Span.Start.Column}: {mended.Rule.Id} {mended.Rule.Name}: `{mended.Edit!.Was}` is `{mended.Edit.Becomes}` now."));
            }

            var left = fixes.Left.Diagnostics.Count(finding => finding.Severity != Severity.Suggestion);
            await error.WriteLineAsync($"{(parsed.GetValue(dryRun) ? "Would mend" : "Mended")} {Verbs.Plural(fixes.Mended.Length, "finding")} in {Verbs.Plural(fixes.Changes.Files.Length, "file")}."
                + (left == 0 ? "" : $" {Verbs.Plural(left, "error or warning", "errors and warnings")} need a person: see check."));
            return Verbs.Success;
        });
        return command;
    }
}
