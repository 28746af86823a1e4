using System.Text;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Tests.Checks;

/// <summary>
/// How well the rules about medical wording tell what they are for from what comes near it: on the sentences in <c>Sentences/</c>, one a line, marked + or -. Recall is the
/// share of the + that is found, precision the share of + in what is found.
/// </summary>
public sealed class LabelledSentencesTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.95;
    private const double LeastPrecision = 0.90;

    private static readonly Wording s_wording = Wording.Of("en-GB")!;

    [Fact]
    public void Promises_are_told_from_denials_quotations_questions_and_reports() =>
        Measure("promises.txt", 750, prose => s_wording.Promises.In(prose, s_wording.Denial.Covers).Any());

    [Fact]
    public void Promises_in_sentences_that_no_pattern_was_written_for() =>
        Measure("promises-unseen.txt", 119, prose => s_wording.Promises.In(prose, s_wording.Denial.Covers).Any(), leastRecall: 0.41, leastPrecision: 0.83);

    [Fact]
    public void Orders_to_change_a_medicine_are_told_from_what_doctors_decide() =>
        Measure("orders.txt", 80, prose => s_wording.Orders.In(prose, (sentence, order) => MedicinesAreLeftToDoctors.IsExcused(s_wording, sentence, order)).Any());

    private void Measure(string file, int least, Func<Prose, bool> finds, double leastRecall = LeastRecall, double leastPrecision = LeastPrecision)
    {
        var sentences = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Checks", "Sentences", file)).Where(line => line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        sentences.Should().HaveCountGreaterThanOrEqualTo(least).And.OnlyHaveUniqueItems();
        sentences.Count(line => line[0] == '-').Should().BeGreaterThanOrEqualTo(sentences.Count * 9 / 20, "half of them are innocent");

        var missed = new List<string>();
        var wronged = new List<string>();
        var found = 0;
        foreach (var line in sentences)
        {
            var isFound = finds(ProseOf(line[2..]));
            if (isFound && line[0] == '+') found++;
            else if (isFound) wronged.Add(line);
            else if (line[0] == '+') missed.Add(line);
        }

        var recall = found / (double)(found + missed.Count);
        var precision = found / (double)Math.Max(1, found + wronged.Count);
        var told = FormattableString.Invariant($"{file}: {sentences.Count} sentences, recall {recall:0.000}, precision {precision:0.000}\nmissed:\n{string.Join('\n', missed)}\nwrongly found:\n{string.Join('\n', wronged)}");
        output.WriteLine(told);
        recall.Should().BeGreaterThanOrEqualTo(leastRecall, "{0}", told);
        precision.Should().BeGreaterThanOrEqualTo(leastPrecision, "{0}", told);
    }

    internal static Prose ProseOf(string markdown) => ProseReader.Of(new ContentFile("a.md", "a.md", Encoding.UTF8.GetBytes(markdown)).Read());
}
