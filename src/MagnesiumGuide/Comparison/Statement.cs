using System.Collections.Immutable;

namespace MagnesiumGuide.Comparison;

/// <summary>A sentence of the text, or a row of a table.</summary>
/// <param name="Text">Its words, without markup and citations.</param>
/// <param name="Numbers">Its numbers as they are written, but for those of quoted values.</param>
/// <param name="Sources">The ids that it cites.</param>
internal sealed record Statement(string Text, ImmutableArray<string> Numbers, ImmutableArray<string> Sources)
{
    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The place of what it leads up to, or of the rows below it; null where it is the head of nothing.</summary>
    public Place? Above { get; init; }

    /// <summary>True for facts, warnings and signs, which are compared on their own.</summary>
    public bool StandsElsewhere { get; init; }

    /// <summary>True for what is told whatever words it holds: answers, callouts, items of lists, rows of tables, and what leads up to these.</summary>
    public bool StandsOut { get; init; }

    /// <summary>The text with the id of each quoted value in the place of its words.</summary>
    public required string Skeleton { get; init; }

    /// <summary>Its quoted values, as <see cref="PageContent.Quotations"/> has them.</summary>
    public ImmutableArray<string> Quotations { get; init; } = [];

    /// <summary>The statement with its citation before the full stop, as authors write it.</summary>
    public override string ToString() => Sources.IsEmpty ? Text : $"{Text.TrimEnd('.')} [{string.Join("; ", Sources.Select(id => "@" + id))}]{(Text.EndsWith('.') ? "." : "")}";
}
