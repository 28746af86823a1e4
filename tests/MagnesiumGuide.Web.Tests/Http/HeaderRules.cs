using MagnesiumGuide.Web.Http;

namespace MagnesiumGuide.Web.Tests.Http;

/// <summary>What the headers of every answer must and must not hold, whatever its status.</summary>
internal static class HeaderRules
{
    public static void Check(HttpResponseMessage answer, string request, bool isFault = false)
    {
        foreach (var (name, value) in SecurityHeaders.Always) Value(answer, name).Should().Be(value, request);
        var policy = Value(answer, "Content-Security-Policy")!;
        policy.Should().StartWith("default-src 'none';").And.NotContain("unsafe").And.NotContain("*").And.NotContain("http");
        Value(answer, "X-Content-Type-Options").Should().Be("nosniff");
        Value(answer, "Vary").Should().Be("Accept-Encoding", request);
        // The framework forbids caches to keep a fault, in the words of HTTP/1.0 too.
        string[] forbidden = isFault ? ["Server", "Set-Cookie"] : ["Server", "Set-Cookie", "X-Powered-By", "Strict-Transport-Security", "Pragma", "Expires"];
        foreach (var absent in forbidden)
            Value(answer, absent).Should().BeNull($"{request} should not send {absent}");
    }

    public static string? Value(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
