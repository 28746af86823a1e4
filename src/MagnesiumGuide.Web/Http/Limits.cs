namespace MagnesiumGuide.Web.Http;

/// <summary>What a request may cost before the site has looked at it.</summary>
internal static class Limits
{
    /// <summary>Sets them. No request of this site carries a body, and the longest address is a search for a pasted page of text.</summary>
    public static void Apply(IWebHostBuilder host) => host.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        // Kestrel refuses a longer one by itself, with none of the site's headers and no page; the search cuts what is too long, and says what it looked for.
        kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
    }).ConfigureServices(services => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10)));
}
