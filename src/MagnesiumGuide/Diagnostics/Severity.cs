namespace MagnesiumGuide.Diagnostics;

/// <summary>How much a finding weighs. Only an error keeps a file from its readers.</summary>
public enum Severity
{
    /// <summary>The content is wrong; the file is withheld until it is mended.</summary>
    Error,

    /// <summary>Readers are worse off, but the file is served.</summary>
    Warning,

    /// <summary>Could be better.</summary>
    Suggestion,
}
