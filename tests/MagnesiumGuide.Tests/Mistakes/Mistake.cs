using System.Text;

namespace MagnesiumGuide.Tests.Mistakes;

/// <summary>A slip of an editor, what it does to the guide in <c>Mistakes/Guide/</c>, and what the editor is told. <c>Mistakes/README.md</c> says how one is written.</summary>
/// <param name="Name">What somebody did.</param>
/// <param name="Note">Why there is more than one finding; empty where there is one.</param>
/// <param name="Changes">The files that are not as they were.</param>
/// <param name="Told">What <c>check</c> prints, to the letter.</param>
internal sealed record Mistake(string Name, string Note, IReadOnlyList<ChangedFile> Changes, string Told)
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Mistakes");

    /// <summary>The folder of the guide before anybody made a mistake.</summary>
    public static string GuideFolder => Path.Combine(s_folder, "Guide");

    /// <summary>All of the catalogue.</summary>
    public static IReadOnlyList<Mistake> All { get; } =
        [.. Directory.EnumerateFiles(s_folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).SelectMany(path => Read(File.ReadAllText(path)))];

    /// <summary>The guide with this mistake in it.</summary>
    public GuideTest Make()
    {
        var test = GuideTest.FromFolder(GuideFolder);
        foreach (var change in Changes) change.Apply(test);
        return test;
    }

    private static IEnumerable<Mistake> Read(string catalogue)
    {
        foreach (var part in catalogue.ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var name = part[..part.IndexOf('\n')];
            var blocks = part.Split("```");
            if (blocks.Length != 5 || !blocks[1].StartsWith("diff\n", StringComparison.Ordinal)) throw new InvalidOperationException($"\"{name}\" needs a block of changes and a block of what is told.");
            yield return new Mistake(name, blocks[2].Trim(), [.. ChangedFile.ReadAll(blocks[1][5..])], blocks[3].TrimStart('\n'));
        }
    }
}

/// <summary>What a mistake does to one file.</summary>
/// <param name="File">The file's name inside the content folder.</param>
/// <param name="How">How it is saved, renamed or deleted; empty for a file of UTF-8 that stays where it is.</param>
/// <param name="Lines">Lines that begin with a space, a hyphen or a plus sign, as in a diff.</param>
internal sealed record ChangedFile(string File, string How, IReadOnlyList<string> Lines)
{
    private const string RenamedTo = "renamed to ";

    /// <summary>Reads a block: the name of a file, its lines, the name of the next one.</summary>
    public static IEnumerable<ChangedFile> ReadAll(string block)
    {
        List<string>? lines = null;
        var (file, how) = ("", "");
        foreach (var line in block.TrimEnd('\n').Split('\n'))
        {
            if (line is [' ' or '-' or '+', ..])
            {
                lines!.Add(line);
                continue;
            }

            if (lines is not null) yield return new ChangedFile(file, how, lines);
            lines = [];
            var bracket = line.IndexOf(" (", StringComparison.Ordinal);
            (file, how) = bracket < 0 ? (line, "") : (line[..bracket], line[(bracket + 2)..].TrimEnd(')'));
        }

        yield return new ChangedFile(file, how, lines!);
    }

    /// <summary>Makes the change in a folder.</summary>
    public void Apply(GuideTest test)
    {
        var text = System.IO.File.Exists(test.PathOf(File)) ? System.IO.File.ReadAllText(test.PathOf(File)) : "";
        foreach (var (was, becomes) in Edits())
        {
            if (was.Length == 0)
            {
                text += becomes;
                continue;
            }

            var at = ("\n" + text).IndexOf("\n" + was, StringComparison.Ordinal);
            if (at < 0 || ("\n" + text).IndexOf("\n" + was, at + 1, StringComparison.Ordinal) >= 0) throw new InvalidOperationException($"{File} must hold this once, whole lines:\n{was}");
            text = text[..at] + becomes + text[(at + was.Length)..];
        }

        text = (How.Contains("byte-order mark", StringComparison.Ordinal) ? "\uFEFF" : "") + text.Replace("\n", How.Contains("CRLF", StringComparison.Ordinal) ? "\r\n" : "\n", StringComparison.Ordinal);
        var name = File;
        if (How == "deleted" || How.StartsWith(RenamedTo, StringComparison.Ordinal)) test.Delete(File);
        if (How == "deleted") return;
        if (How.StartsWith(RenamedTo, StringComparison.Ordinal)) name = How[RenamedTo.Length..];
        test.Write(name, text);
        if (How == "Windows 1252") System.IO.File.WriteAllBytes(test.PathOf(name), Encoding.Latin1.GetBytes(System.IO.File.ReadAllText(test.PathOf(name))));
    }

    // Lines without a gap between them belong together; a line of a space and three dots is a gap.
    private IEnumerable<(string Was, string Becomes)> Edits()
    {
        var (was, becomes, any) = (new StringBuilder(), new StringBuilder(), false);
        foreach (var line in Lines)
        {
            if (line == " …")
            {
                yield return (was.ToString(), becomes.ToString());
                was.Clear();
                becomes.Clear();
                any = false;
                continue;
            }

            any = true;
            if (line[0] is ' ' or '-') was.Append(line.AsSpan(1)).Append('\n');
            if (line[0] is ' ' or '+') becomes.Append(line.AsSpan(1)).Append('\n');
        }

        if (any) yield return (was.ToString(), becomes.ToString());
    }
}
