namespace MagnesiumGuide.Content;

/// <summary>Which texts are addresses of the web.</summary>
internal static class WebAddress
{
    /// <summary>True for an absolute http or https address with a host.</summary>
    public static bool IsAbsolute(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.Host.Length > 0;

    /// <summary>True for a path of the site: "/articles/old", without query, fragment, dots and doubled slashes.</summary>
    public static bool IsPath(string text) =>
        text.Length > 1 && text[0] == '/' && !text.Contains("//", StringComparison.Ordinal) && !text.EndsWith('/')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' or '%') && !text.Split('/').Any(part => part is "." or "..");
}
