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
    private static readonly Dictionary<string, CalloutKind> s_kinds = Enum.GetValues<CalloutKind>().ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

    // What other engines call them, and what comes to mind.
    private static readonly Dictionary<string, CalloutKind> s_otherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DANGER"] = CalloutKind.Warning,
        ["ALERT"] = CalloutKind.Warning,
        ["ATTENTION"] = CalloutKind.Warning,
        ["EMERGENCY"] = CalloutKind.Caution,
        ["HELP"] = CalloutKind.Caution,
        ["INFO"] = CalloutKind.Note,
        ["INFORMATION"] = CalloutKind.Note,
        ["HINT"] = CalloutKind.Tip,
        ["REMEMBER"] = CalloutKind.Important,
    };

    /// <summary>Reads a file from an offset to its end. The same text gives the same body, whenever it is read.</summary>
    public static Body Read(ContentText file, int start, DiagnosticBag bag)
    {
        var text = file.Text[start..];
        var (tree, broken) = MarkdownText.Parse(text);
        if (tree is not null) return new Reading(file, start, bag).Read(tree);
        bag.Add(broken.Rule, file.Span(start + broken.Start, start + broken.Start + broken.Length), broken.Message, broken.Fix);
        return Body.Empty;
    }

    /// <summary>The kind of callout that a word stands for; false for any other word.</summary>
    public static bool IsKind(ReadOnlySpan<char> word, out CalloutKind kind) => s_kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out kind);

    /// <summary>Makes and takes the anchor of a heading that sets none itself.</summary>
    public static string IdOf(int level, string text, HeadingIds ids) =>
        level == 2 && string.Equals(text, FaqTitle, StringComparison.OrdinalIgnoreCase) && ids.Take(Section.FaqId) ? Section.FaqId : ids.Make(text);

    private sealed partial class Reading(ContentText file, int offset, DiagnosticBag bag)
    {
        private readonly Dictionary<HeadingBlock, Heading> _headings = [];
        private readonly ImmutableArray<Callout>.Builder _callouts = ImmutableArray.CreateBuilder<Callout>();

        // The headings with an anchor that another one has, and where it is set. A rung that stands twice is told as such.
        private readonly Dictionary<HeadingBlock, FileSpan> _twins = [];

        public Body Read(MarkdownDocument tree)
        {
            var parts = new TreeReader((start, end) => file.Span(offset + start, offset + end), bag);
            parts.Read(tree);
            var kinds = new Dictionary<CalloutBlock, FileSpan>();
            ReadCallouts(tree, kinds);
            foreach (var definition in parts.Definitions.Where(definition => definition.Label is ['!', ..]))
                bag.Add(ShapeRules.CalloutsHaveAKind, Span(definition), "a colon after the kind of a callout makes its text the address of a link.", "delete the colon, and put the text on the next line");
            ReadHeadings(parts.Headings);
            foreach (var (block, kind) in kinds)
                _callouts.Add(new Callout(block.Kind, block.Title is { } title ? _headings[title] : null, parts.CitationsIn(block.Span.Start, block.Span.End), kind) { HasText = block.Any(child => child is not HeadingBlock) });

            var opening = ImmutableArray.CreateBuilder<Block>();
            var sections = ImmutableArray.CreateBuilder<SectionBody>();
            var blocks = opening;
            HeadingBlock? heading = null;
            foreach (var block in tree)
            {
                if (block is HeadingBlock { Level: <= 2 } next)
                {
                    Close();
                    heading = next;
                    blocks = ImmutableArray.CreateBuilder<Block>();
                }
                else if (block is not (HtmlBlock or LinkReferenceDefinitionGroup))
                {
                    blocks.Add(block);
                }
            }

            Close();
            var firsts = _twins.Count == 0 ? null : _headings.Values.GroupBy(heading => heading.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Min(heading => heading.Span.Start.Line), StringComparer.Ordinal);
            foreach (var (twin, place) in _twins)
                bag.Add(ShapeRules.HeadingIdsAreUnique, place, $"the anchor `{_headings[twin].Id}` stands twice on this page; the first is in line {firsts![_headings[twin].Id]}.", "give one of the two headings another one");
            var outline = new Outline(
                [.. sections.Select(section => section.Section)],
                [.. _headings.Values.OrderBy(found => found.Span.Start.Line)],
                parts.Links,
                parts.Images,
                parts.Citations,
                [.. _callouts.OrderBy(callout => callout.Span.Start.Line)],
                parts.Mentions);
            return new Body(outline, opening.ToImmutable(), sections.ToImmutable());

            void Close()
            {
                if (heading is null) return;
                var found = _headings[heading];
                var questions = found.Id == Section.FaqId ? ReadQuestions(found, blocks, parts) : [];
                var rungs = found.Id == Section.HelpId ? ReadRungs(found, blocks, parts) : [];
                sections.Add(new SectionBody(
                    new Section(found, blocks.Count > 0, [.. questions.Select(question => question.Question)]) { Rungs = [.. rungs.Select(rung => rung.Rung)] },
                    heading.Inline,
                    found.Id is Section.FaqId or Section.HelpId ? [] : blocks.ToImmutable(),
                    questions,
                    rungs));
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
            if (!s_kinds.TryGetValue(word, out var kind))
            {
                var known = Enum.GetNames<CalloutKind>();
                bag.Add(ShapeRules.CalloutsHaveAKind, place, $"`{word}` is no kind of callout.",
                    s_otherWords.TryGetValue(word, out var meant) ? $"write `[!{meant.ToString().ToUpperInvariant()}]`" : Nearest.To(word, known) is { } near ? $"did you mean `[!{near.ToUpperInvariant()}]`?" : $"use one of {string.Join(", ", known.Select(name => $"[!{name.ToUpperInvariant()}]"))}",
                    Nearest.Only(word, known) is { } only ? new TextEdit(place, mark.Groups["mark"].Value, $"[!{only.ToUpperInvariant()}]") : null);
                return null;
            }

            if (mark.Groups["rest"] is { Length: > 0 } rest)
            {
                bag.Add(ShapeRules.CalloutsHaveAKind, file.Span(start + rest.Index, start + rest.Index + rest.Length), "the kind of a callout must stand alone on its line.",
                    $"put the text on the next line; to name the callout, begin that line with `> ### {rest.Value.Trim()}`");
                return null;
            }

            // Everything on its line is the mark, the line break too, which is gone where a citation follows.
            while (inline.FirstChild is { } first && offset + first.Span.Start <= end) first.Remove();

            if (inline.FirstChild is null) quote.Remove(paragraph);
            return (kind, place);
        }

        private void ReadHeadings(List<HeadingBlock> blocks)
        {
            var ids = new HeadingIds();
            // Chosen anchors come first: a made one steps aside for them, whatever their order.
            var chosen = blocks.ConvertAll(block => TakeChosenId(block, ids));
            foreach (var (index, block) in blocks.Index())
            {
                var own = chosen[index];
                var text = block.Inline is null ? "" : MarkdownText.Plain(block.Inline);
                var id = own ?? IdOf(block.Level, text, ids);
                _headings.Add(block, new Heading(block.Level, id, text, Span(block), own is not null, block.Parent is CalloutBlock callout && callout.Title == block));
                block.SetData(typeof(Heading), _headings[block]);
            }
        }

        private string? TakeChosenId(HeadingBlock block, HeadingIds ids)
        {
            if (block.Inline?.LastChild is not LiteralInline last || !last.Content.AsSpan().Contains('}') || ChosenId().Match(last.Content.ToString()) is not { Success: true } match) return null;
            var id = match.Groups["id"].Value;
            var content = last.Content;
            content.End -= match.Length;
            last.Content = content;
            var start = offset + block.Span.Start + file.Text.AsSpan(offset + block.Span.Start, block.Span.Length).LastIndexOf("{#");
            var place = file.Span(start, start + id.Length + 3);
            if (!ids.Take(id)) _twins.Add(block, place);
            return id;
        }

        private ImmutableArray<QuestionBody> ReadQuestions(Heading faq, IEnumerable<Block> blocks, TreeReader parts)
        {
            var questions = ImmutableArray.CreateBuilder<QuestionBody>();
            foreach (var (question, answer) in PartsBelow(blocks, ShapeRules.FaqHoldsQuestions, "this stands before the first question of the FAQ.", "move it into a section of its own, or begin with a question: ### …?"))
            {
                var heading = _headings[question];
                if (answer.IsEmpty) bag.Add(ShapeRules.FaqHoldsQuestions, heading.Span, $"the question \"{heading.Text}\" has no answer.", "write the answer below it");
                questions.Add(new QuestionBody(new Question(heading, CitationsIn(answer, parts)) { HasAnswer = !answer.IsEmpty }, question.Inline, answer));
            }

            if (questions.Count == 0)
                bag.Add(ShapeRules.FaqHoldsQuestions, faq.Span, "the FAQ holds no question.", "write each question as a heading: ### …?");
            return questions.ToImmutable();
        }

        private ImmutableArray<RungBody> ReadRungs(Heading help, IEnumerable<Block> blocks, TreeReader parts)
        {
            var rungs = ImmutableArray.CreateBuilder<RungBody>();
            var hasHeadings = false;
            foreach (var (title, signs) in PartsBelow(blocks, ShapeRules.HelpIsALadder, "this stands before the first rung of the care ladder.", "move it below a rung, or into a section of its own"))
            {
                hasHeadings = true;
                var heading = _headings[title];
                if (Rung.UrgencyOf(heading.Id) is not { } urgency)
                {
                    bag.Add(ShapeRules.HelpIsALadder, heading.Span, $"`{heading.Id}` is no rung of the care ladder.",
                        Nearest.To(heading.Id, Rung.Anchors) is { } near ? $"did you mean {{#{near}}}?" : $"end the heading with one of {string.Join(", ", Rung.Anchors.Select(anchor => $"{{#{anchor}}}"))}",
                        heading.HasOwnId && Nearest.Only(heading.Id, Rung.Anchors) is { } only ? new TextEdit(heading.Span, $"{{#{heading.Id}}}", $"{{#{only}}}") : null);
                    continue;
                }

                if (rungs.Any(rung => rung.Rung.Urgency == urgency))
                {
                    bag.Add(ShapeRules.HelpIsALadder, heading.Span, $"the rung `{heading.Id}` stands twice.", "put the signs of both below one heading");
                    _twins.Remove(title);
                }
                else if (rungs.Count > 0 && rungs[^1].Rung.Urgency > urgency)
                {
                    bag.Add(ShapeRules.HelpIsALadder, heading.Span, $"the rung `{heading.Id}` stands below one that is less urgent.", $"put it above `{rungs[^1].Rung.Heading.Id}`: who needs it has no time to read on");
                }

                if (signs.IsEmpty) bag.Add(ShapeRules.HelpIsALadder, heading.Span, $"the rung `{heading.Id}` is empty.", "list the signs below it, or delete it");
                rungs.Add(new RungBody(new Rung(urgency, heading, CitationsIn(signs, parts)) { HasSigns = !signs.IsEmpty }, title.Inline, signs));
            }

            if (!hasHeadings)
                bag.Add(ShapeRules.HelpIsALadder, help.Span, "the care ladder holds no rung.", "write one as a heading, ### Call an ambulance if {#emergency}, with its signs below, or give the section another anchor");
            return rungs.ToImmutable();
        }

        // What stands below each heading of level 3; anything before the first is reported.
        private List<(HeadingBlock Title, ImmutableArray<Block> Blocks)> PartsBelow(IEnumerable<Block> blocks, Rule rule, string message, string fix)
        {
            var found = new List<(HeadingBlock Title, ImmutableArray<Block>.Builder Blocks)>();
            foreach (var block in blocks)
            {
                if (block is HeadingBlock { Level: 3 } heading) found.Add((heading, ImmutableArray.CreateBuilder<Block>()));
                else if (found.Count == 0) bag.Add(rule, Span(block), message, fix);
                else found[^1].Blocks.Add(block);
            }

            return found.ConvertAll(part => (part.Title, part.Blocks.ToImmutable()));
        }

        private static ImmutableArray<Citation> CitationsIn(ImmutableArray<Block> blocks, TreeReader parts) =>
            blocks.IsEmpty ? [] : parts.CitationsIn(blocks[0].Span.Start, blocks[^1].Span.End);

        private FileSpan Span(Block block) => file.Span(offset + block.Span.Start, offset + block.Span.End + 1);
    }

    [GeneratedRegex("""^(?<mark>\[!(?<kind>[^\]\s]*)\])[ \t]*(?<rest>.*)$""")]
    private static partial Regex CalloutMark();

    [GeneratedRegex("""\s*\{#(?<id>[A-Za-z][A-Za-z0-9_-]*)\}\s*$""")]
    private static partial Regex ChosenId();
}
