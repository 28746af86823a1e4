namespace MagnesiumGuide.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string s_root = FindRoot();

    /// <summary>The path of a file or folder of the repository.</summary>
    public static string PathOf(string name) => Path.Combine(s_root, name);

    // The tests may be built to any place, so the place of this source file says where the repository is; where it is not (a moved build), the working directory does.
    private static string FindRoot([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        foreach (var start in new[] { Path.GetDirectoryName(here)!, Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "MagnesiumGuide.sln"))) return folder;
            }
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
