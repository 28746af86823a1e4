using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MagnesiumGuide.Content;

/// <summary>
/// Reads YAML into nodes with positions. It works on the parser's events and not on the library's representation model, because that throws at the
/// first key that stands twice and expands aliases before anybody could refuse them.
/// </summary>
internal static class YamlReader
{
    private const int MaxDepth = 32;

    /// <summary>Reads a whole YAML file; an empty one gives an empty mapping, one that can't be parsed null.</summary>
    public static YamlNode? Read(ContentText file, DiagnosticBag bag) => Read(file, 0, file.Text.Length, bag);

    /// <summary>Reads the YAML between two offsets of a file; nothing gives an empty mapping, a text that can't be parsed null.</summary>
    public static YamlNode? Read(ContentText file, int start, int end, DiagnosticBag bag)
    {
        if (FirstTabbedLine(file, start, end) is { } tabbed)
        {
            var indent = file.Line(tabbed).IndexOf('\t');
            bag.Add(ShapeRules.YamlIsWellFormed, file.Span(file.LineStart(tabbed) + indent, file.LineStart(tabbed) + indent + 1),
                "the line is indented with a tab, which YAML does not allow.", "indent with spaces");
            return null;
        }

        var scanner = new Scanner(new StringReader(file.Text[start..end]));
        try
        {
            return new Reading(scanner, file, start, end, bag).Root();
        }
        // The scanner lets exceptions of its own making through for some texts: \UFFFFFFFF, or the rest of a list that begins in the first column.
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException)
        {
            var (span, message, fix) = YamlFault.Explain(file, start, end, (exception as YamlException)?.Start ?? scanner.CurrentPosition, exception);
            bag.Add(ShapeRules.YamlIsWellFormed, span, message, fix);
            return null;
        }
    }

    private static int? FirstTabbedLine(ContentText file, int start, int end)
    {
        for (var line = file.Position(start).Line; line <= file.Position(Math.Max(start, end - 1)).Line; line++)
        {
            var text = file.Line(line);
            var indent = text.Length - text.TrimStart(" \t").Length;
            if (indent < text.Length && text[indent] != '#' && text[..indent].Contains('\t')) return line;
        }

        return null;
    }

    // Thrown and caught in this file only: the events of a refused text are not read to their end.
    private sealed class RefusedException : Exception;

    private sealed class Reading(Scanner scanner, ContentText file, int start, int end, DiagnosticBag bag)
    {
        private readonly Parser _parser = new(scanner);

        public YamlNode? Root()
        {
            try
            {
                _parser.Consume<StreamStart>();
                if (_parser.Accept<StreamEnd>(out _)) return new YamlMap([], start, start);
                _parser.Consume<DocumentStart>();
                var root = Node(1);
                _parser.Consume<DocumentEnd>();
                if (_parser.Accept<DocumentStart>(out var second))
                {
                    bag.Add(ShapeRules.YamlIsWellFormed, Span(second.Start, second.End), "a second YAML document begins here.", "keep one, and delete the line that parts them");
                    return null;
                }

                return root is YamlText { IsNull: true } ? new YamlMap([], root.Start, root.End) : root;
            }
            catch (RefusedException)
            {
                return null;
            }
        }

        private YamlNode Node(int depth)
        {
            if (_parser.Accept<AnchorAlias>(out var alias))
                throw RefuseAlias(alias);
            if (_parser.Accept<NodeEvent>(out var node) && !node.Anchor.IsEmpty)
                throw Refuse(ShapeRules.YamlIsPlain, node, $"the anchor `&{node.Anchor.Value}` marks a text for use elsewhere.", "delete the anchor, and write the text out where it is used");
            if (node is { Tag.IsEmpty: false } && !node.Tag.IsNonSpecific)
                throw Refuse(ShapeRules.YamlIsPlain, node, $"the tag `{node.Tag.Value}` gives the value a type of its own.", "delete the tag; quote the value if it begins with an exclamation mark");
            if (depth > MaxDepth)
                throw Refuse(ShapeRules.YamlIsShallow, node!, $"the value is nested more than {MaxDepth} levels deep.", "write it with fewer levels");

            if (_parser.TryConsume<Scalar>(out var scalar)) return Text(scalar);

            if (_parser.TryConsume<SequenceStart>(out var sequence))
            {
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (!_parser.Accept<SequenceEnd>(out _)) items.Add(Node(depth + 1));
                return new YamlList(items.ToImmutable(), Offset(sequence.Start), EndOf(Offset(sequence.Start), _parser.Consume<SequenceEnd>()));
            }

            var mapping = _parser.Consume<MappingStart>();
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var keys = new Dictionary<string, YamlText>(StringComparer.Ordinal);
            while (!_parser.Accept<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is not YamlText text)
                {
                    bag.Add(ShapeRules.YamlIsWellFormed, file.Span(key.Start, key.End), "a key must be a word, and this is a list or a mapping.", "quote the value if it begins with [ or {");
                }
                else if (mapping.Style == MappingStyle.Flow && IsRestOfText(text, value) && entries is [.., { Value: YamlText { IsPlain: true, IsNull: false } before } last])
                {
                    entries[^1] = last with { Value = before with { Value = $"{before.Value}, {text.Value}", End = text.End } };
                }
                else if (!keys.TryAdd(text.Value, text))
                {
                    bag.Add(ShapeRules.KeysAreUnique, file.Span(text.Start, text.End),
                        $"`{text.Value}` stands twice; the first is in line {file.Position(keys[text.Value].Start).Line}.", "delete one of the two");
                }
                else
                {
                    entries.Add(new YamlEntry(text, value));
                }
            }

            return new YamlMap(entries.ToImmutable(), Offset(mapping.Start), EndOf(Offset(mapping.Start), _parser.Consume<MappingEnd>()));
        }

        private YamlText Text(Scalar scalar)
        {
            var text = new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, Offset(scalar.Start), EndOf(Offset(scalar.Start), scalar));
            if (!text.IsPlain) return text;
            if (text.Value is [var open, .., var close] && ClosingOf(open) is { } closing && (close == closing || close == open))
            {
                bag.Add(ShapeRules.YamlIsWellFormed, file.Span(text.Start, text.End), $"the quotation marks {open} {close} are those of books, and become part of the text.",
                    $"write `{YamlFault.Quoted(text.Value[1..^1])}`, with straight ones");
                throw new RefusedException();
            }

            // An item that is indented further than the one above it goes on with its text.
            var hyphen = file.Text.AsSpan(text.Start, text.End - text.Start).IndexOf('\n') < 0 ? null : HyphenIn(text);
            if (hyphen is not { } at) return text;
            bag.Add(ShapeRules.YamlIsWellFormed, file.Span(at, at + 1), "this hyphen begins no item: it is indented further than the text above, which goes on here.",
                "begin the line in the same column as the item above it");
            throw new RefusedException();
        }

        private int? HyphenIn(YamlText text)
        {
            for (var line = file.Position(text.Start).Line + 1; line <= file.Position(text.End).Line; line++)
            {
                var indent = file.Line(line).Length - file.Line(line).TrimStart(' ').Length;
                if (file.Line(line)[indent..].StartsWith("- ")) return file.LineStart(line) + indent;
            }

            return null;
        }

        private static char? ClosingOf(char quote) => quote switch { '\u201C' or '\u201E' => '\u201D', '\u2018' or '\u201A' => '\u2019', '\u201D' => '\u201D', '\u2019' => '\u2019', '\u00AB' => '\u00BB', _ => null };

        // Who begins a text with a star means emphasis.
        private RefusedException RefuseAlias(AnchorAlias alias)
        {
            var at = Offset(alias.Start);
            var line = file.Text.AsSpan(at, end - at);
            if (line.IndexOf('\n') is >= 0 and var newLine) line = line[..newLine];
            if (line.Count('*') < 2)
                return Refuse(ShapeRules.YamlIsPlain, alias, $"the alias `*{alias.Value}` stands for a text written elsewhere.", "write the text out here, or put it in double quotes if the star belongs to it");
            return Refuse(ShapeRules.YamlIsPlain, alias, "a text can't begin with * in YAML, where a star means a text written elsewhere.", $"write `{YamlFault.Quoted(line.TrimEnd().ToString())}`, with quotes");
        }

        // {title: Safety, description: Doses, medicines, kidneys.} is meant as it reads, and contract.md writes it so. YAML takes what follows a comma
        // for a key without a value; as nobody writes such a key, it is the rest of the text before it.
        private bool IsRestOfText(YamlText key, YamlNode value) => key.IsPlain && value is YamlText { IsPlain: true, Value: "" } && !file.Text.AsSpan(key.End, value.End - key.End).Contains(':');

        private RefusedException Refuse(Rule rule, ParsingEvent at, string message, string fix)
        {
            bag.Add(rule, Span(at.Start, at.End), message, fix);
            return new RefusedException();
        }

        // What ends with its indentation has its end mark behind the blank lines that follow; what ends with a bracket, before the bracket.
        private int EndOf(int first, ParsingEvent node)
        {
            var last = Offset(node.End);
            if (node is SequenceEnd or MappingEnd && last < end && file.Text[last] == (node is SequenceEnd ? ']' : '}') && IsOpen(file.Text[first])) return last + 1;
            while (last > first && char.IsWhiteSpace(file.Text[last - 1])) last--;
            return last;
        }

        private static bool IsOpen(char c) => c is '[' or '{';

        private FileSpan Span(Mark from, Mark to) => file.Span(Offset(from), Offset(to));

        private int Offset(Mark mark) => Math.Min(end, start + (int)mark.Index);
    }
}
