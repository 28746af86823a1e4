using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>The content folders that the tests look at.</summary>
public enum Folder
{
    /// <summary>The repository's own content, as the public meets it.</summary>
    Content,

    /// <summary>
    /// Another team's folder, kept beside these tests, with every part that a page can have: all callouts, a wide table, a picture, a draft,
    /// an overdue review, a withheld article and one taken away. So no part of the design goes untested because no article uses it yet.
    /// </summary>
    Showcase,
}

/// <summary>The real program on a real port of this machine. It is started when first asked for, once for all tests.</summary>
public sealed class ServedGuide : WebApplicationFactory<Program>
{
    public static string RepositoryRoot { get; } = Path.GetFullPath(Path.Combine(ProjectFolder(), "..", ".."));

    /// <summary>The folder of <see cref="Folder.Showcase"/>.</summary>
    public static string ShowcaseFolder { get; } = Path.Combine(ProjectFolder(), "Showcase");

    private static readonly Lazy<ServedGuide> s_content = new(() => new ServedGuide(Path.Combine(RepositoryRoot, "content"), showsDrafts: false));
    private static readonly Lazy<ServedGuide> s_showcase = new(() => new ServedGuide(ShowcaseFolder, showsDrafts: true));

    private readonly string _folder;
    private readonly bool _showsDrafts;

    private ServedGuide(string folder, bool showsDrafts)
    {
        (_folder, _showsDrafts) = (folder, showsDrafts);
        UseKestrel(0);
        StartServer();
        Address = new UriBuilder(ClientOptions.BaseAddress) { Host = "127.0.0.1" }.Uri;
        Http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>For what needs no browser.</summary>
    public HttpClient Http { get; }

    public static ServedGuide Of(Folder folder) => folder is Folder.Content ? s_content.Value : s_showcase.Value;

    /// <summary>The paths that the sitemap lists.</summary>
    public async Task<IReadOnlyList<string>> Sitemap()
    {
        var sitemap = XDocument.Parse(await Http.GetStringAsync("/sitemap.xml"));
        return [.. sitemap.Descendants(XName.Get("loc", "http://www.sitemaps.org/schemas/sitemap/0.9")).Select(loc => new Uri(loc.Value).AbsolutePath)];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // In Development, pages have more than readers get (PreviewTests looks at that).
        builder.UseEnvironment("Production");
        builder.UseSetting("Content:Path", _folder);
        if (_showsDrafts) builder.ConfigureTestServices(services => services.AddSingleton(new GuideLoader(TimeProvider.System, includeDrafts: true)));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Http.Dispose();
        base.Dispose(disposing);
    }

    private static string ProjectFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
