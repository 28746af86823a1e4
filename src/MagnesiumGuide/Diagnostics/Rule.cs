namespace MagnesiumGuide.Diagnostics;

/// <summary>What can be wrong, independent of where.</summary>
/// <param name="Id">Stable for ever: two letters and three digits, "MG203". The first digit is the family (contract.md, section 4).</param>
/// <param name="Name">What good content does, as words with hyphens: "links-resolve".</param>
/// <param name="Severity">How much a finding weighs unless <c>checks:</c> in site.yaml says otherwise.</param>
public sealed record Rule(string Id, string Name, Severity Severity)
{
    /// <summary>
    /// False for rules about the shape of a text: what breaks them cannot be read as content, so site.yaml can't switch them off.
    /// </summary>
    public bool Configurable { get; init; } = true;

    /// <summary>True for a rule whose warnings <c>check --strict</c> reports as errors: graver than other warnings, yet no reason to withhold a page.</summary>
    public bool IsErrorWhenStrict { get; init; }
}
