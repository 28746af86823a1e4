using System.Text;
using MagnesiumGuide.Articles;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Rendering;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Content;

/// <summary>
/// A thousand accidents that could happen to the guide's own files: cut, doubled, swapped and mistyped. The seed is fixed, so that a failure comes again.
/// </summary>
public sealed class MutatedContentTests
{
    private const int Mutants = 1000;
    private const int AllTheWay = 20;
    private const int Articles = 2;
    private const int Seed = 20261122;

    private static readonly string[] s_names = ["articles/kidney-failure.md", "articles/drug-interactions.md", "site.yaml", "glossary.yaml", "references.yaml", "data/reference-values.yaml", "index.md"];

    private static readonly string[] s_snippets =
    [
        "[", "]", "[@", "](", "*", "_", "`", "|", "\n", "\n\n", "\n---\n", "> ", "> [!", "\n## ", "\n# ", "- ", "\t", "  ", "'", "\"", ":", ": ", "&a ", "*a", "!t ", "{", "}", "{#", "<script>", "<b", "<!--", "-->",
        "&lt;", "&#x0;", "\0", "\u2028", "\uFEFF", "\r", "é", "😀", "\\", "%", "@", "#", "2026-02-30", "99999999999999999999999999999999", "value:", "javascript:", "../../", "9999-12-31", "\\uD800", "```", "\n1. ",
    ];

    [Fact]
    public void No_mutant_throws_points_outside_its_file_or_reaches_a_reader_as_raw_HTML()
    {
        var random = new Random(Seed);
        var folder = Copy(Repository.PathOf("content"));
        var texts = s_names.Where(name => File.Exists(Path.Combine(folder, name))).ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder, name)));
        var loader = new GuideLoader(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: false);
        var sound = loader.Load(folder);
        sound.Guide.Should().NotBeNull();
        var root = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder).Replace('\\', '/') + "/";

        for (var tried = 0; tried < Mutants; tried++)
        {
            // To read one article takes milliseconds, to load and render the guide hundreds: one mutant in twenty goes all the way to readers.
            var goesAllTheWay = tried % AllTheWay == 0;
            var name = texts.Keys.ElementAt(random.Next(goesAllTheWay ? texts.Count : Articles));
            var mutant = Mutate(texts[name], random);
            var file = new ContentFile(name, root + name, Encoding.UTF8.GetBytes(mutant));
            try
            {
                var findings = goesAllTheWay ? LoadAndRender(file, tried) : ReadText.Read(file).Findings;
                foreach (var found in findings.Where(found => found.Span.File == file.DisplayPath)) IsInside(found.Span, file.Read());
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Mutant {tried} of {name}: {exception.Message}\n{mutant}", exception);
            }
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

        IEnumerable<Diagnostic> LoadAndRender(ContentFile file, int tried)
        {
            var path = Path.Combine(folder, file.Name);
            File.WriteAllText(path, file.Read().Text);
            // Every second one is met at start, where nothing is kept from before.
            var result = loader.Load(folder, tried % (2 * AllTheWay) == 0 ? null : sound);
            if (result.Guide is { } guide)
            {
                foreach (var page in guide.Articles.Append(guide.Hub).OfType<Page>()) IsSafe(guide.Render(page));
                IsSafe(guide.RenderGlossary());
            }

            File.WriteAllText(path, texts[file.Name]);
            return result.Diagnostics;
        }
    }

    private static void IsInside(FileSpan span, ContentText file)
    {
        var (start, end) = (span.Start, span.End);
        (start.Line >= 1 && start.Column >= 1 && end.Line <= file.LineCount && start.Column <= file.Line(start.Line).Length + 1 && end.Column <= file.Line(end.Line).Length + 1
            && (end.Line, end.Column).CompareTo((start.Line, start.Column)) >= 0).Should().BeTrue("{0} stands inside its file", span);
    }

    private static void IsSafe(RenderedPage page)
    {
        var html = string.Concat(
        [
            page.Summary.Html, .. page.KeyFacts.Select(fact => fact.Html), page.Opening.Html, .. page.Words.Select(word => word.Definition.Html),
            .. page.Sections.SelectMany(section => section.Questions.Select(question => question.Answer.Html).Prepend(section.Body.Html)),
        ]);
        html.Should().NotContainAny("<script", "<!--", "href=\"javascript:", "<b>", "<b ");
    }

    private static string Mutate(string text, Random random)
    {
        var mutant = new StringBuilder(text);
        for (var accidents = random.Next(1, 4); accidents > 0; accidents--)
        {
            // Half of them happen in the first lines, where front matter is.
            var at = random.Next(random.Next(2) == 0 ? Math.Min(mutant.Length, 2500) : mutant.Length);
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 3 : 200), mutant.Length - at);
            switch (random.Next(5))
            {
                case 0: mutant.Remove(at, length); break;
                case 1: mutant.Insert(at, mutant.ToString(at, length)); break;
                case 2: mutant.Insert(at, s_snippets[random.Next(s_snippets.Length)]); break;
                case 3: mutant[at] = s_snippets[random.Next(s_snippets.Length)][0]; break;
                default: mutant.Insert(random.Next(mutant.Length), mutant.ToString(at, length)).Remove(at, length); break;
            }
        }

        return mutant.ToString();
    }

    private static string Copy(string from)
    {
        var to = Path.Combine(Directory.CreateTempSubdirectory("mutants-").FullName, "content");
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        return to;
    }
}
