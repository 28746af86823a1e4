using System.Text.RegularExpressions;

namespace MagnesiumGuide.Web.Http;

/// <summary>Writes words as Markdown that shows exactly these words, on one line.</summary>
internal static partial class MarkdownWords
{
    /// <summary>The words, with a backslash before everything that Markdown would take for its own.</summary>
    public static string Of(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Beginning().Replace(Marks().Replace(line, @"\$0"), @"${number}\${mark}");
    }

    /// <summary>An address between angle brackets, which nothing in it can close.</summary>
    public static string Link(string address) =>
        $"<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>";

    // An ampersand means something only before what could be the name of a character.
    [GeneratedRegex(@"[\\`*_\[\]<>#~|]|&(?=[#\w])")]
    private static partial Regex Marks();

    // A list, or the line below a heading.
    [GeneratedRegex(@"^(?<number>[0-9]{0,9})(?<mark>(?<=[0-9])[.)](?= |$)|(?<![0-9])[-+=])")]
    private static partial Regex Beginning();
}
