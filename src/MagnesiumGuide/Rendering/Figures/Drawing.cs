using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace MagnesiumGuide.Rendering.Figures;

/// <summary>
/// An SVG picture that grows downwards, in units of which the width has 288: shown 285 px wide, as on the smallest telephone, its letters are 15 px high.
/// The style sheet sets their size, in the same units.
/// What is drawn from left to right is drawn from right to left where the language is written so.
/// </summary>
internal sealed class Drawing(bool isRightToLeft)
{
    /// <summary>The width.</summary>
    public const int Width = 288;

    /// <summary>The height of a line of text.</summary>
    public const int LineHeight = 20;

    private const int TextSize = 15;

    // Wide for most typefaces, so that a line breaks a word too early rather than too late.
    private const double LetterWidth = 8.7;
    private const double StrongLetterWidth = 9.6;

    private readonly StringBuilder _texts = new();
    private readonly StringBuilder _filled = new();
    private readonly StringBuilder _open = new();

    /// <summary>Where the next thing is drawn, from the top.</summary>
    public int Top { get; set; }

    /// <summary>How wide a text is at most.</summary>
    public static int WidthOf(string text, bool isStrong = false) => (int)Math.Ceiling(text.EnumerateRunes().Sum(letter => letter.Value > 0x2E80 ? TextSize : isStrong ? StrongLetterWidth : LetterWidth));

    /// <summary>A label, and behind it or below it what narrows it; broken into lines.</summary>
    public void Label(string label, string? note = null)
    {
        var width = WidthOf(label, isStrong: true) + (note is null ? 0 : WidthOf(" " + note));
        if (width <= Width)
        {
            Top += LineHeight;
            Text(0, Top - 5, $"<tspan>{Escaped(label)}</tspan>{(note is null ? "" : " " + Escaped(note))}");
            return;
        }

        foreach (var line in Lines(label, isStrong: true)) Label(line);
        if (note is not null) Paragraph(note);
    }

    /// <summary>A text, broken into lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its lines start.</param>
    public void Paragraph(string text, int start = 0)
    {
        foreach (var line in Lines(text, isStrong: false, start))
        {
            Top += LineHeight;
            Text(start, Top - 5, Escaped(line));
        }
    }

    /// <summary>A text in one line.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="baseline">Where its letters stand.</param>
    /// <param name="text">The text.</param>
    public void Write(int start, int baseline, string text) => Text(start, baseline, Escaped(text));

    /// <summary>A bar.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="height">Its height.</param>
    /// <param name="isOpen">True for an outline.</param>
    /// <param name="isEndless">True for one that ends in a point.</param>
    public void Bar(int start, int length, int top, int height, bool isOpen, bool isEndless = false)
    {
        var (sign, half) = (isRightToLeft ? -1 : 1, height / 2);
        Shape(isOpen, $"M{Across(start)} {top}h{sign * length}");
        if (isEndless) Shape(isOpen, $"l{sign * half} {half} {-sign * half} {half}");
        else Shape(isOpen, $"v{height}");
        Shape(isOpen, $"H{Across(start)}z");
    }

    /// <summary>A line across.</summary>
    public void Line(int length, int top) => Shape(isOpen: true, $"M{Across(0)} {top}H{Across(length)}");

    /// <summary>A round dot.</summary>
    public void Dot(int start, int top, int size, bool isOpen)
    {
        var left = isRightToLeft ? Width - start - size : start;
        Shape(isOpen, $"M{left} {top + (size / 2)}a{size / 2} {size / 2} 0 1 0 {size} 0a{size / 2} {size / 2} 0 1 0-{size} 0");
    }

    /// <summary>The picture.</summary>
    /// <param name="label">What it shows, for those who do not see it.</param>
    public string Svg(string label)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {Width} {Top + 4}\" aria-label=\"").Append(Escaped(label)).Append("\">");
        AppendShapes(svg);
        return svg.Append(_texts).Append("</svg>").ToString();
    }

    /// <summary>The shapes alone, to stand beside words that say the same.</summary>
    public string Mark(int width)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg aria-hidden=\"true\" viewBox=\"0 0 {width} {Top}\">");
        AppendShapes(svg);
        return svg.Append("</svg>").ToString();
    }

    private void AppendShapes(StringBuilder svg)
    {
        if (_filled.Length > 0) svg.Append("<path d=\"").Append(_filled).Append("\"/>");
        if (_open.Length > 0) svg.Append("<path class=\"open\" d=\"").Append(_open).Append("\"/>");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static ImmutableArray<string> Lines(string text, bool isStrong, int start = 0)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && start + WidthOf($"{lines[^1]} {word}", isStrong) <= Width) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines.ToImmutable();
    }

    private int Across(int x) => isRightToLeft ? Width - x : x;

    private void Text(int start, int baseline, string html)
    {
        _texts.Append("<text");
        if (Across(start) != 0) _texts.Append(CultureInfo.InvariantCulture, $" x=\"{Across(start)}\"");
        _texts.Append(CultureInfo.InvariantCulture, $" y=\"{baseline}\">").Append(html).Append("</text>");
    }

    private void Shape(bool isOpen, FormattableString path) => (isOpen ? _open : _filled).Append(path.ToString(CultureInfo.InvariantCulture));
}
