using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Content;

/// <summary>
/// A file of the content folder as it was on disk at one moment. It keeps the bytes and nothing made from them, since it stays as long as the guide: what
/// a text holds is read from <see cref="Read"/> when it is needed.
/// </summary>
public sealed class ContentFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private readonly byte[] _utf8;

    /// <summary>Takes the bytes of a file; a byte-order mark is dropped and every line end becomes a line feed, neither moves a line or a column.</summary>
    /// <param name="name">The path inside the content folder, with forward slashes: "articles/sleep.md".</param>
    /// <param name="displayPath">The path as diagnostics show it: relative to the working directory.</param>
    /// <param name="utf8">The text as UTF-8. The file keeps the array.</param>
    public ContentFile(string name, string displayPath, byte[] utf8)
    {
        Name = name;
        DisplayPath = displayPath;
        _utf8 = WithLineFeeds(utf8);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
        hash.AppendData(_utf8);
        Digest = Digest.Of(hash.GetHashAndReset());
        if (ExcuseReader.MayHold(_utf8)) Excuses = ExcuseReader.Read(Encoding.UTF8.GetString(_utf8), name, displayPath).Excuses;
    }

    /// <summary>The path inside the content folder, with forward slashes.</summary>
    public string Name { get; }

    /// <summary>The path as diagnostics show it.</summary>
    public string DisplayPath { get; }

    /// <summary>Made of name and text: two files are equal when this is.</summary>
    public Digest Digest { get; }

    /// <summary>The file's name without folder and extension, from which slugs come.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Name);

    /// <summary>The remarks in it that excuse a rule.</summary>
    public ImmutableArray<Excuse> Excuses { get; } = [];

    /// <summary>The text without remarks of HTML that excuse a rule, decoded anew at each call.</summary>
    public ContentText Read()
    {
        var text = Encoding.UTF8.GetString(_utf8);
        return new ContentText(this, Excuses.IsEmpty ? text : ExcuseReader.Read(text, Name, DisplayPath).Text);
    }

    /// <summary>The text as it is in the file, remarks included, with line feeds only and no byte-order mark.</summary>
    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>True when the text holds these bytes somewhere; nothing is decoded for it.</summary>
    public bool Holds(ReadOnlySpan<byte> utf8) => _utf8.AsSpan().IndexOf(utf8) >= 0;

    private static byte[] WithLineFeeds(byte[] utf8)
    {
        var text = utf8.AsSpan();
        while (text.StartsWith(ByteOrderMark)) text = text[ByteOrderMark.Length..];
        if (!text.Contains((byte)'\r')) return text.Length == utf8.Length ? utf8 : text.ToArray();
        var kept = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (byte)'\r') kept[length++] = text[i];
            else if (i + 1 == text.Length || text[i + 1] is not (byte)'\n') kept[length++] = (byte)'\n';
        }

        return kept[..length];
    }
}
