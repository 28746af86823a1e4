using System.Diagnostics;
using System.Text.Json;

namespace MagnesiumGuide.Browser.Tests;

/// <summary>The Nu HTML checker, which W3C's validator is made of, over the bytes of every page.</summary>
public sealed class HtmlCheckerTests(ITestOutputHelper output)
{
    private static readonly string s_checker = Environment.GetEnvironmentVariable("VNU_JAR") is { Length: > 0 } named
        ? named
        : Path.Combine(ServedGuide.RepositoryRoot, "tests", ".cache", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    // Newer than the checker: the list of contents that shows where the reader is (CSS Overflow 5, sections 3.1 and 3.5). Browsers that don't know them pass over them.
    private static readonly string[] s_newer = ["CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.", "CSS: Unknown pseudo-element or pseudo-class “:target-current”"];

    [Fact]
    public async Task The_Nu_HTML_checker_finds_no_error_in_any_page()
    {
        File.Exists(s_checker).Should().BeTrue("the checker should be at {0}; tests/run gets it, or name it in VNU_JAR", s_checker);
        var folder = Directory.CreateTempSubdirectory("checked-pages-").FullName;
        try
        {
            var pages = await Save(folder);
            var findings = await Check(folder);

            foreach (var finding in findings) output.WriteLine($"{finding.Type}: {Describe(finding)}");
            pages.Should().NotBeEmpty();
            findings.Where(finding => finding.Type is not "info" && !s_newer.Contains(finding.Message)).Select(Describe).Should().BeEmpty();

            string Describe(Finding finding) =>
                $"{pages[Path.GetFileName(finding.Url ?? "")]} line {finding.LastLine}: {finding.Message} {finding.Extract?.ReplaceLineEndings(" ")}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // "1.html" → "Content /articles/sleep"
    private static async Task<Dictionary<string, string>> Save(string folder)
    {
        var pages = new Dictionary<string, string>();
        foreach (var (place, path) in (await EveryPage.OfBothFolders()).Select(row => row.Data))
        {
            var file = $"{pages.Count + 1}.html";
            using var answer = await ServedGuide.Of(place).Http.GetAsync(path, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, file), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            pages.Add(file, $"{place} {path}");
        }

        return pages;
    }

    private static async Task<IReadOnlyList<Finding>> Check(string folder)
    {
        using var checker = Process.Start(new ProcessStartInfo("java", ["-jar", s_checker, "--format", "json", "--stdout", "--exit-zero-always", folder])
        {
            RedirectStandardOutput = true,
        })!;
        var report = await JsonSerializer.DeserializeAsync<Report>(checker.StandardOutput.BaseStream, JsonSerializerOptions.Web, TestContext.Current.CancellationToken);
        await checker.WaitForExitAsync(TestContext.Current.CancellationToken);
        return report!.Messages;
    }

    private sealed record Report(IReadOnlyList<Finding> Messages);

    private sealed record Finding(string Type, string? Url, int LastLine, string Message, string? Extract);
}
