using System.Globalization;

namespace MagnesiumGuide.Content;

/// <summary>Which texts are addresses of the web.</summary>
internal static class WebAddress
{
    /// <summary>What an absolute address looks like to a program that has nothing better than a regular expression.</summary>
    public const string Form = "^https?://[^/]";

    /// <summary>True for an absolute http or https address with a host.</summary>
    public static bool IsAbsolute(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.Host.Length > 0;

    /// <summary>
    /// A path as requests are compared with it: its escapes decoded, so that <c>/caf%C3%A9</c> is <c>/café</c>. A text with escapes that are none, or that stand
    /// for what no path holds (a slash, a question mark, a line break), stays as it is, and is no path.
    /// </summary>
    public static string Decoded(string text) =>
        !text.Contains("%2F", StringComparison.OrdinalIgnoreCase) && Uri.UnescapeDataString(text) is var decoded && IsPath(decoded) ? decoded : text;

    /// <summary>True for a decoded path of the site: "/articles/old", without query, fragment, dots and doubled slashes.</summary>
    public static bool IsPath(string text) =>
        text.Length > 1 && text[0] == '/' && !text.Contains("//", StringComparison.Ordinal) && !text.EndsWith('/')
        && text.All(IsPathCharacter) && !text.Split('/').Any(part => part is "." or "..");

    /// <summary>The path that a text stands for which lacks its first slash or has one at its end; null for any other text.</summary>
    public static string? PathMeant(string text) => ("/" + text.Trim('/')) is var path && path != text && !text.Contains(':') && IsPath(path) ? path : null;

    /// <summary>The address that a text stands for which lacks its scheme; null for any other text.</summary>
    public static string? Meant(string text) => $"https://{text}" is var whole && !text.Contains(' ') && !text.Contains(':') && text.TrimEnd('/').Contains('.') && IsAbsolute(whole) ? whole : null;

    private static bool IsPathCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' or ' '
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
