namespace MagnesiumGuide.Content.Keys;

/// <summary>The front matter of articles, of the hub and of pages.</summary>
internal static class PageKeys
{
    /// <summary>How a period is written, "12 months".</summary>
    public const string PeriodForm = "^(?<n>[0-9]{1,3}) (?<unit>month|year)s?$";

    private static readonly Key s_title = new("title", KeyType.Line, "the page's heading, the reader's question; at most 70 characters, unique")
    {
        IsRequired = true,
        Example = "The reader's question",
        Least = 1,
        Most = 70,
    };

    private static readonly Key s_description = new("description", KeyType.Line, "what search results show; 50 to 160 characters, unique")
    {
        IsRequired = true,
        Example = "What the page answers, in 50 to 160 characters.",
        Least = 50,
        Most = 160,
    };

    private static readonly Key s_date = new("date", KeyType.Day, "first published, `2026-11-22`; not in the future") { Example = "2026-11-22" };

    private static readonly Key s_lastModified = new("lastmod", KeyType.Day, "the last significant change; not before `date`") { Example = "2026-11-22" };

    private static readonly Key s_aliases = new("aliases", KeyType.Lines, "old paths; each leads here by one redirect") { Form = "^/" };

    /// <summary>An article's.</summary>
    public static Shape Article { get; } = new("Front matter of an article",
    [
        s_title,
        s_description,
        new Key("topic", KeyType.Line, "an id from `site.yaml`") { IsRequired = true, Example = "the id of a topic in site.yaml", Names = Naming.Topic },
        new Key("summary", KeyType.Text, "the answer in at most 60 words") { IsRequired = true, Example = "The answer in at most 60 words." },
        new Key("keyFacts", KeyType.Lines, "3 to 6 sentences to take away") { IsRequired = true, Example = "a list of 3 to 6 facts", Least = 3, Most = 6 },
        s_date with { IsRequired = true },
        s_lastModified,
        new Key("lastReviewed", KeyType.Day, "when somebody last checked the evidence. Editing a sentence is no review"),
        new Key("reviewedBy", KeyType.Line, "an id from `people.yaml`; without it the page says that no clinician has reviewed it") { Names = Naming.Person },
        new Key("reviewIn", KeyType.Line, "`12 months` unless you say otherwise; after that the page says that its review is overdue") { Form = PeriodForm },
        new Key("authors", KeyType.Lines, "ids from `people.yaml`; otherwise the publisher") { Names = Naming.Person },
        new Key("related", KeyType.Lines, "slugs of related articles, in order") { Names = Naming.Article },
        s_aliases,
        new Key("tags", KeyType.Lines, "free words for search"),
        new Key("weight", KeyType.Whole, "order inside the topic, low first"),
        new Key("draft", KeyType.Flag, "`true` shows it in Development only"),
    ]);

    /// <summary>That of the hub and of the files in <c>pages/</c>.</summary>
    public static Shape Page { get; } = new("Front matter of the hub and of pages", [s_title, s_description, s_date, s_lastModified, s_aliases]);
}
