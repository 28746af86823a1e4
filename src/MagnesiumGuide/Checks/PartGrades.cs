using MagnesiumGuide.Language;

namespace MagnesiumGuide.Checks;

/// <summary>The reading grade of a part of a page.</summary>
/// <param name="Whole">The part as a whole.</param>
/// <param name="Sentences">Each sentence, in reading order.</param>
internal sealed record PartGrade(ReadingGrade Whole, IReadOnlyList<(Sentence Sentence, ReadingGrade Grade)> Sentences)
{
    // One hard word in ten says nothing of a text.
    private const int FewWords = 20;

    /// <summary>False for a part so short that its grade says nothing.</summary>
    public bool IsLongEnough => Whole.Words >= FewWords;
}

/// <summary>The reading grades of a page, part by part. Headings and tables are not counted.</summary>
internal static class PartGrades
{
    /// <summary>The grade of each part that has words.</summary>
    public static IEnumerable<(PartOfPage Part, PartGrade Grade)> Of(Prose prose, Wording wording)
    {
        var parts = new SortedDictionary<PartOfPage, (ReadingGrade Whole, List<(Sentence, ReadingGrade)> Sentences)>();
        foreach (var sentence in prose.Sentences)
        {
            var passage = prose.Passages[sentence.Passage];
            if (passage.Kind is PassageKind.Heading or PassageKind.TableCell || GoalOf(passage.Part) is null) continue;
            var grade = ReadingGrade.Of(prose.Text(sentence), wording.Syllables);
            if (grade.Words == 0) continue;
            if (!parts.TryGetValue(passage.Part, out var part)) part = (default, []);
            part.Sentences.Add((sentence, grade));
            parts[passage.Part] = (part.Whole.Plus(grade), part.Sentences);
        }

        return parts.Select(part => (part.Key, new PartGrade(part.Value.Whole, part.Value.Sentences)));
    }

    /// <summary>The highest grade that a part should have; null for parts that are not graded.</summary>
    public static int? GoalOf(PartOfPage part) => part switch
    {
        PartOfPage.Summary or PartOfPage.KeyFacts => 8,
        PartOfPage.Body or PartOfPage.Faq => 9,
        _ => null,
    };

    /// <summary>The beginning of a sentence about the part.</summary>
    public static string NameOf(PartOfPage part) => part switch
    {
        PartOfPage.Summary => "the quick summary reads",
        PartOfPage.KeyFacts => "the key facts read",
        PartOfPage.Faq => "the FAQ reads",
        _ => "the text reads",
    };
}
