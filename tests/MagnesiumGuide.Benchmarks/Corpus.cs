using System.Globalization;
using System.Text;

namespace MagnesiumGuide.Benchmarks;

/// <summary>
/// A guide of any size in the format of the contract, for measuring. Neither clock nor chance is in it: the same number of articles gives the same
/// bytes on every machine and every day.
/// </summary>
internal static class Corpus
{
    private const int Topics = 12;
    private const int Terms = 80;
    private const int FirstTerm = 300;
    private const int References = 300;
    private const int Values = 30;
    private const int Sections = 6;

    /// <summary>Writes a guide of that many articles; what is in the folder already is overwritten, not removed.</summary>
    public static void Write(string folder, int articles)
    {
        WriteFile(folder, "site.yaml", Site());
        WriteFile(folder, "index.md", Hub(articles));
        WriteFile(folder, "people.yaml", People());
        WriteFile(folder, "glossary.yaml", Glossary());
        WriteFile(folder, "references.yaml", Bibliography());
        WriteFile(folder, "data/reference-values.yaml", ReferenceValues());
        Parallel.For(0, articles, n => WriteFile(folder, $"articles/{Slug(n)}.md", Article(n, articles)));
    }

    /// <summary>The slug of an article by its number, from 0.</summary>
    public static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"{CorpusText.Word(number * 7 % 5_000)}-{number}");

    /// <summary>Some article numbers, evenly spread over all.</summary>
    public static IEnumerable<int> Spread(int articles, int count) =>
        Enumerable.Range(0, Math.Min(articles, count)).Select(n => (int)((long)n * articles / Math.Min(articles, count)));

    /// <summary>The text of an article by its number.</summary>
    public static string Article(int number, int articles)
    {
        var text = new CorpusText((ulong)number + 1_000);
        var parts = new StringBuilder();
        AppendFrontMatter(parts, text, number, articles);
        parts.Append(text.Sentences(60)).Append("\n\n");

        var headings = Headings(number);
        for (var section = 0; section < headings.Length; section++)
        {
            Append(parts, $"## {headings[section]}\n\n");
            var link = Link(text, Another(number, section, articles), withAnchor: section >= 3);
            string[] asides = section < 4 ? [Cite(text), link] : [link];
            Append(parts, $"{text.Sentences(50, asides)}\n\n");
            switch (section)
            {
                case 0:
                    Append(parts, $"> [!WARNING]\n> ### {text.RarePhrase(3)}\n> {text.Sentences(25, Cite(text))}\n\n");
                    break;
                case 1:
                    Append(parts, $"| {text.Phrase(1)} | {text.Phrase(1)} | {text.Phrase(1)} |\n|---|---|---|\n");
                    for (var row = 0; row < 5; row++) Append(parts, $"| {text.Phrase(2)} | {text.Phrase(3)} | {text.Next(900) + 100} |\n");
                    parts.Append('\n');
                    break;
                case 2:
                    Append(parts, $"> [!IMPORTANT]\n> {text.Sentences(25, Cite(text))}\n\n");
                    break;
                case 3:
                    var value = text.Next(Values);
                    Append(parts, $"{text.Sentences(12, $"[{ValueText(value)}](value:{ValueId(value)})")}\n\n");
                    for (var item = 0; item < 4; item++) Append(parts, $"- **{text.Phrase(2)}:** {text.Sentences(10)}\n");
                    parts.Append('\n');
                    break;
            }

            Append(parts, $"### {text.RarePhrase(3)}\n\n{text.Sentences(45)}\n\n");
        }

        parts.Append("## Frequently asked questions\n\n");
        for (var question = 0; question < 5; question++)
            Append(parts, $"### {text.RarePhrase(5)}?\n\n{text.Sentences(30, Cite(text))}\n\n");
        parts.Length--;
        return parts.ToString();
    }

    private static void AppendFrontMatter(StringBuilder parts, CorpusText text, int number, int articles)
    {
        var year = 2020 + number % 4;
        Append(parts, $"---\ntitle: {Cut(text.RarePhrase(4), 60)} {number}\n");
        Append(parts, $"description: {Cut(text.Phrase(20), 130)} {number}.\n");
        Append(parts, $"topic: {TopicId(number % Topics)}\n");
        Append(parts, $"summary: {text.Sentences(30, Cite(text))}\nkeyFacts:\n");
        // Three of an article's fifteen citations stand here, one in the summary, two in the callouts, five in the FAQ, four in the sections.
        for (var fact = 0; fact < 3; fact++) Append(parts, $"  - {text.Sentences(8, Cite(text))}\n");
        // Long before anybody runs this, and good for long after.
        Append(parts, $"date: {year}-{1 + number % 12:00}-{1 + number % 28:00}\nlastmod: {year + 1}-03-{1 + number % 28:00}\nlastReviewed: 2025-06-{1 + number % 28:00}\n");
        Append(parts, $"reviewedBy: person-{1 + number % 2}\nreviewIn: 10 years\nauthors: [person-3]\n");
        var related = Enumerable.Range(6, 3).Select(n => Another(number, n, articles)).Where(other => other != number).Distinct();
        Append(parts, $"related: [{string.Join(", ", related.Select(Slug))}]\n");
        Append(parts, $"aliases: [/old/{Slug(number)}]\ntags: [{text.Word()}, {text.Word()}]\nweight: {number % 100}\ndraft: false\n---\n\n");
    }

    private static string Site()
    {
        var text = new CorpusText(1);
        var parts = new StringBuilder("name: Corpus\ntagline: Made-up words for measuring.\nlanguage: en-GB\npublisher: {name: Corpus, url: \"https://corpus.example\", email: editors@corpus.example}\ntopics:\n");
        for (var topic = 0; topic < Topics; topic++) Append(parts, $"  - {{id: {TopicId(topic)}, title: {text.RarePhrase(1)}, description: {text.Phrase(9)}.}}\n");
        parts.Append("emergency:\n  - {country: GB, urgent: \"111\", emergency: \"999\"}\n");
        // Made-up words can't be easy, nor spelt as in Britain. The rules run all the same.
        parts.Append("checks: {MG601: off, MG604: off}\n");
        return parts.ToString();
    }

    private static string Hub(int articles)
    {
        var text = new CorpusText(2);
        var links = string.Concat(Enumerable.Range(0, Math.Min(articles, 20)).Select(n => $"- [{text.RarePhrase(3)}](articles/{Slug(n)}.md)\n"));
        // An entry that nothing cites is a finding, and few articles can't cite three hundred.
        var sources = string.Join("\n\n", Enumerable.Range(0, References).Chunk(10).Select(ids => text.Sentences(12, $"[{string.Join("; ", ids.Select(id => "@" + ReferenceId(id)))}]")));
        return $"---\ntitle: Corpus\ndescription: {Cut(text.Phrase(20), 120)}.\ndate: 2020-01-01\n---\n\n{text.Sentences(60)}\n\n## {text.RarePhrase(2)}\n\n{links}\n## {text.RarePhrase(2)}\n\n{sources}\n";
    }

    private static string People() => """
        people:
          - {id: person-1, name: Person One, role: reviewer, clinician: true, credentials: none, interests: none}
          - {id: person-2, name: Person Two, role: reviewer, clinician: true, credentials: none, interests: none}
          - {id: person-3, name: Person Three, role: author, clinician: false, interests: none}

        """;

    private static string Glossary()
    {
        var text = new CorpusText(3);
        var parts = new StringBuilder("terms:\n");
        for (var term = 0; term < Terms; term++)
        {
            // From the middle of the ranks, so that an article holds about as many as real ones do.
            Append(parts, $"  - {{term: {CorpusText.Word(FirstTerm + 30 * term)}, definition: {text.Sentences(12)}, variants: [{CorpusText.Word(FirstTerm + 30 * term + 1)}], abbreviation: null}}\n");
        }

        return parts.ToString();
    }

    private static string Bibliography()
    {
        var text = new CorpusText(4);
        var parts = new StringBuilder("references:\n");
        for (var reference = 0; reference < References; reference++)
        {
            Append(parts, $"- id: {ReferenceId(reference)}\n  type: article-journal\n  title: {text.Phrase(11)}\n  author:\n");
            for (var author = 0; author < 2 + reference % 5; author++) Append(parts, $"  - family: {text.RarePhrase(1)}\n    given: {text.RarePhrase(1)}\n");
            Append(parts, $"  container-title: {text.Phrase(3)}\n  issued:\n    date-parts:\n    - - {1990 + reference % 34}\n      - {1 + reference % 12}\n");
            Append(parts, $"  volume: {1 + reference % 90}\n  page: {100 + reference}-{108 + reference}\n  DOI: 10.5555/corpus.{reference}\n");
        }

        return parts.ToString();
    }

    private static string ReferenceValues()
    {
        var parts = new StringBuilder("values:\n");
        for (var value = 0; value < Values; value++)
            Append(parts, $"  - {{id: {ValueId(value)}, value: {ValueNumber(value)}, unit: mg, per: day, population: adults, basis: total, authority: Corpus, year: 2020, source: [{ReferenceId(value)}]}}\n");
        return parts.ToString();
    }

    // Known without reading the article, so that others can link to them.
    private static string[] Headings(int number)
    {
        var text = new CorpusText((ulong)number + 5_000_000);
        return [.. Enumerable.Range(0, Sections).Select(_ => text.RarePhrase(3)).DistinctBy(heading => heading.ToLowerInvariant())];
    }

    private static string Link(CorpusText text, int target, bool withAnchor)
    {
        var headings = Headings(target);
        var anchor = withAnchor ? "#" + headings[text.Next(headings.Length)].ToLowerInvariant().Replace(' ', '-') : "";
        return $"[{text.Phrase(2 + text.Next(3))}]({Slug(target)}.md{anchor})";
    }

    // Some near ones and some far ones, never the article itself unless it is the only one.
    private static int Another(int number, int way, int articles) =>
        articles < 2 ? number : (number + 1 + (way % 2 == 0 ? way : (int)((long)(number + 1) * 7_919 * (way + 1) % (articles - 1))) % (articles - 1)) % articles;

    private static string Cite(CorpusText text)
    {
        var number = ReferenceId(text.Next(References));
        return text.Next(8) == 0 ? $"[@{number}, p. {1 + text.Next(40)}]" : $"[@{number}]";
    }

    private static string TopicId(int number) => string.Create(CultureInfo.InvariantCulture, $"topic-{number + 1}");

    private static string ReferenceId(int number) => string.Create(CultureInfo.InvariantCulture, $"{CorpusText.Word(1_000 + number * 11)}-{1990 + number % 34}-{number}");

    private static string ValueId(int number) => string.Create(CultureInfo.InvariantCulture, $"value-{number + 1}");

    private static int ValueNumber(int number) => 50 + number * 10;

    private static string ValueText(int number) => string.Create(CultureInfo.InvariantCulture, $"{ValueNumber(number)} mg a day");

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();

    private static void Append(StringBuilder parts, FormattableString text) => parts.Append(text.ToString(CultureInfo.InvariantCulture));

    private static void WriteFile(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
