using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Diagnostics;

public sealed class NearestTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("ttile", "title")]
    [InlineData("Title", "title")]
    [InlineData("tite", "title")]
    [InlineData("alias", "aliases")]
    [InlineData("keyfacts", "keyFacts")]
    [InlineData("lastreviewd", "lastReviewed")]
    [InlineData("dat", "date")]
    public void A_typing_mistake_finds_its_word(string word, string expected) => Nearest.To(word, ["title", "aliases", "keyFacts", "lastReviewed", "date"]).Should().Be(expected);

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("weight")]
    [InlineData("publishDate")]
    public void A_word_like_none_finds_none(string word) => Nearest.To(word, ["title", "aliases", "keyFacts", "lastReviewed", "date"]).Should().BeNull();

    [Fact]
    public void Of_two_that_are_equally_near_it_is_the_first_in_the_alphabet_whatever_their_order()
    {
        Nearest.To("cat", ["rat", "bat", "hat"]).Should().Be("bat");
        Nearest.To("cat", ["hat", "bat", "rat"]).Should().Be("bat");
    }

    [Fact]
    public void The_nearer_one_wins() => Nearest.To("sound-2020", ["sond-2002", "sound-2021", "sound-1990"]).Should().Be("sound-2021");

    [Fact]
    public void The_question_names_it()
    {
        Nearest.Question("titel", ["title"]).Should().Be("did you mean `title`?");
        Nearest.Question("x", ["title"]).Should().BeNull();
    }
}
