using MagnesiumGuide.Content;

namespace MagnesiumGuide.Tests.Content;

public sealed class LinkTargetTests
{
    [Theory]
    [InlineData("deficiency.md", "articles/deficiency.md", null)]
    [InlineData("./deficiency.md", "articles/deficiency.md", null)]
    [InlineData("deficiency.md#signs", "articles/deficiency.md", "signs")]
    [InlineData("deficiency.md#", "articles/deficiency.md", null)]
    [InlineData("../index.md", "index.md", null)]
    [InlineData("../pages/about%20us.md#%C3%BC", "pages/about us.md", "ü")]
    [InlineData("../articles/../pages/about.md", "pages/about.md", null)]
    public void A_relative_address_is_a_file(string address, string name, string? anchor) => LinkTarget.Of("articles/sleep.md", address).Should().Be(new LinkTarget.File(name, anchor));

    [Theory]
    [InlineData("../../secret.md")]
    [InlineData("../../../etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/secret.md")]
    public void An_address_above_the_folder_is_outside(string address) => LinkTarget.Of("articles/sleep.md", address).Should().Be(new LinkTarget.Outside());

    [Theory]
    [InlineData("https://example.org", "https")]
    [InlineData("HTTPS://example.org", "https")]
    [InlineData("mailto:a@example.org", "mailto")]
    [InlineData("javascript:alert(1)", "javascript")]
    [InlineData("//example.org", "")]
    public void An_address_with_a_scheme_is_elsewhere(string address, string scheme) => LinkTarget.Of("articles/sleep.md", address).Should().Be(new LinkTarget.Elsewhere(address, scheme));

    [Fact]
    public void The_others()
    {
        LinkTarget.Of("articles/sleep.md", "").Should().Be(new LinkTarget.Nowhere());
        LinkTarget.Of("articles/sleep.md", "#").Should().Be(new LinkTarget.Nowhere());
        LinkTarget.Of("articles/sleep.md", "#signs").Should().Be(new LinkTarget.Anchor("signs"));
        LinkTarget.Of("articles/sleep.md", "/glossary").Should().Be(new LinkTarget.SitePath("/glossary"));
        LinkTarget.Of("articles/sleep.md", "value:limit").Should().Be(new LinkTarget.Value("limit"));
    }
}
