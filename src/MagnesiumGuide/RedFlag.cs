using System.Collections.Immutable;
using MagnesiumGuide.Diagnostics;

namespace MagnesiumGuide;

/// <summary>A sign that calls for help, from data/red-flags.yaml.</summary>
/// <param name="Sign">Its usual words: "slow breathing".</param>
/// <param name="Variants">Other words for it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record RedFlag(string Sign, ImmutableArray<string> Variants, FileSpan Span);
