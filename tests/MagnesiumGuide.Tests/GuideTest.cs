using System.Text;
using MagnesiumGuide.Content;
using MagnesiumGuide.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace MagnesiumGuide.Tests;

/// <summary>
/// A content folder on disk, read by the real loader. It begins as a small guide about zorium without a fault, so that a test shows only what it is
/// about: <c>GuideTest.From(("articles/a.md", ArticleText.With("topic: ⟦safty⟧"))).Finds("MG115")</c>. Brackets like ⟦these⟧ are taken out before the
/// file is written, and say where a finding must begin and end.
/// </summary>
internal sealed class GuideTest
{
    private static readonly string s_parent = CreateParent();
    private static int s_count;

    private readonly string _root = Path.Combine(s_parent, Interlocked.Increment(ref s_count).ToString(System.Globalization.CultureInfo.InvariantCulture), "content");
    private readonly List<(string File, TextPosition Start, TextPosition End)> _marks = [];
    private FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private bool _includeDrafts;
    private LoadResult? _served;

    private GuideTest()
    {
        Write("site.yaml", """
            name: Zorium Guide
            publisher: {name: Zorium Team}
            topics:
              - {id: basics, title: Basics, description: What zorium is.}
              - {id: safety, title: Safety, description: When to be careful.}
            """);
        Write("index.md", """
            ---
            title: All about zorium
            description: What zorium does in the body, how much is enough, and when to be careful.
            ---

            Zorium is in seaweed.
            """);
        Write("articles/first.md", ArticleText.Sound.About("first steps").AndBody("""
            Zorium is old [@sound-2020; @old-1990].

            ## Doses

            At most [350 mg a day](value:limit), in blood [0.7 to 1.05 mmol/L](value:level).
            """));
        Write("references.yaml", """
            references:
              - {id: sound-2020, type: article-journal, title: A sound study, issued: 2020}
              - {id: old-1990, type: book, title: An old book, issued: 1990}
            """);
        Write("glossary.yaml", """
            terms:
              - {term: hypozoria, definition: Too little zorium in the blood., variants: [low zorium]}
            """);
        Write("people.yaml", """
            people:
              - {id: jane-doe, name: Jane Doe, clinician: true}
            """);
        Write("data/reference-values.yaml", """
            values:
              - {id: limit, value: 350, unit: mg, per: day, population: adults, basis: supplement, authority: Board, year: 1997, source: [sound-2020]}
              - {id: level, min: 0.7, max: 1.05, unit: mmol/L, population: adults, authority: Board, source: [sound-2020]}
            """);
        Write("images/seaweed.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    /// <summary>The guide with these files, in place of its own where the names are the same.</summary>
    public static GuideTest From(params (string Name, string Text)[] files)
    {
        var test = new GuideTest();
        foreach (var (name, text) in files) test.Write(name, text);
        return test;
    }

    /// <summary>A copy of another folder, in place of the small guide.</summary>
    public static GuideTest FromFolder(string folder)
    {
        var test = new GuideTest();
        Directory.Delete(test._root, recursive: true);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            test.Write(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
        return test;
    }

    /// <summary>The guide with this text as <c>articles/sleep.md</c>.</summary>
    public static GuideTest FromArticle(string text) => From(("articles/sleep.md", text));

    /// <summary>Sets the day; it is 22 November 2026 otherwise.</summary>
    public GuideTest On(int year, int month, int day)
    {
        _clock = new FakeTimeProvider(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero));
        return this;
    }

    /// <summary>Shows drafts, as in Development.</summary>
    public GuideTest WithDrafts()
    {
        _includeDrafts = true;
        return this;
    }

    /// <summary>Writes a file.</summary>
    public GuideTest Write(string name, string text)
    {
        _marks.RemoveAll(mark => mark.File == name);
        return Write(name, Encoding.UTF8.GetBytes(TakeMarks(name, text)));
    }

    /// <summary>Writes a file that is no text.</summary>
    public GuideTest Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    /// <summary>Deletes a file or a folder.</summary>
    public GuideTest Delete(string name)
    {
        if (Directory.Exists(PathOf(name))) Directory.Delete(PathOf(name), recursive: true);
        else File.Delete(PathOf(name));
        return this;
    }

    /// <summary>Says where a finding must begin, for files that can't be written with brackets.</summary>
    public GuideTest Mark(string name, int line, int column, int? endColumn = null)
    {
        _marks.Add((name, new TextPosition(line, column), new TextPosition(line, endColumn ?? column)));
        return this;
    }

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(_root, name);

    /// <summary>Reads the folder as at start.</summary>
    public LoadResult Load() => Relative(_served = new GuideLoader(_clock, _includeDrafts).Load(_root));

    /// <summary>Reads the folder as after an edit: what was read last is what readers see until now.</summary>
    /// <param name="touched">The names of the files that were edited, where somebody told of them.</param>
    public LoadResult Reload(IReadOnlyCollection<string>? touched = null) =>
        Relative(_served = new GuideLoader(_clock, _includeDrafts).Load(_root, _served ?? throw new InvalidOperationException("Load first."), touched));

    /// <summary>The same as <see cref="Reload"/>, with those checks only that readers must wait for.</summary>
    public LoadResult ReloadForReaders(IReadOnlyCollection<string>? touched = null) =>
        Relative(_served = new GuideLoader(_clock, _includeDrafts).LoadForReaders(_root, _served, touched));

    /// <summary>Lets the other checks look, at so many files at most.</summary>
    public LoadResult Advise(int files = int.MaxValue) =>
        Relative(_served = GuideLoader.Advise(_served ?? throw new InvalidOperationException("Load first."), () => files-- == 0));

    /// <summary>Reads the folder as another process would that starts now; what readers of this one see stays what it was.</summary>
    public LoadResult LoadElsewhere() => Relative(new GuideLoader(_clock, _includeDrafts).Load(_root));

    /// <summary>
    /// Reads the folder and expects a finding at every mark, in the order of files, lines and columns, and no others. An error keeps its page from
    /// readers, and no other page.
    /// </summary>
    /// <param name="rules">The rule of each mark; one for all of them is enough.</param>
    public LoadResult Finds(params string[] rules)
    {
        var result = Load();
        var expected = Marks.Select((mark, index) => $"{rules[rules.Length == 1 ? 0 : index]} {mark.File} {Place(mark.Start)} to {Place(mark.End)}");
        result.Diagnostics.Select(found => $"{found.Rule.Id} {found.Span.File} {Place(found.Span.Start)} to {Place(found.Span.End)}")
            .Should().Equal(expected, "it found:\n{0}\n", DiagnosticFormat.Text(result.Diagnostics));
        foreach (var found in result.Diagnostics) IsSaidPlainly(found);

        var faulty = result.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Span.File).ToHashSet(StringComparer.Ordinal);
        var withheld = faulty.Select(ReadText.PathOf).OfType<string>().Order(StringComparer.Ordinal);
        result.Guide!.Withheld.Should().Equal(withheld);
        result.Guide.Articles.Select(article => article.File.Name).Should().NotContain(name => faulty.Contains(name));
        foreach (var page in result.Guide.Articles) result.Guide.Render(page);
        return result;
    }

    /// <summary>The stretches between brackets, in the order in which findings are listed.</summary>
    public IReadOnlyList<(string File, TextPosition Start, TextPosition End)> Marks =>
        [.. _marks.OrderBy(mark => mark.File, StringComparer.Ordinal).ThenBy(mark => mark.Start.Line).ThenBy(mark => mark.Start.Column)];

    /// <summary>Reads the folder and expects nothing wrong.</summary>
    public LoadResult FindsNothing()
    {
        var result = Load();
        DiagnosticFormat.Text(result.Diagnostics).Should().BeEmpty();
        return result;
    }

    private static void IsSaidPlainly(Diagnostic found)
    {
        found.Message.Should().EndWith(".").And.NotContainAny("Exception", "YamlDotNet", "Markdig", "\n");
        found.Message.Split(' ').Length.Should().BeGreaterThan(2, "\"{0}\" is no sentence", found.Message);
        (found.Fix ?? "").Split(' ').Length.Should().BeGreaterThan(1, "\"{0}\" ({1}) needs a next step", found.Message, found.Rule.Id);
    }

    private static string Place(TextPosition position) => $"{position.Line}:{position.Column}";

    // Files as they are named in the folder, wherever the tests run.
    private LoadResult Relative(LoadResult result)
    {
        var root = Path.GetRelativePath(Directory.GetCurrentDirectory(), _root).Replace('\\', '/') + "/";
        return result with
        {
            Diagnostics = [.. result.Diagnostics.Select(found => found with
            {
                Span = found.Span with { File = found.Span.File.Replace(root, "", StringComparison.Ordinal) },
                Message = found.Message.Replace(root, "", StringComparison.Ordinal),
                Fix = found.Fix?.Replace(root, "", StringComparison.Ordinal),
            })],
        };
    }

    private string TakeMarks(string name, string text)
    {
        var plain = new StringBuilder();
        TextPosition? start = null;
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            switch (c)
            {
                case '⟦': start = new TextPosition(line, column); break;
                case '⟧': _marks.Add((name, start!.Value, new TextPosition(line, column))); break;
                default:
                    plain.Append(c);
                    (line, column) = c == '\n' ? (line + 1, 1) : c is '\r' or '\uFEFF' ? (line, column) : (line, column + 1);
                    break;
            }
        }

        return plain.ToString();
    }

    private static string CreateParent()
    {
        var path = Directory.CreateTempSubdirectory("zorium-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(path, recursive: true);
        return path;
    }
}
