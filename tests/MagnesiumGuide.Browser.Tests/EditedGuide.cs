using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>A guide that an editor works on, served in Development: a copy of the showcase, taken away after the test. Its address stays the same when it is started again.</summary>
public sealed class EditedGuide : IAsyncDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("guide-").FullName;
    private readonly int _port = FreePort();
    private Site? _site;

    public EditedGuide()
    {
        Folder = Path.Combine(_parent, "content");
        var showcase = ServedGuide.ShowcaseFolder;
        foreach (var file in Directory.EnumerateFiles(showcase, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(showcase, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The content folder.</summary>
    public string Folder { get; }

    /// <summary>Where it is served.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public EditedGuide Start()
    {
        _site = new Site(Folder, _port);
        return this;
    }

    public async Task Stop()
    {
        await _site!.DisposeAsync();
        _site = null;
    }

    public EditedGuide Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return this;
    }

    public void Delete(string name) => File.Delete(Path.Combine(Folder, name));

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await Stop();
        Directory.Delete(_parent, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Site : WebApplicationFactory<Program>
    {
        private readonly string _folder;

        public Site(string folder, int port)
        {
            _folder = folder;
            UseKestrel(port);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Content:Path", _folder);
            builder.UseSetting("hostBuilder:quiet", "true");
        }
    }
}
