namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>Every pair of colours that meets on a page can be told apart, by day and by night.</summary>
public sealed class ContrastTests
{
    public static TheoryData<string, string, double> Pairs { get; } = new()
    {
        { "ink", "paper", 7 },
        { "ink", "ground", 7 },
        { "ink", "link-ground", 7 },
        { "ink", "warning-ground", 7 },
        { "ink", "caution-ground", 7 },
        { "ink", "mark", 7 },
        { "ink-quiet", "paper", 4.5 },
        { "ink-quiet", "ground", 4.5 },
        { "ink-quiet", "mark", 4.5 },
        { "link", "paper", 4.5 },
        { "link", "ground", 4.5 },
        { "link", "link-ground", 4.5 },
        { "link", "warning-ground", 4.5 },
        { "link", "caution-ground", 4.5 },
        { "link", "mark", 4.5 },
        { "paper", "link", 4.5 },
        { "warning", "warning-ground", 4.5 },
        { "caution", "caution-ground", 4.5 },
        { "paper", "warning", 4.5 },
        { "paper", "caution", 4.5 },
        { "warning", "mark", 4.5 },
        { "caution", "mark", 4.5 },
        { "edge", "paper", 3 },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Is_enough_by_day(string one, string other, double least) => Measure(dark: false, one, other, least);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Is_enough_by_night(string one, string other, double least) => Measure(dark: true, one, other, least);

    private static void Measure(bool dark, string one, string other, double least)
    {
        var colours = Palette.Read(dark);
        Palette.Contrast(colours[one], colours[other]).Should().BeGreaterThanOrEqualTo(least, "--{0} meets --{1}", one, other);
    }
}
