using System.CommandLine;
using System.Net.Sockets;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Web.Http;
using Microsoft.AspNetCore.Connections;

namespace MagnesiumGuide.Web.Commands;

/// <summary>Serves the guide and follows changes in its folder.</summary>
internal static class ServeCommand
{
    // What ASP.NET Core itself reads from the command line, as WebApplicationFactory and operators write it.
    private static readonly string[] s_hostKeys = ["--environment", "--contentRoot", "--applicationName", "--webRoot", "--http_ports", "--https_ports"];
    private static readonly string[] s_sections = ["Site:", "Content:", "Preview:", "Serilog:", "Kestrel:", "Logging:", "hostBuilder:"];

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var content = ContentOption.Create();
        var urls = new Option<string?>("--urls")
        {
            Description = $"The addresses to listen on, with semicolons between. Default: {GuideSite.DefaultUrl}",
            HelpName = "URLS",
        };
        var command = new Command("serve", "Serves the guide and follows changes in its folder. Any setting can be given as --Key=value.")
        {
            content,
            urls,
        };
        // Settings are anybody's, so the parser can't know them all; what no setting could be is refused below.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            if (FindMistake(parsed.UnmatchedTokens, command) is { } mistake) throw new SettingException(mistake);
            return Run(
            [
                .. parsed.UnmatchedTokens,
                .. Setting(Settings.ContentKey, parsed.GetValue(content)),
                .. Setting(Settings.UrlsKey, parsed.GetValue(urls)),
            ]);
        });
        return command;
    }

    private static async Task<int> Run(string[] settings)
    {
        var builder = GuideSite.CreateBuilder(settings).AddGuide();
        // Both here and not for every verb: an export is of one snapshot, and asks for each page once and for none that is packed. In Development the one reader is at this machine, and waits for
        // the next edit: making and packing what nobody has open would take the cores that it needs.
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ContentWatcher>());
        if (!builder.Environment.IsDevelopment()) builder.Services.AddHostedService<Packer>();
        await using var app = builder.Build().UseGuide();
        try
        {
            await app.StartAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new SettingException($"{fault.Message.TrimEnd('.')}: something else listens there; choose another address with --urls.");
        }
        // Nothing but the server does anything at the start that can fail, and what it throws depends on why it can't listen.
        catch (Exception fault) when (fault is IOException or SocketException or InvalidOperationException or ArgumentException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"The site can't listen on {app.Configuration[Settings.UrlsKey]}: {fault.GetBaseException().Message.TrimEnd('.')}; choose another address with --urls.");
        }

        await app.WaitForShutdownAsync();
        return Verbs.Success;
    }

    private static IEnumerable<string> Setting(string key, string? value) => value is null ? [] : [$"--{key}={value}"];

    private static string? FindMistake(IReadOnlyList<string> tokens, Command command)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var name = tokens[i].Split('=')[0];
            if (!name.StartsWith("--", StringComparison.Ordinal)) return $"serve knows no argument {tokens[i]}; settings are written --Key=value.";
            if (!IsSetting(name) && !IsEmptySection(tokens[i]))
                return $"serve knows no option {name}; {Nearest.Question(name, Known(command)) ?? "see serve --help."}";
            // "--Key value" is as good as "--Key=value".
            if (name == tokens[i] && i + 1 < tokens.Count && !tokens[i + 1].StartsWith('-')) i++;
        }

        return null;
    }

    private static bool IsSetting(string name) =>
        s_hostKeys.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.Equals("--AllowedHosts", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(s_sections, section => name.AsSpan(2).StartsWith(section, StringComparison.OrdinalIgnoreCase));

    // "--Site=", which is how WebApplicationFactory passes the parents of the settings that it passes.
    private static bool IsEmptySection(string token) => token.EndsWith('=') && IsSetting(token[..^1] + ":");

    private static IEnumerable<string> Known(Command command) =>
        [.. command.Options.Select(option => option.Name), .. s_hostKeys, .. Settings.Keys.Select(key => "--" + key)];
}
