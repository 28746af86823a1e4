using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Content;

/// <summary>A Markdown file cut into front matter and body, both read. Nobody keeps it.</summary>
/// <param name="Text">The text of the file.</param>
/// <param name="FrontMatter">The mapping between the fences; null when it is missing or can't be parsed.</param>
/// <param name="BodyStart">The offset at which the text below begins.</param>
/// <param name="Outline">What that text holds; nothing when it is nested too deep to be parsed.</param>
internal sealed record Document(ContentText Text, YamlMap? FrontMatter, int BodyStart, Outline Outline)
{
    /// <summary>True when front matter says so, even when it has faults elsewhere.</summary>
    public bool IsDraft => FrontMatter?.Find("draft")?.Value is YamlText { Value: "true" };
}
