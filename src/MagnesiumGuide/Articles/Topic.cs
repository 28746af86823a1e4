namespace MagnesiumGuide.Articles;

/// <summary>A group of articles, in the order of the hub.</summary>
/// <param name="Id">The name in its URL and in front matter.</param>
/// <param name="Title">The heading readers see.</param>
/// <param name="Description">One line about it.</param>
public sealed record Topic(string Id, string Title, string Description);
