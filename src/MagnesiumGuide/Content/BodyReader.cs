using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MagnesiumGuide.Content;

/// <summary>Reads the Markdown below the front matter: callouts, headings, sections, questions, and everything that points elsewhere.</summary>
internal static partial class BodyReader
{
    private const string FaqTitle = "Frequently asked questions";

    /// <summary>Reads a file from an offset to its end.</summary>
    public static Body Read(ContentFile file, int start, DiagnosticBag bag)
    {
        var text = file.Text[start..];
        var (tree, broken) = MarkdownText.Parse(text);
        if (tree is not null) return new Reading(file, start, bag).Read(tree);
        bag.Add(broken.Rule, file.Span(start + broken.Start, start + broken.Start + broken.Length), broken.Message, broken.Fix);
        return new Body([], [], [], [], [], [], []);
    }

    private sealed partial class Reading(ContentFile file, int offset, DiagnosticBag bag)
    {
        private readonly Dictionary<HeadingBlock, Heading> _headings = [];
        private readonly ImmutableArray<Callout>.Builder _callouts = ImmutableArray.CreateBuilder<Callout>();

        public Body Read(MarkdownDocument tree)
        {
            var inlines = new InlineReader((start, end) => file.Span(offset + start, offset + end), bag);
            inlines.Read(tree);
            var kinds = new Dictionary<CalloutBlock, FileSpan>();
            ReadCallouts(tree, kinds);
            foreach (var definition in tree.Descendants<LinkReferenceDefinition>().Where(definition => definition.Label is ['!', ..]))
                bag.Add(ShapeRules.CalloutsHaveAKind, Span(definition), "a colon after the kind of a callout makes its text the address of a link.", "delete the colon, and put the text on the next line");
            ReadHeadings(tree);
            foreach (var (block, kind) in kinds)
                _callouts.Add(new Callout(block.Kind, block.Title is { } title ? _headings[title] : null, CitationsOf(block), kind));

            var opening = ImmutableArray.CreateBuilder<Block>();
            var sections = ImmutableArray.CreateBuilder<Section>();
            var blocks = opening;
            Heading? heading = null;
            foreach (var block in tree)
            {
                if (block is HeadingBlock { Level: <= 2 } next)
                {
                    Close();
                    heading = _headings[next];
                    blocks = ImmutableArray.CreateBuilder<Block>();
                }
                else if (block is not (HtmlBlock or LinkReferenceDefinitionGroup))
                {
                    blocks.Add(block);
                }
            }

            Close();
            return new Body(
                opening.ToImmutable(),
                sections.ToImmutable(),
                [.. _headings.Values.OrderBy(found => found.Span.Start.Line)],
                inlines.Links,
                inlines.Images,
                inlines.Citations,
                [.. _callouts.OrderBy(callout => callout.Span.Start.Line)])
            {
                Mentions = inlines.Mentions,
            };

            void Close()
            {
                if (heading is null) return;
                sections.Add(heading.Id == Section.FaqId
                    ? new Section(heading, [], ReadQuestions(heading, blocks))
                    : new Section(heading, blocks.ToImmutable(), []));
            }
        }

        private void ReadCallouts(ContainerBlock container, Dictionary<CalloutBlock, FileSpan> kinds)
        {
            for (var i = 0; i < container.Count; i++)
            {
                if (container[i] is QuoteBlock quote && ReadKind(quote) is var (kind, place))
                {
                    var callout = new CalloutBlock { Kind = kind, Span = quote.Span, Line = quote.Line, Column = quote.Column };
                    while (quote.Count > 0)
                    {
                        var child = quote[0];
                        quote.RemoveAt(0);
                        callout.Add(child);
                    }

                    container[i] = callout;
                    kinds.Add(callout, place);
                    if (!callout.Any(child => child is not HeadingBlock))
                        bag.Add(ShapeRules.CalloutsHaveAKind, place, "the callout holds no text.", "write its text below this line, each line after a > sign");
                }

                if (container[i] is ContainerBlock inner) ReadCallouts(inner, kinds);
            }
        }

        // The kind of a callout, with its line taken out of the quote; null for a plain quote.
        private (CalloutKind Kind, FileSpan Place)? ReadKind(QuoteBlock quote)
        {
            if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } inline } paragraph) return null;
            var start = offset + paragraph.Span.Start;
            var line = file.Position(start).Line;
            var end = file.LineStart(line) + file.Line(line).Length;
            if (CalloutMark().Match(file.Text[start..end]) is not { Success: true } mark) return null;

            var word = mark.Groups["kind"].Value;
            var place = file.Span(start, start + mark.Groups["mark"].Length);
            var known = Enum.GetNames<CalloutKind>();
            if (!known.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                bag.Add(ShapeRules.CalloutsHaveAKind, place, $"`{word}` is no kind of callout.",
                    Nearest.To(word, known) is { } near ? $"did you mean `[!{near.ToUpperInvariant()}]`?" : $"use one of {string.Join(", ", known.Select(name => $"[!{name.ToUpperInvariant()}]"))}");
                return null;
            }

            if (mark.Groups["rest"] is { Length: > 0 } rest)
            {
                bag.Add(ShapeRules.CalloutsHaveAKind, file.Span(start + rest.Index, start + rest.Index + rest.Length), "the kind of a callout must stand alone on its line.",
                    $"put the text on the next line; to name the callout, begin that line with `> ### {rest.Value.Trim()}`");
                return null;
            }

            // Everything up to the first line break is the mark.
            while (inline.FirstChild is { } first)
            {
                first.Remove();
                if (first is LineBreakInline) break;
            }

            if (inline.FirstChild is null) quote.Remove(paragraph);
            return (Enum.Parse<CalloutKind>(word, ignoreCase: true), place);
        }

        private void ReadHeadings(MarkdownDocument tree)
        {
            var ids = new HeadingIds();
            var blocks = tree.Descendants<HeadingBlock>().ToList();
            // Chosen anchors come first: a made one steps aside for them, whatever their order.
            var chosen = blocks.ToDictionary(block => block, block => TakeChosenId(block, ids));
            foreach (var block in blocks)
            {
                var text = block.Inline is null ? "" : MarkdownText.Plain(block.Inline);
                var isFaq = block.Level == 2 && string.Equals(text, FaqTitle, StringComparison.OrdinalIgnoreCase) && chosen[block] is null;
                var id = chosen[block] ?? (isFaq && ids.Take(Section.FaqId) ? Section.FaqId : ids.Make(text));
                _headings.Add(block, new Heading(block.Level, id, text, Span(block), chosen[block] is not null, block.Parent is CalloutBlock callout && callout.Title == block) { Tree = block.Inline });
                block.SetData(typeof(Heading), _headings[block]);
            }
        }

        private string? TakeChosenId(HeadingBlock block, HeadingIds ids)
        {
            if (block.Inline?.LastChild is not LiteralInline last || ChosenId().Match(last.Content.ToString()) is not { Success: true } match) return null;
            var id = match.Groups["id"].Value;
            var content = last.Content;
            content.End -= match.Length;
            last.Content = content;
            var start = offset + block.Span.Start + file.Text.AsSpan(offset + block.Span.Start, block.Span.Length).LastIndexOf("{#");
            var place = file.Span(start, start + id.Length + 3);
            if (!ids.Take(id)) bag.Add(ShapeRules.HeadingIdsAreUnique, place, $"the anchor `{id}` stands twice on this page.", "give one of the headings another one");
            return id;
        }

        private ImmutableArray<Question> ReadQuestions(Heading faq, IEnumerable<Block> blocks)
        {
            var questions = ImmutableArray.CreateBuilder<Question>();
            var answer = ImmutableArray.CreateBuilder<Block>();
            Heading? question = null;
            foreach (var block in blocks)
            {
                if (block is HeadingBlock { Level: 3 } heading)
                {
                    Close();
                    question = _headings[heading];
                    answer = ImmutableArray.CreateBuilder<Block>();
                }
                else if (question is null)
                {
                    bag.Add(ShapeRules.FaqHoldsQuestions, Span(block), "this stands before the first question of the FAQ.", "move it into a section of its own, or begin with a question: ### …?");
                }
                else
                {
                    answer.Add(block);
                }
            }

            Close();
            if (questions.Count == 0)
                bag.Add(ShapeRules.FaqHoldsQuestions, faq.Span, "the FAQ holds no question.", "write each question as a heading: ### …?");
            return questions.ToImmutable();

            void Close()
            {
                if (question is null) return;
                if (answer.Count == 0) bag.Add(ShapeRules.FaqHoldsQuestions, question.Span, $"the question \"{question.Text}\" has no answer.", "write the answer below it");
                questions.Add(new Question(question, answer.ToImmutable(), [.. answer.SelectMany(block => CitationsOf(block))]));
            }
        }

        private static ImmutableArray<Citation> CitationsOf(Block block)
        {
            // Markdig lists the descendants of containers only.
            MarkdownObject parent = block is LeafBlock { Inline: { } inline } ? inline : block;
            return [.. parent.Descendants().OfType<CitationInline>().SelectMany(citation => citation.Citations)];
        }

        private FileSpan Span(Block block) => file.Span(offset + block.Span.Start, offset + block.Span.End + 1);
    }

    [GeneratedRegex("""^(?<mark>\[!(?<kind>[^\]\s]*)\])[ \t]*(?<rest>.*)$""")]
    private static partial Regex CalloutMark();

    [GeneratedRegex("""\s*\{#(?<id>[A-Za-z][A-Za-z0-9_-]*)\}\s*$""")]
    private static partial Regex ChosenId();
}
