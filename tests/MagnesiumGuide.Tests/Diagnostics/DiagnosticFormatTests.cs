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
    public void What_can_t_be_seen_has_a_sign_in_every_format()
    {
        var found = new Diagnostic(
            new Rule("MG201", "d-rule", Severity.Error), new FileSpan("a\u001B\u202E.md", new(1, 1), new(1, 2)),
            "\u001B[2J\u0007 `a\nb.md:1:1: error\r\t` \u007F\u009B \u202Edlo\u202C x\u200By \u2028\uFEFF\U000E0041 na\u00EFve \u0645\u064E \U0001F600.", "write `\u2066`")
        {
            Edit = new TextEdit(new FileSpan("a.md", new(1, 1), new(1, 2)), "x", "\u202Ey\u001B"),
        };
        const string message = "\u241B[2J\u2407 `a\u240Ab.md:1:1: error\u240D\u2409` \u2421\\u{009B} \\u{202E}dlo\\u{202C} x\\u{200B}y \\u{2028}\\u{FEFF}\\u{E0041} na\u00EFve \u0645\u064E \U0001F600.";
        DiagnosticFormat.Text([found]).Should().Be($"a\u241B\\u{{202E}}.md:1:1: error MG201 d-rule: {message}\n    fix: write `\\u{{2066}}`\n");
        GitHubFormat.Text([found]).Should().Contain($"::{message}%0Afix: write `\\u{{2066}}`\n");
        foreach (var text in new[] { DiagnosticFormat.Text([found]), GitHubFormat.Text([found]), DiagnosticFormat.Json([found]), SarifFormat.Text([found], [found.Rule], _ => "", _ => null, _ => null, edit => edit.Span) })
            text.EnumerateRunes().Where(rune => rune.Value != '\n').Should().NotContain(rune => VisibleText.IsUnseen(rune));

        using var json = JsonDocument.Parse(DiagnosticFormat.Json([found]));
        json.RootElement[0].GetProperty("message").GetString().Should().Be(message);
        json.RootElement[0].GetProperty("file").GetString().Should().Be("a\u001B\u202E.md", "a program opens it by its name");
    }

    [Fact]
    public void Nothing_found_is_an_empty_text_and_an_empty_array()
    {
        DiagnosticFormat.Text([]).Should().BeEmpty();
        DiagnosticFormat.Json([]).Should().Be("[]");
    }
}
