using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content.Keys;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>Reads a document into an <see cref="Article"/>.</summary>
internal static partial class ArticleReader
{
    private const int MaxSummaryWords = 60;
    private static readonly int s_minKeyFacts = PageKeys.Article.Find("keyFacts")!.Least!.Value;
    private static readonly int s_maxKeyFacts = PageKeys.Article.Find("keyFacts")!.Most!.Value;

    /// <summary>Reads an article; null when it lacks what an article can't do without.</summary>
    public static Article? Read(Document document, Slug slug, DiagnosticBag bag)
    {
        if (PageReader.FieldsOf(document, PageKeys.Article, bag) is not { } fields) return null;
        var common = PageReader.ReadCommon(fields);
        var topic = fields.RequiredText("topic");
        var summary = ReadSummary(fields, document.Text, bag);
        var keyFacts = ReadKeyFacts(fields, document.Text, bag);
        fields.Require("date");
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
            AliasesAreSound = PageReader.AreSound(aliases, fields),
            Tags = [.. tags.Select(tag => tag.Value.Trim())],
            Weight = weight,
            IsDraft = isDraft ?? false,
            Outline = document.Outline,
            BodyStart = document.BodyStart,
        };
    }

    private static RichText? ReadSummary(FieldReader fields, ContentText file, DiagnosticBag bag)
    {
        fields.Require("summary");
        if (fields.Scalar("summary") is not { } scalar) return null;
        var summary = RichTextReader.Read(scalar, file, bag);
        var words = summary.PlainText.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MaxSummaryWords)
            bag.Add(ShapeRules.TextsFitTheirLimits, summary.Span, $"`summary` has {words} words; a quick summary has at most {MaxSummaryWords}.", $"shorten it by {words - MaxSummaryWords}");
        return summary;
    }

    private static ImmutableArray<RichText> ReadKeyFacts(FieldReader fields, ContentText file, DiagnosticBag bag)
    {
        fields.Require("keyFacts");
        var facts = fields.Texts("keyFacts");
        if (fields.Node("keyFacts") is YamlList list && (list.Items.Length < s_minKeyFacts || list.Items.Length > s_maxKeyFacts))
        {
            bag.Add(ShapeRules.TextsFitTheirLimits, fields.Span(list), $"`keyFacts` has {list.Items.Length} {(list.Items.Length == 1 ? "item" : "items")}; {s_minKeyFacts} to {s_maxKeyFacts} can be scanned.",
                list.Items.Length > s_maxKeyFacts ? "keep the most important, and move the others into the body" : "add what a reader must take away");
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

    [GeneratedRegex(PageKeys.PeriodForm)]
    private static partial Regex Period();
}
