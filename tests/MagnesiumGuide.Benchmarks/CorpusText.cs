using System.Text;

namespace MagnesiumGuide.Benchmarks;

/// <summary>
/// Made-up words in an order that a seed settles. How often a word comes follows its rank, as in any language, so that the text packs about as
/// well as prose does.
/// </summary>
internal sealed class CorpusText(ulong seed)
{
    private const int VocabularySize = 6_000;
    private const ulong VocabularySeed = 0x4D61_676E_6573;

    private static readonly string[] s_starts = ["b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gl", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s", "st", "t", "tr", "v", "w", ""];
    private static readonly string[] s_middles = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];
    private static readonly string[] s_ends = ["", "", "", "l", "m", "n", "r", "s", "t", "nd", "ll", "st", "ck"];
    private static readonly string[] s_vocabulary = MakeVocabulary();
    private static readonly double[] s_cumulative = Accumulate();

    private ulong _state = seed;

    /// <summary>A word by its rank, the most frequent first.</summary>
    public static string Word(int rank) => s_vocabulary[rank];

    /// <summary>A number from 0 up to, not including, a limit.</summary>
    public int Next(int limit) => (int)(NextBits() % (uint)limit);

    /// <summary>A word, frequent ones more often.</summary>
    public string Word()
    {
        var place = Array.BinarySearch(s_cumulative, NextBits() / (double)ulong.MaxValue * s_cumulative[^1]);
        return s_vocabulary[Math.Min(place < 0 ? ~place : place, VocabularySize - 1)];
    }

    /// <summary>Some words with spaces between, the first with a capital.</summary>
    public string Phrase(int words)
    {
        var phrase = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
        return char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    /// <summary>Some rare words with spaces between, the first with a capital: fit for a heading.</summary>
    public string RarePhrase(int words)
    {
        var phrase = string.Join(' ', Enumerable.Range(0, words).Select(_ => s_vocabulary[500 + Next(VocabularySize - 500)]));
        return char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    /// <summary>Sentences of 8 to 19 words each, <paramref name="words"/> or a few more in all; what is given in <paramref name="asides"/> ends the first ones.</summary>
    public string Sentences(int words, params ReadOnlySpan<string> asides)
    {
        var text = new StringBuilder();
        var written = 0;
        for (var n = 0; written < words || n < asides.Length; n++)
        {
            var length = 8 + Next(12);
            if (n > 0) text.Append(' ');
            text.Append(Phrase(length));
            if (n < asides.Length) text.Append(' ').Append(asides[n]);
            text.Append('.');
            written += length;
        }

        return text.ToString();
    }

    // SplitMix64 (Steele, Lea, Flood 2014): the same everywhere, whatever becomes of the framework's own generator.
    private ulong NextBits()
    {
        var z = _state += 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    private static string[] MakeVocabulary()
    {
        var text = new CorpusText(VocabularySeed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < VocabularySize)
        {
            var word = new StringBuilder();
            for (var syllables = 1 + text.Next(4); syllables > 0; syllables--)
                word.Append(s_starts[text.Next(s_starts.Length)]).Append(s_middles[text.Next(s_middles.Length)]).Append(s_ends[text.Next(s_ends.Length)]);
            if (word.Length > 1) words.Add(word.ToString());
        }

        // Frequent words are short, though not strictly.
        return [.. words.Select(word => (word, order: word.Length + text.Next(5))).OrderBy(pair => pair.order).ThenBy(pair => pair.word, StringComparer.Ordinal).Select(pair => pair.word)];
    }

    private static double[] Accumulate()
    {
        var sum = 0.0;
        return [.. Enumerable.Range(0, VocabularySize).Select(rank => sum += 1 / (rank + 2.7))];
    }
}
