using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Articles;

/// <summary>A link as its author wrote it.</summary>
/// <param name="Target">The address as written: a relative file, an anchor, a URL, <c>value:id</c>.</param>
/// <param name="Text">The words that carry the link, without markup.</param>
/// <param name="Span">The link as a whole.</param>
/// <param name="TargetSpan">The address inside it.</param>
public sealed record Link(string Target, string Text, FileSpan Span, FileSpan TargetSpan)
{
    /// <summary>What links to a reference value begin with.</summary>
    public const string ValueScheme = "value:";

    /// <summary>The id of the reference value that the link quotes; null for any other link.</summary>
    public string? ValueId => Target.StartsWith(ValueScheme, StringComparison.Ordinal) ? Target[ValueScheme.Length..] : null;

    /// <summary>The change after which the link leads elsewhere. It changes nothing where the address does not stand in the link itself.</summary>
    public TextEdit LeadTo(string target) => Span == TargetSpan ? new TextEdit(Span, $"<{Target}>", $"<{target}>") : new TextEdit(TargetSpan, Target, target);
}

/// <summary>A picture.</summary>
/// <param name="Target">The address as written.</param>
/// <param name="AlternativeText">What it shows, for those who don't see it.</param>
/// <param name="Span">The picture as a whole.</param>
/// <param name="TargetSpan">The address inside it.</param>
public sealed record Image(string Target, string AlternativeText, FileSpan Span, FileSpan TargetSpan)
{
    /// <summary>What the address of a chart begins with.</summary>
    public const string ChartScheme = "chart:";

    /// <summary>The id of the chart that stands here; null for any other picture.</summary>
    public string? ChartId => Target.StartsWith(ChartScheme, StringComparison.Ordinal) ? Target[ChartScheme.Length..] : null;

    /// <summary>True when it is a paragraph of its own.</summary>
    public bool StandsAlone { get; init; }
}
