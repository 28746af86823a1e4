using System.CommandLine;
using System.Net;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Writes the whole site as static files: it starts the site, asks it for every address, and keeps the bytes that it answers.</summary>
internal static class ExportCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var directory = new Argument<string>("DIR") { Description = "Where the files go. It is made where it is missing." };
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = $"Where the public will find the site. Default: {Settings.BaseUrlKey} of the settings.",
            HelpName = "URL",
        };
        var content = ContentOption.Create();
        var command = new Command("export", "Writes the whole site as static files, the bytes that serve would send.") { directory, baseUrl, content };
        command.SetAction((parsed, cancellation) =>
        {
            List<string> settings = [];
            if (parsed.GetValue(content) is { } folder) settings.Add($"--{Settings.ContentKey}={folder}");
            if (parsed.GetValue(baseUrl) is { } url) settings.Add($"--{Settings.BaseUrlKey}={Settings.ReadBaseUrl(url, "--base-url")}");
            return Run(parsed.GetValue(directory)!, settings, parsed.InvocationConfiguration, cancellation);
        });
        return command;
    }

    /// <summary>The file that static hosts serve for a path: they find <c>articles/sleep.html</c> for <c>/articles/sleep</c>.</summary>
    internal static string FileOf(string path) => path switch
    {
        Permalinks.Hub => "index.html",
        _ when Path.HasExtension(path) => path[1..],
        _ => path[1..] + ".html",
    };

    private static async Task<int> Run(string directory, List<string> settings, InvocationConfiguration streams, CancellationToken cancellation)
    {
        var builder = GuideSite
            .CreateBuilder([.. settings, "--environment=Production", $"--{Settings.UrlsKey}=http://127.0.0.1:0", $"--{Logs.QuietKey}=true"])
            .AddGuide();
        await using var app = builder.Build().UseGuide();
        var result = app.Services.GetRequiredService<CurrentGuide>().Result!;
        var errors = result.Faults.ToList();
        if (errors.Count > 0)
        {
            // serve keeps a page's last good version; files written anew have none, and a site with holes must not be published unseen.
            await streams.Output.WriteAsync(DiagnosticFormat.Text(errors));
            await streams.Error.WriteLineAsync("Nothing was written, because the content has errors.");
            return Verbs.ContentHasErrors;
        }

        await app.StartAsync(cancellation);
        var site = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };
        // Static hosts serve the last one for every path that they don't know.
        (string Path, string File, HttpStatusCode Expected)[] pages =
            [.. Addresses.Of(result.Guide!).Kept.Select(path => (path, FileOf(path), HttpStatusCode.OK)), ("/404", "404.html", HttpStatusCode.NotFound)];
        // Every one is asked for before the first is written, so that no half of a site is left behind; the site keeps what it has made meanwhile.
        foreach (var (path, _, expected) in pages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, AddressOf(path));
            using var answer = await client.SendAsync(request, cancellation);
            if (answer.StatusCode == expected) continue;
            await streams.Error.WriteLineAsync($"Nothing was written, because {path} answers {(int)answer.StatusCode} instead of {(int)expected}.");
            return Verbs.ContentHasErrors;
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var (path, file, _) in pages)
            {
                using var answer = await client.GetAsync(AddressOf(path), cancellation);
                await Write(file, await answer.Content.ReadAsByteArrayAsync(cancellation));
            }

            if (RedirectRules(result.Guide!) is { Length: > 0 } rules) await Write("_redirects", System.Text.Encoding.UTF8.GetBytes(rules));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await streams.Error.WriteLineAsync(
                $"{directory} can't be written: {fault.Message.TrimEnd('.')}. {(written.Count == 0 ? "Nothing was written." : $"{written.Count} files were.")}");
            return Verbs.WrongUsage;
        }

        await app.StopAsync(cancellation);

        await streams.Error.WriteLineAsync($"Wrote {written.Count} files to {directory}.");
        var present = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(directory, file));
        foreach (var leftover in present.Where(file => !written.Contains(file)))
            await streams.Error.WriteLineAsync($"Not of this export, and left as it was: {leftover}");
        return Verbs.Success;

        static Uri AddressOf(string path) => new(new PathString(path).ToUriComponent(), UriKind.Relative);

        async Task Write(string file, byte[] bytes)
        {
            var place = Path.Combine(directory, file);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(place, bytes, cancellation);
            written.Add(file);
        }
    }

    // Old paths, in the form that several static hosts read; others ignore the file.
    private static string RedirectRules(Guide guide) =>
        string.Concat(guide.Aliases.OrderBy(alias => alias.Key, StringComparer.Ordinal).Select(alias => $"{new PathString(alias.Key).ToUriComponent()} {alias.Value} 301\n"));
}
