using MagnesiumGuide.Web.Pages;
using Microsoft.Extensions.Primitives;

namespace MagnesiumGuide.Web.Http;

/// <summary>What browsers may do with an answer, said on every one of them, errors and redirects included.</summary>
internal sealed class SecurityHeaders(SiteAddress address)
{
    /// <summary>The headers that do not depend on the address of the site.</summary>
    public static IReadOnlyList<(string Name, string Value)> Always { get; } =
    [
        // Nothing on a page connects anywhere; auditors such as Lighthouse fetch robots.txt as if the page did.
        ("Content-Security-Policy",
            $"default-src 'none'; style-src {StyleSheet.CspHashes}; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        // Nobody whom a reader goes on to needs to know which illness they were reading about.
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>The headers of this site.</summary>
    public KeyValuePair<string, StringValues>[] All { get; } =
    [
        .. Always.Select(Header),
        // Once said, a browser comes by https only for a year; it would lock an editor out of http://localhost.
        .. address.IsHttps ? [Header(("Strict-Transport-Security", "max-age=31536000"))] : Array.Empty<KeyValuePair<string, StringValues>>(),
        // Here and not in robots.txt: a page that may not be fetched can't say that it should not be listed.
        .. address.IsIndexable ? [] : new[] { Header(("X-Robots-Tag", "noindex")) },
    ];

    private static KeyValuePair<string, StringValues> Header((string Name, string Value) header) => new(header.Name, header.Value);
}
