using System.Globalization;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>The colours of site.css, and how far apart two of them are.</summary>
internal static partial class Palette
{
    public static IReadOnlyDictionary<string, string> Read(bool dark)
    {
        var css = File.ReadAllText(Path.Combine(GuideApp.RepositoryRoot, "src", "MagnesiumGuide.Web", "wwwroot", "site.css"));
        var blocks = Root().Matches(css);
        var colours = Colours(blocks[0].Value);
        if (dark)
        {
            foreach (var (name, value) in Colours(blocks[1].Value)) colours[name] = value;
        }

        return colours;
    }

    /// <summary>The contrast of WCAG 2.2: from 1, the same, to 21, black on white.</summary>
    public static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex) => 0.2126 * Channel(hex, 1) + 0.7152 * Channel(hex, 3) + 0.0722 * Channel(hex, 5);

    private static double Channel(string hex, int start)
    {
        var value = int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, string> Colours(string block) =>
        Colour().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
