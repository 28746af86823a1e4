using System.Text;

namespace MagnesiumGuide.Editing;

/// <summary>What is about to become of a file.</summary>
/// <param name="Path">Its path on disk.</param>
/// <param name="DisplayPath">Its path as diagnostics show it.</param>
/// <param name="Before">The bytes that it has; null for a file that is not there yet.</param>
/// <param name="After">The bytes that it gets; null for a file that goes.</param>
public sealed record FileChange(string Path, string DisplayPath, byte[]? Before, byte[]? After)
{
    private const int Context = 3;

    /// <summary>The change as <c>diff -u</c> and git write it; line ends other than a line feed stay in the lines.</summary>
    public string ToUnifiedDiff()
    {
        var lines = Differences.Between(LinesOf(Before), LinesOf(After));
        var diff = new StringBuilder($"--- {(Before is null ? "/dev/null" : "a/" + DisplayPath)}\n+++ {(After is null ? "/dev/null" : "b/" + DisplayPath)}\n");
        var (old, now) = (1, 1);
        for (var i = 0; i < lines.Length;)
        {
            // A hunk begins some lines before a difference, and ends where so many lines in a row are the same that the next one is a hunk of its own.
            var next = i;
            while (next < lines.Length && lines[next].Kind == ' ') next++;
            if (next == lines.Length) break;
            var first = Math.Max(i, next - Context);
            (old, now) = (old + first - i, now + first - i);
            var end = next;
            for (var same = 0; end < lines.Length && same <= 2 * Context; end++) same = lines[end].Kind == ' ' ? same + 1 : 0;
            while (end > first && lines[end - 1].Kind == ' ') end--;
            end = Math.Min(lines.Length, end + Context);
            var hunk = lines[first..end];
            var (left, right) = (hunk.Count(line => line.Kind != '+'), hunk.Count(line => line.Kind != '-'));
            diff.Append(System.Globalization.CultureInfo.InvariantCulture, $"@@ -{(left == 0 ? old - 1 : old)},{left} +{(right == 0 ? now - 1 : now)},{right} @@\n");
            foreach (var line in hunk) diff.Append(line.Kind).Append(line.Text).Append(line.Text.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
            (old, now, i) = (old + left, now + right, end);
        }

        return diff.ToString();
    }

    private static List<string> LinesOf(byte[]? utf8)
    {
        var lines = new List<string>();
        var text = utf8 is null ? "" : Encoding.UTF8.GetString(utf8);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
