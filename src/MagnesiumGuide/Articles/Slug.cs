using System.Text.RegularExpressions;

namespace MagnesiumGuide.Articles;

/// <summary>The permanent name of a page in its URL: lower-case words with hyphens, taken from the file's name.</summary>
public readonly partial record struct Slug
{
    private Slug(string value) => Value = value;

    /// <summary>The slug as it stands in a URL.</summary>
    public string Value { get; }

    /// <summary>Reads a slug; null when the text holds anything but a-z, 0-9 and single inner hyphens, or is longer than 80 characters.</summary>
    public static Slug? Read(string text) => text.Length <= 80 && Form().IsMatch(text) ? new Slug(text) : null;

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Form();
}
