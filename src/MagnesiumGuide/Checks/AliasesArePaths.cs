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
            yield return new Diagnostic(Rule, span, $"`{alias}` is no path of this site.",
                (WebAddress.PathMeant(alias) ?? PathOf(alias)) is { } path ? $"write `{path}`" : "write it as it stood after the host, without a slash at its end: /articles/old-name")
            {
                Edit = WebAddress.PathMeant(alias) is { } meant ? new TextEdit(span, alias, meant) : null,
            };
        }
    }

    private static string? PathOf(string address) =>
        WebAddress.IsAbsolute(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.TrimEnd('/') is var path && WebAddress.IsPath(path) ? path : null;
}
