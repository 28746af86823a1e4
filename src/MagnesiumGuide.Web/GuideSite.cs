using System.Text.Encodings.Web;
using System.Text.Unicode;
using MagnesiumGuide.Editing;
using MagnesiumGuide.Web.Http;
using MagnesiumGuide.Web.Preview;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace MagnesiumGuide.Web;

/// <summary>The website put together: the one composition that serve, export, tests and benchmarks share.</summary>
internal static class GuideSite
{
    /// <summary>Where the site listens when nobody says otherwise (contract.md, section 1).</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>A builder that finds appsettings.json beside the program, wherever it is started from.</summary>
    /// <param name="arguments">Settings as <c>--Key=value</c>; they go before all others.</param>
    public static WebApplicationBuilder CreateBuilder(params IEnumerable<string> arguments) => WebApplication.CreateSlimBuilder(
    [
        $"--contentRoot={AppContext.BaseDirectory}",
        // Nobody edits the settings of a running site, and watching for it costs an inotify watch for every folder below.
        "--hostBuilder:reloadConfigOnChange=false",
        .. arguments,
    ]);

    /// <summary>Adds everything that the site consists of.</summary>
    public static WebApplicationBuilder AddGuide(this WebApplicationBuilder builder)
    {
        Limits.Apply(builder.WebHost);
        Sockets.Apply(builder.WebHost);
        // The slim builder leaves it out, and an address may be https.
        builder.WebHost.UseKestrelHttpsConfiguration();
        Logs.AddTo(builder);
        // A default in appsettings.json would win against ASPNETCORE_URLS, which containers set.
        if (string.IsNullOrEmpty(builder.Configuration[Settings.UrlsKey]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Settings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => provider.GetRequiredService<Settings>().Address);
        services.AddSingleton(provider => new GuideLoader(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<CurrentGuide>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentGuide>().Guide);
        services.AddSingleton<ContentWatcher>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton(new SpareCopies(SpareCopies.DefaultLimit));
        services.AddSingleton<PageStore>();
        // Nothing here is changed by a request, so there is no form to forge.
        services.AddRazorPages(options =>
        {
            // A page without an address is there for nobody.
            if (!builder.Environment.IsDevelopment()) options.Conventions.AddFolderRouteModelConvention("/Desk", page => page.Selectors.Clear());
        }).AddMvcOptions(options => options.Filters.Add(new IgnoreAntiforgeryTokenAttribute()));
        if (builder.Environment.IsDevelopment())
        {
            services.AddSingleton<PagePreview>();
            services.AddSingleton<Desk>();
        }

        DropKeys(services);
        // Letters of every script stay letters; what could end a text or an attribute is still escaped.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    // Razor Pages bring keys for forms and cookies along, read or written at every start. This site has neither, and writes nothing to the disk of its host.
    private static void DropKeys(IServiceCollection services)
    {
        var assembly = typeof(EphemeralDataProtectionProvider).Assembly;
        foreach (var loader in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == assembly).ToList())
            services.Remove(loader);
        services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()));
    }

    /// <summary>Reads the folder for the first time and puts the pipeline together.</summary>
    /// <exception cref="SettingException">A setting makes no sense.</exception>
    /// <exception cref="UnreadableGuideException">The folder can't be read as a guide.</exception>
    public static WebApplication UseGuide(this WebApplication app)
    {
        // It needs nothing of the pipeline, so the two are done side by side; nothing listens before both are.
        var watcher = app.Services.GetRequiredService<ContentWatcher>();
        var reading = Task.Run(watcher.ReadFirst);

        if (app.Environment.IsDevelopment()) app.UseMiddleware<PreviewEvents>();
        app.UseMiddleware<StoredAnswers>();
        app.UseMiddleware<PageMaker>();
        Errors.Use(app);
        app.UseWhen(Errors.IsNotErrorPage, first =>
        {
            first.UseMiddleware<Methods>();
            first.UseMiddleware<Redirects>();
            first.UseMiddleware<UnavailablePages>();
        });
        app.UseRouting();
        // Razor Pages bring it along; where it is not put, the framework puts it before everything else, and before every answer of the store.
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapRazorPages();
        Sitemap.Map(app);
        Robots.Map(app);
        Feed.Map(app);
        OpenSearch.Map(app);
        Llms.Map(app);
        ArticleMarkdown.Map(app);
        ArticleJson.Map(app);
        Images.Map(app);
        Icons.Map(app);
        Health.Map(app);
        if (app.Environment.IsDevelopment()) PreviewFiles.Map(app);
        reading.GetAwaiter().GetResult();
        return app;
    }
}
