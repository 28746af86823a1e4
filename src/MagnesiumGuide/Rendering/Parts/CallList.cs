using System.Globalization;
using System.Net;
using System.Text;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Rendering.Parts;

/// <summary>Numbers to call, each a link that a telephone dials.</summary>
public static class CallList
{
    /// <summary>A list; nothing for no numbers.</summary>
    public static Markup Of(IEnumerable<(string Country, string Number)> numbers, InterfaceText text)
    {
        var html = new StringBuilder();
        foreach (var (country, number) in numbers)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"tel:{Dialled(number)}\">{WebUtility.HtmlEncode(text.Format("NumberToCall", text.Country(country), number))}</a></li>\n");
        return html.Length == 0 ? Markup.Empty : new Markup($"<ul class=\"call\">\n{html}</ul>");
    }

    // RFC 3966: what is dialled, without the spaces and brackets that help the eye.
    private static string Dialled(string number) => string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign is '+' or '*'));
}
