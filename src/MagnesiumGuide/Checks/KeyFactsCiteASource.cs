using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Every key fact and the quick summary name the source that carries them.</summary>
public sealed class KeyFactsCiteASource : IClaimCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG404", "key-facts-cite-a-source", Severity.Warning);

    /// <inheritdoc />
    public ClaimKind Kind => ClaimKind.KeyFact;
}
