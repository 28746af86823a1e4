using MagnesiumGuide.Articles;
using MagnesiumGuide.Glossary;

namespace MagnesiumGuide.Tests.Glossary;

public sealed class TermFinderTests
{
    private static readonly TermFinder s_finder = new(
    [
        Term("diuretic"), Term("loop diuretic"), Term("glomerular filtration rate", ["kidney function"], "GFR"), Term("acid reducer", [], "PPI"), Term("ace", [], null), Term("C++", [], null),
    ]);

    [Theory]
    [InlineData("A diuretic helps.", "diuretic")]
    [InlineData("A loop diuretic helps.", "loop diuretic")]
    [InlineData("Diuretics and loop diuretics.", "Diuretics, loop diuretics")]
    [InlineData("Your kidney function, or GFR.", "kidney function, GFR")]
    [InlineData("PPIs help, ppis do not.", "PPIs")]
    [InlineData("gfr", "")]
    [InlineData("Ace, face, aced, aces.", "Ace, aces")]
    [InlineData("non-diuretic, but diuretic-induced", "diuretic")]
    [InlineData("antidiuretic", "")]
    [InlineData("diurétic", "")]
    [InlineData("In C++ too", "C++")]
    [InlineData("(diuretic)", "diuretic")]
    [InlineData("", "")]
    public void Terms_are_found_in_running_text(string text, string found) =>
        string.Join(", ", Find(s_finder, text).Select(match => text.Substring(match.Start, match.Length))).Should().Be(found);

    [Fact]
    public void A_variant_leads_to_its_term() => Find(s_finder, "kidney function").Single().Term.Name.Should().Be("glomerular filtration rate");

    [Fact]
    public void An_empty_glossary_finds_nothing() => Find(new TermFinder([]), "anything").Should().BeEmpty();

    private static List<(int Start, int Length, Term Term)> Find(TermFinder finder, string text)
    {
        List<(int Start, int Length, Term Term)> found = [];
        for (var from = 0; finder.FindNext(text, from) is { } next; from = next.Start + next.Length) found.Add(next);
        return found;
    }

    private static Term Term(string name, string[]? variants = null, string? abbreviation = null) =>
        new(name, name, new RichText("", [], [], default), [.. variants ?? []], abbreviation, default);
}
