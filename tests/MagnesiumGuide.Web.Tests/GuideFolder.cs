namespace MagnesiumGuide.Web.Tests;

/// <summary>A content folder made for a test, and taken away after it. It begins as another team's small guide: iron, with no data files.</summary>
public sealed class GuideFolder : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("guide-").FullName;

    public GuideFolder()
    {
        Path = System.IO.Path.Combine(_parent, "content");
        File("site.yaml", """
            name: Iron Guide
            tagline: What iron does, and when there is too little of it.
            publisher: {name: Iron Team}
            topics:
              - {id: basics, title: Basics, description: What iron is for.}
              - {id: blood, title: Blood, description: Anaemia and its signs.}
            """);
        File("index.md", """
            ---
            title: All about iron
            description: What iron does in the body, how to get enough of it, and when to ask a doctor about it.
            ---

            Iron carries oxygen.

            ## Where to begin

            With [the basics](articles/iron-basics.md).
            """);
        Article("iron-basics");
        Article("anaemia", topic: "blood");
    }

    /// <summary>The content folder; its parent is this test's own too.</summary>
    public string Path { get; }

    /// <summary>Writes a file beside the folder and renames it, as many editors do, so that nobody meets half of it.</summary>
    public GuideFolder File(string name, string text)
    {
        var written = System.IO.Path.Combine(_parent, System.IO.Path.GetRandomFileName());
        System.IO.File.WriteAllText(written, text);
        System.IO.File.Move(written, PathOf(name), overwrite: true);
        return this;
    }

    /// <summary>Writes over a file, as other editors do: for a moment it is empty.</summary>
    public GuideFolder FileInPlace(string name, string text)
    {
        System.IO.File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>An article without faults. What a test is about, it says.</summary>
    /// <param name="slug">Its slug; its title and description are made from it.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="keys">More lines of front matter.</param>
    /// <param name="body">Its text.</param>
    public GuideFolder Article(string slug, string topic = "basics", string keys = "", string body = "Text.\n\n## Section\n\nMore text.") => File(
        $"articles/{slug}.md",
        $"""
        ---
        title: On {slug}
        description: What a reader should know about {slug}, told in a sentence that is long enough.
        topic: {topic}
        summary: The summary of {slug}.
        keyFacts: [Fact one., Fact two., Fact three.]
        date: 2026-01-05
        {keys}
        ---

        {body}
        """);

    public GuideFolder Delete(string name)
    {
        System.IO.File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    private string PathOf(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
