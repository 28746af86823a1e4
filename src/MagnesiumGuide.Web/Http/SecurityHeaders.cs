using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Http;

/// <summary>What browsers may do with an answer, said on every one of them, errors and redirects included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, SiteAddress address)
{
    private readonly (string Name, string Value)[] _headers =
    [
        .. Always,
        // Once said, a browser comes by https only for a year; it would lock an editor out of http://localhost.
        .. address.IsHttps ? [("Strict-Transport-Security", "max-age=31536000")] : Array.Empty<(string, string)>(),
        // Here and not in robots.txt: a page that may not be fetched can't say that it should not be listed.
        .. address.IsIndexable ? [] : new[] { ("X-Robots-Tag", "noindex") },
    ];

    /// <summary>The headers that do not depend on the address of the site.</summary>
    public static IReadOnlyList<(string Name, string Value)> Always { get; } =
    [
        ("Content-Security-Policy",
            $"default-src 'none'; style-src {StyleSheet.CspHash}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        // Nobody whom a reader goes on to needs to know which illness they were reading about.
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>Answers the request with the headers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, because an error that is answered with another page clears what was set before.
        context.Response.OnStarting(
            static state =>
            {
                var (response, headers) = ((HttpResponse, (string, string)[]))state;
                foreach (var (name, value) in headers) response.Headers[name] = value;
                return Task.CompletedTask;
            },
            (context.Response, _headers));
        return next(context);
    }
}
