using MagnesiumGuide.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MagnesiumGuide.Benchmarks;

/// <summary>The whole site without a socket: a request goes in at the first middleware, and its bytes go nowhere.</summary>
internal sealed class InProcessSite : IServer
{
    private Func<IFeatureCollection, Task> _process = _ => throw new InvalidOperationException("The site has not been started.");
    private WebApplication? _app;

    /// <inheritdoc />
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>The snapshot that it answers from.</summary>
    public Guide Guide => _app!.Services.GetRequiredService<CurrentGuide>().Guide;

    /// <summary>Reads a folder and starts; nothing follows the folder, and nothing packs pages in the background.</summary>
    public static async Task<InProcessSite> Start(string content)
    {
        var site = new InProcessSite();
        var builder = GuideSite.CreateBuilder(
            // The pages are looked for in this assembly.
            $"--applicationName={typeof(GuideSite).Assembly.GetName().Name}",
            $"--{Settings.ContentKey}={content}",
            $"--{Logs.QuietKey}=true",
            "--Serilog:MinimumLevel:Default=Error").AddGuide();
        foreach (var own in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && !IsOfTheFramework(service)).ToList()) builder.Services.Remove(own);
        builder.Services.AddSingleton<IServer>(site);
        site._app = builder.Build().UseGuide();
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Asks for a page; the answer is its status.</summary>
    public async Task<int> Get(string address, string acceptEncoding = "")
    {
        var response = new HttpResponseFeature();
        var query = address.IndexOf('?');
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = "http",
            Protocol = HttpProtocol.Http11,
            Path = query < 0 ? address : address[..query],
            QueryString = query < 0 ? "" : address[query..],
            RawTarget = address,
            Headers = new HeaderDictionary { ["Host"] = "localhost", ["Accept-Encoding"] = acceptEncoding },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        await _process(features);
        return response.StatusCode;
    }

    /// <inheritdoc />
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _process = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
                application.DisposeContext(context, null);
            }
            catch (Exception fault)
            {
                application.DisposeContext(context, fault);
                throw;
            }
        };
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose()
    {
        // The site is stopped by Stop; the container disposes of this with it.
    }

    /// <summary>Ends it.</summary>
    public async Task Stop()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static bool IsOfTheFramework(ServiceDescriptor service) => service.ImplementationType?.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true;
}
