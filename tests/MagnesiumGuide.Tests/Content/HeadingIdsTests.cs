using MagnesiumGuide.Content;

namespace MagnesiumGuide.Tests.Content;

public sealed class HeadingIdsTests
{
    /// <summary>What GitHub makes of these headings.</summary>
    [Theory]
    [InlineData("Low magnesium", "low-magnesium")]
    [InlineData("What are the signs?", "what-are-the-signs")]
    [InlineData("Kidneys & heart", "kidneys--heart")]
    [InlineData("A/B: c, d.", "ab-c-d")]
    [InlineData("Über Müdigkeit", "über-müdigkeit")]
    [InlineData("Mg²⁺ in blood", "mg-in-blood")]
    [InlineData("snake_case and kebab-case", "snake_case-and-kebab-case")]
    [InlineData("100 % of it", "100--of-it")]
    [InlineData("It’s “so”", "its-so")]
    [InlineData("A – B", "a--b")]
    [InlineData("e\u0301clair", "e\u0301clair")]
    [InlineData("हिन्दी में", "हिन्दी-में")]
    [InlineData("日本語", "日本語")]
    [InlineData("😀 face", "-face")]
    [InlineData("𝒜 letter", "𝒜-letter")]
    public void An_anchor_is_made_as_GitHub_makes_it(string heading, string anchor) => HeadingIds.Of(heading).Should().Be(anchor);

    [Fact]
    public void Equal_headings_are_numbered()
    {
        var ids = new HeadingIds();

        new[] { "Signs", "Signs", "signs!", "Signs-1" }.Select(ids.Make).Should().Equal("signs", "signs-1", "signs-2", "signs-1-1");
    }

    [Fact]
    public void An_anchor_that_is_taken_is_stepped_over()
    {
        var ids = new HeadingIds();
        ids.Take("signs").Should().BeTrue();
        ids.Take("signs-1").Should().BeTrue();

        ids.Take("signs").Should().BeFalse();
        ids.Make("Signs").Should().Be("signs-2");
    }

    [Fact]
    public void A_heading_of_punctuation_alone_has_an_anchor_too()
    {
        var ids = new HeadingIds();

        new[] { "?", "!" }.Select(ids.Make).Should().Equal("section", "section-1");
    }
}
