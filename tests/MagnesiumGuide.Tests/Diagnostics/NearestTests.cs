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

    [Theory]
    [InlineData("uk-ear-men", "us-ear-men")]
    [InlineData("efsa-ai-2006", "efsa-ul-2006")]
    [InlineData("boyle-2017a", "boyle-2017")]
    [InlineData("calcium-and-vitamin-c", "calcium-and-vitamin-d")]
    [InlineData("pregnant", "pregnancy")]
    public void What_may_be_another_thing_is_asked_about_and_not_written(string word, string other)
    {
        Nearest.To(word, [other]).Should().Be(other);
        Nearest.Only(word, [other]).Should().BeNull();
    }

    [Theory]
    [InlineData("odl-1990", "old-1990")]
    [InlineData("us-limti-men", "us-limit-men")]
    [InlineData("Deficiency", "deficiency")]
    [InlineData("deficency", "deficiency")]
    public void One_slip_of_the_fingers_is_beyond_doubt(string word, string meant) => Nearest.Only(word, [meant, "something-else"]).Should().Be(meant);

    [Fact]
    public void The_question_names_it()
    {
        Nearest.Question("titel", ["title"]).Should().Be("did you mean `title`?");
        Nearest.Question("x", ["title"]).Should().BeNull();
    }
}
