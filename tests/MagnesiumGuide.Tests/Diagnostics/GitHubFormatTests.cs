using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Diagnostics;

public sealed class GitHubFormatTests
{
    [Fact]
    public void A_finding_is_a_workflow_command() => GitHubFormat.Text(
    [
        new(new Rule("MG203", "b-rule", Severity.Warning), new FileSpan("b.md", new(2, 1), new(2, 4)), "is odd."),
        new(new Rule("MG202", "a-rule", Severity.Error), new FileSpan("a.md", new(10, 3), new(11, 1)), "is wrong.", "mend it"),
        new(new Rule("MG204", "c-rule", Severity.Suggestion), new FileSpan("a.md", new(9, 30), new(9, 31)), "could be better.", "try"),
    ]).Should().Be("""
        ::notice file=a.md,line=9,col=30,endColumn=31,title=MG204 c-rule::could be better.%0Afix: try
        ::error file=a.md,line=10,endLine=11,title=MG202 a-rule::is wrong.%0Afix: mend it
        ::warning file=b.md,line=2,col=1,endColumn=4,title=MG203 b-rule::is odd.

        """);

    [Fact]
    public void What_has_a_meaning_in_commands_is_escaped() => GitHubFormat.Text(
    [
        new(new Rule("MG203", "b-rule", Severity.Error), new FileSpan("50%, a:b.md", new(2, 1), new(2, 4)), "100 % of a: b, c\r\n::error::no."),
    ]).Should().Be("::error file=50%25%2C a%3Ab.md,line=2,col=1,endColumn=4,title=MG203 b-rule::100 %25 of a: b, c␍␊::error::no.\n");
}
