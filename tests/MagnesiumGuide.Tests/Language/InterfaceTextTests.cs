using System.Text.RegularExpressions;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Tests.Language;

public sealed partial class InterfaceTextTests
{
    [Fact]
    public void English_words_are_there()
    {
        var text = new InterfaceText("en-GB");

        text["QuickSummary"].Should().Be("Quick summary");
        text.Format("SourceNumber", 3).Should().Be("Source 3");
        text.Day(new DateOnly(2026, 11, 2)).Should().Be("2 November 2026");
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("fr")]
    [InlineData("ar-SA")]
    public void Days_are_written_in_English_where_the_words_are_English(string language)
    {
        var text = new InterfaceText(language);

        text["QuickSummary"].Should().Be("Quick summary");
        text.Day(new DateOnly(2026, 2, 1)).Should().Be("1 February 2026");
        text.Culture.Name.Should().Be(language);
        // The first use must not teach the second another language.
        new InterfaceText(language).Day(new DateOnly(2026, 2, 1)).Should().Be("1 February 2026");
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("he", true)]
    [InlineData("en-GB", false)]
    public void A_language_runs_its_own_way(string language, bool isRightToLeft) => new InterfaceText(language).IsRightToLeft.Should().Be(isRightToLeft);

    [Fact]
    public void A_name_that_there_is_not_is_a_bug() => FluentActions.Invoking(() => new InterfaceText("en")["NoSuchName"]).Should().Throw<KeyNotFoundException>();

    [Theory]
    [InlineData("en-GB", true)]
    [InlineData("fr", true)]
    [InlineData("de-AT", true)]
    [InlineData("englisch", false)]
    [InlineData("xx-YY", false)]
    [InlineData("", false)]
    [InlineData("e", false)]
    [InlineData("en_GB!", false)]
    public void A_language_is_one_that_is_known(string tag, bool isLanguage) => InterfaceText.IsLanguage(tag).Should().Be(isLanguage);

    [Fact]
    public void Every_name_that_the_code_asks_for_is_there()
    {
        var text = new InterfaceText("en");
        var names = new[] { "*.cs", "*.cshtml" }
            .SelectMany(pattern => Directory.EnumerateFiles(Repository.PathOf("src"), pattern, SearchOption.AllDirectories))
            .SelectMany(path => Asked().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value))
            .Distinct().ToList();

        names.Should().NotBeEmpty();
        foreach (var name in names) text[name].Should().NotBeEmpty();
    }

    // text["Name"], Text["Name"], text.Format("Name", …) and Html.Filled(text, "Name", …).
    [GeneratedRegex("\\b[tT]ext(?:\\[\"|\\.Format\\(\"|, \")(?<name>[A-Z][A-Za-z]+)\"")]
    private static partial Regex Asked();
}
