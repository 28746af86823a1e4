using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MagnesiumGuide.Content;

/// <summary>
/// Reads <c>[@key]</c>, <c>[@a; @b]</c> and <c>[@key, p. 4]</c>, the citation syntax of Pandoc (pandoc.org/MANUAL.html#citation-syntax),
/// before Markdown takes the bracket for a link.
/// </summary>
internal sealed partial class CitationParser : InlineParser
{
    private static readonly object s_found = new();

    public CitationParser() => OpeningCharacters = ['['];

    /// <summary>The citations of a parsed text, in no order.</summary>
    public static IReadOnlyList<CitationInline> FoundIn(MarkdownDocument tree) => tree.GetData(s_found) as List<CitationInline> ?? [];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@') return false;
        var text = slice.Text;
        var close = text.IndexOf(']', slice.Start, slice.End - slice.Start + 1);
        // What is not closed before the next bracket opens is no citation, and must not swallow the one that follows.
        if (close < 0 || text.IndexOf('[', slice.Start + 1, close - slice.Start) >= 0) return false;

        var open = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var keys = ImmutableArray.CreateBuilder<CitationKey>();
        MalformedPart? malformed = null;
        var start = slice.Start + 1;
        foreach (var part in text[start..close].Split(';'))
        {
            var from = start + part.Length - part.TrimStart().Length;
            // The offset is taken for each part, since a citation may go over the end of a line.
            var at = processor.GetSourcePosition(from);
            if (Key().Match(part.Trim()) is { Success: true } match && !NextKey().IsMatch(match.Groups["locator"].Value))
                keys.Add(new CitationKey(match.Groups["id"].Value, match.Groups["locator"] is { Success: true } locator ? locator.Value : null, at, at + match.Groups["id"].Length + 1));
            else
                malformed ??= new MalformedPart(part.Trim(), at, at + Math.Max(1, part.Trim().Length));
            start += part.Length + 1;
        }

        var citation = new CitationInline
        {
            Keys = keys.ToImmutable(),
            Malformed = malformed,
            Span = new(open, processor.GetSourcePosition(close)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        processor.Inline = citation;
        if (processor.Document.GetData(s_found) is not List<CitationInline> found) processor.Document.SetData(s_found, found = []);
        found.Add(citation);
        slice.Start = close + 1;
        return true;
    }

    // Where a key begins; in "p. 4 (a@b.example)" none does.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_.])@(?=[\p{L}\p{N}_])")]
    private static partial Regex NextKey();

    [GeneratedRegex("""^@(?<id>[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?)(?:\s*,\s*(?<locator>\S.*))?$""", RegexOptions.Singleline)]
    private static partial Regex Key();
}
