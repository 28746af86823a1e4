namespace MagnesiumGuide;

/// <summary>What readers get of a file that has an error.</summary>
public enum FileUse
{
    /// <summary>Nothing: it had no version without an error since the site was started.</summary>
    Withheld,

    /// <summary>What could be read of a file that pages share, which had no version without an error either.</summary>
    InPart,

    /// <summary>The version before its errors.</summary>
    LastGood,
}
