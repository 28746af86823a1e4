using System.Collections.Immutable;

namespace MagnesiumGuide.Articles;

/// <summary>How soon somebody must get help. The anchors of rungs and the class names (<c>.rung--emergency</c> …) are these names in lower case.</summary>
public enum Urgency
{
    /// <summary>At once: an ambulance.</summary>
    Emergency,

    /// <summary>On the same day: a doctor, or the number for urgent advice.</summary>
    Today,

    /// <summary>In the next days or weeks: an appointment.</summary>
    Soon,
}

/// <summary>One rung of the care ladder, "When to get help": the signs that call for help this soon.</summary>
/// <param name="Urgency">How soon.</param>
/// <param name="Heading">Its heading, level 3.</param>
/// <param name="Citations">The citations below it.</param>
public sealed record Rung(Urgency Urgency, Heading Heading, ImmutableArray<Citation> Citations)
{
    /// <summary>False when nothing stands below the heading.</summary>
    public bool HasSigns { get; init; } = true;

    private static readonly ImmutableArray<string> s_anchors = [.. Enum.GetNames<Urgency>().Select(name => name.ToLowerInvariant())];

    /// <summary>The anchors that rungs have, most urgent first.</summary>
    public static ImmutableArray<string> Anchors => s_anchors;

    /// <summary>What a rung with that anchor is for; null for an anchor of no rung.</summary>
    public static Urgency? UrgencyOf(string anchor) => s_anchors.IndexOf(anchor) is >= 0 and var index ? (Urgency)index : null;
}
