using MagnesiumGuide.Language;

namespace MagnesiumGuide.Tests.Language;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("FR-ca", "fr-CA")]
    [InlineData("la", "la")]
    [InlineData("lat", "la")]
    [InlineData("grc", "grc")]
    [InlineData("zh-Latn", "zh-Latn")]
    [InlineData("ar-Latn", "ar-Latn")]
    [InlineData("no", "no")]
    [InlineData("englisch", null)]
    [InlineData("Latin", null)]
    [InlineData("xx", null)]
    [InlineData("und", null)]
    [InlineData("en_US", null)]
    [InlineData("f", null)]
    [InlineData("fr\"", null)]
    [InlineData("fr la", null)]
    [InlineData("", null)]
    public void A_tag_names_a_language_that_there_is(string text, string? tag) => LanguageTag.Read(text).Should().Be(tag);

    [Theory]
    [InlineData("en-GB", "en", true)]
    [InlineData("en-GB", "en-US", true)]
    [InlineData("en", "EN", true)]
    [InlineData("la", "la", true)]
    [InlineData("fr", "frr", false)]
    [InlineData("en", "fr", false)]
    [InlineData("zh-TW", "zh-CN", false)]
    [InlineData("sr-Latn-RS", "sr-Cyrl", false)]
    [InlineData("ar", "ar-Latn", false)]
    public void A_region_makes_no_other_language_and_a_script_does(string one, string other, bool same)
    {
        LanguageTag.AreOfOneLanguage(one, other).Should().Be(same);
        LanguageTag.AreOfOneLanguage(other, one).Should().Be(same);
    }
}
