using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Language;

/// <summary>The words by which a language says how sure something is, from <c>en/certainty.txt</c> or its sibling for the language.</summary>
public sealed class CertaintyWords
{
    private static readonly ConcurrentDictionary<string, CertaintyWords> s_known = new(StringComparer.Ordinal);

    private readonly Regex? _words;

    private CertaintyWords(string language)
    {
        using var file = typeof(CertaintyWords).Assembly.GetManifestResourceStream($"Language/{language}/certainty.txt");
        if (file is null) return;
        var lines = new StreamReader(file).ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..]));
        // The longest first: "may not" says another thing than "may".
        _words = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', lines.OrderByDescending(line => line.Length).Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The words of a language; none where nobody has listed them.</summary>
    /// <param name="language">A BCP 47 tag, "en-GB".</param>
    public static CertaintyWords Of(string language) => s_known.GetOrAdd(language.Split('-')[0].ToLowerInvariant(), static name => new CertaintyWords(name));

    /// <summary>Those in a sentence, in lower case and in order.</summary>
    public ImmutableArray<string> In(string sentence) => _words is null ? [] : [.. _words.Matches(sentence).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>The sentence with each of them marked.</summary>
    public string Marked(string sentence, Func<string, string> mark) => _words is null ? sentence : _words.Replace(sentence, match => mark(match.Value));
}
