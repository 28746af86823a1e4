using MagnesiumGuide.Tests.Checks;

namespace MagnesiumGuide.Tests.Language;

public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("One *two* **three** `four` five.", "One two three  five.")]
    [InlineData("A [link](a.md#b) and <https://example.org> [@key; @other, p. 3].", "A link and.")]
    [InlineData("A snake_case and _this_.", "A snake_case and this.")]
    [InlineData("5 \\* 3 &nbsp;x", "5 * 3  x")]
    [InlineData("> [!NOTE]\n> ### Title {#id}\n> Text\n> goes on.", "Title|Text goes on.")]
    [InlineData("- one\n  goes on\n- two", "one goes on|two")]
    [InlineData("1. one\n2. two", "one|two")]
    [InlineData("| a | b |\n|---|---|\n| c \\| d | e |", "a|b|c | d|e")]
    [InlineData("Before.\n\n```yaml\nkey: value\n```\n\nAfter.", "Before.|After.")]
    [InlineData("Before <!-- no --> after.\n\n<!-- nor\nthis -->\n\nEnd.", "Before  after.|End.")]
    [InlineData("![A picture](a.svg)\n\nText.", "Text.")]
    [InlineData("A ![picture](a.svg) in a line.", "A  in a line.")]
    public void Words_without_markup(string markdown, string passages)
    {
        var prose = LabelledSentencesTests.ProseOf(markdown);

        string.Join('|', prose.Passages.Select(passage => prose.Words[passage.Start..passage.End])).Should().Be(passages);
    }

    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("It is 0.7 mmol/L. So.", "It is 0.7 mmol/L.|So.")]
    [InlineData("Nuts, e.g. almonds, and L. Smith. End.", "Nuts, e.g. almonds, and L. Smith.|End.")]
    [InlineData("See p. 4 there. \"Quoted.\" Then (in brackets.) More.", "See p. 4 there.|\"Quoted.\"|Then (in brackets.)|More.")]
    [InlineData("A claim [@a]. Another [@b].", "A claim.|Another.")]
    public void Sentences_one_by_one(string markdown, string sentences)
    {
        var prose = LabelledSentencesTests.ProseOf(markdown);

        string.Join('|', prose.Sentences.Select(sentence => prose.Text(sentence).ToString())).Should().Be(sentences);
    }

    [Fact]
    public void Each_word_knows_its_place()
    {
        const string Text = "# A\n\nOne *two* [three](a.md) [@b] four.\n> - five\n>   six";
        var prose = LabelledSentencesTests.ProseOf(Text);
        var lines = Text.Split('\n');

        foreach (var word in new[] { "One", "two", "three", "four", "five", "six" })
        {
            var span = prose.Span(prose.Words.IndexOf(word, StringComparison.Ordinal), prose.Words.IndexOf(word, StringComparison.Ordinal) + word.Length);
            lines[span.Start.Line - 1][(span.Start.Column - 1)..(span.End.Column - 1)].Should().Be(word);
        }
    }
}
