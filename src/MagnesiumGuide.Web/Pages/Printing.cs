using System.Globalization;
using System.Text.Encodings.Web;
using MagnesiumGuide.Bibliography;
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

    /// <summary>A source as one entry of a list: what it is, then a note on its kind and the links to where it can be read.</summary>
    public static IHtmlContent Reference(this IHtmlHelper html, FormattedReference printed, string? note) => new ReferenceEntry(printed, note);

    /// <summary>A text without markup, in which the words of other languages say which, unless the element that they fill says it.</summary>
    public static IHtmlContent Marked(this IHtmlHelper html, Guide guide, string text, string? language = null) => html.Markup(guide.Marked(text, language));

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

    // No partial view: a page has some fifteen sources, and a view for each costs more than what it prints.
    private sealed class ReferenceEntry(FormattedReference printed, string? note) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            encoder.Encode(writer, printed.Authors);
            writer.Write(" <cite");
            if (printed.Language is { } language)
            {
                writer.Write(" lang=\"");
                encoder.Encode(writer, language);
                writer.Write('"');
            }

            writer.Write('>');
            encoder.Encode(writer, printed.Title);
            writer.Write("</cite> ");
            encoder.Encode(writer, printed.Publication);
            writer.Write("\n<p>");
            encoder.Encode(writer, note ?? "");
            writer.Write('\n');
            foreach (var link in printed.Links)
            {
                writer.Write("<a href=\"");
                encoder.Encode(writer, link.Url);
                writer.Write("\">");
                encoder.Encode(writer, link.Label);
                writer.Write("</a>\n");
            }

            writer.Write("</p>\n");
        }
    }
}
