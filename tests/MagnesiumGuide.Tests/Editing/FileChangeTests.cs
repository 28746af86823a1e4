using System.Text;
using MagnesiumGuide.Editing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class FileChangeTests
{
    [Fact]
    public void A_change_is_shown_with_three_lines_around_it()
    {
        var lines = Enumerable.Range(1, 30).Select(number => $"line {number}\n").ToArray();
        var before = string.Concat(lines);
        (lines[4], lines[24]) = ("line five\n", "line 25\r\n");

        Diff(before, string.Concat(lines)).Should().Be("""
            --- a/a.md
            +++ b/a.md
            @@ -2,7 +2,7 @@
             line 2
             line 3
             line 4
            -line 5
            +line five
             line 6
             line 7
             line 8
            @@ -22,7 +22,7 @@
             line 22
             line 23
             line 24
            -line 25
            +line 25
             line 26
             line 27
             line 28

            """.Replace("+line 25\n", "+line 25\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_comes_and_one_that_goes_are_told_apart()
    {
        Diff(null, "a\nb").Should().Be("--- /dev/null\n+++ b/a.md\n@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n");
        Diff("a\n", null).Should().Be("--- a/a.md\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n");
    }

    [Fact]
    public void Differences_lead_from_one_list_to_the_other_on_the_shortest_way()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 2000; run++)
        {
            var (before, after) = (Random(), Random());
            var found = Differences.Between(before, after);
            found.Where(entry => entry.Kind != '+').Select(entry => entry.Text).Should().Equal(before);
            found.Where(entry => entry.Kind != '-').Select(entry => entry.Text).Should().Equal(after);
            found.Count(entry => entry.Kind == ' ').Should().Be(LongestCommon(before, after));
        }

        string[] Random() => [.. Enumerable.Range(0, random.Next(9)).Select(_ => "abc"[random.Next(3)].ToString())];
    }

    private static int LongestCommon(string[] one, string[] other)
    {
        var lengths = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
                lengths[i, j] = one[i - 1] == other[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }

        return lengths[one.Length, other.Length];
    }

    private static string Diff(string? before, string? after) =>
        new FileChange("/a.md", "a.md", before is null ? null : Encoding.UTF8.GetBytes(before), after is null ? null : Encoding.UTF8.GetBytes(after)).ToUnifiedDiff();
}
