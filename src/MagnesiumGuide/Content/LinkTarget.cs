namespace MagnesiumGuide.Content;

/// <summary>Where a link as written leads.</summary>
internal abstract record LinkTarget
{
    /// <summary>An anchor of the same page.</summary>
    public sealed record Anchor(string Id) : LinkTarget;

    /// <summary>A file of the content folder: its name inside the folder, and an anchor, null for the file as a whole.</summary>
    public sealed record File(string Name, string? AnchorId) : LinkTarget;

    /// <summary>A path of the site, written as such.</summary>
    public sealed record SitePath(string Path) : LinkTarget;

    /// <summary>A reference value.</summary>
    public sealed record Value(string Id) : LinkTarget;

    /// <summary>Another site, a telephone number, a mail address: anything with a scheme.</summary>
    public sealed record Elsewhere(string Address, string Scheme) : LinkTarget;

    /// <summary>A file outside the content folder.</summary>
    public sealed record Outside : LinkTarget;

    /// <summary>Nothing.</summary>
    public sealed record Nowhere : LinkTarget;

    /// <summary>Reads an address written in a file.</summary>
    /// <param name="fileName">The file's name inside the content folder, "articles/sleep.md".</param>
    /// <param name="address">The address as written.</param>
    public static LinkTarget Of(string fileName, string address)
    {
        if (address.Length == 0) return new Nowhere();
        if (address[0] == '#') return address.Length > 1 ? new Anchor(Uri.UnescapeDataString(address[1..])) : new Nowhere();
        if (address.StartsWith(Articles.Link.ValueScheme, StringComparison.Ordinal)) return new Value(address[Articles.Link.ValueScheme.Length..]);
        if (address.StartsWith("//", StringComparison.Ordinal)) return new Elsewhere(address, "");
        if (address[0] == '/') return new SitePath(address);
        var colon = address.IndexOf(':');
        if (colon > 0 && address.AsSpan(0, colon).IndexOfAny("/#?") < 0) return new Elsewhere(address, address[..colon].ToLowerInvariant());

        var hash = address.IndexOf('#');
        var path = Uri.UnescapeDataString(hash < 0 ? address : address[..hash]);
        var anchor = hash < 0 || hash + 1 == address.Length ? null : Uri.UnescapeDataString(address[(hash + 1)..]);
        // Most links lead to a neighbour.
        if (!path.Contains('/') && path is not ("." or ".." or "")) return new File(fileName[..(fileName.LastIndexOf('/') + 1)] + path, anchor);
        var parts = new Stack<string>(fileName.Split('/').SkipLast(1));
        foreach (var part in path.Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Push(part);
            else if (!parts.TryPop(out _)) return new Outside();
        }

        return new File(string.Join('/', parts.Reverse()), anchor);
    }
}
