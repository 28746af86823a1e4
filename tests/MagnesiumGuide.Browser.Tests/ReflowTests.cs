namespace MagnesiumGuide.Browser.Tests;

/// <summary>Whatever size a reader needs, nothing runs out of sight or is cut off (WCAG 1.4.4, 1.4.10, 1.4.12).</summary>
public sealed class ReflowTests(GuideInChromium browser)
{
    private const string TextSpacing =
        """
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }
        """;

    [Theory]
    [MemberData(nameof(EveryPage.OfBothFolders), MemberType = typeof(EveryPage))]
    public async Task Nothing_runs_out_of_sight_however_large_the_text_is(Folder folder, string path)
    {
        await using var page = await browser.Open(folder, path);
        List<string> faults = [];

        // A desktop of 1280 × 1024 px at 400 % is 320 × 256 px.
        await Look("400 % zoom", 320, 256, "");
        await Look("a phone", 390, 844, "");
        await Look("a tablet", 768, 1024, "");
        await Look("a desktop", 1280, 1024, "");
        await Look("text spacing on a phone", 320, 640, TextSpacing);
        await Look("text spacing on a desktop", 1280, 1024, TextSpacing);
        await Look("twice the text on a desktop", 1280, 1024, OpenPage.TwiceTheText);
        await Look("twice the text on a phone", 390, 844, OpenPage.TwiceTheText);

        faults.Should().BeEmpty();

        async Task Look(string look, int width, int height, string style)
        {
            await page.ShownAt(width, height);
            await page.WithReadersStyle(style);
            faults.AddRange((await page.WhatRunsOutOfSight()).Select(fault => $"{look}: {fault}"));
        }
    }
}
