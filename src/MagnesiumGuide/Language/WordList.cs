using System.Collections.Immutable;

namespace MagnesiumGuide.Language;

/// <summary>A list of words or patterns of one language, from a text file beside this one: lines in sections, <c>[name]</c>; # begins a comment.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<string>> _sections = new(StringComparer.Ordinal);

    private WordList(TextReader text)
    {
        List<string> lines = _sections[""] = [];
        while (text.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']') _sections[line[1..^1]] = lines = [];
            else lines.Add(line);
        }
    }

    /// <summary>The lines of a section; none when there is no such section.</summary>
    public IReadOnlyList<string> this[string section] => _sections.GetValueOrDefault(section) ?? [];

    /// <summary>The names of the sections.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>Reads a list of a language; null when the language has no such list.</summary>
    /// <param name="language">The language without its region, "en".</param>
    /// <param name="name">The name of the file, "claims".</param>
    public static WordList? Read(string language, string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Language/{language}/{name}.txt");
        if (stream is null) return null;
        using var text = new StreamReader(stream);
        return new WordList(text);
    }

    /// <summary>The words before and after the first space of each line.</summary>
    public static ImmutableArray<(string Key, string Value)> Pairs(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].Trim()))];
}
