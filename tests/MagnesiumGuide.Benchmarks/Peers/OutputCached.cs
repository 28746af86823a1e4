using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MagnesiumGuide.Benchmarks.Peers;

/// <summary>The same page kept by the framework's own means: output caching around response compression, so that what is kept is packed already.</summary>
internal static class OutputCached
{
    /// <summary>Serves what <see cref="BareKestrel.Write"/> wrote until it is ended.</summary>
    public static async Task<int> Run(int port, string folder)
    {
        var (path, headers, page) = (BareKestrel.ReadPath(folder), BareKestrel.ReadHeaders(folder), BareKestrel.Variant.Read(folder, "identity"));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddOutputCache(caching => caching.AddBasePolicy(policy => policy.SetVaryByHeader("Accept-Encoding").Expire(TimeSpan.FromHours(1))));
        builder.Services.AddResponseCompression();
        await using var app = builder.Build();
        // The other way round, every request would be packed anew.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.Run(context =>
        {
            var response = context.Response;
            if (context.Request.Path.Value != path)
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            foreach (var (name, value) in headers) response.Headers[name] = value;
            // The cache adds the names of what it was told to vary by.
            response.Headers.Vary = default;
            // Cache-Control speaks to browsers; the cache of the framework would obey it too, if a request sent it.
            response.Headers.ETag = page.Tag;
            return response.Body.WriteAsync(page.Bytes, 0, page.Bytes.Length);
        });
        await app.RunAsync();
        return 0;
    }
}
