using System.Text;
using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Editing;

/// <summary>
/// Mistakes that editors make, in files of the guide as several systems save them. Whatever is mended, no byte beside it changes, and there is nothing to mend a
/// second time. The seed is fixed, so that a failure comes again.
/// </summary>
public sealed partial class MutatedFixesTests
{
    private const int Mutants = 400;
    private const int Seed = 20261122;

    private static readonly string[] s_snippets = ["[", "]", "[@", "](", "*", "`", "\n", "\n---\n", "> [!", "\n## ", "\t", "'", "\"", ": ", "{", "}", "<b", "<!--", "é", "😀", "\\", "@", "#", "value:", "```", "\uFEFF", "\r"];

    [Fact]
    public void Whatever_is_mended_no_other_byte_changes_and_twice_gives_nothing_new()
    {
        var random = new Random(Seed);
        var content = Repository.PathOf("content");
        var folder = Path.Combine(Directory.CreateTempSubdirectory("fixes-").FullName, "content");
        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, Path.GetRelativePath(content, path)))!);
            File.Copy(path, Path.Combine(folder, Path.GetRelativePath(content, path)));
        }

        var loader = new GuideLoader(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: false);
        var sound = loader.Load(folder);
        var articles = Directory.EnumerateFiles(Path.Combine(folder, "articles")).Select(path => $"articles/{Path.GetFileName(path)}").Order(StringComparer.Ordinal).ToArray();
        string[] others = ["references.yaml", "glossary.yaml", "data/charts.yaml", "site.yaml", "index.md"];
        var mended = 0;
        for (var run = 0; run < Mutants; run++)
        {
            // A shared file is read again with all that depends on it, so fewer of them.
            var name = run % 20 == 0 ? others[random.Next(others.Length)] : articles[random.Next(articles.Length)];
            var path = Path.Combine(folder, name);
            var text = File.ReadAllText(Path.Combine(content, name));
            var mutant = Encoding.UTF8.GetBytes(Saved(Remarked(Mistaken(text, random), random), random));
            File.WriteAllBytes(path, mutant);

            var found = loader.Load(folder, sound, [name]);
            var fixes = Fixes.Of(loader, found);
            fixes.Changes.Write();
            var now = File.ReadAllBytes(path);
            mended += fixes.Mended.Length;

            IsOnlyMended(Encoding.UTF8.GetString(mutant), Encoding.UTF8.GetString(now), [.. fixes.Mended.Where(one => one.Edit!.Span.File.EndsWith(name, StringComparison.Ordinal))], run);
            var again = Fixes.Of(loader, loader.Load(folder, found, [name, .. fixes.Changes.Files.Select(file => Path.GetRelativePath(folder, file.Path))]));
            again.Changes.IsEmpty.Should().BeTrue("run {0} of {1} is mended already, and again: {2}", run, name, again.Changes.ToUnifiedDiff());
            // A fault in one file may be mended in another: a page that lost its name to a mistake.
            foreach (var file in fixes.Changes.Files) File.Copy(Path.Combine(content, Path.GetRelativePath(folder, file.Path)), file.Path, overwrite: true);
            File.WriteAllText(path, text);
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        mended.Should().BeGreaterThan(Mutants / 4, "else nothing has been tested");
    }

    // Every line without an edit is what it was, its end included; of one with edits, only as many characters differ as they change.
    private static void IsOnlyMended(string before, string after, Diagnostic[] mended, int run)
    {
        var (old, now) = (Lines(before), Lines(after));
        now.Should().HaveCount(old.Length, "run {0}", run);
        for (var i = 0; i < old.Length; i++)
        {
            var edits = mended.Where(one => one.Edit!.Span.Start.Line <= i + 1 && one.Edit.Span.End.Line >= i + 1).Select(one => one.Edit!).ToList();
            if (edits.Count == 0 || old[i] == now[i]) now[i].Should().Be(old[i], "run {0} mended nothing in line {1}", run, i + 1);
            else Ends(now[i]).Should().Be(Ends(old[i]), "run {0} mended line {1}, {2}, to {3}", run, i + 1, old[i], now[i]);
        }

        (after.Length - before.Length).Should().Be(mended.Sum(one => one.Edit!.Becomes.Length - one.Edit.Was.Length), "run {0}", run);
        if (mended is [{ Edit: { } only }])
        {
            // One change alone is one place where the one text became the other.
            var places = Enumerable.Range(0, before.Length).Where(at => string.CompareOrdinal(before, at, only.Was, 0, only.Was.Length) == 0);
            places.Any(at => string.Concat(before.AsSpan(0, at), only.Becomes, before.AsSpan(at + only.Was.Length)) == after).Should().BeTrue("run {0}", run);
        }
    }

    private static string[] Lines(string text) => LineEnd().Split(text);

    // A mark that got into a key by mistake goes with it; the one that begins the file stays.
    private static string Ends(string line) => (line is ['\uFEFF', ..] ? "\uFEFF" : "") + string.Concat(line.Where(c => c is '\r'));

    // As editors save on one system or another.
    private static string Saved(string text, Random random) => (random.Next(4) == 0 ? "\uFEFF" : "") + random.Next(4) switch
    {
        0 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        1 => string.Concat(text.Select(c => c == '\n' && random.Next(3) == 0 ? "\r\n" : c.ToString())),
        _ => text,
    };

    // With excuses at the end of some lines and above some blocks, which no reader of the file sees.
    private static string Remarked(string text, Random random)
    {
        if (random.Next(2) == 0) return text;
        var isBody = false;
        return string.Join('\n', text.Split('\n').Select((line, number) =>
        {
            isBody |= number > 0 && line == "---";
            if (line.Length == 0 || line == "---" || random.Next(6) > 0) return line;
            var remark = $"MG{random.Next(1, 9)}0{random.Next(10)} off: it is so, é 😀";
            if (!isBody) return $"{line} # {remark}";
            return random.Next(3) == 0 ? $"<!-- {remark} -->\n{line}" : $"{line}  <!-- {remark} -->";
        }));
    }

    private static string Mistaken(string text, Random random)
    {
        for (var mistakes = random.Next(1, 4); mistakes > 0; mistakes--)
        {
            text = random.Next(9) switch
            {
                0 => Mistype(Key(), text, random),
                1 => Mistype(CitationKey(), text, random),
                2 => Mistype(Address(), text, random),
                3 => Mistype(ValueId(), text, random),
                4 => Change(Day(), text, random, day => day.Replace('-', '/')),
                5 => Change(Address(), text, random, address => random.Next(3) switch { 0 => address.ToUpperInvariant(), 1 => address.Replace(".md", "", StringComparison.Ordinal), _ => "/articles/" + address.Replace(".md", "", StringComparison.Ordinal) }),
                6 => Change(Secure(), text, random, _ => "http:"),
                7 => text.Replace("\n---\n\n", "\n# a note # of an editor\nalias: [old/]\ndraft: no # not yet\n---\n\n", StringComparison.Ordinal),
                _ => text.Insert(random.Next(text.Length), s_snippets[random.Next(s_snippets.Length)]),
            };
        }

        return text;
    }

    // Two neighbours swapped, one letter lost, doubled, or another.
    private static string Mistype(Regex words, string text, Random random) => Change(words, text, random, word =>
    {
        if (word.Length < 3) return word;
        var at = random.Next(word.Length - 1);
        return random.Next(4) switch
        {
            0 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            _ => $"{word[..at]}x{word[(at + 1)..]}",
        };
    });

    private static string Change(Regex words, string text, Random random, Func<string, string> change)
    {
        var found = words.Matches(text);
        return found.Count == 0 || found[random.Next(found.Count)] is not { } word ? text : text[..word.Index] + change(word.Value) + text[(word.Index + word.Length)..];
    }

    [GeneratedRegex(@"\r\n|\n|\r")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"(?<=^[ -]*)[a-zA-Z]+(?=:)|(?<=, )[a-zA-Z]+(?=: )", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<=\[@|; @)[a-z0-9-]+")]
    private static partial Regex CitationKey();

    [GeneratedRegex(@"(?<=\]\()[a-z-]+\.md")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=\(value:)[a-z0-9-]+")]
    private static partial Regex ValueId();

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Day();

    [GeneratedRegex("https:")]
    private static partial Regex Secure();
}
