namespace MagnesiumGuide.Checks;

/// <summary>Which other files the checks of one file have looked at: as long as those stay, so do the findings.</summary>
internal sealed class Lookups
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of the files looked at one by one, whether or not they are there.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>True when all files were looked through, as for the nearest name.</summary>
    public bool HasSeenAll { get; private set; }

    /// <summary>Takes down a file.</summary>
    public void Add(string name) => _names.Add(name);

    /// <summary>Takes down all files.</summary>
    public void AddAll() => HasSeenAll = true;
}
