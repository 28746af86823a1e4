using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MagnesiumGuide.Web.Tests;

/// <summary>The site as its readers meet it: the real program, on a real port of this machine, over a content folder.</summary>
public sealed class GuideApp : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection> _services;
    private HttpClient? _client;

    /// <summary>The repository's own content.</summary>
    public GuideApp() : this(RepositoryContent, "Production", new Dictionary<string, string>(), _ => { })
    {
    }

    private GuideApp(string folder, string environment, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection> services)
    {
        (_folder, _environment, _settings, _services) = (folder, environment, settings, services);
        UseKestrel(0);
    }

    public static string RepositoryRoot { get; } = FindRoot();

    public static string RepositoryContent { get; } = Path.Combine(RepositoryRoot, "content");

    /// <summary>Any folder. (A factory, because xunit wants a fixture to have one public constructor.)</summary>
    public static GuideApp Over(
        string folder, string environment = "Production", IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null) =>
        new(folder, environment, settings ?? new Dictionary<string, string>(), services ?? (_ => { }));

    /// <summary>Sends what it is told and changes nothing: no cookies, no redirects followed, no unpacking.</summary>
    public HttpClient Client
    {
        get
        {
            if (_client is not null) return _client;
            StartServer();
            var address = new UriBuilder(ClientOptions.BaseAddress) { Host = "127.0.0.1" }.Uri;
            return _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        }
    }

    /// <summary>The snapshot being served.</summary>
    public Guide Guide
    {
        get
        {
            _ = Client;
            return Services.GetRequiredService<CurrentGuide>().Guide;
        }
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        // Not combined with the base address: "//about" would name a host.
        using var request = new HttpRequestMessage(method, Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The body of a page that must be there.</summary>
    public async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} should be there", path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A page, parsed. Errors have pages too.</summary>
    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await Get(path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a request byte for byte, for what a client library would put right on the way.</summary>
    public async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Client.BaseAddress!.Host, Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request + "Host: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks until the answer is as hoped, for as long as the contract allows a change to take (section 6).</summary>
    public Task Within2Seconds(string path, Func<HttpResponseMessage, string, bool> hope) => Within(2, path, hope);

    /// <summary>Asks until the answer is as hoped, where no contract says by when: for what comes in spare time, on a machine that may have none.</summary>
    public Task Eventually(string path, Func<HttpResponseMessage, string, bool> hope) => Within(30, path, hope);

    private async Task Within(int seconds, string path, Func<HttpResponseMessage, string, bool> hope)
    {
        var end = TimeProvider.System.GetTimestamp() + seconds * TimeProvider.System.TimestampFrequency;
        while (true)
        {
            using var answer = await Get(path);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (hope(answer, text)) return;
            TimeProvider.System.GetTimestamp().Should().BeLessThan(end, "{0} should have changed; it answers {1}:\n{2}", path, (int)answer.StatusCode, text);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Content:Path", _folder);
        builder.UseSetting(Logs.QuietKey, "true");
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(_services);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _client?.Dispose();
        base.Dispose(disposing);
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
