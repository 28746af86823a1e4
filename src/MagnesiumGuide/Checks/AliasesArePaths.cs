using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>An alias is an old path of the site.</summary>
public sealed class AliasesArePaths : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG703", "aliases-are-paths", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var (alias, span) in file.Page?.Aliases ?? [])
        {
            if (WebAddress.IsPath(alias)) continue;
            yield return new Diagnostic(Rule, span, $"`{alias}` is no path of this site.", "write it as it stood after the host, without a slash at its end: /articles/old-name")
            {
                Edit = WebAddress.PathMeant(alias) is { } meant ? new TextEdit(span, alias, meant) : null,
            };
        }
    }
}
