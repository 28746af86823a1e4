using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Every key fact and the quick summary name the source that carries them.</summary>
public sealed class KeyFactsCiteASource : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG404", "key-facts-cite-a-source", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not Article article) yield break;
        if (article.Summary.Citations.IsEmpty)
            yield return new Diagnostic(Rule, article.Summary.Span, "the quick summary names no source.", "cite the reference that carries it: [@key]");
        foreach (var fact in article.KeyFacts.Where(fact => fact.Citations.IsEmpty))
            yield return new Diagnostic(Rule, fact.Span, "the key fact names no source.", "cite the reference that carries it: [@key]");
    }
}
