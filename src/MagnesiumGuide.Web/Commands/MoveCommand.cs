using System.CommandLine;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Gives an article another name, and takes everything along that leads to it.</summary>
internal static class MoveCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var content = ContentOption.Create();
        var dryRun = DryRun.Create();
        var from = NewCommand.CreateSlug("OLD", "The article's name, without .md: \"kidney-stones\".");
        var to = NewCommand.CreateSlug("NEW", "The name that it gets.");
        var command = new Command("move", "Renames an article, rewrites every link to it, and lets its old address lead to the new one.") { from, to, content, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var loader = new GuideLoader(TimeProvider.System, includeDrafts: false);
            var found = loader.Load(ContentOption.Find(parsed.GetValue(content)));
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (await Verbs.SaysNoGuide(found, output)) return Verbs.WrongUsage;
            var (old, now) = (Slug.Read(parsed.GetValue(from)!)!.Value, Slug.Read(parsed.GetValue(to)!)!.Value);
            var move = ArticleMove.Plan(loader, found, old, now);
            if (!move.Refusals.IsEmpty)
            {
                await error.WriteLineAsync($"Nothing was changed. {string.Join('\n', move.Refusals)}");
                return Verbs.WrongUsage;
            }

            if (parsed.GetValue(dryRun))
            {
                await output.WriteAsync(move.Changes.ToUnifiedDiff());
                return Verbs.Success;
            }

            if (await DryRun.Write(move.Changes, error) is { } failed) return failed;
            foreach (var file in move.Changes.Files.Where(file => file.After is not null)) await output.WriteLineAsync(file.DisplayPath);
            await error.WriteLineAsync($"{Permalinks.Article(old)} is {Permalinks.Article(now)} now, and leads there. {Verbs.Plural(move.Changes.Files.Length - 1, "file")} changed.");
            return Verbs.Success;
        });
        return command;
    }
}
