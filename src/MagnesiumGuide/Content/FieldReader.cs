using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// Reads the keys of one mapping as typed values and reports what is missing, mistyped, too long or unknown. Which keys there are, and what is suggested where one is
/// missing, says its <see cref="Shape"/>; only those can be asked for.
/// </summary>
internal sealed class FieldReader(YamlMap map, Shape shape, ContentText file, DiagnosticBag bag, FileSpan missingKeysAt)
{
    private static readonly SearchValues<char> s_controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    /// <summary>Reads a mapping whose missing keys are reported at its first character.</summary>
    public FieldReader(YamlMap map, Shape shape, ContentText file, DiagnosticBag bag)
        : this(map, shape, file, bag, file.Span(map.Start, Math.Min(map.Start + 1, map.End)))
    {
    }

    private static readonly SearchValues<char> s_notInBrackets = SearchValues.Create("[]{}:#\"'\n");

    private static readonly SearchValues<char> s_inNumbers = SearchValues.Create("0123456789.,");

    private const int ManyReported = 200;

    // Who has more unknown keys has more than a mistyped one.
    private const int ManyUnknown = 5;

    // A longer text is not written out in what to do.
    private const int MaxShown = 60;

    /// <summary>The place of a value; null when the key is absent.</summary>
    public FileSpan? SpanOf(string key) => map.Find(key) is { } entry ? Span(entry.Value) : null;

    /// <summary>The value of a key; null when it is absent or null.</summary>
    public YamlNode? Node(string key) => map.Find(KeyOf(key).Name)?.Value is { } value and not YamlText { IsNull: true } ? value : null;

    /// <summary>A text; null when it is absent, no text, or blank.</summary>
    public YamlText? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlText text when string.IsNullOrWhiteSpace(text.Value):
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` is blank.", $"write its text, or delete `{key}`");
                return null;
            case YamlText text:
                return HasControls(key, text) ? null : text;
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a text, and this is a {Kind(other)}.", file.Text[other.Start] switch
                {
                    '[' or '{' => $"write `{key}: {YamlFault.Quoted(file.Text[other.Start..other.End])}`, with quotes, if that is the text",
                    '-' => $"write the text right behind `{key}:`, without a hyphen",
                    _ => $"write the text right behind `{key}:`, in double quotes if it holds a colon",
                });
                return null;
        }
    }

    /// <summary>A text of one line.</summary>
    public string? Text(string key) => LocatedText(key)?.Value;

    /// <summary>A text of one line, and its place.</summary>
    public Located<string>? LocatedText(string key) => Scalar(key) is { } text && !HasLineBreak(key, text) ? new Located<string>(text.Value.Trim(), Span(text)) : null;

    /// <summary>A text that must be there.</summary>
    public Located<string>? RequiredText(string key)
    {
        Require(key);
        return LocatedText(key);
    }

    /// <summary>Reports a key that is absent or null.</summary>
    public void Require(string key)
    {
        // A key that is mistyped is reported as such, and is not missing too.
        if (Node(key) is not null || map.Entries.Where(entry => shape.Find(entry.Key.Value) is null).Take(ManyUnknown).Any(entry => Nearest.To(entry.Key.Value, shape.Names) == key)) return;
        if (map.Find(key) is { } empty) bag.Add(ShapeRules.RequiredKeysArePresent, Span(empty.Key), $"`{key}` has no value.", $"write it behind the colon: `{key}: {KeyOf(key).Example}`");
        else bag.Add(ShapeRules.RequiredKeysArePresent, missingKeysAt, $"`{key}` is missing.", $"add `{key}: {KeyOf(key).Example}`");
    }

    /// <summary>Reports a text outside its limits, in characters.</summary>
    public void Limit(string key, Located<string>? text)
    {
        if (text is not { } found || KeyOf(key) is not { Least: { } least, Most: { } most }) return;
        // Of ASCII, only the line end of Windows is two units and one element.
        var length = Ascii.IsValid(found.Value) && !found.Value.Contains('\r') ? found.Value.Length : new StringInfo(found.Value).LengthInTextElements;
        if (length > most)
            bag.Add(ShapeRules.TextsFitTheirLimits, found.Span, $"`{key}` has {length} characters; at most {most} are shown.", $"shorten it by {length - most}");
        else if (length < least)
            bag.Add(ShapeRules.TextsFitTheirLimits, found.Span, $"`{key}` has {length} characters; at least {least} are needed to say something.", $"lengthen it by {least - length}");
    }

    /// <summary>A day; null when it is absent or no day.</summary>
    public Located<DateOnly>? Day(string key)
    {
        if (Scalar(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Located<DateOnly>(day, Span(text));
        var (message, fix) = NoDay(text.Value.Trim());
        bag.Add(ShapeRules.DatesAreDays, Span(text), message, fix, Edit(text, DayMeant(text.Value.Trim())));
        return null;
    }

    /// <summary>true or false; null when it is absent or neither.</summary>
    public bool? Flag(string key)
    {
        if (Scalar(key) is not { } text) return null;
        if (text.IsPlain && text.Value is "true" or "false") return text.Value == "true";
        var word = text.Value.Trim().ToLowerInvariant();
        var meant = word is "yes" or "on" or "y" or "true" ? "true" : word is "no" or "off" or "n" or "false" ? "false" : null;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` must be true or false, and this is `{text.Value}`.", $"write {meant ?? word switch { "0" => "false", "1" => "true", _ => "true or false" }}, without quotes",
            meant is null ? null : new TextEdit(Span(text), file.Text[text.Start..text.End], meant));
        return null;
    }

    /// <summary>A number; null when it is absent or none.</summary>
    public decimal? Number(string key)
    {
        if (Scalar(key) is not { } text) return null;
        if (text.IsPlain && decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` must be a number, and this is `{file.Text[text.Start..text.End]}`.", NumberMeant(file.Text[text.Start..text.End].Trim('"', '\'')) is { } meant ? $"write `{meant}`" : "write digits and a decimal point, without quotes and unit");
        return null;
    }

    /// <summary>A whole number; null when it is absent or none.</summary>
    public int? Whole(string key)
    {
        if (Scalar(key) is not { } text) return null;
        if (text.IsPlain && int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` must be a whole number, and this is `{text.Value}`.", "write digits only, without quotes");
        return null;
    }

    /// <summary>The texts of a list; empty when it is absent. Items that are no texts are reported and left out.</summary>
    public ImmutableArray<YamlText> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                foreach (var item in list.Items.Where(item => item is not YamlText { IsNull: false } text || string.IsNullOrWhiteSpace(text.Value)))
                {
                    var was = item is YamlMap ? "a mapping" : item is YamlList ? "a list" : "blank";
                    bag.Add(ShapeRules.ValuesHaveTheirType, Span(item), $"each item of `{key}` must be a text, and this one is {was}.",
                        item is YamlMap ? $"write `{YamlFault.Quoted(file.Text[item.Start..item.End])}`, with quotes" : "write its text, or delete the item");
                }

                return [.. list.Items.OfType<YamlText>().Where(text => !text.IsNull && !string.IsNullOrWhiteSpace(text.Value) && !HasControls(key, text))];
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a list, and this is a {Kind(other)}.", other switch
                {
                    YamlText { IsPlain: true, Value: ['-', not ' ', ..] } glued => $"write a space behind each hyphen: `- {glued.Value[1..].Split(' ')[0]}`",
                    YamlText { Value.Length: <= MaxShown } words when !words.Value.AsSpan().ContainsAny(s_notInBrackets) => $"write `{key}: [{words.Value.Trim()}]`",
                    _ => $"write each item on a line of its own below `{key}:`, after a hyphen and a space",
                });
                return [];
        }
    }

    /// <summary>The texts of a list and their places.</summary>
    public ImmutableArray<Located<string>> LocatedTexts(string key) =>
        [.. Texts(key).Where(text => !HasLineBreak(key, text)).Select(text => new Located<string>(text.Value.Trim(), Span(text)))];

    /// <summary>The mappings of a list, each ready to be read; empty when it is absent. Items that are no mappings are reported and left out.</summary>
    public IEnumerable<FieldReader> Records(string key)
    {
        switch (Node(key))
        {
            case null:
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    if (item is YamlMap record) yield return new FieldReader(record, InnerOf(key), file, bag);
                    else bag.Add(ShapeRules.ValuesHaveTheirType, Span(item), $"each item of `{key}` must be a mapping with keys, and this is a {Kind(item)}.", $"write `{ExampleOf(InnerOf(key))}`");
                }

                break;
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a list, and this is a {Kind(other)}.", $"write each item on a line of its own below `{key}:`, like `{ExampleOf(InnerOf(key))}`");
                break;
        }
    }

    /// <summary>A mapping inside this one; null when it is absent or none.</summary>
    public FieldReader? Record(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMap record:
                return new FieldReader(record, InnerOf(key), file, bag);
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a mapping with keys, and this is a {Kind(other)}.", $"write `{key}: {ExampleOf(InnerOf(key))[2..]}`");
                return null;
        }
    }

    /// <summary>The entries of the mapping, for those whose keys are data.</summary>
    public ImmutableArray<YamlEntry> Entries => map.Entries;

    /// <summary>The place of a node.</summary>
    public FileSpan Span(YamlNode node) => file.Span(node.Start, node.End);

    /// <summary>The place of the whole mapping's first character, where its missing keys are reported.</summary>
    public FileSpan Start => missingKeysAt;

    /// <summary>The same mapping, when it turns out to have another shape.</summary>
    public FieldReader As(Shape other) => new(map, other, file, bag, missingKeysAt);

    /// <summary>Reports every key that the shape does not have, with the nearest one that it has.</summary>
    /// <returns>True when there are none.</returns>
    public bool ReportUnknownKeys()
    {
        var before = bag.Count;
        foreach (var (index, entry) in map.Entries.Where(entry => shape.Find(entry.Key.Value) is null).Index())
        {
            // Each is compared with all that are known, and nobody reads on for so long.
            var names = index < ManyReported ? shape.Names : [];
            bag.Add(ShapeRules.KeysAreKnown, Span(entry.Key), $"`{entry.Key.Value}` is no key that is known here.",
                Nearest.Question(entry.Key.Value, names) ?? $"use one of {string.Join(", ", shape.Names)}, or delete it",
                Nearest.Only(entry.Key.Value, names) is { } only && map.Find(only) is null ? Edit(entry.Key, only) : null);
        }

        return bag.Count == before;
    }

    private Key KeyOf(string name) => shape.Find(name) ?? throw new InvalidOperationException($"{shape.Title} has no key {name}.");

    private Shape InnerOf(string name) => KeyOf(name).Inner ?? throw new InvalidOperationException($"The key {name} of {shape.Title} holds no mapping.");

    private TextEdit? Edit(YamlText text, string? becomes) => becomes is null ? null : new TextEdit(Span(text), text.Value.Trim(), becomes);

    // "4 mg", "0,7", "350" in quotes.
    private static string? NumberMeant(string number)
    {
        number = number.Trim();
        var end = number.AsSpan().IndexOfAnyExcept(s_inNumbers);
        number = end < 0 ? number : number[..end];
        // 1,000 is a thousand to some readers and one to others.
        if (number.Contains(',') && number.Length - number.LastIndexOf(',') == 4) return null;
        number = number.Replace(',', '.');
        return number.Length > 0 && number.Count(c => c == '.') <= 1 && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? number : null;
    }

    private static (string Message, string Fix) NoDay(string text)
    {
        if (text.Split('-', '/', '.') is [var first, var second, var third] && int.TryParse(first, out var a) && int.TryParse(second, out var b) && int.TryParse(third, out var c))
        {
            if (a >= 1000 && b is >= 1 and <= 12 && c > DateTime.DaysInMonth(a, b))
                return ($"`{text}` is no day of the calendar: that month has {DateTime.DaysInMonth(a, b)} days.", "write the day that is meant");
            if (c >= 1000 && (IsDay(c, b, a), IsDay(c, a, b)) is var (isBritish, isAmerican) && (isBritish || isAmerican))
            {
                var (british, american) = ($"{c}-{b:00}-{a:00}", $"{c}-{a:00}-{b:00}");
                return ($"`{text}` is not written as a day must be: the year, the month, the day.",
                    isBritish && isAmerican && a != b ? $"write `{british}` or `{american}`, whichever is meant" : $"write `{(isBritish ? british : american)}`");
            }
        }

        // 15 January 2026.
        if (text.Any(char.IsLetter) && !text.Contains('T') && text.Any(char.IsDigit) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var named) && text.Contains(named.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            return ($"`{text}` is not written as a day must be: the year, the month, the day.", $"write `{named:yyyy-MM-dd}`");

        return DayMeant(text) is { } meant
            ? ($"`{text}` is not written as a day must be: the year, the month, the day.", $"write `{meant}`")
            : ($"`{text}` is no day of the calendar.", "write year, month and day: 2026-11-22");

        static bool IsDay(int year, int month, int day) => year <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    // Its first keys, as somebody may write them.
    private static string ExampleOf(Shape shape) =>
        shape.Keys is [] ? "- {MG403: off}" : $"- {{{string.Join(", ", (shape.Keys.Any(key => key.IsRequired) ? shape.Keys.Where(key => key.IsRequired) : shape.Keys.Take(2)).Select(key => $"{key.Name}: …"))}}}";

    // The year first leaves no doubt which number is the month.
    private static string? DayMeant(string text) =>
        DateOnly.TryParseExact(text.Split('T')[0], ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private bool HasControls(string key, YamlText text)
    {
        var found = text.Value.AsSpan().IndexOfAny(s_controls);
        if (found < 0) return false;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` holds the control character U+{(int)text.Value[found]:X4}.", "delete it");
        return true;
    }

    // Titles, names and the like are printed where there is one line only. YAML's own folding has made spaces of the line ends that mean nothing.
    private bool HasLineBreak(string key, YamlText text)
    {
        if (text.Value.AsSpan().Trim().IndexOfAny('\n', '\u2028', '\u2029') < 0) return false;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` must be one line, and this text has a line break.", "write it on one line, or on several below `>-`, without blank lines");
        return true;
    }

    private static string Kind(YamlNode node) => node switch { YamlList => "list", YamlMap => "mapping", _ => "text" };
}
