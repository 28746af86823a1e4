using System.Text.RegularExpressions;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Diagnostics;
using MagnesiumGuide.Editing;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Mistakes;

/// <summary>What editors get wrong, each once, and every word that they are told about it.</summary>
public sealed partial class MistakesTests
{
    private const int Fewest = 110;
    private const int MostAlike = 3;
    private const int MostWords = 45;

    // Rules that one slip in a text does not break, and the tests that break them.
    private static readonly Dictionary<string, string> s_elsewhere = new(StringComparer.Ordinal)
    {
        ["MG100"] = "Content/ContentFolderTests.cs",
        ["MG101"] = "Content/ContentFolderTests.cs",
        ["MG102"] = "Content/ContentFolderTests.cs",
        ["MG116"] = "Content/YamlReaderTests.cs",
        ["MG212"] = "Content/MarkdownLimitsTests.cs",
        ["MG308"] = "Content/BodyReaderTests.cs",
        ["MG312"] = "Content/MarkdownLimitsTests.cs",
        ["MG708"] = "Checks/PublishedUrlsTests.cs",
    };

    public static TheoryData<string> Names => [.. Mistake.All.Select(mistake => mistake.Name)];

    public static TheoryData<string> NamesOfMended => [.. Mistake.All.Where(mistake => mistake.Make().Load().Diagnostics is { Length: > 0 } found && found.All(one => one.Edit is not null)).Select(mistake => mistake.Name)];

    [Fact]
    public void The_guide_without_a_mistake_has_no_finding() => GuideTest.FromFolder(Mistake.GuideFolder).FindsNothing();

    [Theory]
    [MemberData(nameof(Names))]
    public void An_editor_is_told_what_is_wrong_where_and_what_to_do(string name)
    {
        var mistake = Mistake.All.Single(one => one.Name == name);
        var test = mistake.Make();
        var found = test.Load().Diagnostics;

        DiagnosticFormat.Text(found).Should().Be(mistake.Told);
        found.Select(one => (one.Span.File, one.Span.Start, one.Span.End)).Should().Equal(test.Marks, "it found:\n{0}", DiagnosticFormat.Json(found));
    }

    [Theory]
    [MemberData(nameof(NamesOfMended))]
    public void What_is_mended_without_thought_leaves_nothing(string name)
    {
        var test = Mistake.All.Single(one => one.Name == name).Make();
        test.Load();
        var loader = new GuideLoader(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: false);

        var fixes = Fixes.Of(loader, loader.Load(Path.GetDirectoryName(test.PathOf("site.yaml"))!));

        DiagnosticFormat.Text(fixes.Left.Diagnostics).Should().BeEmpty();
        fixes.Changes.Files.Should().NotBeEmpty();
    }

    [Fact]
    public void There_are_enough_of_them() => Mistake.All.Should().HaveCountGreaterThanOrEqualTo(Fewest);

    [Fact]
    public void Each_has_a_name_of_its_own() => Mistake.All.Select(mistake => mistake.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void One_slip_is_one_finding_or_the_catalogue_says_why_not() =>
        Mistake.All.Where(mistake => mistake.Told.Split('\n').Count(IsFinding) != 1 && mistake.Note.Length == 0).Select(mistake => mistake.Name).Should().BeEmpty();

    [Fact]
    public void They_differ() =>
        Mistake.All.SelectMany(mistake => mistake.Make().Load().Diagnostics).Select(ShapeOf).CountBy(shape => shape)
            .Where(shape => shape.Value > MostAlike).Should().BeEmpty();

    [Fact]
    public void Every_rule_is_broken_by_one_of_them_or_elsewhere()
    {
        var broken = Mistake.All.SelectMany(mistake => RuleId().Matches(mistake.Told).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        AllRules.All.Select(rule => rule.Id).Where(id => !broken.Contains(id)).Should().BeEquivalentTo(s_elsewhere.Keys);
        foreach (var (id, file) in s_elsewhere) File.ReadAllText(Repository.PathOf($"tests/MagnesiumGuide.Tests/{file}")).Should().Contain(id);
    }

    [Fact]
    public void Each_finding_is_a_short_sentence_with_a_next_step()
    {
        foreach (var found in Mistake.All.SelectMany(mistake => mistake.Make().Load().Diagnostics))
        {
            found.Message.Should().EndWith(".").And.NotContainAny("Exception", "YamlDotNet", "Markdig", "\n");
            found.Message.Split(' ').Length.Should().BeInRange(3, MostWords, "{0}", found.Message);
            found.Fix.Should().NotBeNull("\"{0}\" needs a next step", found.Message);
            found.Fix!.Split(' ').Length.Should().BeGreaterThan(1).And.BeLessThan(MostWords);
            found.Fix.Should().NotEndWith(".");
        }
    }

    private static bool IsFinding(string line) => line.Length > 0 && line[0] != ' ';

    // The rule and the words that are its own: what it takes from the text is left out.
    private static string ShapeOf(Diagnostic found) => $"{found.Rule.Id} {Taken().Replace($"{found.Message} {found.Fix}", "…")}";

    [GeneratedRegex(@" (MG[0-9]{3}) ")]
    private static partial Regex RuleId();

    [GeneratedRegex("`[^`]*`|\"[^\"]*\"|[0-9.-]+")]
    private static partial Regex Taken();
}
