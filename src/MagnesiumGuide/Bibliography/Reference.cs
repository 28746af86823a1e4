using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide.Bibliography;

/// <summary>A study, guideline or other source: one entry of references.yaml, in the terms of CSL 1.0.2 (citationstyles.org).</summary>
public sealed record Reference
{
    /// <summary>What <c>[@id]</c> names.</summary>
    public required string Id { get; init; }

    /// <summary>The CSL type, "article-journal".</summary>
    public required string Type { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the title, a BCP 47 tag; null when none is named that is known.</summary>
    public string? Language { get; init; }

    /// <summary>The authors in order; empty when none is named.</summary>
    public ImmutableArray<ReferenceName> Authors { get; init; } = [];

    /// <summary>The editors in order; empty when none is named.</summary>
    public ImmutableArray<ReferenceName> Editors { get; init; } = [];

    /// <summary>When it appeared; null prints "n.d.".</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>When an online source was read; null when not recorded.</summary>
    public PartialDate? Accessed { get; init; }

    /// <summary>The journal, book or site it is part of.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>The volume.</summary>
    public string? Volume { get; init; }

    /// <summary>The issue.</summary>
    public string? Issue { get; init; }

    /// <summary>The pages, "2649-2652", or an article number.</summary>
    public string? Page { get; init; }

    /// <summary>The edition.</summary>
    public string? Edition { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where the publisher is.</summary>
    public string? PublisherPlace { get; init; }

    /// <summary>The digital object identifier, "10.1681/ASN.2007070792", without a resolver's address.</summary>
    public string? Doi { get; init; }

    /// <summary>The PubMed id, digits only.</summary>
    public string? Pmid { get; init; }

    /// <summary>The PubMed Central id, "PMC123".</summary>
    public string? Pmcid { get; init; }

    /// <summary>The ISBN of a book.</summary>
    public string? Isbn { get; init; }

    /// <summary>Where it can be read, when it has no DOI.</summary>
    public string? Url { get; init; }

    /// <summary>The kind of source in plain words: "guideline", "cohort".</summary>
    public string? Note { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required FileSpan Span { get; init; }
}

/// <summary>A person or a body that wrote a source.</summary>
/// <param name="Family">The family name; null for a body.</param>
/// <param name="Given">The given names; null when not known.</param>
/// <param name="Literal">The name of a body, or of a person whose name has no parts; null otherwise.</param>
public sealed record ReferenceName(string? Family, string? Given, string? Literal);

/// <summary>A date of which at least the year is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12; null when not known.</param>
/// <param name="Day">1 to 31; null when not known.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The date as ISO 8601 with the parts that are known: "2007", "2007-10", "2007-10-03".</summary>
    public override string ToString() => (Month, Day) switch
    {
        ({ } month, { } day) => $"{Year:0000}-{month:00}-{day:00}",
        ({ } month, null) => $"{Year:0000}-{month:00}",
        _ => $"{Year:0000}",
    };
}
