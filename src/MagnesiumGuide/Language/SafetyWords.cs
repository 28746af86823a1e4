using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace MagnesiumGuide.Language;

/// <summary>The words that make a sentence one that readers act on, from <c>en/safety.txt</c> or its sibling for the language: orders, denials, amounts, harm, help.</summary>
internal sealed class SafetyWords
{
    private static readonly ConcurrentDictionary<string, SafetyWords> s_known = new(StringComparer.Ordinal);

    private readonly Regex? _words;

    private SafetyWords(string language)
    {
        if (WordList.Read(language, "safety") is { } list) _words = PhraseFinder.Pattern(list, string.Join('|', list[""]));
    }

    /// <summary>The words of a language.</summary>
    /// <param name="language">A BCP 47 tag, "en-GB".</param>
    public static SafetyWords Of(string language) => s_known.GetOrAdd(language.Split('-')[0].ToLowerInvariant(), static name => new SafetyWords(name));

    /// <summary>True for a sentence that holds one; for every sentence of a language whose words nobody has listed.</summary>
    public bool StandIn(string sentence) => _words is null || _words.IsMatch(sentence.ToLowerInvariant().Replace('\u2019', '\'').Replace('\u00A0', ' '));
}
