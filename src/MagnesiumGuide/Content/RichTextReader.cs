using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;
using Markdig.Syntax;

namespace MagnesiumGuide.Content;

/// <summary>Reads a YAML text as inline Markdown, so that what is found in it is reported at its place in the file.</summary>
internal static class RichTextReader
{
    /// <summary>Reads a scalar; there is always a text, if need be an empty one.</summary>
    public static RichText Read(YamlText scalar, ContentText file, DiagnosticBag bag) => PlainMarkdown.Read(scalar, file) ?? ReadAny(scalar, file, bag);

    /// <summary>Reads a scalar the long way, whatever is in it.</summary>
    internal static RichText ReadAny(YamlText scalar, ContentText file, DiagnosticBag bag)
    {
        var offsets = OffsetsOf(scalar, file.Text);
        FileSpan Span(int start, int end) => file.Span(offsets[Math.Clamp(start, 0, scalar.Value.Length)], offsets[Math.Clamp(end - 1, 0, scalar.Value.Length)] + 1);

        var (tree, broken) = MarkdownText.Parse(scalar.Value);
        if (tree is null)
        {
            bag.Add(broken.Rule, Span(broken.Start, broken.Start + broken.Length), broken.Message, broken.Fix);
            return new RichText("", [], [], file.Span(scalar.Start, scalar.End));
        }

        var inlines = new TreeReader(Span, bag);
        inlines.Read(tree);
        foreach (var block in tree.Where(block => block is not (ParagraphBlock or HtmlBlock or LinkReferenceDefinitionGroup)))
        {
            bag.Add(ShapeRules.ShortTextsAreInline, Span(block.Span.Start, block.Span.End + 1), "only text, emphasis, links and citations can stand here, no headings, lists, quotes or tables.",
                "write it as one paragraph");
        }

        foreach (var image in inlines.Images)
            bag.Add(ShapeRules.ShortTextsAreInline, image.Span, "a picture can't stand here.", "move it into the body");

        return new RichText(scalar.Value, inlines.Links, inlines.Citations, file.Span(scalar.Start, scalar.End)) { Mentions = inlines.Mentions };
    }

    // For each character of the value, the offset in the file that it came from. YAML folds lines, doubles single quotes and escapes inside
    // double ones; whatever it did, both texts hold the same characters in the same order, so they are walked side by side.
    private static int[] OffsetsOf(YamlText scalar, string text)
    {
        var offsets = new int[scalar.Value.Length + 1];
        var at = scalar.Start;
        var end = scalar.End;
        var quote = at < end && text[at] is '"' or '\'' && !scalar.IsPlain ? text[at] : '\0';
        if (quote != '\0')
        {
            at++;
            end--;
        }
        else if (!scalar.IsPlain)
        {
            // | and > and their indicators take the rest of their line.
            at = text.IndexOf('\n', at) is >= 0 and var newLine ? newLine + 1 : end;
            while (at < end && text[at] == ' ') at++;
        }

        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var c = scalar.Value[i];
            if (at < end && text[at] != c)
            {
                if (c is ' ' or '\n' && text[at] is '\n' or ' ')
                {
                    offsets[i] = at;
                    while (at < end && text[at] is '\n' or ' ') at++;
                    continue;
                }

                while (at < end && text[at] is '\n' or ' ') at++;
                if (quote == '"' && at < end && text[at] == '\\')
                {
                    offsets[i] = at;
                    at += at + 1 < end ? text[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 } : 1;
                    // \U0001F600 is one escape and two units.
                    if (char.IsHighSurrogate(c) && text[offsets[i] + 1] == 'U' && i + 1 < scalar.Value.Length) offsets[i + 1] = offsets[i++];
                    continue;
                }
            }

            offsets[i] = Math.Min(at, end);
            if (quote == '\'' && c == '\'') at++;
            at++;
        }

        offsets[^1] = Math.Min(at, end);
        return offsets;
    }
}
