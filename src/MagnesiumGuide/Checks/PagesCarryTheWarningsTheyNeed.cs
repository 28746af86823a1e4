using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>A page about what can do harm carries the warning that data/required-warnings.yaml asks for, or leads to it.</summary>
public sealed class PagesCarryTheWarningsTheyNeed : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG510", "pages-carry-the-warnings-they-need", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        if (file.Page is not { } page) yield break;
        foreach (var warning in context.RequiredWarnings)
        {
            // Reading the words takes longer than all else, and few pages need a warning.
            if (CauseIn(page, file, warning, context) is not var (place, cause) || Warns(context.ProseOf(file)!, 0, int.MaxValue, warning) || LeadsToWarning(file, warning, context)) continue;
            yield return new Diagnostic(Rule, place, $"{cause}, and no warning of the page mentions {warning.Mention[0]}.",
                $"add a callout `> [!WARNING]` that says what {warning.Mention[0]} means here, or link to one on another page, with its anchor");
        }
    }

    private static (FileSpan Place, string Cause)? CauseIn(Page page, CheckedFile file, RequiredWarning warning, CheckContext context)
    {
        if (warning.Quotes is { } kind && file.Links.FirstOrDefault(link => link.ValueId is { } id && context.Values?.GetValueOrDefault(id) is { } value && kind.Fits(value)) is { } dose)
            return (dose.Span, $"the page quotes \"{dose.Text}\"");
        if (page is Article article && warning.Topics.Contains(article.TopicId.Value)) return (article.TopicId.Span, $"the page is about `{article.TopicId.Value}`");
        if (warning.Words.IsEmpty || context.ProseOf(file) is not { } prose) return null;
        foreach (var word in warning.Words)
            if (IndexOf(prose.Words, word, 0, prose.Words.Length) is >= 0 and var at) return (prose.Span(at, at + word.Length), $"the page speaks of \"{prose.Words.Substring(at, word.Length)}\"");
        return null;
    }

    private static bool LeadsToWarning(CheckedFile file, RequiredWarning warning, CheckContext context)
    {
        foreach (var (_, target) in context.TargetsOf(file))
        {
            if (target is not LinkTarget.File { Name: var name, AnchorId: { } anchor }) continue;
            // What can't be read may hold the warning, and its fault must not take this page down too.
            var other = context.Find(name);
            if (other is { Path: not null, Page: null, IsDraft: false } || context.Unreadable.Contains(name)) return true;
            if (other is not { Page: not null, Outline: { } outline, IsDraft: false }) continue;
            var index = outline.Headings.IndexOf(outline.Headings.FirstOrDefault(heading => heading.Id == anchor)!);
            if (index < 0) continue;
            // From the heading to the next of its rank.
            var heading = outline.Headings[index];
            var end = outline.Headings.Skip(index + 1).FirstOrDefault(next => next.Level <= heading.Level || heading.NamesCallout)?.Span.Start.Line ?? int.MaxValue;
            if (Warns(ProseReader.Of(other.Page), heading.Span.Start.Line, end, warning)) return true;
        }

        return false;
    }

    private static bool Warns(Prose prose, int firstLine, int endLine, RequiredWarning warning)
    {
        foreach (var passage in prose.Passages)
        {
            if (passage.Callout is not (CalloutKind.Warning or CalloutKind.Caution) || passage.Line < firstLine || passage.Line >= endLine) continue;
            foreach (var word in warning.Mention)
                if (IndexOf(prose.Words, word, passage.Start, passage.End) >= 0) return true;
        }

        return false;
    }

    // A whole word, in any case.
    private static int IndexOf(string words, string word, int start, int end)
    {
        for (var at = start; (at = words.IndexOf(word, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + word.Length == words.Length || !char.IsLetterOrDigit(words[at + word.Length]))) return at;
        }

        return -1;
    }
}
