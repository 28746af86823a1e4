namespace MagnesiumGuide.Articles;

/// <summary>What a callout is for. The class names in contract.md (<c>.callout--warning</c> …) are these names in lower case.</summary>
public enum CalloutKind
{
    /// <summary>Background that can be passed over.</summary>
    Note,

    /// <summary>A practical hint.</summary>
    Tip,

    /// <summary>"Worth remembering"; never used for safety.</summary>
    Important,

    /// <summary>Harm is possible.</summary>
    Warning,

    /// <summary>Get medical help now.</summary>
    Caution,
}
