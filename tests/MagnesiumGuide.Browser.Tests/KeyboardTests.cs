using System.Text.RegularExpressions;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>Everything can be reached and followed with a keyboard, and the reader always sees where they are.</summary>
public sealed partial class KeyboardTests(GuideInChromium browser)
{
    // Wrapping lines, moving callouts, hidden scrollbars: the phone is the harder one.
    private const int Width = 390;

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Tab_reaches_everything_in_order_with_a_visible_focus_and_leaves_again(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        await page.ShownAt(Width);
        var all = await page.EverythingToReach();

        List<Focus> reached = [];
        while (reached.Count < all.Length + 20)
        {
            await page.Press("Tab");
            // After the last one the focus goes to the browser itself, or to the first one again.
            if (await page.Focused() is not { } focus || (reached.Count > 0 && focus.Index == reached[0].Index)) break;
            reached.Add(focus);
        }

        // A region that scrolls takes the focus too, without being one of those that must.
        reached.Select(focus => focus.Index).Where(index => index >= 0).Should().Equal(Enumerable.Range(0, all.Length), "Tab goes through {0}", string.Join(", ", all));
        reached.Where(focus => focus.OutlineStyle == "none" || focus.OutlineWidth < 2).Should().BeEmpty("the focus must be seen");
        reached.Where(focus => !focus.IsInView).Should().BeEmpty("what has the focus must not be hidden");
    }

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task The_skip_link_comes_first_and_leads_to_the_text(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        await page.Press("Tab");
        var first = await page.Focused();
        (first?.Href).Should().Be("#main");
        first!.IsInView.Should().BeTrue("a skip link that is not seen helps nobody who sees");

        await page.Press("Enter");
        (await page.Fragment()).Should().Be("#main");
        await page.Press("Tab");

        var next = await page.Focused();
        var textHasLinks = (await page.Measure<int>("() => document.querySelectorAll('main a').length")) > 0;
        (next?.IsInMain ?? !textHasLinks).Should().Be(textHasLinks, "the header was skipped; focused is {0}", next?.Name);
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task A_citation_leads_to_its_source_and_the_source_back_to_that_very_use(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        await article.ShownAt(Width);
        var citations = await article.Citations();
        var back = await article.WaysBack();

        citations.Should().OnlyHaveUniqueItems(citation => citation.Id);
        foreach (var uses in citations.GroupBy(citation => citation.Source))
            back[uses.Key].Should().Equal(uses.Select(citation => citation.Id), "{0} leads back to each use, in order", uses.Key);

        foreach (var citation in citations.Length == 0 ? [] : new[] { citations[0], citations[citations.Length / 2], citations[^1] })
        {
            await article.Follow(citation);
            (await article.Fragment()).Should().Be(citation.Source);
            (await article.TargetIsInView()).Should().BeTrue("{0} leads to {1}", citation.Id, citation.Source);

            await article.GoBackTo(citation);
            (await article.Fragment()).Should().Be($"#{citation.Id}");
            (await article.TargetIsInView()).Should().BeTrue("{0} leads back to {1}", citation.Source, citation.Id);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage.ThatIsAnArticle), MemberType = typeof(EveryPage))]
    public async Task A_source_and_a_word_are_shown_where_the_reader_is_until_they_close_them(Folder folder, string path)
    {
        await using var article = await browser.OpenArticle(folder, path);
        await article.ShownAt(Width);
        foreach (var link in await article.LinksToNotes())
        {
            var place = await article.FollowNote(link);
            (await article.TargetIsInView()).Should().BeTrue("{0} shows what it leads to", link);
            (await article.PlaceOf(link)).Should().BeApproximately(place, 1, "{0} stays where it was read", link);

            await article.Close();
            (await article.PlaceOf(link)).Should().BeApproximately(place, 1, "nothing moves when what {0} showed is closed", link);
            (await article.TargetIsInView()).Should().BeFalse("it was closed");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_focus_ring_stands_out_from_the_page_by_3_to_1(bool dark)
    {
        await using var page = await browser.Open(Folder.Showcase, EveryPage.EveryPart);
        await (dark ? page.InDark() : page.InLight());
        await page.Press("Tab");
        await page.Press("Tab");
        var focus = await page.Focused();
        var paper = await page.Measure<string>("() => getComputedStyle(document.body).backgroundColor");

        Contrast(focus!.OutlineColour, paper).Should().BeGreaterThanOrEqualTo(3, "{0} is seen on {1}", focus.OutlineColour, paper);
    }

    [Fact]
    public async Task A_search_works_with_nothing_but_a_keyboard_and_no_script()
    {
        await using var hub = await browser.Open(Folder.Showcase, "/");

        var results = await hub.SearchFor("plain");

        (await results.Titles()).Should().Contain("A plain article");
        (await results.Words()).Should().Be("plain", "what was searched for can be changed");
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string rgb)
    {
        var parts = Number().Matches(rgb).Take(3).Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
