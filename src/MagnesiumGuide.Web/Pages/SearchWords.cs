using System.Globalization;
using System.Text;
using MagnesiumGuide.Articles;

namespace MagnesiumGuide.Web.Pages;

/// <summary>Words as search compares them: lower case, without accents.</summary>
internal static class SearchWords
{
    /// <summary>The words of a text, in order.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var plain = new StringBuilder();
        // Normalizing refuses a text with anything in it that is no character.
        var sound = string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned ? " " : rune.ToString()));
        foreach (var character in sound.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The articles of which title and tags hold every word of the query, at least as the beginning of a word of theirs.</summary>
    public static IEnumerable<Article> Find(string query, IEnumerable<Article> articles)
    {
        var wanted = In(query);
        return wanted.Count == 0 ? [] : articles.Where(article => Matches(article, wanted));
    }

    private static bool Matches(Article article, IReadOnlyList<string> wanted)
    {
        var words = In(string.Join(' ', article.Tags.Prepend(article.Title.Value)));
        return wanted.All(word => words.Any(other => other.StartsWith(word, StringComparison.Ordinal)));
    }
}
