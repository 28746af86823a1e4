using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Content;

/// <summary>A Markdown file cut into front matter and body, both parsed.</summary>
/// <param name="File">The file.</param>
/// <param name="FrontMatter">The mapping between the fences; null when it is missing or can't be parsed.</param>
/// <param name="Body">The text below; empty when it is nested too deep to be parsed.</param>
public sealed record Document(ContentFile File, YamlMap? FrontMatter, Body Body);
