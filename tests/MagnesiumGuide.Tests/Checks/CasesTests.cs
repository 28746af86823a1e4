using System.Text.RegularExpressions;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Checks;

/// <summary>
/// Every file in <c>Cases/</c> is a specification: a line that ends in <c>&lt;!-- MG304 --&gt;</c> (<c># MG109</c> in YAML) must get that finding, and no line
/// may get one that it does not name. A Markdown case is an article, unless its name begins with the name of a folder; a YAML case is the file that its
/// name begins with: <c>site.topics.yaml</c> is site.yaml.
/// </summary>
public sealed partial class CasesTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Checks", "Cases");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(s_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_marked_line_gets_its_finding_and_no_other_line_gets_one(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(s_folder, name));
        var expected = lines.SelectMany((line, index) => Marker().Match(line) is { Success: true } marker ? marker.Groups["id"].Captures.Select(id => $"{index + 1}: {id.Value}") : []);
        var text = string.Join('\n', lines.Select(line => Marker().Replace(line, ""))) + "\n";

        var found = GuideTest.From(
            (FileOf(name), text),
            ("articles/draft.md", ArticleText.Sound.About("drafts").And("draft: true")),
            ("articles/second.md", ArticleText.Sound.About("second steps").And("aliases: [/second-thoughts]")))
            .Load().Diagnostics;

        found.Where(finding => finding.Span.File == FileOf(name)).Select(finding => $"{finding.Span.Start.Line}: {finding.Rule.Id}")
            .Should().BeEquivalentTo(expected, "it found:\n{0}\n", DiagnosticFormat.Text(found));
        found.Where(finding => finding.Span.File != FileOf(name) && finding.Severity == Severity.Error).Should().BeEmpty();
    }

    private static string FileOf(string name) => name.Split('.') switch
    {
        ["reference-values" or "foods" or "charts" or "evidence" or "red-flags" or "required-warnings" or "foreign-words", ..] => $"data/{name.Split('.')[0]}.yaml",
        [var file, .., "yaml"] => $"{file}.yaml",
        ["pages", var page, ..] => $"pages/{page}.md",
        [var article, ..] => $"articles/{article}.md",
        _ => name,
    };

    [GeneratedRegex(@"[ \t]*(?:<!-- (?:(?<id>MG\d{3}) ?)+-->|# (?:(?<id>MG\d{3}) ?)+)$")]
    private static partial Regex Marker();
}
