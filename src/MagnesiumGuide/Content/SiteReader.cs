using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Language;

namespace MagnesiumGuide.Content;

/// <summary>Reads site.yaml.</summary>
internal static partial class SiteReader
{
    /// <summary>Reads the file; there is no site without a name, or that of its publisher, and no weights of rules when the file can't be parsed.</summary>
    public static (Site? Site, ImmutableDictionary<string, Severity?>? Checks) Read(ContentText file, DiagnosticBag bag)
    {
        if (YamlFile.Fields(file, SiteKeys.Site, bag) is not { } fields) return default;
        var name = fields.RequiredText("name");
        var tagline = fields.Text("tagline");
        var language = ReadLanguage(fields, bag);
        var publisher = ReadPublisher(fields, bag);
        var topics = ReadTopics(fields, bag);
        var emergency = fields.Records("emergency").Select(ReadEmergency).OfType<EmergencyNumbers>().ToImmutableArray();
        var checks = ReadChecks(fields, bag);
        fields.ReportUnknownKeys();
        if (name is null || publisher is null) return (null, checks);
        return (new Site { Name = name.Value.Value, Tagline = tagline, Language = language, Publisher = publisher, Topics = topics, Emergency = emergency, Checks = checks }, checks);
    }

    private static string ReadLanguage(FieldReader fields, DiagnosticBag bag)
    {
        if (fields.LocatedText("language") is not { } language) return "en-GB";
        if (InterfaceText.IsLanguage(language.Value)) return language.Value;
        bag.Add(ShapeRules.ValuesAreAllowed, language.Span, $"`{language.Value}` is no language tag.",
            language.Value.Replace('_', '-') is var hyphened && InterfaceText.IsLanguage(hyphened) ? $"write `{hyphened}`" : "write one such as en-GB, fr or de-AT (BCP 47)",
            language.Value.Replace('_', '-') is var tag && InterfaceText.IsLanguage(tag) ? new TextEdit(language.Span, language.Value, tag) : null);
        return "en-GB";
    }

    private static Publisher? ReadPublisher(FieldReader fields, DiagnosticBag bag)
    {
        fields.Require("publisher");
        if (fields.Record("publisher") is not { } publisher) return null;
        var name = publisher.RequiredText("name");
        var url = publisher.LocatedText("url");
        var email = publisher.LocatedText("email");
        publisher.ReportUnknownKeys();
        if (url is { } page && !WebAddress.IsAbsolute(page.Value))
        {
            bag.Add(ShapeRules.ValuesAreAllowed, page.Span, $"`{page.Value}` is no web address.", WebAddress.Meant(page.Value) is { } meant ? $"write `{meant}`" : "begin it with https://");
            url = null;
        }

        if (email is { } mail && !EmailAddress().IsMatch(mail.Value))
        {
            bag.Add(ShapeRules.ValuesAreAllowed, mail.Span, $"`{mail.Value}` is no e-mail address.", "write it as in editors@example.org");
            email = null;
        }

        return name is null ? null : new Publisher(name.Value.Value, url?.Value, email?.Value);
    }

    private static ImmutableArray<Topic> ReadTopics(FieldReader fields, DiagnosticBag bag)
    {
        var topics = ImmutableArray.CreateBuilder<Topic>();
        foreach (var record in fields.Records("topics"))
        {
            var id = record.RequiredText("id");
            var title = record.RequiredText("title");
            var description = record.Text("description");
            record.ReportUnknownKeys();
            if (id is not { } located || title is null) continue;
            if (Slug.Read(located.Value) is null)
                bag.Add(ShapeRules.ValuesAreAllowed, located.Span, $"`{located.Value}` can't be the id of a topic, since it becomes part of a URL.", $"write lower-case words with hyphens: `{HeadingIds.Of(located.Value)}`");
            else if (topics.Any(topic => topic.Id == located.Value))
                bag.Add(ShapeRules.IdsAreUnique, located.Span, $"the topic `{located.Value}` stands twice.", "delete one of the two");
            else
                topics.Add(new Topic(located.Value, title.Value.Value, description ?? ""));
        }

        return topics.ToImmutable();
    }

    private static EmergencyNumbers? ReadEmergency(FieldReader record)
    {
        var country = record.RequiredText("country");
        var urgent = record.Text("urgent");
        var emergency = record.RequiredText("emergency");
        record.ReportUnknownKeys();
        return country is { } c && emergency is { } e ? new EmergencyNumbers(c.Value, urgent, e.Value) : null;
    }

    private static ImmutableDictionary<string, Severity?> ReadChecks(FieldReader fields, DiagnosticBag bag)
    {
        var checks = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        if (fields.Record("checks") is not { } record) return checks.ToImmutable();
        string[] levels = ["off", "suggestion", "warning", "error"];
        foreach (var (key, node) in record.Entries)
        {
            var rule = Checks.AllRules.All.FirstOrDefault(rule => rule.Id == key.Value);
            // A rule may have been retired since, or be one of a version to come: the contract's own example sets one that is not there yet.
            if (rule is null && RuleId().IsMatch(key.Value)) continue;
            if (rule is null)
            {
                bag.Add(ShapeRules.ValuesAreAllowed, record.Span(key), $"there is no rule `{key.Value}`.",
                    Checks.AllRules.All.FirstOrDefault(known => known.Name == key.Value) is { } named ? $"write its id, `{named.Id}`"
                    : Nearest.Question(key.Value, Checks.AllRules.All.Select(known => known.Id)) ?? "the rules are listed in docs/checks.md");
            }
            else if (!rule.Configurable)
            {
                bag.Add(ShapeRules.ValuesAreAllowed, record.Span(key), $"{rule.Id} can't be set, since a text that breaks it can't be read.", "delete this line");
            }
            else if (node is YamlText text && levels.Contains(text.Value))
            {
                checks[rule.Id] = text.Value == "off" ? null : Enum.Parse<Severity>(text.Value, ignoreCase: true);
            }
            else
            {
                bag.Add(ShapeRules.ValuesAreAllowed, record.Span(node), $"{rule.Id} must be off, suggestion, warning or error{(node is YamlText written ? $", and this is `{written.Value}`" : "")}.", node switch
                {
                    YamlText { Value: "info" or "note" or "hint" or "notice" } => "write `suggestion`",
                    YamlText { Value: "warn" or "warnings" } => "write `warning`",
                    YamlText { Value: "err" or "fail" or "errors" } => "write `error`",
                    YamlText { Value: "no" or "false" or "none" or "never" } => "write `off`",
                    YamlText { Value: "yes" or "true" or "on" } => $"delete this line, which leaves it at {DiagnosticFormat.Word(rule.Severity)}, or write one of the four",
                    YamlText wrong when Nearest.To(wrong.Value, levels) is { } near => $"write `{near}`",
                    _ => "write `suggestion`, `warning`, `error` or `off`",
                });
            }
        }

        return checks.ToImmutable();
    }

    [GeneratedRegex(@"^[^\s@""'`<>()\[\],;:\\/?&#%]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"^MG[1-8][0-9]{2}\z")]
    private static partial Regex RuleId();
}
