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
        var numbers = CallList.Of(scope.Site.NumbersFor(urgency), scope.Text);
        if (!numbers.IsEmpty) html.Append(numbers.Html).Append('\n');
        return html.Append(renderer.Render(rung.Signs)).Append("\n</div>").ToString();
    }
}
