using System.Diagnostics;
using System.Text;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Tests.Content;

/// <summary>What can lie in a folder instead of a file.</summary>
public sealed class ContentFolderTests
{
    [Fact]
    public void A_file_of_more_than_a_megabyte() =>
        GuideTest.FromArticle(ArticleText.WithBody(string.Concat(Enumerable.Repeat("Sleep.\n\n", 125_001)))).Mark("articles/sleep.md", 1, 1).Finds("MG102");

    [Fact]
    public void A_byte_that_is_no_UTF_8() =>
        GuideTest.From().Write("articles/sleep.md", [.. Encoding.UTF8.GetBytes("---\ntitle: Zörium"), 0xFF, .. "x\n"u8]).Mark("articles/sleep.md", 2, 14).Finds("MG103");

    [Fact]
    public void Latin_1() => GuideTest.From().Write("articles/sleep.md", Encoding.Latin1.GetBytes("---\ntitle: Zörium\n---\n")).Mark("articles/sleep.md", 2, 9).Finds("MG103");

    [Fact]
    public void UTF_16() => GuideTest.From().Write("articles/sleep.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("---\n")]).Mark("articles/sleep.md", 1, 1).Finds("MG103");

    [Fact]
    public void A_surrogate_as_bytes() => GuideTest.From().Write("articles/sleep.md", [.. "ab"u8, 0xED, 0xA0, 0x80]).Mark("articles/sleep.md", 1, 3).Finds("MG103");

    [Fact]
    public void A_pipe()
    {
        var test = GuideTest.From().Mark("articles/sleep.md", 1, 1);
        using (var mkfifo = Process.Start("mkfifo", test.PathOf("articles/sleep.md"))) mkfifo.WaitForExit();

        test.Finds("MG101");
    }

    [Theory]
    [InlineData("articles/bad\uFFFD.md")]
    [InlineData("images/bad\uFFFD.png")]
    [InlineData("data/bad\uFFFD.yaml")]
    public void A_name_that_is_no_text(string shown)
    {
        var test = GuideTest.From().Write(shown.Split('/')[0] + "/aside.tmp", "").Mark(shown, 1, 1);
        // .NET can neither make nor delete a file of such a name.
        var name = $"\"$(printf '{test.PathOf(shown.Replace("\uFFFD", "\\377"))}')\"";
        Shell($"printf x > {name}");

        test.Finds("MG701");

        Shell($"rm {name}");

        static void Shell(string command)
        {
            using var shell = Process.Start("sh", ["-c", command]);
            shell.WaitForExit();
        }
    }

    [Fact]
    public void A_folder_with_a_file_name()
    {
        var test = GuideTest.From().Mark("articles/sleep.md", 1, 1);
        Directory.CreateDirectory(test.PathOf("articles/sleep.md"));

        test.Finds("MG101");
    }

    [Fact]
    public void A_link_out_of_the_folder() => Linked("articles/sleep.md", "/etc/hostname").Finds("MG101");

    [Fact]
    public void A_relative_link_out_of_the_folder() => Linked("articles/sleep.md", "../../../1/content/index.md").Finds("MG101");

    [Fact]
    public void A_link_to_itself() => Linked("articles/sleep.md", "sleep.md").Finds("MG101");

    [Fact]
    public void A_link_to_nothing() => Linked("articles/sleep.md", "gone.md").Finds("MG101");

    [Fact]
    public void A_link_to_a_device() => Linked("articles/sleep.md", "/dev/zero").Finds("MG101");

    [Fact]
    public void A_folder_that_is_a_link_out_of_the_folder()
    {
        var outside = Directory.CreateTempSubdirectory("outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.md"), ArticleText.Sound);

        var result = Linked("pages", outside).Finds("MG101");

        result.Guide!.Pages.Should().BeEmpty();
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_picture_that_is_a_link_out_of_the_folder() => Linked("images/hosts.svg", "/etc/hosts").Finds("MG101").Guide!.Images.Keys.Should().Equal("seaweed.svg");

    [Fact]
    public void A_link_inside_the_folder_is_a_file_like_any_other()
    {
        var test = GuideTest.From(("drafts/sleep.txt", ArticleText.Sound));
        File.CreateSymbolicLink(test.PathOf("articles/sleep.md"), "../drafts/sleep.txt");

        test.FindsNothing().Guide!.FindArticle("sleep").Should().NotBeNull();
    }

    [Fact]
    public void A_folder_that_is_reached_by_a_link_is_a_folder()
    {
        var test = GuideTest.From();
        var link = test.PathOf("../link");
        Directory.CreateSymbolicLink(link, "content");

        new GuideLoader(TimeProvider.System, includeDrafts: false).Load(link).Guide!.Articles.Should().ContainSingle();
    }

    [Fact]
    public void No_folder_is_a_finding() => Nothing(Path.Combine(Path.GetTempPath(), "there-is-no-such-folder"));

    [Fact]
    public void A_folder_that_is_a_link_to_nothing_is_a_finding()
    {
        var link = GuideTest.From().PathOf("../nothing");
        File.CreateSymbolicLink(link, "nowhere");

        Nothing(link);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_a_finding() => Nothing(GuideTest.From().PathOf("index.md"));

    [Fact]
    public void No_site_file_is_no_guide()
    {
        var result = GuideTest.From().Delete("site.yaml").Load();

        result.Guide.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(found => found.Rule.Id == "MG100" && found.Span.File == "site.yaml");
    }

    [Fact]
    public void No_hub_withholds_the_hub_alone()
    {
        var result = GuideTest.From().Delete("index.md").Load();

        result.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(found => found.Rule.Id == "MG100" && found.Span.File == "index.md");
        result.Guide!.Withheld.Should().Equal("/");
        result.Guide.Articles.Should().ContainSingle();
    }

    [Fact]
    public void No_articles_folder_is_a_finding() =>
        GuideTest.From().Delete("articles").Load().Diagnostics.Select(found => (found.Rule.Id, found.Span.File)).Should().Contain(("MG100", "articles"));

    [Fact]
    public void Everything_but_the_three_may_be_absent() => GuideTest.From(("articles/first.md", ArticleText.WithBody("Text.").And("summary: Words.").And("keyFacts: [a, b, c]")), ("site.yaml", """
        name: Zorium Guide
        publisher: {name: Zorium Team}
        topics: [{id: basics, title: Basics}]
        checks: {MG404: off}
        """)).Delete("references.yaml").Delete("glossary.yaml").Delete("people.yaml").Delete("data").Delete("images").FindsNothing();

    [Fact]
    public void Files_of_editors_are_nobodys_content() =>
        GuideTest.From(("articles/.sleep.md.swp", "x"), ("articles/#sleep.md#", "x"), ("articles/sleep.md~", "x"), ("articles/4913.tmp", "x"), ("pages/.DS_Store", "x")).FindsNothing();

    [Theory]
    [InlineData("articles/Sleep.md", "sleep.md")]
    [InlineData("articles/sleep_well.md", "sleep-well.md")]
    [InlineData("articles/sleep well.md", "sleep-well.md")]
    [InlineData("articles/sleep.draft.md", "sleep-draft.md")]
    [InlineData("articles/schläfrig.md", "schlfrig.md")]
    [InlineData("pages/-.md", "a-name.md")]
    public void A_name_that_is_no_slug(string name, string suggestion) =>
        GuideTest.From((name, ArticleText.Sound)).Mark(name, 1, 1).Finds("MG701").Diagnostics.Single().Fix.Should().Contain($"`{suggestion}`");

    [Theory]
    [InlineData("articles/sleep.markdown")]
    [InlineData("articles/sleep.MD")]
    [InlineData("articles/sleep.txt")]
    public void A_file_that_nothing_reads(string name) => GuideTest.From((name, "x")).Mark(name, 1, 1).Finds("MG701");

    [Theory]
    [InlineData("refrences.yaml", "references.yaml")]
    [InlineData("references.yml", "references.yaml")]
    [InlineData("Gone.yaml", "gone.yaml")]
    [InlineData("data/refrence-values.yaml", "data/reference-values.yaml")]
    [InlineData("data/reference_values.yml", "data/reference-values.yaml")]
    [InlineData("data/red-flag.yaml", "data/red-flags.yaml")]
    [InlineData("data/foreign-word.yaml", "data/foreign-words.yaml")]
    [InlineData("data/foreign_words.yml", "data/foreign-words.yaml")]
    [InlineData("data/required-warning.yaml", "data/required-warnings.yaml")]
    public void A_name_that_is_nearly_known(string name, string known) =>
        GuideTest.From((name, "x: 1\n")).Mark(name, 1, 1).Finds("MG119").Diagnostics.Single().Fix.Should().Contain($"`{known}`");

    [Fact]
    public void A_folder_whose_name_is_nearly_known() => GuideTest.From(("pagess/about.md", "x")).Mark("pagess", 1, 1).Finds("MG119");

    [Theory]
    [InlineData("tools.yaml")]
    [InlineData("notes.md")]
    public void A_file_beside_the_known_ones(string name) => GuideTest.From((name, "x")).Mark(name, 1, 1).Finds("MG119");

    [Theory]
    [InlineData("README.md")]
    [InlineData("notes.txt")]
    [InlineData("drafts/notes.md")]
    [InlineData("data/meals.yaml")]
    [InlineData("data/reference-intakes.yaml")]
    public void A_name_for_others(string name) => GuideTest.From((name, "x")).FindsNothing();

    [Theory]
    [InlineData("pages/articles.md")]
    [InlineData("pages/search.md")]
    [InlineData("pages/health.md")]
    public void A_name_that_the_site_has_taken(string name) => GuideTest.From((name, """
        ⟦---⟧
        title: A page
        description: A page of its own, told in a sentence that is certainly long enough.
        ---

        Text.
        """)).Finds("MG705");

    private static GuideTest Linked(string name, string target)
    {
        var test = GuideTest.From().Mark(name, 1, 1);
        File.CreateSymbolicLink(test.PathOf(name), target);
        return test;
    }

    private static void Nothing(string path)
    {
        var result = new GuideLoader(TimeProvider.System, includeDrafts: false).Load(path);

        result.Guide.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Rule.Id.Should().Be("MG100");
    }
}
