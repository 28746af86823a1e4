using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Links leave the site by https, http, mailto or tel: anything else can run code, or leads nowhere on a phone.</summary>
public sealed class LinksHaveASafeScheme : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG205", "links-have-a-safe-scheme", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var (link, leadsTo) in context.TargetsOf(file))
        {
            if (leadsTo is not LinkTarget.Elsewhere target) continue;
            if (target.Scheme is "https" or "http" && !WebAddress.IsAbsolute(target.Address))
                yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Address}` is no complete address.", "write it as the browser shows it: https://example.org/page");
            else if (target.Scheme is not ("https" or "http" or "mailto" or "tel"))
                yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Address}` is no address that a link may have.", "use https://, mailto: or tel:");
        }
    }
}
