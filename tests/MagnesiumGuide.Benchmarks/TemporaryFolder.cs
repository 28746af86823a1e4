namespace MagnesiumGuide.Benchmarks;

/// <summary>A folder below TMPDIR for one run.</summary>
internal sealed class TemporaryFolder
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("magnesium-guide-").FullName;

    /// <summary>The path of something inside it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Removes it with everything in it.</summary>
    public void Remove()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A server that was ended a moment ago may still write; the system clears its temporary folder.
        }
    }
}
