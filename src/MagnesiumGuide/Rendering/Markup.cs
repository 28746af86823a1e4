namespace MagnesiumGuide.Rendering;

/// <summary>HTML made by the renderer, safe to print as it is: content can't put tags of its own into it.</summary>
public readonly record struct Markup(string Html)
{
    /// <summary>Nothing.</summary>
    public static Markup Empty { get; } = new("");

    /// <summary>True when there is nothing to print.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Html);

    /// <inheritdoc />
    public override string ToString() => Html;
}
