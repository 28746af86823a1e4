using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>The least that ASP.NET Core can be: its server as it comes, and one handler that sends bytes it holds.</summary>
internal static class BareKestrel
{
    private const string PathFile = "path";
    private const string HeadersFile = "headers";

    /// <summary>Writes what the handler is to send.</summary>
    public static void Write(string folder, SameBytes page)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, PathFile), page.Path);
        File.WriteAllLines(Path.Combine(folder, HeadersFile), page.Headers.Select(header => $"{header.Key}: {header.Value}"));
        foreach (var (coding, bytes) in page.Bodies)
        {
            File.WriteAllBytes(Path.Combine(folder, coding), bytes);
            File.WriteAllText(Path.Combine(folder, coding + ".tag"), page.Tags[coding]);
        }
    }

    /// <summary>Serves until it is ended.</summary>
    public static async Task<int> Run(int port, string folder)
    {
        var (path, headers) = (ReadPath(folder), ReadHeaders(folder));
        var (brotli, gzip, identity) = (Variant.Read(folder, "br"), Variant.Read(folder, "gzip"), Variant.Read(folder, "identity"));

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        await using var app = builder.Build();
        app.Run(context =>
        {
            var (request, response) = (context.Request, context.Response);
            if (request.Path.Value != path)
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            var variant = request.Headers.AcceptEncoding.ToString() switch { "br" => brotli, "gzip" => gzip, _ => identity };
            foreach (var (name, value) in headers) response.Headers[name] = value;
            response.Headers.ETag = variant.Tag;
            if (request.Headers.IfNoneMatch == variant.Tag)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            if (variant != identity) response.Headers.ContentEncoding = variant.Coding;
            response.ContentLength = variant.Bytes.Length;
            return response.Body.WriteAsync(variant.Bytes, 0, variant.Bytes.Length);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>The path of the page that was written.</summary>
    public static string ReadPath(string folder) => File.ReadAllText(Path.Combine(folder, PathFile));

    /// <summary>Its headers, without those that differ by coding.</summary>
    public static (string Name, string Value)[] ReadHeaders(string folder) =>
        [.. File.ReadAllLines(Path.Combine(folder, HeadersFile)).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]))];

    /// <summary>The page in one coding.</summary>
    internal sealed record Variant(string Coding, string Tag, byte[] Bytes)
    {
        /// <summary>Reads what was written.</summary>
        public static Variant Read(string folder, string coding) =>
            new(coding, File.ReadAllText(Path.Combine(folder, coding + ".tag")), File.ReadAllBytes(Path.Combine(folder, coding)));
    }
}
