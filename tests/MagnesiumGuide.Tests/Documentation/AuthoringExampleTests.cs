using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Documentation;

/// <summary>What docs/authoring.md shows is what an editor copies, so it has to load.</summary>
public sealed partial class AuthoringExampleTests
{
    [Fact]
    public void The_examples_of_the_authoring_guide_make_a_guide_without_a_finding()
    {
        var folder = Directory.CreateTempSubdirectory("authoring").FullName;
        var examples = Example().Matches(File.ReadAllText(Repository.PathOf("docs/authoring.md")));
        examples.Should().HaveCountGreaterThan(5);
        foreach (Match example in examples) Write(folder, example.Groups["file"].Value, example.Groups["text"].Value);
        Write(folder, "index.md", Page("The Bluestone Guide", "date: 2026-01-15"));
        Write(folder, "articles/bluestone-foods.md", Page("Which foods hold bluestone?", """
            topic: food
            summary: No food holds any [@smith-2020].
            keyFacts: ["None [@smith-2020].", "No, none [@smith-2020].", "None at all [@smith-2020]."]
            date: 2026-01-15
            """) + "\n## The richest foods\n\nThere are none.\n");

        var result = new GuideLoader(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero)), includeDrafts: false).Load(folder);

        DiagnosticFormat.Text(result.Diagnostics).Should().BeEmpty();
        result.Guide!.FindArticle("bluestone").Should().NotBeNull();
    }

    private static string Page(string title, string keys) =>
        $"---\ntitle: {title}\ndescription: Everything about \"{title}\" that nobody could ever have known, with its sources.\n{keys.Trim()}\n---\n\nWelcome.\n";

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"<!-- example: (?<file>\S+) -->\n```\w+\n(?<text>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
