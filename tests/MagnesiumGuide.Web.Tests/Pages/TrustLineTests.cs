using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>What an article says of those who answer for it. Nobody is invented, and nothing is passed over.</summary>
public sealed class TrustLineTests
{
    private const string People = """
        people:
          - {id: ann, name: Ann Writer, role: editor, clinician: false}
          - {id: bo, name: Dr Bo Heal, role: physician, clinician: true, credentials: "MD, FRCP", interests: none known}
          - {id: cy, name: Cy Plain}
        """;

    [Fact]
    public async Task Without_a_reviewer_it_says_that_no_clinician_has_reviewed_the_page()
    {
        var page = await Article("");
        Trust(page).Should().Contain("Written by Iron Team.").And.Contain("No clinician has reviewed this page.")
            .And.Contain("Published 5 January 2026").And.Contain("Not reviewed since then");
        Words(page.GetElementById("review")!).Should().Contain("Published 5 January 2026").And.Contain("Next review due 5 January 2027");
    }

    [Fact]
    public async Task A_clinician_is_named_with_credentials()
    {
        var page = await Article("authors: [ann]\nreviewedBy: bo\nlastReviewed: 2026-02-01\nreviewIn: 6 months");
        Trust(page).Should().Contain("Written by Ann Writer.").And.Contain("Reviewed by Dr Bo Heal, MD, FRCP.").And.NotContain("No clinician")
            .And.Contain("Last reviewed 1 February 2026").And.NotContain("Published");
        Words(page.GetElementById("review")!).Should().Contain("Published 5 January 2026").And.Contain("Last reviewed 1 February 2026").And.Contain("Next review due 1 August 2026");
        page.GetElementById("review")!.TextContent.Should().Contain("a clinician has reviewed it").And.Contain("none known");
    }

    [Fact]
    public async Task Anybody_else_who_checked_the_page_does_not_count_as_a_clinician()
    {
        var page = await Article("reviewedBy: ann\nlastReviewed: 2026-02-01");
        Trust(page).Should().Contain("Written by Iron Team. Checked by Ann Writer. No clinician has reviewed this page.");
    }

    [Theory]
    [InlineData("", "Iron Team wrote this page")]
    [InlineData("authors: [ann, cy]", "Ann Writer, Cy Plain wrote this page")]
    public async Task The_closing_block_names_the_same_authors(string keys, string words)
    {
        var page = await Article(keys);
        Words(page.GetElementById("review")!).Should().Contain(words);
        Trust(page).Should().Contain($"Written by {words.Replace(" wrote this page", "", StringComparison.Ordinal)}.");
    }

    [Fact]
    public async Task People_are_told_with_what_is_known_of_them()
    {
        var page = await Article("authors: [ann, cy]\nreviewedBy: bo");
        Words(page.GetElementById("review")!).Should().Contain("Ann Writer, editor. No interests declared.").And.Contain("Cy Plain. No interests declared.")
            .And.Contain("Dr Bo Heal, physician, MD, FRCP. Interests declared: none known");
    }

    [Theory]
    [InlineData(2027, 1, 5, false)]
    [InlineData(2027, 1, 6, true)]
    public async Task An_overdue_review_is_said_aloud_from_the_day_after_it_was_due(int year, int month, int day, bool isOverdue)
    {
        var page = await Article("", new DateOnly(year, month, day));
        var banners = page.QuerySelectorAll("main .banner");
        if (isOverdue) banners.Should().ContainSingle().Which.TextContent.Should().Contain("overdue").And.Contain("5 January 2027");
        else banners.Should().BeEmpty();
    }

    [Fact]
    public async Task An_overdue_review_withholds_nothing_whatever_it_weighs_when_checked_strictly()
    {
        using var folder = new GuideFolder();
        var clock = new FakeTimeProvider(new DateTimeOffset(2040, 1, 1, 12, 0, 0, TimeSpan.Zero));
        using var app = GuideApp.Over(folder.Path, services: services => services.AddSingleton<TimeProvider>(clock));
        (await app.Page("/articles/iron-basics")).QuerySelectorAll("main .banner").Should().ContainSingle().Which.TextContent.Should().Contain("5 January 2027");
        (await app.Text("/health/ready")).Should().Contain("\"ready\"");
        (await app.Text("/articles/iron-basics.json")).Should().Contain("\"overdue\":true");
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_is_not_to_be_indexed()
    {
        var page = await Article("draft: true", environment: "Development");
        page.QuerySelector("main .banner")!.TextContent.Should().Contain("draft");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
    }

    [Fact]
    public async Task The_number_of_sources_leads_to_them()
    {
        using var folder = new GuideFolder()
            .File("references.yaml", "references:\n  - {id: one, type: article-journal, title: Iron, DOI: 10.1000/1}\n")
            .Article("iron-basics", body: "Iron is a metal [@one].\n\n## Section\n\nMore text.");
        using var app = GuideApp.Over(folder.Path);
        var page = await app.Page("/articles/iron-basics");
        page.QuerySelector(".trust a[href='#sources']")!.TextContent.Should().Be("1 source");
    }

    private static async Task<IDocument> Article(string keys, DateOnly? today = null, string environment = "Production")
    {
        using var folder = new GuideFolder().File("people.yaml", People).Article("iron-basics", keys: keys);
        var clock = new FakeTimeProvider(new DateTimeOffset(today ?? new DateOnly(2026, 3, 1), new TimeOnly(12, 0), TimeSpan.Zero));
        using var app = GuideApp.Over(folder.Path, environment, services: services => services.AddSingleton<TimeProvider>(clock));
        return await app.Page("/articles/iron-basics");
    }

    private static string Trust(IDocument page) => Words(page.QuerySelector(".trust")!);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
