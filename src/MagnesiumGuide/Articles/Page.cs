using System.Collections.Immutable;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>A value and the place where its author wrote it.</summary>
public readonly record struct Located<T>(T Value, FileSpan Span);

/// <summary>A page written in Markdown: the hub, one of <c>pages/</c>, or an <see cref="Article"/>.</summary>
public record Page
{
    /// <summary>The file it was read from.</summary>
    public required ContentFile File { get; init; }

    /// <summary>The path of its URL, from <see cref="Permalinks"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The h1 and the title of the page; at most 70 characters.</summary>
    public required Located<string> Title { get; init; }

    /// <summary>The meta description; 50 to 160 characters.</summary>
    public required Located<string> Description { get; init; }

    /// <summary>First published; null on pages that don't say.</summary>
    public Located<DateOnly>? Date { get; init; }

    /// <summary>The last significant change; null when there was none since <see cref="Date"/>.</summary>
    public Located<DateOnly>? LastModified { get; init; }

    /// <summary>Old paths, each answered by one redirect to this page.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>False when old paths stand in the file that can't be read as such.</summary>
    public bool AliasesAreSound { get; init; } = true;

    /// <summary>What the text below the front matter holds.</summary>
    public required Outline Outline { get; init; }

    /// <summary>The offset in the file's text at which that text begins.</summary>
    public required int BodyStart { get; init; }

    /// <summary>The day that sitemap, feed and structured data give as the last change; null on pages without a date.</summary>
    public DateOnly? Updated => (LastModified ?? Date)?.Value;

    /// <summary>Every link of the page, front matter included, in reading order.</summary>
    public virtual IEnumerable<Link> AllLinks => Outline.Links;

    /// <summary>Every citation of the page, front matter included, in reading order.</summary>
    public virtual IEnumerable<Citation> AllCitations => Outline.Citations;

    /// <summary>The statements of the page that must name a source, front matter included.</summary>
    public virtual IEnumerable<Claim> Claims => Outline.Claims;
}
