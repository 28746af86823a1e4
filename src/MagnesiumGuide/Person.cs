using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide;

/// <summary>An author or reviewer, from people.yaml.</summary>
public sealed record Person
{
    /// <summary>What front matter names.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown.</summary>
    public required string Name { get; init; }

    /// <summary>What they do for the guide, "editor".</summary>
    public string? Role { get; init; }

    /// <summary>True only for clinicians: only theirs counts as a clinical review.</summary>
    public bool IsClinician { get; init; }

    /// <summary>Qualifications and registrations; null when none are given.</summary>
    public string? Credentials { get; init; }

    /// <summary>A page about them; null when there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Interests they declare; null when none are declared.</summary>
    public string? Interests { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required FileSpan Span { get; init; }
}
