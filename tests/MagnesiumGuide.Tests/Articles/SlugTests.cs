using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("vitamin-b12-and-zorium")]
    [InlineData("2026")]
    public void Lower_case_words_with_hyphens_are_a_slug(string text) => Slug.Read(text)!.Value.Value.Should().Be(text);

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("é")]
    [InlineData("../a")]
    public void Anything_else_is_none(string text) => Slug.Read(text).Should().BeNull();

    [Fact]
    public void Eighty_characters_are_enough()
    {
        Slug.Read(new string('a', 80)).Should().NotBeNull();
        Slug.Read(new string('a', 81)).Should().BeNull();
    }
}
