using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace MagnesiumGuide.Web;

/// <summary>What is logged, and how it reads on a console.</summary>
internal static class Logs
{
    /// <summary>Set while the site runs for the program's own use: the console gets only what goes wrong, on standard error.</summary>
    public const string QuietKey = "hostBuilder:quiet";

    /// <summary>Sends the log to the console; a <c>Serilog</c> section of the settings can add to it.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var isQuiet = builder.Configuration.GetValue<bool>(QuietKey);
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(
            (services, log) =>
            {
                log.MinimumLevel.Information()
                    // The framework's lines about requests hold query strings; ours (RequestLog) doesn't.
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    // It writes nothing from here upwards, but while it may, each request makes an activity and a scope for it: a fifth of what sending a page costs.
                    .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                    .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                    // What keeps the site from starting reaches the operator as one sentence; the stack of it would bury that.
                    .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
                    .WriteTo.Console(
                        isQuiet ? LogEventLevel.Error : LogEventLevel.Verbose,
                        standardErrorFromLevel: isQuiet ? LogEventLevel.Verbose : null,
                        formatProvider: CultureInfo.InvariantCulture,
                        outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}")
                    // Named, because it would look through every assembly of the program for them; these come with the package.
                    .ReadFrom.Configuration(builder.Configuration, new ConfigurationReaderOptions(
                        typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly, typeof(LoggerSinkConfigurationDebugExtensions).Assembly));
                foreach (var sink in services.GetServices<ILogEventSink>()) log.WriteTo.Sink(sink);
            },
            // Several sites run in one process under test; none may speak for the others.
            preserveStaticLogger: true);
    }
}
