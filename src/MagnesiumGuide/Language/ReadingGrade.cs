namespace MagnesiumGuide.Language;

/// <summary>How many years of school a text asks for: the grade of Flesch and Kincaid (Kincaid and others 1975).</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Syllables">How many syllables.</param>
public readonly record struct ReadingGrade(int Words, int Sentences, int Syllables)
{
    /// <summary>The grade; 0 for a text without words.</summary>
    public double Value => Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Both texts together.</summary>
    public ReadingGrade Plus(ReadingGrade other) => new(Words + other.Words, Sentences + other.Sentences, Syllables + other.Syllables);

    /// <summary>The grade of one sentence. What has neither letter nor digit is no word, and a sentence without words is none.</summary>
    internal static ReadingGrade Of(ReadOnlySpan<char> sentence, Syllables syllables)
    {
        var (words, count) = (0, 0);
        foreach (var word in new Words(sentence))
        {
            words++;
            count += syllables.In(word.Text);
        }

        return new ReadingGrade(words, words > 0 ? 1 : 0, count);
    }
}

/// <summary>The words of a text one by one: letters and digits, with apostrophes, hyphens and decimal points inside.</summary>
internal ref struct Words(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _end;
    private int _start;

    /// <summary>The word, and where it begins.</summary>
    public readonly Word Current => new(_start, _text[_start.._end]);

    /// <summary>This.</summary>
    public readonly Words GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        _start = _end;
        while (_start < _text.Length && !char.IsLetterOrDigit(_text[_start])) _start++;
        if (_start == _text.Length) return false;
        _end = _start + 1;
        while (_end < _text.Length && (char.IsLetterOrDigit(_text[_end]) || IsJoint(_end))) _end++;
        return true;
    }

    private readonly bool IsJoint(int at)
    {
        if (at + 1 >= _text.Length || !char.IsLetterOrDigit(_text[at + 1])) return false;
        return _text[at] is '\'' or '\u2019' or '-' or '\u2011' || (_text[at] is '.' or ',' && char.IsDigit(_text[at - 1]) && char.IsDigit(_text[at + 1]));
    }
}

/// <summary>A word and the offset at which it begins.</summary>
internal readonly ref struct Word(int start, ReadOnlySpan<char> text)
{
    /// <summary>The offset.</summary>
    public int Start { get; } = start;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Text { get; } = text;
}
