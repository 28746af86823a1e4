using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Web.Pages;

/// <summary>
/// The styles of every page. They travel inside the page, because a second request would cost a reader on a slow line a second round trip;
/// the Content-Security-Policy allows them by their hash.
/// </summary>
internal static partial class StyleSheet
{
    /// <summary>What every page needs: site.css and print.css without comments and needless white space.</summary>
    public static Markup Css { get; } = new(Shorten(Read("site.css") + Read("print.css")));

    /// <summary>What pages need besides that are no plain article: pages.css, shortened likewise.</summary>
    public static Markup MoreCss { get; } = new(Shorten(Read("pages.css")));

    /// <summary>What the Content-Security-Policy says to allow exactly these styles, quotes included: <c>'sha256-…' 'sha256-…'</c>.</summary>
    public static string CspHashes { get; } = $"{HashOf(Css)} {HashOf(MoreCss)}";

    /// <summary>Drops what a browser doesn't need. Strings in the styles hold none of the characters that are touched here.</summary>
    internal static string Shorten(string css)
    {
        css = Comment().Replace(css, "");
        css = WhiteSpace().Replace(css, " ");
        css = AroundPunctuation().Replace(css, "$1$2");
        return css.Replace(";}", "}", StringComparison.Ordinal).Trim();
    }

    private static string HashOf(Markup css) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css.Html)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    // A space before a colon stays: "li :target" is not "li:target".
    [GeneratedRegex(@" ?([{};,>]) ?|(:) ")]
    private static partial Regex AroundPunctuation();
}
