using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MagnesiumGuide.Diagnostics;

/// <summary>
/// Diagnostics as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), in the part of it that code scanning reads (docs.github.com, "SARIF support for code scanning").
/// </summary>
public static class SarifFormat
{
    /// <summary>Code scanning shows no more results of a run than these.</summary>
    public const int MaxResults = 5000;

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private const string Root = "%SRCROOT%";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One run with its rules and results; of more than <see cref="MaxResults"/>, the gravest.</summary>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="rules">Every rule that may have been broken.</param>
    /// <param name="helpOf">What there is to say about a rule, as Markdown.</param>
    /// <param name="addressOf">The page that says it; null where nobody knows its address.</param>
    /// <param name="lineOf">The text of the line on which a stretch begins; null when it can't be read.</param>
    /// <param name="placeOf">The place that an edit changes, no more and no less; null for an edit that does not fit.</param>
    /// <param name="isComplete">False when the folder could not be read as a guide, so that what is not reported may be there still.</param>
    public static string Text(
        IReadOnlyCollection<Diagnostic> diagnostics,
        IReadOnlyList<Rule> rules,
        Func<Rule, string> helpOf,
        Func<Rule, Uri?> addressOf,
        Func<FileSpan, string?> lineOf,
        Func<TextEdit, FileSpan?> placeOf,
        bool isComplete = true)
    {
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(rule => rule.Id, rule => rule.index, StringComparer.Ordinal);
        var sorted = DiagnosticFormat.Sorted(diagnostics).ToList();
        var fingerprints = Fingerprints(sorted, lineOf);
        var shown = sorted.Zip(fingerprints, (Found, Fingerprint) => (Found, Fingerprint)).OrderBy(result => result.Found.Severity).Take(MaxResults);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "Magnesium Guide",
                    ["semanticVersion"] = typeof(SarifFormat).Assembly.GetName().Version!.ToString(3),
                    ["rules"] = new JsonArray([.. rules.Select(rule => Descriptor(rule, helpOf(rule), addressOf(rule)))]),
                },
            },
            ["invocations"] = new JsonArray(Invocation(sorted.Count, isComplete)),
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. shown.Select(result => Result(result.Found, indexes.GetValueOrDefault(result.Found.Rule.Id, -1), result.Fingerprint, placeOf))]),
        };
        return VisibleText.OfJson(new JsonObject { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(run) }.ToJsonString(s_json));
    }

    private static JsonObject Descriptor(Rule rule, string help, Uri? address)
    {
        var sentence = char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..].Replace('-', ' ') + ".";
        var descriptor = new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = string.Concat(rule.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["shortDescription"] = new JsonObject { ["text"] = sentence },
            ["fullDescription"] = new JsonObject { ["text"] = help.Split("\n\n")[0] is { Length: > 0 } first ? first.Replace('\n', ' ') : sentence },
            ["help"] = new JsonObject { ["text"] = help.Length > 0 ? help : sentence, ["markdown"] = help.Length > 0 ? help : sentence },
            ["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(rule.Severity) },
            ["properties"] = new JsonObject
            {
                ["tags"] = new JsonArray(FamilyOf(rule)),
                ["precision"] = "very-high",
                ["problem.severity"] = rule.Severity == Severity.Suggestion ? "recommendation" : LevelOf(rule.Severity),
            },
        };
        if (address is not null) descriptor["helpUri"] = address.AbsoluteUri;
        return descriptor;
    }

    private static JsonObject Result(Diagnostic found, int rule, string fingerprint, Func<TextEdit, FileSpan?> placeOf)
    {
        var result = new JsonObject
        {
            ["ruleId"] = found.Rule.Id,
            ["level"] = LevelOf(found.Severity),
            ["message"] = new JsonObject { ["text"] = found.Fix is null ? found.Message : $"{found.Message} Next step: {found.Fix.TrimEnd('.', '?')}{(found.Fix.EndsWith('?') ? '?' : '.')}" },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(found.Span), ["region"] = Region(found.Span) } }),
            ["partialFingerprints"] = new JsonObject { ["primaryLocationLineHash"] = fingerprint },
        };
        if (rule >= 0) result["ruleIndex"] = rule;
        if (found.Edit is { } edit && placeOf(edit) is { } place) result["fixes"] = new JsonArray(Fix(edit, place));
        return result;
    }

    // What `fix` would do (SARIF 2.1.0, section 3.55).
    private static JsonObject Fix(TextEdit edit, FileSpan place)
    {
        var replacement = new JsonObject { ["deletedRegion"] = Region(place), ["insertedContent"] = new JsonObject { ["text"] = edit.Becomes } };
        return new JsonObject
        {
            ["description"] = new JsonObject { ["text"] = $"Write `{edit.Becomes}` instead of `{edit.Was}`." },
            ["artifactChanges"] = new JsonArray(new JsonObject { ["artifactLocation"] = Artifact(place), ["replacements"] = new JsonArray(replacement) }),
        };
    }

    private static JsonObject Artifact(FileSpan place) => new() { ["uri"] = AddressOf(place.File), ["uriBaseId"] = Root };

    private static JsonObject Region(FileSpan place) => new()
    {
        ["startLine"] = place.Start.Line,
        ["startColumn"] = place.Start.Column,
        ["endLine"] = place.End.Line,
        ["endColumn"] = place.End.Column,
    };

    private static JsonObject Invocation(int found, bool isComplete)
    {
        var invocation = new JsonObject { ["executionSuccessful"] = isComplete };
        if (found > MaxResults)
        {
            var message = new JsonObject { ["text"] = $"{found} findings; the {MaxResults} gravest are listed." };
            invocation["toolExecutionNotifications"] = new JsonArray(new JsonObject { ["level"] = "warning", ["message"] = message });
        }

        return invocation;
    }

    // Made of the rule, the file and the words of the line, and not of its number. Equal findings in one file are counted, as code scanning itself does.
    private static IEnumerable<string> Fingerprints(IEnumerable<Diagnostic> sorted, Func<FileSpan, string?> lineOf)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in sorted)
        {
            var text = $"{found.Rule.Id}\0{found.Span.File}\0{lineOf(found.Span)?.Trim()}";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
            yield return $"{hash}:{counts[hash]}";
        }
    }

    private static string AddressOf(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static string FamilyOf(Rule rule) => rule.Id[2] switch
    {
        '1' => "front-matter",
        '2' => "links",
        '3' => "structure",
        '4' => "citations",
        '5' => "medical",
        '6' => "language",
        '7' => "urls",
        _ => "life-cycle",
    };
}
