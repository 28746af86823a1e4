using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads a document into an <see cref="Article"/>.</summary>
internal static partial class ArticleReader
{
    private const int MaxSummaryWords = 60;
    private const int MinKeyFacts = 3;
    private const int MaxKeyFacts = 6;

    /// <summary>Reads an article; null when it lacks what an article can't do without.</summary>
    public static Article? Read(Document document, Slug slug, DiagnosticBag bag)
    {
        if (PageReader.FieldsOf(document, bag) is not { } fields) return null;
        var common = PageReader.ReadCommon(fields);
        var topic = fields.RequiredText("topic", "the id of a topic in site.yaml");
        var summary = ReadSummary(fields, document.Text, bag);
        var keyFacts = ReadKeyFacts(fields, document.Text, bag);
        fields.Require("date", "2026-11-22");
        var date = fields.Day("date");
        var lastModified = fields.Day("lastmod");
        var lastReviewed = fields.Day("lastReviewed");
        var reviewedBy = fields.LocatedText("reviewedBy");
        var reviewMonths = ReadReviewMonths(fields, bag);
        var authors = fields.LocatedTexts("authors");
        var related = fields.LocatedTexts("related");
        var aliases = PageReader.ReadAliases(fields);
        var tags = fields.Texts("tags");
        var weight = fields.Whole("weight");
        var isDraft = fields.Flag("draft");
        fields.ReportUnknownKeys();

        if (common is not var (title, description) || topic is null || summary is null || date is null) return null;
        return new Article
        {
            File = document.Text.File,
            Path = Permalinks.Article(slug),
            Slug = slug,
            Title = title,
            Description = description,
            TopicId = topic.Value,
            Summary = summary,
            KeyFacts = keyFacts,
            Date = date,
            LastModified = lastModified,
            LastReviewed = lastReviewed,
            ReviewedBy = reviewedBy,
            ReviewMonths = reviewMonths,
            Authors = authors,
            Related = related,
            Aliases = aliases,
            Tags = [.. tags.Select(tag => tag.Value.Trim())],
            Weight = weight,
            IsDraft = isDraft ?? false,
            Outline = document.Outline,
            BodyStart = document.BodyStart,
        };
    }

    private static RichText? ReadSummary(FieldReader fields, ContentText file, DiagnosticBag bag)
    {
        fields.Require("summary", "The answer in at most 60 words.");
        if (fields.Scalar("summary") is not { } scalar) return null;
        var summary = RichTextReader.Read(scalar, file, bag);
        var words = summary.PlainText.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MaxSummaryWords)
            bag.Add(ShapeRules.TextsFitTheirLimits, summary.Span, $"`summary` has {words} words; a quick summary has at most {MaxSummaryWords}.", $"shorten it by {words - MaxSummaryWords}");
        return summary;
    }

    private static ImmutableArray<RichText> ReadKeyFacts(FieldReader fields, ContentText file, DiagnosticBag bag)
    {
        fields.Require("keyFacts", "a list of 3 to 6 facts");
        var facts = fields.Texts("keyFacts");
        if (fields.Node("keyFacts") is YamlList list && list.Items.Length is < MinKeyFacts or > MaxKeyFacts)
        {
            bag.Add(ShapeRules.TextsFitTheirLimits, fields.Span(list), $"`keyFacts` has {list.Items.Length} {(list.Items.Length == 1 ? "item" : "items")}; {MinKeyFacts} to {MaxKeyFacts} can be scanned.",
                list.Items.Length > MaxKeyFacts ? "keep the most important, and move the others into the body" : "add what a reader must take away");
        }

        return [.. facts.Select(fact => RichTextReader.Read(fact, file, bag))];
    }

    private static int ReadReviewMonths(FieldReader fields, DiagnosticBag bag)
    {
        if (fields.Scalar("reviewIn") is not { } text) return Article.DefaultReviewMonths;
        if (Period().Match(text.Value.Trim()) is { Success: true } match && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is > 0 and <= 120 and var number)
            return match.Groups["unit"].Value is "year" ? number * 12 : number;
        bag.Add(ShapeRules.ValuesHaveTheirType, fields.Span(text), $"`reviewIn` must be a number of months or years, and this is `{text.Value}`.", "write `12 months` or `2 years`");
        return Article.DefaultReviewMonths;
    }

    [GeneratedRegex("^(?<n>[0-9]{1,3}) (?<unit>month|year)s?$")]
    private static partial Regex Period();
}
