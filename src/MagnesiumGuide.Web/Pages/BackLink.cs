using System.Globalization;
using MagnesiumGuide.Rendering;

namespace MagnesiumGuide.Web.Pages;

/// <summary>The way from a source back to one of the places that cite it.</summary>
/// <param name="Anchor">The id of the citation.</param>
/// <param name="Label">
/// "3b Key facts": the source, which use of it, and the place, which is not said again for the next use in the same place. No other link of the
/// page is called the same, and what is seen can be spoken, so that screen readers and voice control tell the links apart without hidden words.
/// </param>
internal sealed record BackLink(string Anchor, string Label)
{
    private const int Letters = 26;

    /// <summary>The ways back from a source, in reading order.</summary>
    public static IEnumerable<BackLink> To(RenderedSource source)
    {
        string? place = null;
        foreach (var (index, use) in source.Uses.Index())
        {
            var number = $"{source.Number}{Letter(index)}";
            yield return new BackLink(use.Anchor, use.Place == place ? number : $"{number} {use.Place}");
            place = use.Place;
        }
    }

    // a … z, then a2 … z2.
    private static string Letter(int index) =>
        (char)('a' + (index % Letters)) + (index < Letters ? "" : ((index / Letters) + 1).ToString(CultureInfo.InvariantCulture));
}
