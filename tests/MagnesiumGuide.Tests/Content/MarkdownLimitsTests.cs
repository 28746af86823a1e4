namespace MagnesiumGuide.Tests.Content;

/// <summary>How large a table and an address may be.</summary>
public sealed class MarkdownLimitsTests
{
    [Fact]
    public void A_table_up_to_the_limits() => GuideTest.FromArticle(ArticleText.WithBody(Row("a", 20) + Row("-", 20) + Lines(Row("a", 20), 248))).FindsNothing();

    [Fact]
    public void A_table_of_too_many_columns() => GuideTest.FromArticle(ArticleText.WithBody($"{Row("a", 21)}⟦{Row("-", 21).TrimEnd()}⟧")).Finds("MG312");

    [Fact]
    public void A_table_of_too_many_cells_though_its_rows_are_short() =>
        GuideTest.FromArticle(ArticleText.WithBody($"{Row("a", 10)}{Row("-", 10)}{Lines("|a\n", 498)}⟦|a⟧\n|a")).Finds("MG312");

    [Fact]
    public void A_table_in_a_quote() => GuideTest.FromArticle(ArticleText.WithBody($"> {Row("a", 21)}⟦> {Row("-", 21).TrimEnd()}⟧")).Finds("MG312");

    [Fact]
    public void A_table_in_a_quote_in_a_list() => GuideTest.FromArticle(ArticleText.WithBody($"- > {Row("a", 21)}⟦  > {Row("-", 21).TrimEnd()}⟧")).Finds("MG312");

    [Fact]
    public void A_list_of_many_lines_with_a_bar_in_one() => GuideTest.FromArticle(ArticleText.WithBody("- a | b\n" + Lines("- a\n", 6000))).FindsNothing();

    [Fact]
    public void An_address_that_is_too_long() => GuideTest.FromArticle(ArticleText.WithBody($"[a](⟦https://example.org/{new string('a', 2000)}⟧)")).Finds("MG212");

    [Fact]
    public void An_address_that_is_too_long_is_reported_once_where_it_is_defined() =>
        GuideTest.FromArticle(ArticleText.WithBody($"[a], [a] and [b][a].\n\n⟦[a]: https://example.org/{new string('a', 2000)}⟧")).Finds("MG212");

    [Fact]
    public void Addresses_that_are_too_many() =>
        GuideTest.FromArticle(ArticleText.WithBody($"{Lines("[a]\n\n", 100)}⟦[a]⟧\n\n[a]\n\n[a]: https://example.org/{new string('a', 1980)}")).Finds("MG212");

    private static string Row(string cell, int columns) => string.Concat(Enumerable.Repeat("|" + cell, columns)) + "|\n";

    private static string Lines(string line, int count) => string.Concat(Enumerable.Repeat(line, count));
}
