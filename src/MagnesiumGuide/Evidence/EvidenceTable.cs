using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Evidence;

/// <summary>What is known of every complaint that the guide speaks of, as data/evidence.yaml has it.</summary>
/// <param name="Warning">What must be said above all answers; null where nothing must.</param>
/// <param name="Answers">The answers, in the order of the file.</param>
public sealed record EvidenceTable(RichText? Warning, ImmutableArray<EvidenceAnswer> Answers)
{
    /// <summary>The ids of answers that have faults of their own.</summary>
    public IReadOnlySet<string> Faulty { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>That of a guide without answers.</summary>
    public static EvidenceTable Empty { get; } = new(null, []);

    /// <summary>Every text of several words in it, in reading order.</summary>
    public IEnumerable<RichText> Texts => new[] { Warning }.OfType<RichText>().Concat(Answers.Select(answer => answer.Effect));

    /// <summary>Where it says something in words, in the order of the file.</summary>
    public IEnumerable<FileSpan> Spans => new[] { Warning?.Span }.Concat(Answers.SelectMany(answer => new[] { answer.Condition.Span, answer.Answer.Span, answer.Caution?.Span, answer.Effect.Span }))
        .OfType<FileSpan>().OrderBy(span => span.Start.Line).ThenBy(span => span.Start.Column);

    /// <summary>The ids of all that it cites.</summary>
    public IEnumerable<string> ReferenceIds =>
        Texts.SelectMany(text => text.Citations).Select(citation => citation.ReferenceId).Concat(Answers.SelectMany(answer => answer.Sources).Select(source => source.Value)).Distinct(StringComparer.Ordinal);

    /// <summary>The same without the answers in which one of these lines stands.</summary>
    public EvidenceTable Without(ImmutableArray<int> lines)
    {
        if (lines.IsEmpty) return this;
        var faulty = Answers.Where((answer, index) => lines.Any(line => line >= answer.Span.Start.Line && (index + 1 == Answers.Length || line < Answers[index + 1].Span.Start.Line))).ToList();
        return this with { Answers = [.. Answers.Except(faulty)], Faulty = Faulty.Union(faulty.Select(answer => answer.Id)).ToImmutableHashSet(StringComparer.Ordinal) };
    }

    /// <summary>The answer with that id; null when there is none.</summary>
    public EvidenceAnswer? Find(string id) => Answers.FirstOrDefault(answer => answer.Id == id);
}

/// <summary>What is known of one complaint.</summary>
public sealed record EvidenceAnswer
{
    /// <summary>What charts draw it by.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked about, and in whom.</summary>
    public required Located<string> Condition { get; init; }

    /// <summary>The answer, in at most <see cref="MostWords"/> words.</summary>
    public required Located<string> Answer { get; init; }

    /// <summary>What must be said beside the answer; null when nothing must.</summary>
    public Located<string>? Caution { get; init; }

    /// <summary>Whether it helps; null for what is given into a vein, which says nothing about whatever a reader can take.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>How it gets into the body.</summary>
    public required Route Route { get; init; }

    /// <summary>How certain the answer is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Who graded that; null where there was nothing to grade.</summary>
    public string? GradedBy { get; init; }

    /// <summary>What was measured, and in how many.</summary>
    public required RichText Effect { get; init; }

    /// <summary>Where more is told, relative to data/evidence.yaml; null when nowhere.</summary>
    public Link? Link { get; init; }

    /// <summary>The ids of its sources.</summary>
    public required ImmutableArray<Located<string>> Sources { get; init; }

    /// <summary>Where its id stands.</summary>
    public required FileSpan Span { get; init; }

    /// <summary>More words are no answer that is read at a glance.</summary>
    public const int MostWords = 6;
}

/// <summary>Whether something helps that readers can take, eat or apply.</summary>
public enum Verdict
{
    /// <summary>It probably does.</summary>
    Helps,

    /// <summary>It may, or does so in few and small studies.</summary>
    MayHelp,

    /// <summary>It does not, or nobody knows.</summary>
    NotShown,
}

/// <summary>How something gets into the body.</summary>
public enum Route
{
    /// <summary>Swallowed: tablets, powders, liquids.</summary>
    Mouth,

    /// <summary>In food or drinking water.</summary>
    Food,

    /// <summary>Put on the skin.</summary>
    Skin,

    /// <summary>Breathed in.</summary>
    Breath,

    /// <summary>Given into a vein or a muscle, in hospital.</summary>
    Vein,
}
