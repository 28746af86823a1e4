using System.Collections.Immutable;

namespace MagnesiumGuide.Content;

/// <summary>A value of a YAML text, with the offsets in its file at which it begins and ends.</summary>
public abstract record YamlNode(int Start, int End);

/// <summary>A scalar.</summary>
/// <param name="Value">The text that it stands for.</param>
/// <param name="IsPlain">True when it is written without quotes and without | or &gt;, so that <c>null</c> and <c>true</c> keep their meaning.</param>
/// <param name="Start">The offset of its first character, quotes included.</param>
/// <param name="End">The offset after its last character.</param>
public sealed record YamlText(string Value, bool IsPlain, int Start, int End) : YamlNode(Start, End)
{
    /// <summary>True for nothing, <c>null</c> and <c>~</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "null" or "Null" or "NULL" or "~";
}

/// <summary>A list.</summary>
public sealed record YamlList(ImmutableArray<YamlNode> Items, int Start, int End) : YamlNode(Start, End);

/// <summary>A mapping, in the order written; a key stands once.</summary>
public sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Start, int End) : YamlNode(Start, End)
{
    /// <summary>The entry with that key; null when there is none.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key.Value == key) return entry;
        return null;
    }
}

/// <summary>A key and its value.</summary>
public sealed record YamlEntry(YamlText Key, YamlNode Value);
