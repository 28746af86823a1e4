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
            // What leads to this guide itself is no address to encrypt.
            if (leadsTo is LinkTarget.Elsewhere { Scheme: "http" } target && LinksAreRelativeFiles.OwnPage(target.Address, context) is null)
            {
                yield return new Diagnostic(Rule, link.TargetSpan, $"`{target.Address}` is not encrypted.", "write https:// if the site answers there")
                {
                    Edit = AnswersEncrypted(target.Address, file, context) ? link.LeadTo("https" + target.Address[target.Address.IndexOf(':')..]) : null,
                };
            }
        }
    }

    // A host to which this page or the bibliography links by https already.
    private static bool AnswersEncrypted(string address, CheckedFile file, CheckContext context)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsDefaultPort) return false;
        var start = $"https://{uri.Host}/";
        return file.Links.Any(link => IsBelow(link.Target)) || (context.References?.Values ?? []).Any(reference => reference.Url is { } url && IsBelow(url));

        bool IsBelow(string other) => (other + "/").StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }
}
