using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Checks;

/// <summary>What its author still had to do is done.</summary>
public sealed class TextsAreFinished : IFileCheck
{
    /// <summary>The word that stands for what is still to do.</summary>
    public const string Mark = "TODO";

    private const int MaxShown = 80;

    /// <inheritdoc />
    public Rule Rule { get; } = new("MG314", "texts-are-finished", Severity.Error);

    /// <inheritdoc />
    public IEnumerable<Diagnostic> Check(CheckedFile file, CheckContext context) => file.File.Holds("TODO"u8) ? Marks(file.File.Read(), isMarkdown: file.Outline is not null) : [];

    private IEnumerable<Diagnostic> Marks(ContentText file, bool isMarkdown)
    {
        for (var at = file.Text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            var end = at + Mark.Length;
            if (IsOfWord(file.Text, at - 1) || IsOfWord(file.Text, end)) continue;
            var (number, column) = file.Position(at);
            var line = file.Line(number);
            // What editors of the data note for each other reaches no reader.
            if (!isMarkdown && line[..(column - 1)].Contains('#')) continue;
            yield return new Diagnostic(Rule, file.Span(at, end), $"\"{Shown(isMarkdown ? line[(column - 1)..] : line[(column - 1)..].TrimEnd(" }]"))}\" is still to do.", $"do it, and take the word {Mark} away");
        }
    }

    private static string Shown(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd(" \"'");
        return words.Length <= MaxShown ? words.ToString() : $"{words[..MaxShown].TrimEnd()} …";
    }

    private static bool IsOfWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
