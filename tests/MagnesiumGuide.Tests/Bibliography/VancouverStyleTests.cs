using MagnesiumGuide.Bibliography;

namespace MagnesiumGuide.Tests.Bibliography;

/// <summary>References as "Citing Medicine" (US National Library of Medicine) prints them; each line was made by hand.</summary>
public sealed class VancouverStyleTests
{
    [Theory]
    [InlineData(
        "{type: article-journal, title: Mechanism of hypokalemia in magnesium deficiency, author: [{family: Huang, given: Chou-Long}, {family: Kuo, given: Elizabeth}], container-title: J Am Soc Nephrol, issued: 2007-10, volume: 18, issue: 10, page: 2649-2652}",
        "Huang CL, Kuo E. Mechanism of hypokalemia in magnesium deficiency. J Am Soc Nephrol. 2007;18(10):2649-2652.")]
    [InlineData(
        "{type: article-journal, title: 'Does it help?', author: [{family: A, given: A.}, {family: B, given: B.}, {family: C, given: C.}, {family: D, given: D.}, {family: E, given: E.}, {family: F, given: F.}, {family: G, given: G.}], container-title: Nutrients, issued: 2021-01-30, volume: 13, page: '463'}",
        "A A, B B, C C, D D, E E, F F, et al. Does it help? Nutrients. 2021;13:463.")]
    [InlineData(
        "{type: article-journal, title: Online first, author: [{family: Berg, given: Jean-Pierre, non-dropping-particle: van den}], container-title: BMJ, issued: 2024, page: e070001}",
        "van den Berg JP. Online first. BMJ. 2024;e070001.")]
    [InlineData(
        "{type: article-newspaper, title: Salt in the water, container-title: The Times, issued: 2020-03-05, page: 4}",
        "Salt in the water. The Times. 2020 Mar 5;4.")]
    [InlineData(
        "{type: book, title: Dietary reference intakes, author: [{literal: Institute of Medicine}], publisher: National Academies Press, publisher-place: Washington, issued: 1997}",
        "Institute of Medicine. Dietary reference intakes. Washington: National Academies Press; 1997.")]
    [InlineData(
        "{type: book, title: Krause's food, editor: [{family: Raymond, given: Janice L.}, {family: Morrow, given: Kelly}], edition: 15, publisher: Elsevier, issued: 2020}",
        "Raymond JL, Morrow K, editors. Krause's food. 15th ed. Elsevier; 2020.")]
    [InlineData(
        "{type: book, title: One editor, editor: [{family: Raymond, given: Janice L.}], edition: 2, issued: 2001}",
        "Raymond JL, editor. One editor. 2nd ed. 2001.")]
    [InlineData(
        "{type: chapter, title: Magnesium, author: [{family: Rude, given: Robert}], container-title: Modern nutrition, edition: 11, publisher: Lippincott, publisher-place: Baltimore, issued: 2014, page: 159-175}",
        "Rude R. Magnesium. In: Modern nutrition. 11th ed. Baltimore: Lippincott; 2014. p. 159-175.")]
    [InlineData(
        "{type: report, title: Safety of magnesium, author: [{literal: European Food Safety Authority}], publisher: EFSA, publisher-place: Parma, issued: {date-parts: [[2006, 2]]}}",
        "European Food Safety Authority. Safety of magnesium. Parma: EFSA; 2006 Feb.")]
    [InlineData(
        "{type: webpage, title: 'Vitamins and minerals: others', author: [{literal: NHS}], issued: {year: 2020, month: 8, day: 3}, URL: 'https://www.nhs.uk/'}",
        "NHS. Vitamins and minerals: others [Internet]. 2020 Aug 3.")]
    [InlineData(
        "{type: webpage, title: Undated page, URL: 'https://example.org/page'}",
        "Undated page [Internet]. n.d.")]
    [InlineData(
        "{type: dataset, title: FoodData Central, author: [{literal: US Department of Agriculture}], publisher: USDA, issued: 2024-04}",
        "US Department of Agriculture. FoodData Central [dataset]. USDA; 2024 Apr.")]
    [InlineData(
        "{type: legislation, title: Regulation (EU) No 432/2012, author: [{literal: European Commission}], container-title: Off J Eur Union, issued: 2012-05-16, volume: L 136, page: 1-40}",
        "European Commission. Regulation (EU) No 432/2012. Off J Eur Union. 2012 May 16;L 136:1-40.")]
    [InlineData(
        "{type: thesis, title: On zorium, author: [{family: Doe, given: Jane}], publisher: University of York, issued: 1999}",
        "Doe J. On zorium. University of York; 1999.")]
    [InlineData(
        "{type: article-journal, title: Cut short, author: [{family: Doe, given: Jane}, {literal: others}], issued: 1999}",
        "Doe J, et al. Cut short. 1999.")]
    public void A_reference_is_printed(string entry, string printed) => VancouverStyle.Format(Read(entry)).ToString().Should().Be(printed);

    [Fact]
    public void Identifiers_are_links_and_the_address_is_one_only_where_there_are_none()
    {
        VancouverStyle.Format(Read("{type: book, title: A, DOI: '10.1002/(SICI)1<1::AID>3.0', PMID: 123, PMCID: PMC45, URL: 'https://example.org/a'}")).Links.Should().Equal(
            new ReferenceLink("doi:10.1002/(SICI)1<1::AID>3.0", "https://doi.org/10.1002/(SICI)1%3C1::AID%3E3.0"),
            new ReferenceLink("PubMed 123", "https://pubmed.ncbi.nlm.nih.gov/123/"),
            new ReferenceLink("PMC45", "https://pmc.ncbi.nlm.nih.gov/articles/PMC45/"));
        VancouverStyle.Format(Read("{type: book, title: A, URL: 'https://www.example.org/a?b'}")).Links.Should().Equal(new ReferenceLink("www.example.org", "https://www.example.org/a?b"));
    }

    [Fact]
    public void Every_reference_of_the_guide_can_be_printed()
    {
        var guide = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(Repository.PathOf("content")).Guide!;

        foreach (var reference in guide.References.Values)
            VancouverStyle.Format(reference).ToString().Should().MatchRegex(@"[.?!]$").And.NotContainAny("..", " ,", "  ", " .");
    }

    private static Reference Read(string entry) => Guide(("references.yaml", $$"""
        references:
          - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}
          - {id: old-1990, type: book, title: An old book, issued: 1990}
          - {id: test, {{entry[1..]}}
        """)).References["test"];

    private static Guide Guide((string, string) file)
    {
        var result = GuideTest.From(file).Load();
        result.Diagnostics.Select(found => found.Rule.Id).Should().Equal("MG403");
        return result.Guide!;
    }
}
