using MagnesiumGuide.Web.Pages;
using Microsoft.Extensions.Primitives;

namespace MagnesiumGuide.Web.Http;

/// <summary>What browsers may do with an answer, said on every one of them, errors and redirects included.</summary>
internal sealed class SecurityHeaders(SiteAddress address, IHostEnvironment environment)
{
    private const string PolicyName = "Content-Security-Policy";

    // The preview for editors brings one script and one style sheet of its own.
    private static string PolicyOfPreview => Policy($"script-src 'self'; style-src 'self' {StyleSheet.CspHashes}");

    /// <summary>The headers that do not depend on the address of the site.</summary>
    public static IReadOnlyList<(string Name, string Value)> Always { get; } =
    [
        (PolicyName, Policy($"style-src {StyleSheet.CspHashes}")),
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
        .. Always.Select(header => Header(header.Name == PolicyName && environment.IsDevelopment() ? (PolicyName, PolicyOfPreview) : header)),
        // Once said, a browser comes by https only for a year; it would lock an editor out of http://localhost.
        .. address.IsHttps ? [Header(("Strict-Transport-Security", "max-age=31536000"))] : Array.Empty<KeyValuePair<string, StringValues>>(),
        // Here and not in robots.txt: a page that may not be fetched can't say that it should not be listed.
        .. address.IsIndexable ? [] : new[] { Header(("X-Robots-Tag", "noindex")) },
    ];

    // Nothing on a page connects anywhere; auditors such as Lighthouse fetch robots.txt as if the page did.
    private static string Policy(string sources) =>
        $"default-src 'none'; {sources}; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static KeyValuePair<string, StringValues> Header((string Name, string Value) header) => new(header.Name, header.Value);
}
