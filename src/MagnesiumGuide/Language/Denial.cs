using System.Text.RegularExpressions;

namespace MagnesiumGuide.Language;

/// <summary>Tells whether a phrase is said, or only spoken of: denied, quoted, asked, or reported as what others claim.</summary>
internal sealed class Denial
{
    private readonly Regex _negators;
    private readonly Regex _noNegators;
    private readonly Regex _reports;
    private readonly Regex _deniedAfter;
    private readonly Regex _takenBack;
    private readonly Regex _boundaries;
    private readonly Regex _questions;

    /// <summary>Takes the words of a language.</summary>
    public Denial(WordList list)
    {
        _negators = Any("negators");
        _noNegators = Any("no negators");
        _reports = Any("reports");
        _deniedAfter = Any("denied after");
        _takenBack = Any("taken back");
        _boundaries = new Regex(string.Join('|', list["boundaries"]), RegexOptions.CultureInvariant);
        _questions = Any("questions");

        Regex Any(string section) => PhraseFinder.Pattern(list, $"(?:{string.Join('|', list[section])})");
    }

    /// <summary>True when the sentence does not say it: it denies, asks, quotes or reports.</summary>
    public bool Covers(string sentence, Match phrase) =>
        IsQuestion(sentence) || IsQuoted(sentence, phrase.Index, phrase.Length) || IsDenied(sentence, phrase) || _reports.IsMatch(sentence[..phrase.Index]) || _deniedAfter.IsMatch(After(sentence, phrase))
        || _takenBack.IsMatch(sentence[(phrase.Index + phrase.Length)..]);

    /// <summary>True when a word before it, in the same clause, denies it.</summary>
    public bool IsDenied(string sentence, Match phrase)
    {
        var before = sentence[..phrase.Index];
        var start = 0;
        foreach (Match boundary in _boundaries.Matches(before)) start = boundary.Index + boundary.Length;
        before = before[start..];
        return _negators.IsMatch(before) && _negators.IsMatch(_noNegators.Replace(before, " "));
    }

    /// <summary>True for a question that asks; "Want to sleep at last?" offers.</summary>
    public bool IsQuestion(string sentence) => sentence.TrimEnd('"', '\u201D', ')', ' ').EndsWith('?') && _questions.Match(sentence) is { Success: true, Index: <= 1 };

    /// <summary>True for words between quotation marks.</summary>
    public static bool IsQuoted(string sentence, int start, int length)
    {
        var (open, straight) = (0, 0);
        for (var i = 0; i < start; i++)
        {
            if (sentence[i] is '\u201C' or '\u00AB' or '\u2018') open++;
            else if (sentence[i] is '\u201D' or '\u00BB') open--;
            else if (sentence[i] == '"') straight++;
        }

        return (open > 0 && sentence.AsSpan(start + length).IndexOfAny('\u201D', '\u00BB', '\'') >= 0) || (straight % 2 == 1 && sentence.AsSpan(start + length).Contains('"'));
    }

    private static string After(string sentence, Match phrase)
    {
        var after = sentence[(phrase.Index + phrase.Length)..];
        var end = after.AsSpan().IndexOfAny(';', ':');
        return end < 0 ? after : after[..end];
    }
}
