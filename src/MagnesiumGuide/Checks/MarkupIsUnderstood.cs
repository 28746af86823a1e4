using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What was meant as Markdown is Markdown: a heading, a link, a table, strong words.</summary>
public sealed class MarkupIsUnderstood : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG315", "markup-is-understood", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not { } page) yield break;
        var text = file.File.Read();
        foreach (var field in page is Article article ? article.KeyFacts.Prepend(article.Summary) : [])
        {
            var faults = BrokenMarkup.FaultsIn(field.Markdown);
            if (faults.Count == 0) continue;
            // A text that YAML has folded or escaped has its fault somewhere inside.
            var start = text.Text.IndexOf(field.Markdown, text.Offset(field.Span.Start), StringComparison.Ordinal);
            var isPlain = start >= 0 && start + field.Markdown.Length <= text.Offset(field.Span.End);
            foreach (var (at, length, message, fix) in faults) yield return new Diagnostic(Rule, isPlain ? text.Span(start + at, start + at + length) : field.Span, message, fix);
        }

        // What can't be parsed is reported by others.
        if (ReferenceEquals(page.Outline, Outline.Empty)) yield break;
        foreach (var (at, length, message, fix) in BrokenMarkup.FaultsIn(text.Text[page.BodyStart..]))
            yield return new Diagnostic(Rule, text.Span(page.BodyStart + at, page.BodyStart + at + length), message, fix);
    }
}
