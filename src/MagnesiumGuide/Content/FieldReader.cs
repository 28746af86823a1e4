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
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a text, and this is a {Kind(other)}.", "write the text, in double quotes if it begins with [ or {");
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
        if (Node(key) is null) bag.Add(ShapeRules.RequiredKeysArePresent, SpanOf(key) ?? missingKeysAt, $"`{key}` is missing.", $"add `{key}: {KeyOf(key).Example}`");
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
        bag.Add(ShapeRules.DatesAreDays, Span(text), $"`{text.Value}` is no day of the calendar.", "write year, month and day: 2026-11-22", Edit(text, DayMeant(text.Value.Trim())));
        return null;
    }

    /// <summary>true or false; null when it is absent or neither.</summary>
    public bool? Flag(string key)
    {
        if (Scalar(key) is not { } text) return null;
        if (text.IsPlain && text.Value is "true" or "false") return text.Value == "true";
        var word = text.Value.Trim().ToLowerInvariant();
        var meant = word is "yes" or "on" or "y" or "true" ? "true" : word is "no" or "off" or "n" or "false" ? "false" : null;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` must be true or false, and this is `{text.Value}`.", $"write {meant ?? (word is "0" ? "false" : "true")}, without quotes",
            meant is null ? null : new TextEdit(Span(text), file.Text[text.Start..text.End], meant));
        return null;
    }

    /// <summary>A number; null when it is absent or none.</summary>
    public decimal? Number(string key)
    {
        if (Scalar(key) is not { } text) return null;
        if (text.IsPlain && decimal.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        bag.Add(ShapeRules.ValuesHaveTheirType, Span(text), $"`{key}` must be a number, and this is `{text.Value}`.", "write digits and a decimal point, without quotes and unit");
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
                        item is YamlMap ? "put the text in double quotes: it holds a colon" : "write its text, or delete the item");
                }

                return [.. list.Items.OfType<YamlText>().Where(text => !text.IsNull && !string.IsNullOrWhiteSpace(text.Value) && !HasControls(key, text))];
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a list, and this is a {Kind(other)}.", $"write each item on a line of its own below `{key}:`, after a hyphen and a space");
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
                    else bag.Add(ShapeRules.ValuesHaveTheirType, Span(item), $"each item of `{key}` must be a mapping with keys, and this is a {Kind(item)}.", "write `- key: value`");
                }

                break;
            case var other:
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a list, and this is a {Kind(other)}.", "begin each item with a hyphen and a space");
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
                bag.Add(ShapeRules.ValuesHaveTheirType, Span(other), $"`{key}` must be a mapping with keys, and this is a {Kind(other)}.", $"write `{key}:` and its keys below, indented by two spaces");
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
    public void ReportUnknownKeys()
    {
        foreach (var entry in map.Entries.Where(entry => shape.Find(entry.Key.Value) is null))
        {
            bag.Add(ShapeRules.KeysAreKnown, Span(entry.Key), $"`{entry.Key.Value}` is no key that is known here.",
                Nearest.Question(entry.Key.Value, shape.Names) ?? $"use one of {string.Join(", ", shape.Names)}, or delete it",
                Nearest.Only(entry.Key.Value, shape.Names) is { } only && map.Find(only) is null ? Edit(entry.Key, only) : null);
        }
    }

    private Key KeyOf(string name) => shape.Find(name) ?? throw new InvalidOperationException($"{shape.Title} has no key {name}.");

    private Shape InnerOf(string name) => KeyOf(name).Inner ?? throw new InvalidOperationException($"The key {name} of {shape.Title} holds no mapping.");

    private TextEdit? Edit(YamlText text, string? becomes) => becomes is null ? null : new TextEdit(Span(text), text.Value.Trim(), becomes);

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
