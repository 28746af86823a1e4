using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>Every row of a table has as many cells as its first: a bar that was forgotten puts numbers into the wrong column.</summary>
public sealed class TableRowsAreComplete : IFileCheck
{
    /// <inheritdoc />
    public Rule Rule { get; } = new("MG316", "table-rows-are-complete", Severity.Warning);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context) => file.Page is { } page && !ReferenceEquals(page.Outline, Outline.Empty) && file.File.Holds("\n|"u8) ? In(file.File.Read(), page.BodyStart) : [];

    private IEnumerable<Diagnostic> In(ContentText text, int start)
    {
        var fence = "";
        for (var number = text.Position(start).Line; number <= text.LineCount; number++)
        {
            if (FenceOf(text.Line(number)) is { } mark && (fence.Length == 0 || fence == mark)) fence = fence.Length == 0 ? mark : "";
            if (fence.Length > 0 || !IsRow(text.Line(number))) continue;
            var first = number;
            while (number < text.LineCount && IsRow(text.Line(number + 1))) number++;
            // Without the line of hyphens it is no table, which MG315 says.
            if (number == first || !IsRule(text.Line(first + 1))) continue;
            var columns = Cells(text.Line(first));
            for (var row = first + 1; row <= number; row++)
            {
                var cells = Cells(text.Line(row));
                if (cells == columns) continue;
                yield return new Diagnostic(Rule, text.LineSpan(row),
                    $"{(row == first + 1 ? "the line of hyphens" : "this row")} has {Written(cells)}, and the first row of its table {columns}.",
                    row == first + 1 ? $"write `{BrokenMarkup.RuleOf(columns)}`" : cells < columns ? "put a | between the cells; one that is empty is `| |`" : "delete the | that is too much, or write `\\|` where it belongs to the words");
            }
        }
    }

    private static string Written(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";

    private static string? FenceOf(ReadOnlySpan<char> line) => line.TrimStart("> \t") is var words && words.StartsWith("```") ? "```" : words.StartsWith("~~~") ? "~~~" : null;

    private static bool IsRow(ReadOnlySpan<char> line) => line is ['|', ..];

    private static bool IsRule(ReadOnlySpan<char> line) => line.Trim("|-: \t").IsEmpty && line.Contains('-');

    private static int Cells(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        var bars = 0;
        for (var i = 1; i < line.Length; i++)
            if (line[i] == '|' && line[i - 1] != '\\') bars++;
        return line.Length > 1 && line[^1] == '|' && line[^2] != '\\' ? bars : bars + 1;
    }
}
