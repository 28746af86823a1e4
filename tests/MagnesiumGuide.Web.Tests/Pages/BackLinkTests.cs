using MagnesiumGuide.Bibliography;
using MagnesiumGuide.Rendering;
using MagnesiumGuide.Web.Pages;

namespace MagnesiumGuide.Web.Tests.Pages;

public sealed class BackLinkTests
{
    [Fact]
    public void A_place_is_said_once_for_uses_that_follow_each_other() =>
        Labels("Key facts", "Key facts", "Signs", "Key facts").Should().Equal("3a Key facts", "3b", "3c Signs", "3d Key facts");

    [Fact]
    public void Labels_stay_unique_when_the_alphabet_ends() =>
        Labels([.. Enumerable.Repeat("Signs", 60)]).Should().OnlyHaveUniqueItems().And.HaveElementAt(26, "3a2").And.HaveElementAt(59, "3h3");

    private static IEnumerable<string> Labels(params string[] places) => BackLink
        .To(new RenderedSource(3, new Reference { Id = "x", Type = "book", Title = "X", Span = default }, [.. places.Select((place, index) => new SourceUse($"use-3-{index}", place))], IsOnPaper: true))
        .Select(link => link.Label);
}
