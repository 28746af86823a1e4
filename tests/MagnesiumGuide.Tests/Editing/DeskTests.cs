using MagnesiumGuide.Checks;
using MagnesiumGuide.Editing;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class DeskTests
{
    private static readonly FakeTimeProvider s_clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private readonly Desk _desk = new();

    [Fact]
    public void A_row_counts_what_its_page_holds()
    {
        var row = Row(View(GuideTest.FromArticle(ArticleText.With("related: [first]").And("keyFacts:\n  - Fact one [@sound-2020].\n  - Fact two.\n  - Fact three [@sound-2020].").AndBody("""
            Zorium helps you sleep [@sound-2020]. See [first steps](first.md) and [them again](first.md#doses).

            ## Signs

            > [!WARNING]
            > Take care.

            ## Frequently asked questions

            ### Is it old?

            It is [@old-1990].
            """))), "sleep");
        (row.Title, row.Path, row.State, row.IsArticle).Should().Be(("Zorium and sleep", "/articles/sleep", PageState.Published, true));
        row.Coverage.Should().Be(new CitationCoverage(4, 6), "of summary, three key facts, warning and answer, one fact and the warning name no source");
        (row.Errors, row.Warnings, row.ToDo).Should().Be((0, 2, 0));
        row.Words.Should().Be(29, "title and description are not counted, citations neither");
        row.Grade.Should().BeInRange(-3, 12);
        (row.ReviewDue, row.DaysToReview, row.IsOverdue).Should().Be((new DateOnly(2027, 11, 1), 344, false));
    }

    [Fact]
    public void A_page_is_linked_from_each_page_that_leads_to_it_once()
    {
        var view = View(GuideTest.From(
            ("articles/sleep.md", ArticleText.With("related: [first]").AndBody("[First](first.md), [again](first.md), [itself](#top).\n\n## Top\n\nText.")),
            ("articles/other.md", ArticleText.Sound.About("others").And("related: [first, sleep]"))));
        Row(view, "first").LinkedFrom.Should().Be(2);
        Row(view, "sleep").LinkedFrom.Should().Be(1);
        Row(view, "other").LinkedFrom.Should().Be(0);
    }

    [Fact]
    public void A_row_says_what_readers_get()
    {
        var test = GuideTest.From(
            ("articles/draft.md", ArticleText.Sound.About("drafts").And("draft: true")),
            ("articles/kept.md", ArticleText.Sound.About("old days")),
            ("articles/lost.md", ArticleText.Sound.About("lost days").AndBody("None [@nobody].")),
            ("articles/unread.md", "---\ntitle: [\n---\n"));
        var before = Load(test, null);
        test.Write("articles/kept.md", ArticleText.Sound.About("old days").AndBody("None [@nobody]. TODO: find one. TODO"));
        var view = _desk.View(Load(test, before));
        var states = view.Rows.ToDictionary(row => row.Path!, row => row.State);
        states["/articles/draft"].Should().Be(PageState.Draft);
        states["/articles/kept"].Should().Be(PageState.LastGood);
        states["/articles/lost"].Should().Be(PageState.Withheld);
        states["/articles/unread"].Should().Be(PageState.Withheld);
        states["/articles/first"].Should().Be(PageState.Published);
        Row(view, "kept").ToDo.Should().Be(2);
        Row(view, "unread").Title.Should().Be("unread.md");
    }

    [Fact]
    public void A_draft_that_can_t_be_shown_is_not_called_one()
    {
        var test = GuideTest.From(
            ("articles/sound.md", ArticleText.Sound.About("drafts").And("draft: true")),
            ("articles/kept.md", ArticleText.Sound.About("old drafts").And("draft: true")),
            ("articles/faulty.md", ArticleText.Sound.About("bad drafts").And("draft: true").AndBody("None [@nobody].")),
            ("articles/unread.md", "---\ndraft: true\ntitle: [\n---\n"),
            ("articles/pathless.md", "---\ndraft: true\n---\n"));
        var before = Load(test, null);
        test.Write("articles/kept.md", ArticleText.Sound.About("old drafts").And("draft: true").AndBody("None [@nobody]."));
        var view = _desk.View(Load(test, before));
        Row(view, "sound").State.Should().Be(PageState.Draft);
        Row(view, "kept").State.Should().Be(PageState.LastGood, "the page is not what the file says");
        foreach (var slug in new[] { "faulty", "unread", "pathless" }) Row(view, slug).State.Should().Be(PageState.Withheld, slug);
        view.Rows.Take(2).Select(row => row.Path).Should().BeEquivalentTo("/articles/unread", "/articles/pathless");
    }

    [Fact]
    public void A_page_with_a_name_that_the_site_has_taken_is_told_of()
    {
        var row = View(GuideTest.From(("pages/desk.md", "---\ntitle: Desk\ndescription: A page of its own, told in a sentence that is certainly long enough.\n---\n\nText.\n"))).Rows[0];
        (row.Title, row.Path, row.State, row.Unread?.Rule.Id).Should().Be(("Desk", null, PageState.Withheld, "MG705"));
    }

    [Fact]
    public void The_worst_come_first()
    {
        var view = View(GuideTest.From(
            ("articles/a-fine.md", ArticleText.Sound.About("fine days")),
            ("articles/b-uncited.md", ArticleText.Sound.About("bare days").And("keyFacts:\n  - Fact one.\n  - Fact two.\n  - Fact three.")),
            ("articles/c-overdue.md", ArticleText.Sound.About("old days").And("date: 2020-01-01")),
            ("articles/d-faulty.md", ArticleText.Sound.About("bad days").AndBody("None [@nobody].")),
            ("articles/e-suggested.md", ArticleText.Sound.About("asked days").AndBody("## Frequently asked questions\n\n### Is it?\n\nIt is.")),
            ("people.yaml", "people: 1\n")));
        view.Rows.Select(row => row.Path).Where(path => path!.Contains('-', StringComparison.Ordinal))
            .Should().Equal("/articles/d-faulty", "/articles/b-uncited", "/articles/c-overdue", "/articles/e-suggested", "/articles/a-fine");
        view.Others.Should().NotBeEmpty().And.OnlyContain(found => found.Span.File.EndsWith("people.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_t_be_read_comes_before_all_others_and_says_why()
    {
        var test = GuideTest.From(
            ("articles/faulty.md", ArticleText.Sound.About("bad days").AndBody("None [@nobody]. None [@no-other].")),
            ("articles/unread.md", "---\ntitle: [\n---\n"),
            ("articles/kept.md", ArticleText.Sound.About("old days")),
            ("articles/Bad Name.md", ArticleText.Sound.About("names")));
        var before = Load(test, null);
        File.WriteAllBytes(test.PathOf("articles/kept.md"), [0xFF, 0xFE]);
        File.CreateSymbolicLink(test.PathOf("articles/outside.md"), Environment.ProcessPath!);
        var view = _desk.View(Load(test, before));
        view.Rows.Take(5).Select(row => (row.Title, row.Path, row.State, row.Unread?.Rule.Id)).Should().BeEquivalentTo(new (string, string?, PageState, string?)[]
        {
            ("unread.md", "/articles/unread", PageState.Withheld, "MG105"),
            ("Zorium and old days", "/articles/kept", PageState.LastGood, "MG103"),
            ("Bad Name.md", null, PageState.Withheld, "MG701"),
            ("outside.md", "/articles/outside", PageState.Withheld, "MG101"),
            ("Zorium and bad days", "/articles/faulty", PageState.Withheld, null),
        });
        view.Rows[4].Path.Should().Be("/articles/faulty", "what can be read is not the worst");
        view.Rows.Should().OnlyHaveUniqueItems(row => row.File);
        view.Others.Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_can_t_be_read_takes_no_row_away()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        var before = Load(test, null);
        Directory.Move(test.PathOf("articles"), test.PathOf("../elsewhere"));
        Directory.CreateSymbolicLink(test.PathOf("articles"), "../elsewhere");
        var row = Row(_desk.View(Load(test, before)), "sleep");
        (row.Title, row.State, row.Unread?.Rule.Id, row.Words).Should().Be(("Zorium and sleep", PageState.LastGood, "MG101", 0));
    }

    [Fact]
    public void An_edit_is_counted_anew()
    {
        var test = GuideTest.FromArticle(ArticleText.WithBody("One two three."));
        var before = Load(test, null);
        var words = Row(_desk.View(before), "sleep").Words;
        test.Write("articles/sleep.md", ArticleText.WithBody("One two three four five."));
        Row(_desk.View(Load(test, before)), "sleep").Words.Should().Be(words + 2);
    }

    private static DeskRow Row(DeskView view, string slug) => view.Rows.Single(row => row.Path == $"/articles/{slug}");

    private DeskView View(GuideTest test) => _desk.View(Load(test, null));

    private static LoadResult Load(GuideTest test, LoadResult? before) => new GuideLoader(s_clock, includeDrafts: true).Load(test.PathOf("").TrimEnd('/'), before);
}
