using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Evidence;
using MagnesiumGuide.Values;

namespace MagnesiumGuide.Charts;

/// <summary>A picture that is drawn from data, as data/charts.yaml describes it.</summary>
public abstract record Chart
{
    /// <summary>What <c>chart:id</c> names.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The ids of the sources that the chart itself names.</summary>
    public required ImmutableArray<Located<string>> Sources { get; init; }

    /// <summary>Where the record stands.</summary>
    public required FileSpan Span { get; init; }

    /// <summary>Every source that the chart and its rows name, as their author wrote them.</summary>
    public abstract IEnumerable<Located<string>> NamedSources { get; }

    /// <summary>Every reference value that it names.</summary>
    public abstract IEnumerable<Located<string>> ValueIds { get; }

    /// <summary>Every link in it, written relative to data/charts.yaml.</summary>
    public abstract IEnumerable<Link> Links { get; }

    /// <summary>The ids of all that its figure cites, in reading order.</summary>
    public abstract IEnumerable<string> ReferenceIds { get; }

    /// <summary>What it says, text by text.</summary>
    public abstract IEnumerable<string> Texts { get; }

    /// <summary>The chart with its numbers or answers; null when one is not there, or is counted in another unit.</summary>
    public abstract Chart? DrawnFrom(ImmutableDictionary<string, ReferenceValue> values, EvidenceTable evidence);

    /// <summary>Everything that its figure is drawn from, as one text that changes with it.</summary>
    internal abstract string State { get; }
}

/// <summary>Amounts, each as long as it is large.</summary>
public sealed record BarsChart : Chart
{
    /// <summary>How many series can be told apart without colour.</summary>
    public const int MaxSeries = 2;

    /// <summary>The names of the series; empty where there is one, which needs no name.</summary>
    public required ImmutableArray<string> Series { get; init; }

    /// <summary>The rows, in order.</summary>
    public required ImmutableArray<BarsRow> Rows { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Located<string>> NamedSources => Sources;

    /// <inheritdoc />
    public override IEnumerable<Located<string>> ValueIds => Rows.SelectMany(row => row.ValueIds);

    /// <inheritdoc />
    public override IEnumerable<Link> Links => [];

    /// <inheritdoc />
    public override IEnumerable<string> ReferenceIds =>
        Sources.Concat(Rows.SelectMany(row => row.Values).SelectMany(value => value.Sources)).Select(source => source.Value).Distinct(StringComparer.Ordinal);

    /// <inheritdoc />
    public override IEnumerable<string> Texts => [Title, .. Series, .. Rows.SelectMany(row => new[] { row.Label, row.Note }).OfType<string>()];

    /// <inheritdoc />
    internal override string State => string.Join('\n', [
        Id, Title, .. Series, .. ReferenceIds,
        .. Rows.Select(row => $"{row.Label}\t{row.Note}\t{string.Join('\t', row.Values.Select(value => $"{value.Value} {value.Min} {value.Max} {value.Unit}"))}"),
    ]);

    /// <inheritdoc />
    public override BarsChart? DrawnFrom(ImmutableDictionary<string, ReferenceValue> values, EvidenceTable evidence)
    {
        if (ValueIds.Any(id => !values.ContainsKey(id.Value)) || ValueIds.Select(id => values[id.Value].Unit).Distinct(StringComparer.Ordinal).Count() > 1) return null;
        return this with { Rows = [.. Rows.Select(row => row with { Values = [.. row.ValueIds.Select(id => values[id.Value])] })] };
    }
}

/// <summary>A row of bars.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Note">What narrows that: an age, a portion; null when nothing does.</param>
/// <param name="ValueIds">The reference values, one for each series, in their order; later series may have none.</param>
public sealed record BarsRow(string Label, string? Note, ImmutableArray<Located<string>> ValueIds)
{
    /// <summary>The values themselves; empty until they are looked up.</summary>
    public ImmutableArray<ReferenceValue> Values { get; init; } = [];
}

/// <summary>Answers, each with how certain it is.</summary>
public sealed record GradesChart : Chart
{
    /// <summary>The ids of the answers of data/evidence.yaml that it shows; empty where it has rows of its own.</summary>
    public ImmutableArray<Located<string>> AnswerIds { get; init; } = [];

    /// <summary>The rows, in order; those of <see cref="AnswerIds"/> are there once they were looked up.</summary>
    public required ImmutableArray<GradesRow> Rows { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Located<string>> NamedSources => [.. Sources, .. Rows.SelectMany(row => row.Sources)];

    /// <inheritdoc />
    public override IEnumerable<Located<string>> ValueIds => [];

    /// <inheritdoc />
    public override IEnumerable<Link> Links => Rows.Select(row => row.Link).OfType<Link>();

    /// <inheritdoc />
    public override IEnumerable<string> ReferenceIds => NamedSources.Select(source => source.Value).Distinct(StringComparer.Ordinal);

    /// <inheritdoc />
    public override IEnumerable<string> Texts => [Title, .. Rows.SelectMany(row => new[] { row.Label, row.Answer, row.Caution, row.Effect }).OfType<string>()];

    /// <inheritdoc />
    internal override string State => string.Join('\n', [
        Id, Title, .. Sources.Select(source => source.Value),
        .. Rows.Select(row => $"{row.Label}\t{row.Answer}\t{row.Caution}\t{row.Certainty}\t{row.Effect}\t{row.Link?.Target}\t{string.Join(' ', row.Sources.Select(source => source.Value))}"),
    ]);

    /// <inheritdoc />
    public override GradesChart? DrawnFrom(ImmutableDictionary<string, ReferenceValue> values, EvidenceTable evidence) =>
        AnswerIds.All(id => evidence.Find(id.Value) is not null) ? WithAnswers(evidence) : null;

    /// <summary>The chart with those of its answers that are there.</summary>
    public GradesChart WithAnswers(EvidenceTable evidence) =>
        AnswerIds.IsEmpty ? this : this with { Rows = [.. AnswerIds.Select(id => evidence.Find(id.Value)).OfType<EvidenceAnswer>().Select(GradesRow.Of)] };
}

/// <summary>An answer.</summary>
/// <param name="Label">What was asked about.</param>
/// <param name="Answer">The answer in a few words.</param>
/// <param name="Certainty">How certain it is.</param>
/// <param name="Effect">What was measured; null when it is not told.</param>
/// <param name="Link">Where more is told; null when nowhere.</param>
/// <param name="Sources">The ids of its sources.</param>
public sealed record GradesRow(string Label, string Answer, Certainty Certainty, string? Effect, Link? Link, ImmutableArray<Located<string>> Sources)
{
    /// <summary>What must be said beside the answer; null when nothing must.</summary>
    public string? Caution { get; init; }

    /// <summary>The row of an answer of data/evidence.yaml, which lies in the same folder as the charts.</summary>
    public static GradesRow Of(EvidenceAnswer answer) =>
        new(answer.Condition.Value, answer.Answer.Value, answer.Certainty, answer.Effect.PlainText, answer.Link, answer.Sources) { Caution = answer.Caution?.Value };
}

/// <summary>How certain an answer is: how unlikely it is that further studies change it. The number is that of the dots filled.</summary>
public enum Certainty
{
    /// <summary>No usable studies.</summary>
    None,

    /// <summary>Very uncertain.</summary>
    VeryLow,

    /// <summary>The truth may differ much.</summary>
    Low,

    /// <summary>The truth is probably close.</summary>
    Moderate,

    /// <summary>Further studies are very unlikely to change it.</summary>
    High,
}
