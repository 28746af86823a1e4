namespace MagnesiumGuide.Tests;

/// <summary>The text of an article about zorium, a nutrient that there is not. It has no faults; a test changes the one thing that it is about.</summary>
internal sealed record ArticleText
{
    private readonly string _body = """
        Zorium helps you sleep [@sound-2020].

        ## Signs

        Yawning.
        """;

    private readonly (string Key, string Lines)[] _frontMatter =
    [
        ("title", "title: Zorium and sleep"),
        ("description", "description: What zorium does for sleep, told in a sentence that is long enough."),
        ("topic", "topic: basics"),
        ("summary", "summary: \"Zorium helps [@sound-2020].\""),
        ("keyFacts", """
            keyFacts:
              - "Fact one [@sound-2020]."
              - "Fact two [@sound-2020]."
              - "Fact three [@sound-2020]."
            """),
        ("date", "date: 2026-11-01"),
    ];

    private ArticleText()
    {
    }

    private ArticleText((string, string)[] frontMatter, string body) => (_frontMatter, _body) = (frontMatter, body);

    /// <summary>The article without a fault.</summary>
    public static ArticleText Sound { get; } = new();

    /// <summary>The article with these lines of front matter: in place of the lines of the same key where there are some, else below the others.</summary>
    public static ArticleText With(string lines) => Sound.And(lines);

    /// <summary>The article without a key.</summary>
    public static ArticleText Without(string key) => new([.. Sound._frontMatter.Where(entry => entry.Key != key)], Sound._body);

    /// <summary>The article with another text below the front matter.</summary>
    public static ArticleText WithBody(string body) => new(Sound._frontMatter, body);

    /// <summary>Front matter as for <see cref="With"/>, on top of what was changed before.</summary>
    public ArticleText And(string lines)
    {
        var key = KeyOf(lines);
        return _frontMatter.Any(entry => entry.Key == key)
            ? new([.. _frontMatter.Select(entry => entry.Key == key ? (key, lines) : entry)], _body)
            : new([.. _frontMatter, (key, lines)], _body);
    }

    /// <summary>The article under another title and description, since those are unique.</summary>
    public ArticleText About(string subject) =>
        And($"title: Zorium and {subject}").And($"description: What zorium does for {subject}, told in a sentence that is long enough.");

    /// <summary>Another text below the front matter, on top of what was changed before.</summary>
    public ArticleText AndBody(string body) => new(_frontMatter, body);

    public static implicit operator string(ArticleText article) => article.ToString();

    public override string ToString() => $"---\n{string.Join('\n', _frontMatter.Select(entry => entry.Lines))}\n---\n\n{_body}\n";

    private static string KeyOf(string lines) => lines.Replace("⟦", "", StringComparison.Ordinal).Split(':')[0].Trim();
}
