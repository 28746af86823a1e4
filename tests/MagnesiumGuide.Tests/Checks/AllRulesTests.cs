using System.Text.RegularExpressions;
using MagnesiumGuide.Checks;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Checks;

public sealed partial class AllRulesTests
{
    [Fact]
    public void Every_id_is_two_letters_and_three_digits_of_a_family() => AllRules.All.Should().OnlyContain(rule => Id().IsMatch(rule.Id));

    [Fact]
    public void Every_id_and_every_name_is_used_once()
    {
        AllRules.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        AllRules.All.Select(rule => rule.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_name_is_words_with_hyphens() => AllRules.All.Should().OnlyContain(rule => Name().IsMatch(rule.Name));

    [Fact]
    public void Every_rule_of_shape_is_listed() =>
        ShapeRules.All.Should().BeEquivalentTo(typeof(ShapeRules).GetProperties().Where(property => property.PropertyType == typeof(Rule)).Select(property => property.GetValue(null)));

    [Fact]
    public void Every_check_is_listed() =>
        AllChecks.OfFiles.Cast<ICheck>().Concat(AllChecks.OfTheGuide).Concat(AllChecks.OfExcuses).Select(check => check.GetType())
            .Should().BeEquivalentTo(typeof(ICheck).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(ICheck))));

    [Fact]
    public void Only_rules_of_shape_are_errors_for_ever() => AllRules.All.Where(rule => !rule.Configurable).Should().BeEquivalentTo(ShapeRules.All);

    [Fact]
    public void Docs_have_a_heading_for_every_rule_and_no_other()
    {
        var headings = File.ReadLines(Repository.PathOf("docs/checks.md")).Where(line => line.StartsWith("## MG", StringComparison.Ordinal));

        headings.Should().Equal(AllRules.All.Select(rule => $"## {rule.Id} {rule.Name}"));
    }

    [Fact]
    public void Docs_say_of_every_rule_how_much_it_weighs_and_why_and_show_a_bad_and_a_good_text()
    {
        var sections = File.ReadAllText(Repository.PathOf("docs/checks.md")).Split("\n## MG").Skip(1).ToDictionary(section => "MG" + section[..3]);

        foreach (var rule in AllRules.All)
        {
            sections[rule.Id].Should().Contain($"{rule.Severity}").And.Contain("Bad:").And.Contain("Good:").And.Contain("Why:");
            sections[rule.Id].Split("```").Length.Should().BeOneOf([5, 7], "{0} has an example in each", rule.Id);
        }
    }

    [GeneratedRegex("^MG[1-8][0-9]{2}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex Name();
}
