using System.Text;
using MagnesiumGuide.Editing;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests.Editing;

public sealed class UrlListingTests
{
    private static readonly GuideLoader s_loader = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)), includeDrafts: false);

    [Theory]
    [InlineData("/\n/articles/first\n/articles/first#doses\n/topics/basics\n/topics/safety\n", "/articles/first#doses\n", "/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("# Ours\n\n# Pages\n/\n/articles/first\n/articles/first#doses\n\n# Topics, in order\n/topics/basics\n/topics/safety\n# end\n", "/articles/first#doses\n", "/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("/topics/safety\n/topics/basics\n\n/articles/first#doses\n/articles/first\n/\n", "/articles/first#doses\n", "/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("# Topics\n/topics/basics\n/topics/safety\n", "# Topics\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("# Ours\n\n# Topics,\n  # in order\n/topics/basics\n/topics/safety\n", "# Ours\n\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("# Ours\n# MG706 off: it was never linked\n/topics/old\n/topics/basics\n/topics/safety\n", "# Ours\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("\n# Ours\n \n\n# Topics\n/topics/safety\n/topics/basics\n", "# Ours\n \n\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("\n# Ours\n# Topics\n/topics/basics\n/topics/safety\n", "# Topics\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("# Ours\n\n/topics/basics\n/topics/safety\n", "# Ours\n\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("/\n/articles/first\n/articles/first#doses\n# Topics\n/topics/basics\n/topics/safety\n", "/articles/first#doses\n", "/articles/sleep\n/articles/sleep#signs\n")]
    [InlineData("# Nothing yet\n", "# Nothing yet\n", "/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n/topics/basics\n/topics/safety\n")]
    public void New_lines_stand_at_their_place_and_no_other_byte_changes(string before, string behind, string added)
    {
        foreach (var (mark, end) in new[] { ("", "\n"), ("\uFEFF", "\r\n"), ("", "\r") })
        {
            var test = GuideTest.FromArticle(ArticleText.Sound)
                .Write("urls.txt", Encoding.UTF8.GetBytes(mark + Saved(before)));
            Publish(test);
            var place = before.IndexOf(behind, StringComparison.Ordinal) + behind.Length;
            Encoding.UTF8.GetString(File.ReadAllBytes(test.PathOf("urls.txt"))).Should().Be(mark + Saved(before.Insert(place, added)));
            Of(test).Should().BeNull("twice gives nothing new");

            string Saved(string text) => text.Replace("\n", end, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_last_line_without_an_end_stays_without_one()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound).Write("urls.txt", "/\n\n/articles/first\r\n/articles/first#doses");
        Publish(test);
        File.ReadAllText(test.PathOf("urls.txt")).Should().Be("/\n\n/articles/first\r\n/articles/first#doses\r\n/articles/sleep\r\n/articles/sleep#signs\r\n/topics/basics\r\n/topics/safety");
        Of(test).Should().BeNull();
    }

    [Fact]
    public void Lines_go_to_their_neighbours_wherever_these_stand()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound.And("aliases: [/a, /nap]")).Write("urls.txt", "/topics/basics \n\n# a\n/\n/articles/first\n");
        Publish(test);
        File.ReadAllText(test.PathOf("urls.txt")).Should().Be("/topics/basics \n/topics/safety\n\n# a\n/\n/a\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n/nap\n");
    }

    [Fact]
    public void A_file_that_is_not_there_is_made()
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        Publish(test);
        File.ReadAllText(test.PathOf("urls.txt")).Should().StartWith("# Every URL").And.EndWith("docs/checks.md).\n\n/\n/articles/first\n/articles/first#doses\n/articles/sleep\n/articles/sleep#signs\n/topics/basics\n/topics/safety\n");
        Of(test).Should().BeNull();
    }

    [Theory]
    [InlineData("/\n")]
    [InlineData(null)]
    public void A_file_that_changes_meanwhile_is_left_as_it_is(string? before)
    {
        var test = GuideTest.FromArticle(ArticleText.Sound);
        if (before is not null) test.Write("urls.txt", before);
        var found = Load(test);
        test.Write("urls.txt", "/\n/somebody-else\n");
        ((Action)(() => Write(found))).Should().Throw<IOException>().WithMessage("*urls.txt was changed by somebody else meanwhile.");
        File.ReadAllText(test.PathOf("urls.txt")).Should().Be("/\n/somebody-else\n");

        if (before is null) return;
        File.Delete(test.PathOf("urls.txt"));
        ((Action)(() => Write(found))).Should().Throw<IOException>();
        File.Exists(test.PathOf("urls.txt")).Should().BeFalse();
    }

    private static void Publish(GuideTest test) => Write(Load(test));

    private static void Write(LoadResult found) => new FileChanges([UrlListing.Of(found)!]).Write();

    private static FileChange? Of(GuideTest test) => UrlListing.Of(Load(test));

    private static LoadResult Load(GuideTest test) => s_loader.Load(Path.GetDirectoryName(test.PathOf("site.yaml"))!);
}
