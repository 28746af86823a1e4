using System.Text.Json;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>"When to get help" says whom to call, in every shape that the guide has.</summary>
public sealed class LadderTests : IDisposable
{
    private const string Ladder = """
        Text.

        ## When to get help {#help}

        ### Call if {#emergency}

        - nobody wakes

        ### Ask if {#today}

        Tired.

        ### Later {#soon}

        Pale.
        """;

    private readonly GuideFolder _folder = new();

    [Fact]
    public async Task Rungs_stand_in_their_order_each_with_its_numbers()
    {
        using var app = App("\nemergency:\n  - {country: GB, urgent: \"111\", emergency: \"999\"}\n  - {country: EU, emergency: \"112\"}\n  - {country: Iron <Islands>, emergency: \"+1 (555) 01\"}\n");

        var page = await app.Page("/articles/anaemia");

        page.QuerySelectorAll("section#help.ladder > .rung").Select(rung => rung.ClassName).Should().Equal("rung rung--emergency", "rung rung--today", "rung rung--soon");
        page.QuerySelectorAll("#help h3").Select(heading => $"{heading.Id} {heading.TextContent}").Should().Equal("emergency Emergency: Call if", "today Today: Ask if", "soon Soon: Later");
        page.QuerySelectorAll(".rung--emergency .call a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}")
            .Should().Equal("tel:999 United Kingdom: 999", "tel:112 European Union: 112", "tel:+155501 Iron <Islands>: +1 (555) 01");
        page.QuerySelectorAll(".rung--today .call a").Select(link => link.TextContent).Should().Equal("United Kingdom: 111");
        page.QuerySelectorAll(".rung--soon .call").Should().BeEmpty();
        page.QuerySelectorAll("#contents a[href='#help']").Should().ContainSingle();
    }

    [Fact]
    public async Task Without_numbers_the_signs_stand_alone()
    {
        using var app = App("");

        var page = await app.Page("/articles/anaemia");

        page.QuerySelectorAll(".rung").Should().HaveCount(3);
        page.QuerySelectorAll(".call").Should().BeEmpty();
    }

    [Fact]
    public async Task The_Markdown_and_the_JSON_say_whom_to_call()
    {
        using var app = App("\nemergency:\n  - {country: GB, urgent: \"111\", emergency: \"999\"}\n  - {country: US, emergency: \"911\"}\n");

        (await app.Text("/articles/anaemia.md")).Should().Contain("### Call if\n\nUnited Kingdom: 999, United States: 911\n\n- nobody wakes\n\n### Ask if\n\nUnited Kingdom: 111\n\nTired.\n\n### Later\n\nPale.");
        using var json = JsonDocument.Parse(await app.Text("/articles/anaemia.json"));
        json.RootElement.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("id").GetString() == "help").GetProperty("html").GetString()
            .Should().Contain("<h3 id=\"emergency\">").And.Contain("tel:999").And.Contain("<li>nobody wakes</li>").And.Contain("Pale.");
    }

    public void Dispose() => _folder.Dispose();

    private GuideApp App(string numbers)
    {
        _folder.Article("anaemia", topic: "blood", body: Ladder);
        _folder.File("site.yaml", File.ReadAllText(Path.Combine(_folder.Path, "site.yaml")) + numbers);
        return GuideApp.Over(_folder.Path);
    }
}
