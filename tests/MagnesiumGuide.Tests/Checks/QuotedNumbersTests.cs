namespace MagnesiumGuide.Tests.Checks;

/// <summary>Numbers below nought, which a hyphen between two numbers does not make.</summary>
public sealed class QuotedNumbersTests
{
    private const string Values = """
        values:
          - {id: limit, value: 350, unit: mg, population: adults, authority: Board}
          - {id: level, min: 0.7, max: 1.05, unit: mmol/L, population: adults, authority: Board}
          - {id: change, value: -5.6, unit: mmHg, population: adults, authority: Board}
          - {id: drop, min: -4, max: -2, unit: mmHg, population: adults, authority: Board}
        """;

    [Theory]
    [InlineData("[-5.6 mmHg](value:change)")]
    [InlineData("[\u22125.6 mmHg](value:change)")]
    [InlineData("[about (\u22125.6) mmHg](value:change)")]
    [InlineData("[-4 to -2 mmHg](value:drop)")]
    [InlineData("[0.7-1.05 mmol/L](value:level)")]
    [InlineData("[0.7\u20131.05 mmol/L](value:level)")]
    [InlineData("[zorium-350 mg](value:limit)")]
    public void A_text_that_agrees(string text) => Guide(text).FindsNothing();

    [Theory]
    [InlineData("⟦[5.6 mmHg](value:change)⟧")]
    [InlineData("⟦[4 to 2 mmHg](value:drop)⟧")]
    [InlineData("⟦[-350 mg](value:limit)⟧")]
    public void A_text_that_says_the_opposite(string text) => Guide(text).Finds("MG502");

    private static GuideTest Guide(string text) => GuideTest.From(("articles/sleep.md", ArticleText.WithBody(text)), ("data/reference-values.yaml", Values));
}
