using System.Globalization;
using MagnesiumGuide.Language;
using MagnesiumGuide.Rendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MagnesiumGuide.Web.Pages;

/// <summary>What pages print that is neither plain text nor markup of their own.</summary>
internal static class Printing
{
    /// <summary>The one door through which HTML reaches a page unescaped, because its type vouches for it; <c>Html.Raw</c> is banned.</summary>
    public static IHtmlContent Markup(this IHtmlHelper html, Markup markup) => new HtmlString(markup.Html);

    /// <summary>A day, for people and for machines.</summary>
    public static IHtmlContent Day(this IHtmlHelper html, InterfaceText text, DateOnly day)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = day.ToString("O", CultureInfo.InvariantCulture);
        time.InnerHtml.Append(text.Day(day));
        return time;
    }

    /// <summary>The words with that name, with their one gap filled by something that is more than text: a link, a day.</summary>
    public static IHtmlContent Filled(this IHtmlHelper html, InterfaceText text, string name, IHtmlContent value)
    {
        var words = text[name].Split("{0}", 2);
        return new HtmlContentBuilder().Append(words[0]).AppendHtml(value).Append(words[1]);
    }
}
