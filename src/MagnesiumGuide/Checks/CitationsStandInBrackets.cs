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
        if (file.Mentions.IsEmpty) yield break;
        var text = file.File.Read();
        foreach (var mention in file.Mentions)
        {
            if (context.References?.ContainsKey(mention.Id) != true && !IsBracketed(text, mention.Span)) continue;
            yield return new Diagnostic(Rule, mention.Span, $"`@{mention.Id}` would stand on the page as it is typed here.", $"write `[@{mention.Id}]`; words go before the bracket, a place in the source behind the key");
        }
    }

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
