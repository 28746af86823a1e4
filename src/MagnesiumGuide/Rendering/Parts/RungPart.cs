using System.Globalization;
using System.Net;
using System.Text;
using MagnesiumGuide.Content;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Rungs of the care ladder. Each says in a word how soon, and gives the numbers to call that site.yaml lists.</summary>
internal static class RungPart
{
    /// <summary>A rung with its heading, its numbers and its signs.</summary>
    public static string Render(RungBody rung, HtmlRenderer renderer, PageScope scope)
    {
        var (urgency, heading, _) = rung.Rung;
        scope.Place = heading.Text;
        scope.HeadingLevel = 3;
        var html = new StringBuilder($"<div class=\"rung rung--{urgency.ToString().ToLowerInvariant()}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<h3 id=\"{WebUtility.HtmlEncode(heading.Id)}\"><span>{WebUtility.HtmlEncode(scope.Text[urgency.ToString()])}</span> {renderer.RenderTitle(rung.Title)}</h3>\n");
        var numbers = scope.Site.NumbersFor(urgency).ToList();
        if (numbers.Count > 0) html.Append("<ul class=\"call\">\n");
        foreach (var (country, number) in numbers)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"tel:{Dialled(number)}\">{WebUtility.HtmlEncode(scope.Text.Format("NumberToCall", scope.Text.Country(country), number))}</a></li>\n");
        if (numbers.Count > 0) html.Append("</ul>\n");
        return html.Append(renderer.Render(rung.Signs)).Append("\n</div>").ToString();
    }

    // RFC 3966: what is dialled, without the spaces and brackets that help the eye.
    private static string Dialled(string number) => string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign is '+' or '*'));
}
