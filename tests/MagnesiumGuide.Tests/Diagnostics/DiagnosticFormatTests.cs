using System.Text.Json;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Diagnostics;

public sealed class DiagnosticFormatTests
{
    private static readonly Diagnostic[] s_found =
    [
        new(new Rule("MG203", "b-rule", Severity.Warning), new FileSpan("b.md", new(2, 1), new(2, 4)), "Is \"wrong\" <é>."),
        new(new Rule("MG202", "a-rule", Severity.Error), new FileSpan("a.md", new(10, 3), new(11, 1)), "is wrong.", "mend it"),
        new(new Rule("MG204", "c-rule", Severity.Suggestion), new FileSpan("a.md", new(9, 30), new(9, 31)), "could be better.", "try"),
        new(new Rule("MG201", "d-rule", Severity.Error), new FileSpan("a.md", new(10, 3), new(10, 4)), "is wrong too.", "mend it"),
    ];

    [Fact]
    public void Text_is_one_line_a_finding_and_one_for_its_next_step() => DiagnosticFormat.Text(s_found).Should().Be("""
        a.md:9:30: suggestion MG204 c-rule: could be better.
            fix: try
        a.md:10:3: error MG201 d-rule: is wrong too.
            fix: mend it
        a.md:10:3: error MG202 a-rule: is wrong.
            fix: mend it
        b.md:2:1: warning MG203 b-rule: Is "wrong" <é>.

        """);

    [Fact]
    public void Json_has_the_fields_of_the_contract()
    {
        using var json = JsonDocument.Parse(DiagnosticFormat.Json(s_found));

        var found = json.RootElement[2];
        found.EnumerateObject().Select(property => property.Name).Should().Equal("id", "name", "severity", "file", "range", "message", "fix");
        found.GetProperty("id").GetString().Should().Be("MG202");
        found.GetProperty("severity").GetString().Should().Be("error");
        found.GetProperty("range").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Should().Be("""{"start":{"line":10,"column":3},"end":{"line":11,"column":1}}""");
        json.RootElement[3].GetProperty("fix").ValueKind.Should().Be(JsonValueKind.Null);
        json.RootElement[3].GetProperty("message").GetString().Should().Be("Is \"wrong\" <é>.");
    }

    [Fact]
    public void Nothing_found_is_an_empty_text_and_an_empty_array()
    {
        DiagnosticFormat.Text([]).Should().BeEmpty();
        DiagnosticFormat.Json([]).Should().Be("[]");
    }
}
