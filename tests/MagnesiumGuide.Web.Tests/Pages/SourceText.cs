namespace MagnesiumGuide.Web.Tests.Pages;

/// <summary>The program's own source files, for rules that the compiler can't hold.</summary>
internal static class SourceText
{
    public static IEnumerable<string> Of(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(GuideApp.RepositoryRoot, folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText);
}
