using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A source is cited in brackets of its own: anything else stands on the page as it was typed.</summary>
public sealed class CitationsStandInBrackets : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG407", "citations-stand-in-brackets", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var mention in MentionsOf(file, context))
        {
            if (context.References?.ContainsKey(mention.Id) != true && !IsBracketed(file.File, mention.Span)) continue;
            yield return new Diagnostic(Rule, mention.Span, $"`@{mention.Id}` would stand on the page as it is typed here.", $"write `[@{mention.Id}]`; words go before the bracket, a place in the source behind the key");
        }
    }

    private static IEnumerable<Mention> MentionsOf(CheckedFile file, CheckContext context)
    {
        if (file.Document is null) return context.Terms.SelectMany(term => term.Definition.Mentions);
        var front = file.Page is Article article ? article.KeyFacts.Prepend(article.Summary).SelectMany(text => text.Mentions) : [];
        return front.Concat(file.Document.Body.Mentions);
    }

    // "[see @key]", though not the words of a link, "[see @name](https://example.org)".
    private static bool IsBracketed(ContentFile file, FileSpan mention)
    {
        var line = file.Line(mention.Start.Line);
        if (mention.End.Line != mention.Start.Line || mention.End.Column > line.Length) return false;
        var before = line[..(mention.Start.Column - 1)];
        var after = line[(mention.End.Column - 1)..];
        var close = after.IndexOfAny('[', ']');
        return before.LastIndexOf('[') > before.LastIndexOf(']') && close >= 0 && after[close] is ']' && !(close + 1 < after.Length && after[close + 1] is '(' or '[' or ':');
    }
}
