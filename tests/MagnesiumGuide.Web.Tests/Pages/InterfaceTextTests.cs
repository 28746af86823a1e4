using System.Text.RegularExpressions;
using System.Xml.Linq;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>Words stand in InterfaceText.resx and nowhere else, and none of them, nor any page, knows which nutrient the guide is about.</summary>
public sealed partial class InterfaceTextTests
{
    private static readonly string[] s_names =
        [.. XDocument.Parse(SourceText.Of("src/MagnesiumGuide/Language", ".resx").Single()).Root!.Elements("data").Select(entry => entry.Attribute("name")!.Value)];

    private static readonly string s_program = string.Join('\n', SourceText.Of("src", ".cs", ".cshtml"));

    [Fact]
    public void Every_word_that_is_asked_for_is_there() =>
        Lookup().Matches(s_program).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups[1].Value).Distinct()
            .Should().NotBeEmpty().And.BeSubsetOf(s_names);

    [Fact]
    public void Every_word_that_is_there_is_asked_for()
    {
        // Callouts, rungs and errors put the names of their words together.
        string[] kinds = [.. Enum.GetNames<CalloutKind>(), .. Enum.GetNames<Urgency>()];
        s_names.Where(name => !kinds.Contains(name) && !s_program.Contains($"\"{name}\"", StringComparison.Ordinal) && !IsOfAnError(name)).Should().BeEmpty();
    }

    [Fact]
    public void No_page_and_no_word_names_the_nutrient() =>
        string.Concat(SourceText.Of("src", ".cshtml", ".resx")).Replace("MagnesiumGuide", "", StringComparison.Ordinal).Should().NotContain("agnesium");

    [Fact]
    public void No_page_types_words_of_its_own()
    {
        foreach (var page in SourceText.Of("src/MagnesiumGuide.Web/Pages", ".cshtml"))
        {
            // What is left between tags once code is taken away: words would start with a letter.
            foreach (Match text in TextBetweenTags().Matches(page)) text.Groups[1].Value.Trim().Should().NotMatchRegex("^[A-Z][a-z]+ [a-z]+");
        }
    }

    private static bool IsOfAnError(string name) =>
        ErrorWord().Match(name) is { Success: true } word && s_program.Contains($"=> \"{word.Groups[1].Value}\"", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:[Tt]ext\[|[Tt]ext\.Format\(|Filled\(text, )[^\])]*")]
    private static partial Regex Lookup();

    [GeneratedRegex("(?<!\\$)\"([A-Z][A-Za-z]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(">([^<>@{}]+)<")]
    private static partial Regex TextBetweenTags();

    [GeneratedRegex("^(.+)(?:Title|Explained)$")]
    private static partial Regex ErrorWord();
}
