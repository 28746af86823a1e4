using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>A source is cited in brackets of its own: anything else stands on the page as it was typed.</summary>
public sealed class CitationsStandInBrackets : IFileCheck
{
    private const int MaxKey = 80;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG407", "citations-stand-in-brackets", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context)
    {
        foreach (var bare in BareKeysIn(file, context)) yield return bare;
        if (file.Mentions.IsEmpty) yield break;
        var text = file.File.Read();
        foreach (var mention in file.Mentions)
        {
            if (context.References?.ContainsKey(mention.Id) != true && !IsBracketed(text, mention.Span)) continue;
            yield return new Diagnostic(Rule, mention.Span, $"`@{mention.Id}` would stand on the page as it is typed here.", $"write `[@{mention.Id}]`; words go before the bracket, a place in the source behind the key");
        }
    }

    // "[key]", which is no link and has no @.
    private IEnumerable<Diagnostic> BareKeysIn(CheckedFile file, CheckContext context)
    {
        if (file.Page is not { } page || context.References is not { } references) yield break;
        var text = file.File.Read();
        var first = page is Article ? text.LineStart(2) : page.BodyStart;
        for (var open = text.Text.IndexOf('[', first); open >= 0; open = text.Text.IndexOf('[', open + 1))
        {
            var inside = text.Text.AsSpan(open + 1);
            var length = inside[..Math.Min(inside.Length, MaxKey)].IndexOfAny("[]@ \n");
            if (length <= 0 || inside[length] != ']' || (length + 1 < inside.Length && inside[length + 1] is '(' or '[' or ':')) continue;
            if (open > 0 && text.Text[open - 1] is '!' or '\\' or ']' or '`') continue;
            var key = inside[..length].ToString();
            if (!references.ContainsKey(key) || (open < page.BodyStart && !IsSaid((Article)page, text, open))) continue;
            yield return new Diagnostic(Rule, text.Span(open, open + length + 2), $"`[{key}]` would stand on the page as it is typed here.", $"write `[@{key}]`");
        }
    }

    // A list of slugs is no text.
    private static bool IsSaid(Article article, ContentText text, int at) =>
        article.KeyFacts.Prepend(article.Summary).Any(said => text.Offset(said.Span.Start) <= at && at < text.Offset(said.Span.End));

    // "[see @key]", though not the words of a link, "[see @name](https://example.org)".
    private static bool IsBracketed(ContentText text, FileSpan mention)
    {
        var line = text.Line(mention.Start.Line);
        if (mention.End.Line != mention.Start.Line || mention.End.Column > line.Length) return false;
        var before = line[..(mention.Start.Column - 1)];
        var after = line[(mention.End.Column - 1)..];
        var close = after.IndexOfAny('[', ']');
        return before.LastIndexOf('[') > before.LastIndexOf(']') && close >= 0 && after[close] is ']' && !(close + 1 < after.Length && after[close + 1] is '(' or '[' or ':');
    }
}
