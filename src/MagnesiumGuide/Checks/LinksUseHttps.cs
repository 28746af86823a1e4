using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Web pages are linked by https, which nobody can read or change on the way.</summary>
public sealed class LinksUseHttps : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG206", "links-use-https", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var (link, leadsTo) in context.TargetsOf(file))
        {
            if (leadsTo is LinkTarget.Elsewhere { Scheme: "http" } target)
                yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Address}` is not encrypted.", "write https:// if the site answers there");
        }
    }
}
