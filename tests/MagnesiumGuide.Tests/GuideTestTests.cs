namespace MagnesiumGuide.Tests;

/// <summary>The folder that all other tests begin with.</summary>
public sealed class GuideTestTests
{
    [Fact]
    public void The_guide_that_tests_begin_with_has_no_fault()
    {
        var guide = GuideTest.FromArticle(ArticleText.Sound).FindsNothing().Guide!;

        guide.Articles.Select(article => article.Slug.Value).Should().Equal("first", "sleep");
        guide.Withheld.Should().BeEmpty();
    }
}
