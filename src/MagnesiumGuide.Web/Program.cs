using System.CommandLine;
using MagnesiumGuide.Web.Commands;
using MagnesiumGuide.Web.Http;

Sockets.CompleteInline();
// No verb means serve, which is also how WebApplicationFactory starts the site.
if (args is [] or [['-', ..], ..] and not ["-h" or "-?" or "--help" or "--version", ..]) args = ["serve", .. args];

return await Verbs.Run(
    new RootCommand("Serves, checks and exports a health guide written in Markdown.")
    {
        ServeCommand.Create(),
        CheckCommand.Create(),
        ExportCommand.Create(),
        NewCommand.Create(),
        MoveCommand.Create(),
        FixCommand.Create(),
        PublishUrlsCommand.Create(),
        DiffCommand.Create(),
        SchemaCommand.Create(),
    },
    args);
