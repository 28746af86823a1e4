using System.Text;

namespace MagnesiumGuide.Content;

/// <summary>
/// Anchors as GitHub makes them (github.com/gjtorikian/html-pipeline, the table of contents filter): lower case, punctuation dropped, spaces to hyphens,
/// the second of two equal ones with "-1".
/// </summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The anchor of a text, without regard to others.</summary>
    public static string Of(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var c in text.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_') id.Append(c);
            else if (c == ' ') id.Append('-');
        }

        return id.ToString();
    }

    /// <summary>Takes an anchor that its author chose; false when it is taken already.</summary>
    public bool Take(string id) => _taken.Add(id);

    /// <summary>Makes and takes the anchor of a text.</summary>
    public string Make(string text)
    {
        var id = Of(text);
        var unique = id;
        for (var n = 1; !_taken.Add(unique); n++) unique = $"{id}-{n}";
        return unique;
    }
}
