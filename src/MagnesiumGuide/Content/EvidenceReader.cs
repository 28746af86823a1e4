using System.Collections.Immutable;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Charts;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Evidence;

namespace MagnesiumGuide.Content;

/// <summary>Reads data/evidence.yaml.</summary>
internal static class EvidenceReader
{
    private static readonly Dictionary<string, Verdict> s_verdicts = new(StringComparer.Ordinal)
    {
        ["helps"] = Verdict.Helps,
        ["may help"] = Verdict.MayHelp,
        ["not shown"] = Verdict.NotShown,
    };

    private static readonly Dictionary<string, Route> s_routes = new(StringComparer.Ordinal)
    {
        ["mouth"] = Route.Mouth,
        ["food"] = Route.Food,
        ["skin"] = Route.Skin,
        ["breath"] = Route.Breath,
        ["vein"] = Route.Vein,
    };

    private static readonly Dictionary<string, Certainty> s_certainties = new(StringComparer.Ordinal)
    {
        ["high"] = Certainty.High,
        ["moderate"] = Certainty.Moderate,
        ["low"] = Certainty.Low,
        ["very low"] = Certainty.VeryLow,
        ["none"] = Certainty.None,
    };

    /// <summary>The answers that can be read; null when the file can't be parsed.</summary>
    public static EvidenceTable? Read(ContentText file, DiagnosticBag bag)
    {
        if (YamlFile.Fields(file, RecordKeys.Evidence, bag) is not { } fields) return null;
        var warning = fields.Scalar("warning") is { } text ? RichTextReader.Read(text, file, bag) : null;
        var answers = ImmutableArray.CreateBuilder<EvidenceAnswer>();
        var (ids, faulty) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var record in fields.Records("answers"))
        {
            if (ReadAnswer(record, file, bag) is not { } answer)
            {
                if (record.Node("id") is YamlText named) faulty.Add(named.Value);
                continue;
            }

            if (ids.Add(answer.Id)) answers.Add(answer);
            else bag.Add(ShapeRules.IdsAreUnique, answer.Span, $"the answer `{answer.Id}` stands twice.", "delete one of the two");
        }

        fields.ReportUnknownKeys();
        return fields.Node("answers") is null or YamlList ? new EvidenceTable(warning, answers.ToImmutable()) { Faulty = faulty } : null;
    }

    /// <summary>The grade that is written so; null when it is no grade, which is reported.</summary>
    public static Certainty? CertaintyOf(Located<string>? word, DiagnosticBag bag) =>
        Choice(word, s_certainties, "is no grade of certainty", bag);

    private static EvidenceAnswer? ReadAnswer(FieldReader record, ContentText file, DiagnosticBag bag)
    {
        var before = bag.Count;
        var id = record.RequiredText("id");
        var condition = record.RequiredText("condition");
        var said = record.RequiredText("answer");
        var caution = record.LocatedText("caution");
        var route = record.LocatedText("route") is { } way ? Choice(way, s_routes, "is no way into the body", bag) : Route.Mouth;
        var judged = record.LocatedText("verdict");
        var verdict = Choice(judged, s_verdicts, "is no verdict", bag);
        var certainty = CertaintyOf(record.RequiredText("certainty"), bag);
        var gradedBy = record.Text("gradedBy");
        record.Require("effect");
        var effect = record.Scalar("effect") is { } text ? RichTextReader.Read(text, file, bag) : null;
        var link = record.LocatedText("link");
        record.Require("source");
        var sources = record.LocatedTexts("source");
        record.ReportUnknownKeys();

        if (id is { } name && Slug.Read(name.Value) is null)
            bag.Add(ShapeRules.ValuesAreAllowed, name.Span, $"`{name.Value}` is no id.", "write small letters and digits, with hyphens between the words");
        if (judged is { } of && route is Route.Vein)
        {
            bag.Add(ShapeRules.ValuesAreAllowed, of.Span, "what goes into a vein has no verdict: it says nothing about what readers can take.", "delete `verdict`; the answer stands in a group of its own");
        }

        if (said is { } answer && answer.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > EvidenceAnswer.MostWords and var words)
        {
            bag.Add(ShapeRules.TextsFitTheirLimits, answer.Span, $"`answer` has {words} words; at most {EvidenceAnswer.MostWords} are an answer at a glance.",
                $"shorten it by {words - EvidenceAnswer.MostWords}, and put what must be added into `caution`");
        }

        if (bag.Count > before || id is null || condition is null || said is null || effect is null || certainty is null || route is null) return null;
        return new EvidenceAnswer
        {
            Id = id.Value.Value,
            Condition = condition.Value,
            Answer = said.Value,
            Caution = caution,
            // Nothing has been shown until somebody says so.
            Verdict = route is Route.Vein ? null : verdict ?? Verdict.NotShown,
            Route = route.Value,
            Certainty = certainty.Value,
            GradedBy = gradedBy,
            Effect = effect,
            Link = link is { } target ? new Link(target.Value, condition.Value.Value, target.Span, target.Span) : null,
            Sources = sources,
            Span = id.Value.Span,
        };
    }

    private static T? Choice<T>(Located<string>? word, Dictionary<string, T> choices, string fault, DiagnosticBag bag)
        where T : struct
    {
        if (word is not { } written) return null;
        if (choices.TryGetValue(written.Value, out var choice)) return choice;
        bag.Add(ShapeRules.ValuesAreAllowed, written.Span, $"`{written.Value}` {fault}.", Nearest.Question(written.Value, choices.Keys) ?? $"use one of {string.Join(", ", choices.Keys)}");
        return null;
    }
}
