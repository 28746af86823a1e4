using MagnesiumGuide.Checks;
using MagnesiumGuide.Language;
using MagnesiumGuide.Tests.Checks;

namespace MagnesiumGuide.Tests.Language;

/// <summary>The grade of Flesch and Kincaid, against texts that were counted by hand: words, sentences, syllables, grade.</summary>
public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData("The cat sat on the mat.", 6, 1, 6, -1.45)]
    [InlineData("Magnesium is a mineral. Your body needs it every day.", 10, 2, 17, 6.42)]
    [InlineData("Most adults with healthy kidneys get enough from food. Nuts, beans and whole grains are rich in it.", 18, 2, 22, 2.34)]
    [InlineData("Do not stop a medicine on your own. Ask the doctor who prescribed it, or a pharmacist.", 17, 2, 23, 3.69)]
    [InlineData("The European limit for supplements is [250 mg a day](value:limit), counted on top of food [@efsa-2006; @iom-1997, p. 4].", 15, 1, 22, 7.57)]
    [InlineData("Diarrhoea is the *usual* sign\nof **too much**. It mostly stops once you take less.", 15, 2, 21, 3.86)]
    [InlineData("Researchers pooled the results of [seven randomised trials](trials.md#seven), which had 1,300 people in all.", 14, 1, 22, 8.41)]
    [InlineData("## A heading does not count\n\n- a fit (seizure)\n- slow breathing\n- sudden confusion [@msd]\n\n| Nor | does |\n|---|---|\n| a | table |", 7, 3, 12, 5.55)]
    [InlineData("PPIs, such as omeprazole, probably lower the level in long use [@fda-2011].", 11, 1, 20, 10.15)]
    [InlineData("Hypermagnesaemia is uncommon.\n\n> [!NOTE]\n> It follows kidney failure, or laxatives taken every day for weeks.", 14, 2, 29, 11.58)]
    public void A_text_counted_by_hand(string text, int words, int sentences, int syllables, double grade)
    {
        var found = PartGrades.Of(LabelledSentencesTests.ProseOf(text), Wording.Of("en-GB")!).Single();

        found.Part.Should().Be(PartOfPage.Body);
        found.Grade.Whole.Should().Be(new ReadingGrade(words, sentences, syllables));
        found.Grade.Whole.Value.Should().BeApproximately(grade, 0.1);
    }

    [Theory]
    [InlineData("safe", 1)]
    [InlineData("table", 2)]
    [InlineData("makes", 1)]
    [InlineData("causes", 2)]
    [InlineData("needed", 2)]
    [InlineData("used", 1)]
    [InlineData("handled", 2)]
    [InlineData("called", 1)]
    [InlineData("safely", 2)]
    [InlineData("treatment", 2)]
    [InlineData("movement", 2)]
    [InlineData("potassium", 4)]
    [InlineData("anaemia", 4)]
    [InlineData("special", 2)]
    [InlineData("action", 2)]
    [InlineData("period", 3)]
    [InlineData("serious", 3)]
    [InlineData("patient", 2)]
    [InlineData("quiet", 2)]
    [InlineData("diet", 2)]
    [InlineData("easier", 3)]
    [InlineData("trying", 2)]
    [InlineData("being", 2)]
    [InlineData("doing", 2)]
    [InlineData("player", 2)]
    [InlineData("value", 2)]
    [InlineData("disease", 2)]
    [InlineData("spasm", 2)]
    [InlineData("require", 2)]
    [InlineData("actual", 3)]
    [InlineData("influence", 3)]
    [InlineData("video", 3)]
    [InlineData("surgeon", 2)]
    [InlineData("osteoporosis", 6)]
    [InlineData("associated", 5)]
    [InlineData("well-known", 2)]
    [InlineData("doctor's", 2)]
    [InlineData("eGFR", 4)]
    [InlineData("EU", 2)]
    [InlineData("2,000", 1)]
    public void A_word_has_so_many_syllables(string word, int count) => Wording.Of("en")!.Syllables.In(word).Should().Be(count);
}
