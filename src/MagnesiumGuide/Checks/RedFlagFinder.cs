using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using Markdig.Syntax;

namespace MagnesiumGuide.Checks;

/// <summary>Finds red-flag signs in what a page says: whole words, in any case, over the ends of lines and with emphasis inside.</summary>
public sealed class RedFlagFinder
{
    // What may stand between two words of a sign in a Markdown file; in the words alone it is a space.
    private const string Gap = @"[\s>*_]+";

    private readonly Regex? _signs;

    /// <summary>Prepares the search for these signs.</summary>
    public RedFlagFinder(ImmutableArray<RedFlag> signs)
    {
        Words = [.. signs.Select(sign => string.Join(", ", sign.Variants.Prepend(sign.Sign)))];
        var spellings = signs.SelectMany(sign => sign.Variants.Prepend(sign.Sign))
            .OrderByDescending(spelling => spelling.Length)
            .Select(spelling => string.Join(Gap, spelling.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)));
        if (!signs.IsEmpty) _signs = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', spellings)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The signs, each with its other spellings.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The first sign that a page names in its summary, its key facts or its text, and where; null when it names none.</summary>
    public Located<string>? FirstIn(Page page)
    {
        if (_signs is null) return null;
        var file = page.File.Read();
        return (page is Article article ? article.KeyFacts.Prepend(article.Summary).Select(text => FirstIn(file, text)).FirstOrDefault(found => found is not null) : null)
            ?? FirstInBody(file, page.BodyStart);
    }

    /// <summary>The first sign that a text names, as it is written there; null when it names none.</summary>
    public string? FirstIn(string words) => _signs?.Match(words) is { Success: true } found ? found.Value : null;

    private Located<string>? FirstIn(ContentText file, RichText text) =>
        FirstIn(file, file.Offset(text.Span.Start), file.Offset(text.Span.End), () => text.PlainText);

    private Located<string>? FirstInBody(ContentText file, int start)
    {
        // Most pages name none, and need no syntax tree to say so.
        if (!_signs!.IsMatch(file.Text, start) || MarkdownText.Parse(file.Text[start..]).Tree is not { } tree) return null;
        return tree.Descendants<LeafBlock>().Where(block => block is not (HtmlBlock or LinkReferenceDefinition))
            .Select(block => FirstIn(file, start + block.Span.Start, start + block.Span.End + 1, () => MarkdownText.Plain(block)))
            .FirstOrDefault(found => found is not null);
    }

    // The place comes from the file, but what an address or the key of a citation holds is said to nobody.
    private Located<string>? FirstIn(ContentText file, int start, int end, Func<string> words)
    {
        if (_signs!.Match(file.Text[start..end]) is not { Success: true } written || _signs.Match(words()) is not { Success: true } said) return null;
        return new Located<string>(said.Value, file.Span(start + written.Index, start + written.Index + written.Length));
    }
}
