using MagnesiumGuide.Articles;
using MagnesiumGuide.Diagnostics;
using WrittenPage = MagnesiumGuide.Articles.Page;

namespace MagnesiumGuide.Web.Pages;

/// <summary>The pages that a reader most likely meant who asked for an address that there is not.</summary>
internal static class NearestPages
{
    /// <summary>How many are offered at most.</summary>
    public const int Most = 3;

    // Whoever asks for nonsense must not keep the server busy: so much of the address, and so many articles, are looked at.
    private const int LongestName = 60;
    private const int MostWords = 4;
    private const int MostArticles = 10_000;
    // Shorter words begin too many others, and one edit makes another word of them.
    private const int ShortestWord = 3;
    private const int ShortestName = 4;
    private const int Far = int.MaxValue;

    /// <summary>The words of the last part of a path, without what follows its last full stop.</summary>
    public static IReadOnlyList<string> Words(string path)
    {
        var name = path.AsSpan().TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is var stop and > 0) name = name[..stop];
        return SearchWords.In(name[..Math.Min(name.Length, LongestName)].ToString());
    }

    /// <summary>
    /// Up to <see cref="Most"/> articles, topics and pages, the likeliest first: those of which the name, or an old one, is few edits away, then those that have
    /// words of the path in name or title, then those with a tag few edits away. A word that most articles have tells none of them apart, so it does not count.
    /// </summary>
    public static IReadOnlyList<Crumb> To(string path, Guide guide)
    {
        var words = Words(path);
        if (words.Count == 0) return [];
        var (asked, telling) = (string.Join('-', words), words.Where(word => word.Length >= ShortestWord).Distinct(StringComparer.Ordinal).Take(MostWords).ToArray());
        var pages = guide.ListedArticles.Take(MostArticles).Select(Candidate.Of)
            .Concat(guide.ListedTopics.Select(topic => new Candidate(topic.Title, Permalinks.Topic(topic.Id), [topic.Id], [])))
            .Concat(guide.Pages.Select(Candidate.Of));

        var found = new List<(Candidate Page, int Edits, int Words, int TagEdits)>();
        var counts = new int[telling.Length];
        foreach (var page in pages)
        {
            var has = 0;
            for (var i = 0; i < telling.Length; i++)
            {
                if (!HasWord(page.Title, telling[i]) && !HasWord(NameOf(page.Path), telling[i])) continue;
                has |= 1 << i;
                counts[i]++;
            }

            var (edits, tagEdits) = (Fewest(asked, page.Names), Fewest(asked, page.Tags));
            if (has != 0 || edits < Far || tagEdits < Far) found.Add((page, edits, has, tagEdits));
        }

        var common = Math.Max(Most, guide.ArticleCount / 2);
        return
        [
            .. found
                .Select(one => one with { Words = Enumerable.Range(0, telling.Length).Count(i => (one.Words & (1 << i)) != 0 && counts[i] <= common) })
                .Where(one => one.Words > 0 || one.Edits < Far || one.TagEdits < Far)
                .OrderBy(one => one.Edits).ThenByDescending(one => one.Words).ThenBy(one => one.TagEdits)
                .Take(Most).Select(one => new Crumb(one.Page.Title, one.Page.Path)),
        ];
    }

    private static int Fewest(string asked, IReadOnlyList<string> names)
    {
        var fewest = Far;
        if (asked.Length < ShortestName) return fewest;
        foreach (var name in names) fewest = Math.Min(fewest, Edits(asked, NameOf(name)) ?? Far);
        return fewest;
    }

    // People hardly ever mistake the first letter, and asking for it spares measuring nearly all of the others.
    private static int? Edits(string asked, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return null;
        var most = Math.Max(1, asked.Length / 4);
        if (Math.Abs(name.Length - asked.Length) > most || char.ToLowerInvariant(name[0]) != asked[0]) return null;
        return Nearest.Distance(asked, name.ToString().Replace(' ', '-'), most);
    }

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    // As the beginning of a word, as search does.
    private static bool HasWord(ReadOnlySpan<char> text, string word)
    {
        while (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
            text = text[(at + 1)..];
        }

        return false;
    }

    private readonly record struct Candidate(string Title, string Path, IReadOnlyList<string> Names, IReadOnlyList<string> Tags)
    {
        public static Candidate Of(WrittenPage page) =>
            new(page.Title.Value, page.Path, [page.Path, .. page.Aliases.Select(alias => alias.Value)], page is Article article ? article.Tags : []);
    }
}
