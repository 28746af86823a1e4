using System.Text;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class RawTextTests
{
    [Theory]
    [InlineData("one\ntwo\nthree\n", "one\nTWO\nthree\n")]
    [InlineData("one\r\ntwo\r\nthree", "one\r\nTWO\r\nthree")]
    [InlineData("one\rtwo\rthree", "one\rTWO\rthree")]
    [InlineData("\uFEFFone\r\ntwo", "\uFEFFone\r\nTWO")]
    [InlineData("\uFEFF\uFEFFone\ntwo\r\n", "\uFEFF\uFEFFone\nTWO\r\n")]
    public void An_edit_changes_its_own_place_and_no_other_byte(string before, string after) =>
        Text(before, Edit(2, 1, 2, 4, "two", "TWO")).Should().Be(after);

    [Theory]
    [InlineData("a\r\nb\r\n", "a\r\nnew\r\nb\r\n")]
    [InlineData("a\nb\n", "a\nnew\nb\n")]
    [InlineData("a\rb\r", "a\rnew\rb\r")]
    [InlineData("a\r\nb\n", "a\r\nnew\r\nb\n")]
    public void A_new_line_ends_as_the_line_above_it_does(string before, string after) => Text(before, Edit(2, 1, 2, 1, "", "new\n")).Should().Be(after);

    [Fact]
    public void Of_a_place_only_the_words_in_question_are_changed() => Text("topic: \"safty\" # why", Edit(1, 8, 1, 15, "safty", "safety")).Should().Be("topic: \"safety\" # why");

    [Theory]
    [InlineData("sa\\u0066ty", "safty")]
    [InlineData("safty safty", "safty")]
    [InlineData("aaa", "aa")]
    public void Where_the_words_do_not_stand_or_stand_twice_nothing_is_changed(string text, string was) => Text(text, Edit(1, 1, 1, text.Length + 1, was, "safety")).Should().Be(text);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 9)]
    [InlineData(4, 1)]
    public void A_place_outside_the_file_changes_nothing(int line, int column) => Text("one\ntwo\n", Edit(line, column, line, column, "", "x")).Should().Be("one\ntwo\n");

    [Fact]
    public void Of_two_edits_of_one_place_the_first_is_made() =>
        Text("abcdef", Edit(1, 1, 1, 5, "abcd", "X"), Edit(1, 3, 1, 7, "cdef", "Y")).Should().Be("Xef");

    [Fact]
    public void Ten_thousand_random_texts_keep_every_byte_outside_their_edits()
    {
        var random = new Random(20261122);
        string[] pieces = ["a", "b", "é", "😀", "\n", "\r\n", "\r", "\uFEFF", "# note", " ", "\t", "key: ", "\"", "'", "\u2028"];
        for (var run = 0; run < 10_000; run++)
        {
            var raw = (random.Next(4) == 0 ? "\uFEFF" : "") + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var file = new ContentFile("a.md", "a.md", Encoding.UTF8.GetBytes(raw));
            var read = file.Read();
            // Two stretches of the text as it is read, apart from each other and each within a line.
            var cuts = Enumerable.Range(0, 4).Select(_ => random.Next(read.Text.Length + 1)).Order().ToArray();
            var edits = new[] { (cuts[0], cuts[1]), (cuts[2], cuts[3]) }.Distinct()
                .Where(cut => read.Text[cut.Item1..cut.Item2].IndexOfAny(['\n', '\uFEFF']) < 0 && IsWhole(read.Text, cut.Item1) && IsWhole(read.Text, cut.Item2))
                .Select(cut => new TextEdit(read.Span(cut.Item1, cut.Item2), read.Text[cut.Item1..cut.Item2], $"<{cut.Item1}>")).ToList();

            var (utf8, done) = new RawText(Encoding.UTF8.GetBytes(raw)).With(edits);

            done.Should().HaveCount(edits.Count, "{0}", raw);
            var expected = read.Text;
            foreach (var (start, end) in new[] { (cuts[2], cuts[3]), (cuts[0], cuts[1]) }.Distinct().Where(cut => edits.Exists(edit => edit.Span == read.Span(cut.Item1, cut.Item2) && edit.Becomes == $"<{cut.Item1}>")))
                expected = $"{expected[..start]}<{start}>{expected[end..]}";
            new ContentFile("a.md", "a.md", utf8).Read().Text.Should().Be(expected);
            Ends(Encoding.UTF8.GetString(utf8)).Should().Equal(Ends(raw));
        }
    }

    private static bool IsWhole(string text, int at) => at == 0 || at == text.Length || !char.IsLowSurrogate(text[at]);

    private static IEnumerable<char> Ends(string text) => text.Where(c => c is '\r' or '\n' or '\uFEFF');

    private static string Text(string before, params TextEdit[] edits) => Encoding.UTF8.GetString(new RawText(Encoding.UTF8.GetBytes(before)).With(edits).Utf8);

    private static TextEdit Edit(int line, int column, int endLine, int endColumn, string was, string becomes) => new(new FileSpan("a.md", new(line, column), new(endLine, endColumn)), was, becomes);
}
