using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Diagnostics;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Zorium ⟦cures⟧ it.", "    7 | Zorium cures it.\n      |        ^^^^^\n")]
    [InlineData("\t- ⟦a\tb⟧", "    7 |  - a b\n      |    ^^^\n")]
    [InlineData("de\u0301ja\u0300 ⟦vu⟧", "    7 | de\u0301ja\u0300 vu\n      |      ^^\n")]
    [InlineData("\u7720\u308A ⟦\U0001F600⟧", "    7 | \u7720\u308A \U0001F600\n      |      ^^\n")]
    [InlineData("a ⟦\u001B[2J\u202Ecures⟧", "    7 | a  [2J cures\n      |   ^^^^^^^^^^\n")]
    [InlineData("a ⟦⟧b", "")]
    [InlineData("⟦---⟧", "")]
    public void The_words_are_underlined(string marked, string expected) => Of(marked, 80).Should().Be(expected);

    [Theory]
    [InlineData(0, "    7 | cures one two three", "      | ^^^^^\n")]
    [InlineData(3, "    7 | one two three cures one two three", "      |               ^^^^^\n")]
    [InlineData(40, " cures one two", "^^^^^\n")]
    public void Of_a_long_line_the_part_around_the_words_is_shown(int words, string begins, string ends)
    {
        var excerpt = Of(string.Concat(Enumerable.Repeat("one two three ", words / 3)) + "⟦cures⟧" + string.Concat(Enumerable.Repeat(" one two three", 30)), 60);

        var lines = excerpt.Split('\n');
        lines[0].Should().Contain(begins).And.EndWith("\u2026");
        lines[0].Length.Should().BeLessThan(60);
        excerpt.Should().EndWith(ends);
        lines[1].IndexOf('^', StringComparison.Ordinal).Should().Be(lines[0].IndexOf("cures", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_lines_the_first_is_shown() =>
        Excerpt.Of(new FileSpan("a.md", new TextPosition(12, 5), new TextPosition(13, 2)), "one two", 80).Should().Be("    12 | one two\n       |     ^^^\n");

    private static string Of(string marked, int width)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal));
        return Excerpt.Of(new FileSpan("a.md", new TextPosition(7, start + 1), new TextPosition(7, end)), marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), width);
    }
}
