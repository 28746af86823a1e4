using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A warning says who found the danger.</summary>
public sealed class WarningsCiteASource : IClaimCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG405", "warnings-cite-a-source", Severity.Warning);

    /// <inheritdoc />
    public ClaimKind Kind => ClaimKind.Warning;
}
